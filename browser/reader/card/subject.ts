import { lineBox, outermost } from "@/browser/reader/text/elements";
import type { CardLayers } from "@/core/reading/card";
import type { CardData } from "@/core/reading/card-data";
import { layersAt } from "./layers";

/** A point of the window, which says which of a term's lines is meant. */
export interface Point {
  x: number;
  y: number;
}

/** What a card is about: where in the data it looks, and the boxes of the lines that it must not cover, the first the one it stands at. */
export interface Subject {
  anchor: HTMLElement;
  find(data: CardData): CardLayers;
  lines(): DOMRect[];
}

/** A term or word, with the point of the hand that asked for it. */
export const subjectAt = (anchor: HTMLElement, near: Point | undefined): Subject => ({
  anchor,
  find: (data) => layersAt(anchor, data),
  lines: () => [lineBox(anchor, near), ...(outermost(anchor) ?? anchor).getClientRects()],
});

/** The word in question, which can be corrected. */
export const wordOf = ({ anchor }: Subject): HTMLElement | undefined =>
  anchor.closest<HTMLElement>("ruby") ?? anchor.querySelector<HTMLElement>("ruby") ?? undefined;

/** The next or the previous outermost term of a text that is drawn, seen from an element in it. */
export function termBeside(root: HTMLElement, at: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const here = outermost(at) ?? at;
  const all = [...root.querySelectorAll<HTMLElement>(".zh .term")].filter((term) => outermost(term) === term && term.offsetParent);
  const after = (a: Node, b: Node) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
  return by > 0 ? all.find((term) => term !== here && after(here, term)) : all.filter((term) => term !== here && after(term, here)).at(-1);
}
