import type { Card } from "./card";

/** Kept cards: a column in the margin of a wide screen, where several terms can be read side by side. */

const most = 6;

function columnOf(root: HTMLElement): HTMLElement {
  const known = root.querySelector<HTMLElement>(".pins");
  if (known) return known;
  const column = document.createElement("aside");
  column.className = "pins";
  column.setAttribute("aria-label", root.dataset.pins ?? "");
  root.append(column);
  return column;
}

/** Moves what the open card shows into the margin. On a screen without a margin the card just stays open. */
export function pinCard(root: HTMLElement, card: Card): void {
  const anchor = card.at;
  const layer = document.querySelector("#card .layer");
  if (!anchor || !layer) return;
  card.pin();
  if (!matchMedia("(min-width: 80rem)").matches) return;
  const column = columnOf(root);
  const id = layer.getAttribute("data-card") ?? anchor.textContent ?? "";
  const kept = document.createElement("div");
  kept.className = "pin";
  kept.dataset.pin = id;
  kept.append(layer.cloneNode(true));
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "×";
  close.setAttribute("aria-label", document.querySelector<HTMLElement>("#card")?.dataset.close ?? "");
  close.addEventListener("click", () => {
    kept.remove();
    if (!column.childElementCount) column.remove();
  });
  kept.append(close);
  for (const same of [...column.children]) if (same instanceof HTMLElement && same.dataset.pin === id) same.remove();
  column.prepend(kept);
  while (column.childElementCount > most) column.lastElementChild?.remove();
  card.dismiss();
}
