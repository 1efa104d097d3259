/** Small settings in localStorage. A browser that refuses storage still works: the setting just does not last. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`tifa.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`tifa.${key}`, value);
  } catch {
    // Private windows and full disks: nothing is lost but the memory of a setting.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(`tifa.${key}`);
  } catch {
    // Nothing is kept, so nothing is to be forgotten.
  }
}

/** The keys under which something is kept. */
export function rememberedKeys(): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith("tifa.") ? [key.slice("tifa.".length)] : []));
  } catch {
    return [];
  }
}

/** Whether the reader turned single-letter keys off (browser/reader/settings/settings; WCAG 2.1.4). */
export const lettersOff = (): boolean => /"keys":"off"/.test(recall("reader") ?? "");
