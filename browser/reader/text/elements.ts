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

/** The characters of an element without their readings. */
export function charactersOf(element: Element): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const reading of copy.querySelectorAll("rt")) reading.remove();
  return copy.textContent ?? "";
}

/** The characters of a word as they are stored, whatever it is shown in (browser/reader/pinyin/script keeps them): what the dictionary knows it by. */
export const storedCharacters = (ruby: HTMLElement): string => ruby.dataset.zh ?? charactersOf(ruby);
/** A word's pinyin as it is stored. */
export const storedPinyin = (ruby: HTMLElement): string => ruby.dataset.pinyin ?? readingsOf(ruby);

/** What is stored of text outside words that is shown in other characters (browser/reader/pinyin/script). */
const storedTexts = new WeakMap<Text, string>();

/** The text of a node as it is stored; the first that asks fixes it. */
export function keepStored(node: Text): string {
  const text = storedTexts.get(node) ?? node.data;
  storedTexts.set(node, text);
  return text;
}

/** The text of an element as it is stored, without readings and notes' marks, whatever it is shown in. */
export function storedText(node: Node): string {
  if (node instanceof Text) return storedTexts.get(node) ?? node.data;
  if (!(node instanceof HTMLElement) || node.matches("rt, sup")) return "";
  return node.tagName === "RUBY" ? storedCharacters(node) : [...node.childNodes].map(storedText).join("");
}

/** The event an article gets after words of it were put in anew, as they are stored: what dresses and marks words must do it again. */
export const redrawn = "tifa:redrawn";

/** The readings of the words in an element, in order. */
export const readingsOf = (element: Element): string => [...element.querySelectorAll("rt")].map((rt) => rt.textContent ?? "").join(" ");

/** The line box of an element that a point lies in, else its first: a term that wraps has several. */
export function lineBox(element: Element, near?: { x: number; y: number }): DOMRect {
  const boxes = [...element.getClientRects()].filter((box) => box.width > 0);
  const at = near && boxes.find((box) => near.x >= box.left && near.x <= box.right && near.y >= box.top - 4 && near.y <= box.bottom + 4);
  return at ?? boxes[0] ?? element.getBoundingClientRect();
}

/** The outermost terms of a paragraph, in order. */
export const termsOf = (paragraph: Element): HTMLElement[] =>
  [...paragraph.querySelectorAll<HTMLElement>(".term")].filter((term) => !term.parentElement?.closest(".term"));
