import { coveredBy, isColumnSeen, isSeen, placeCard, placeInMargin, type Seen } from "./geometry";
import { layShare } from "./sheet";
import type { Subject } from "./subject";

/** Lays the card's element where ./geometry says that it stands: beside the lines of its word, in the margin, or as a sheet from below (CSS decides which). */

/** What of the page is seen now. */
function seenNow(): Seen {
  const view = document.documentElement;
  const { offsetLeft: left = 0, offsetTop: top = 0, scale = 1, width = 0, height = 0 } = visualViewport ?? {};
  return scale > 1 ? { left, top, width, height } : { left: 0, top: 0, width: view.clientWidth, height: view.clientHeight };
}

/** Whether the card lies along the lower edge of the window (app/styles/card.css). */
export const isSheet = (card: HTMLElement): boolean => getComputedStyle(card).position === "fixed";

/** The margin of the text, where there is one and a card in it is seen: fingers that spread may have made the Chinese fill the window. */
function seenMargin(root: HTMLElement): DOMRect | undefined {
  const box = root.querySelector(".card-margin")?.getBoundingClientRect();
  return box && box.width > 0 && isColumnSeen(box, seenNow()) ? box : undefined;
}

/** Whether an open card may stay: its place is drawn, and seen where the card stands beside it. */
export function canStay(root: HTMLElement, card: HTMLElement, { anchor, lines }: Subject): boolean {
  if (anchor.getClientRects().length === 0) return false;
  const drawn = lines().filter(({ height }) => height > 0);
  return isSheet(card) || seenMargin(root) !== undefined || isSeen(drawn, seenNow());
}

/** As a sheet: what it explains scrolls clear of it. */
function laySheet(card: HTMLElement, lines: readonly DOMRect[]): void {
  layShare(card);
  const covered = coveredBy(lines, document.documentElement.clientHeight, card.offsetHeight);
  if (covered > 0) scrollBy({ top: covered, behavior: "instant" });
}

function layBeside(root: HTMLElement, card: HTMLElement, lines: readonly DOMRect[], margin: DOMRect | undefined): void {
  const { style } = card;
  const seen = seenNow();
  const [line] = lines;
  // As high as it is of itself: what the style sheet allows at most would be too little to reckon with.
  style.maxHeight = "none";
  const natural = { width: card.offsetWidth, height: card.offsetHeight };
  const bar = root.querySelector<HTMLElement>(".reader-bar")?.offsetHeight ?? 0;
  const { left, top, maxHeight } = margin && line ? placeInMargin(line, seen, margin, bar, natural.height) : placeCard(lines, seen, natural);
  style.maxHeight = `${maxHeight}px`;
  style.left = `${left + scrollX}px`;
  style.top = `${top + scrollY}px`;
}

/** Lays the card at the lines of what it explains; a sheet may scroll the page. */
export function layCard(root: HTMLElement, card: HTMLElement, lines: readonly DOMRect[]): void {
  for (const name of ["left", "top", "width", "height", "max-height", "min-height"]) card.style.removeProperty(name);
  const sheet = isSheet(card);
  document.documentElement.classList.toggle("sheet-open", sheet);
  const margin = sheet ? undefined : seenMargin(root);
  if (sheet) laySheet(card, lines);
  else layBeside(root, card, lines, margin);
  card.classList.toggle("in-margin", margin !== undefined);
  // Only what can scroll keeps the wheel and the finger from the page (app/styles/card.css).
  const inner = card.querySelector(".card-scroll");
  card.classList.toggle("scrolls", inner !== null && inner.scrollHeight > inner.clientHeight + 1);
}
