import type { CardLayers } from "@/core/reading/card";
import type { ReadingData } from "./data";
import { charactersOf, readingsOf, termsAround } from "./places";

const hanzi = /\p{Script=Han}/u;

/** What is known about a place of the text: its terms outermost first, the dictionary word, the characters. */
export function layersAt(element: Element, data: ReadingData): CardLayers {
  const terms = termsAround(element).flatMap((span) => {
    const id = span.dataset.term ?? "";
    const term = data.terms[id];
    return term ? [{ id, term }] : [];
  });
  const ruby = element.closest("ruby");
  const zh = ruby ? charactersOf(ruby) : "";
  const entries = data.words[zh] ?? [];
  const characters = [...new Set(zh)].filter((char) => hanzi.test(char) && zh !== char).flatMap((char) => {
    const known = data.words[char];
    return known ? [{ zh: char, entries: known }] : [];
  });
  return { terms, characters, ...(ruby && entries.length ? { word: { zh, pinyin: readingsOf(ruby), entries } } : {}) };
}
