/** A timer of which there is one: what is set last is what happens. It ends with its signal. */
export interface Timer {
  set(milliseconds: number, act: () => void): void;
  clear(): void;
}

export function makeTimer(signal: AbortSignal): Timer {
  let running: ReturnType<typeof setTimeout> | undefined;
  const clear = () => clearTimeout(running);
  signal.addEventListener("abort", clear, { once: true });
  return {
    clear,
    set(milliseconds, act) {
      clear();
      if (!signal.aborted) running = setTimeout(act, milliseconds);
    },
  };
}
