/** Where the reader points: elements of the reading surface, found by event delegation. */

/** The word (a ruby element) or the term at an event's target. */
export const wordAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(".zh ruby") : null;
export const termAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(".zh .term") : null;

/** The term elements around an element, outermost first. */
export function termsAround(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let term = element.closest<HTMLElement>(".term"); term; term = term.parentElement?.closest<HTMLElement>(".term") ?? null) found.unshift(term);
  return found;
}

/** The ids of the terms around an element. */
export const termIds = (element: Element): string[] => termsAround(element).flatMap(({ dataset }) => dataset.term ?? []);

/** The outermost term element around an element. */
export const outermost = (element: Element): HTMLElement | undefined => termsAround(element)[0];

/** The outermost entry around an element: what is derived from its parts is no entry. */
export const outermostEntry = (element: Element): HTMLElement | undefined => termsAround(element).find(({ dataset }) => dataset.term !== undefined);

/** The characters of an element without their pinyin. */
export function charactersOf(element: Element): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const rt of copy.querySelectorAll("rt")) rt.remove();
  return copy.textContent ?? "";
}

/** The characters of a word as they are stored, whatever it is shown in (browser/reader/pinyin/script keeps them): what the dictionary knows it by. */
export const storedCharacters = (ruby: HTMLElement): string => ruby.dataset.zh ?? charactersOf(ruby);
/** A word's pinyin as it is stored. */
export const storedPinyin = (ruby: HTMLElement): string => ruby.dataset.pinyin ?? pinyinOf(ruby);

/** Text outside words that is shown in other characters lies in such an element, which says what is stored (browser/reader/pinyin/script). */
export const converted = "span.converted";

/** The text of an element or a node as it is stored, without pinyin and notes' marks, whatever it is shown in. */
export function storedText(node: Node): string {
  if (node instanceof Text) return node.parentElement?.matches(converted) ? (node.parentElement.dataset.zh ?? "") : node.data;
  if (!(node instanceof HTMLElement) || node.matches("rt, sup")) return "";
  return node.tagName === "RUBY" ? storedCharacters(node) : [...node.childNodes].map(storedText).join("");
}

/** The event that an article gets when some of its words were replaced by new elements, written as they are stored: whatever rewrites or marks words has to do so again. */
export const redrawn = "tifa:redrawn";

/** The pinyin of the words in an element, in order. */
export const pinyinOf = (element: Element): string => [...element.querySelectorAll("rt")].map((rt) => rt.textContent ?? "").join(" ");

/** The line box of an element that a point lies in, else its first: a term that wraps has several. */
export function lineBox(element: Element, near?: { x: number; y: number }): DOMRect {
  const boxes = [...element.getClientRects()].filter((box) => box.width > 0);
  const at = near && boxes.find((box) => near.x >= box.left && near.x <= box.right && near.y >= box.top - 4 && near.y <= box.bottom + 4);
  return at ?? boxes[0] ?? element.getBoundingClientRect();
}

/** The outermost terms of a paragraph, in order. */
export const termsOf = (paragraph: Element): HTMLElement[] =>
  [...paragraph.querySelectorAll<HTMLElement>(".term")].filter((term) => !term.parentElement?.closest(".term"));

/**
 * Focuses a term, the whole that a card explains, or its paragraph; terms are no tab stops, so they get their tabindex here. `still`: what is in sight is left where it is,
 * where the browser would bring it clear of the bar.
 */
export function focusOn(element: HTMLElement, still = false): void {
  const target = outermost(element) ?? element.closest<HTMLElement>(".zh") ?? element;
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  const { top, bottom } = target.getBoundingClientRect();
  target.focus({ preventScroll: still && bottom > 0 && top < innerHeight });
}
