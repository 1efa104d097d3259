import type { Card } from "./card";

/** Kept cards: a column in the margin of a wide screen, where several terms can be read side by side. */

const most = 6;

function columnOf(root: HTMLElement): HTMLElement {
  const known = root.querySelector<HTMLElement>(".pins");
  if (known) return known;
  const column = document.createElement("aside");
  column.className = "pins";
  // A column that scrolls must be reached by keyboard.
  column.tabIndex = 0;
  column.setAttribute("aria-label", root.dataset.pins ?? "");
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
export function pinCard(root: HTMLElement, card: Card): void {
  const anchor = card.at;
  const layers = [...document.querySelectorAll("#card > .layer")];
  if (!anchor || !layers.length) return;
  card.pin();
  if (!matchMedia("(min-width: 80rem)").matches) return;
  const column = columnOf(root);
  const id = layers.map((layer) => layer.querySelector("b")?.textContent ?? "").join(" ");
  const kept = document.createElement("div");
  kept.className = "pin";
  kept.dataset.pin = id;
  kept.append(...layers.map((layer) => layer.cloneNode(true)));
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "×";
  close.setAttribute("aria-label", document.querySelector<HTMLElement>("#card")?.dataset.close ?? "");
  close.addEventListener("click", () => letGo(kept, anchor));
  kept.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    letGo(kept, anchor);
  });
  kept.append(close);
  for (const same of [...column.children]) if (same instanceof HTMLElement && same.dataset.pin === id) same.remove();
  column.prepend(kept);
  while (column.childElementCount > most) column.lastElementChild?.remove();
  card.dismiss();
}
