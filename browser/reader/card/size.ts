import { recall, remember } from "@/browser/site/remember";

/** The size a reader has drawn the card to, in CSS pixels. Kept in the browser. */
export interface Size {
  width: number;
  height: number;
}

const key = "card";

/** The size kept; undefined where none is, or what is kept is not one. */
export function recallSize(): Size | undefined {
  const [width = 0, height = 0] = (recall(key) ?? "").split(" ").map(Number);
  return width >= 100 && height >= 60 ? { width, height } : undefined;
}

/** What one press of a key changes it by. */
const factor = 1.15;

/** Keeps the card's size made a step larger or smaller. */
export function growSize(card: HTMLElement, by: 1 | -1): void {
  const kept = recallSize() ?? { width: card.offsetWidth, height: card.offsetHeight };
  const [width, height] = [kept.width, kept.height].map((length, i) =>
    Math.round(Math.min(Math.max(length * factor ** by, i ? 96 : 224), i ? innerHeight : innerWidth)),
  );
  remember(key, `${width} ${height}`);
}

/** How near to the corner (CSS pixels) the browser's own handle for drawing is. */
const corner = 20;

/** Keeps the size when the pointer lets go of the card's corner. */
export function watchSize(card: HTMLElement, signal: AbortSignal): void {
  let before: Size | undefined;
  const size = (): Size => ({ width: card.offsetWidth, height: card.offsetHeight });
  const press = (event: PointerEvent) => {
    const box = card.getBoundingClientRect();
    if (event.pointerType === "touch" || event.clientX < box.right - corner || event.clientY < box.bottom - corner) return;
    before = size();
    // Placing the card sets how high it may be; the hand may draw it higher.
    card.style.height = `${before.height}px`;
    card.style.maxHeight = "none";
  };
  const release = () => {
    const now = size();
    if (before && (now.width !== before.width || now.height !== before.height)) remember(key, `${now.width} ${now.height}`);
    before = undefined;
  };
  card.addEventListener("pointerdown", press, { signal });
  // The pointer may let go outside the card.
  document.addEventListener("pointerup", release, { signal });
}
