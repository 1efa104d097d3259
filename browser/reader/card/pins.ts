import type { ReaderWords } from "@/browser/reader/surface";
import { el } from "@/browser/site/el";
import { isComposing } from "@/browser/site/keys";

/** Kept cards: a column in the margin of a wide screen, where several terms can be read side by side. */

const most = 6;

/** What is kept of an open card, and what it is asked to do. */
interface OpenCard {
  readonly at: HTMLElement | undefined;
  pin(): void;
  dismiss(): void;
}

function columnOf(root: HTMLElement, label: string): HTMLElement {
  const known = root.querySelector<HTMLElement>(".pins");
  if (known) return known;
  // A column that scrolls must be reached by keyboard.
  const column = el("aside", { class: "pins", tabindex: "0", "aria-label": label });
  root.append(column);
  return column;
}

/** Takes a kept card away; the focus, if it was in it, goes to the next one, else to the place in the text that it explained. */
function letGo(kept: HTMLElement, anchor: HTMLElement): void {
  const column = kept.parentElement;
  const inside = kept.contains(document.activeElement);
  const next = kept.nextElementSibling ?? kept.previousElementSibling;
  kept.remove();
  if (!column?.childElementCount) column?.remove();
  if (!inside) return;
  const target = next?.querySelector<HTMLElement>(".close") ?? anchor.closest<HTMLElement>(".term, .zh") ?? anchor;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus();
}

/** Moves what the open card shows into the margin. On a screen without a margin the card just stays open. */
export function pinCard(root: HTMLElement, element: HTMLElement, words: ReaderWords, card: OpenCard): void {
  const anchor = card.at;
  const layers = [...element.querySelectorAll(":scope > .layer")];
  if (!anchor || !layers.length) return;
  card.pin();
  if (!matchMedia("(min-width: 80rem)").matches) return;
  const column = columnOf(root, words.pins);
  const id = layers.map((layer) => layer.querySelector("b")?.textContent ?? "").join(" ");
  const close = el("button", { type: "button", class: "close", "aria-label": words.close }, "×");
  const kept = el("div", { class: "pin", "data-pin": id }, ...layers.map((layer) => layer.cloneNode(true)), close);
  close.addEventListener("click", () => letGo(kept, anchor));
  kept.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || isComposing(event)) return;
    event.preventDefault();
    letGo(kept, anchor);
  });
  for (const same of [...column.children]) if (same instanceof HTMLElement && same.dataset.pin === id) same.remove();
  column.prepend(kept);
  while (column.childElementCount > most) column.lastElementChild?.remove();
  card.dismiss();
}
