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

/** Whether the reader turned single-letter keys off (browser/reader/settings/settings; WCAG 2.1.4). */
export const lettersOff = (): boolean => /"keys":"off"/.test(recall("reader") ?? "");
