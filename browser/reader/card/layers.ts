import type { CardLayers } from "@/core/reading/card";
import type { ReadingData } from "./data";
import { outermost, storedCharacters, storedPinyin, termsAround } from "@/browser/reader/text/elements";

const hanzi = /\p{Script=Han}/u;

const termOf = (span: HTMLElement, data: ReadingData): CardLayers["terms"] => {
  const id = span.dataset.term ?? "";
  const term = data.terms[id];
  return term ? [{ id, term }] : [];
};

/** What a dictionary word is and means, where the dictionary has it. */
function wordOf(ruby: HTMLElement, data: ReadingData): NonNullable<CardLayers["word"]>[] {
  const zh = storedCharacters(ruby);
  const entries = data.words[zh] ?? [];
  return entries.length ? [{ zh, pinyin: storedPinyin(ruby), entries }] : [];
}

/** What is known about a place of the text: its terms outermost first, the dictionary word, the characters. */
export function layersAt(element: Element, data: ReadingData): CardLayers {
  const terms = termsAround(element).flatMap((span) => termOf(span, data));
  const ruby = element.closest<HTMLElement>("ruby");
  const zh = ruby ? storedCharacters(ruby) : "";
  const [word] = ruby ? wordOf(ruby, data) : [];
  const characters = [...new Set(zh)]
    .filter((char) => hanzi.test(char) && zh !== char)
    .flatMap((char) => {
      const known = data.words[char];
      return known ? [{ zh: char, entries: known }] : [];
    });
  return { terms, characters, ...(word ? { word } : {}) };
}

/** What is in a selection: its outermost terms and the words outside them, each once, in the order of the text. A part of a term stands for the term. */
export function layersIn(root: HTMLElement, range: Range, data: ReadingData): CardLayers {
  const touched = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => overlaps(range, element));
  const terms = touched(".zh .term")
    .filter((span) => outermost(span) === span)
    .flatMap((span) => termOf(span, data));
  const words = touched(".zh ruby")
    .filter((ruby) => !ruby.closest(".term"))
    .flatMap((ruby) => wordOf(ruby, data));
  const once = <T>(items: T[], key: (item: T) => string): T[] => [...new Map(items.map((item) => [key(item), item])).values()];
  return { terms: once(terms, ({ id }) => id), words: once(words, ({ zh }) => zh), characters: [] };
}

/** Whether some text of the element is in the range; one that only touches its edge is not. */
export function overlaps(range: Range, element: Element): boolean {
  if (!range.intersectsNode(element)) return false;
  const inside = document.createRange();
  inside.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) inside.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(range.endContainer, range.endOffset);
  return inside.toString() !== "";
}
