/** Pixels scrolled one way before the bar takes it for a direction. */
const least = 24;

/** The bar goes away while the reader scrolls on and comes back with the first movement up. It never goes from under the focus or what it has let down. */
export function startBar(root: HTMLElement, signal: AbortSignal): void {
  const bar = root.querySelector<HTMLElement>(".reader-bar");
  if (!bar) return;
  let from = scrollY;
  let downwards = false;
  const scrolled = () => {
    const down = scrollY > from;
    if (down !== downwards && Math.abs(scrollY - from) < least) return;
    downwards = down;
    from = scrollY;
    bar.classList.toggle("away", down && scrollY > 2 * bar.offsetHeight && !bar.querySelector(":popover-open"));
  };
  addEventListener("scroll", scrolled, { passive: true, signal });
  signal.addEventListener("abort", () => bar.classList.remove("away"), { once: true });
}
