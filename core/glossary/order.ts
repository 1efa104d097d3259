import { groupBy } from "@/core/collections";
import type { Term } from "./schema";

/** Pinyin without tone marks, lower case, letters and digits only: what entries are ordered by. */
export const sortKey = (pinyin: string): string =>
  pinyin
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** Terms by the first letter of their pinyin; codes and figures under "#", last: who opens a glossary looks for words. */
export function byLetter(terms: readonly Term[]): [string, Term[]][] {
  const sorted = terms
    .map((term) => ({ term, key: sortKey(term.pinyin) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.term.id < b.term.id ? -1 : 1));
  const groups = groupBy(sorted, ({ key }) => (/^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : "#"));
  return [...groups].sort(([a], [b]) => Number(a === "#") - Number(b === "#")).map(([letter, list]) => [letter, list.map(({ term }) => term)]);
}

/** So many entries stand on one page of the list, whatever the glossary grows to. */
const most = 150;

/** A page of the list: one letter, or a part of one that has too many. */
export interface LetterPage {
  letter: string;
  /** Its address below `glossary/letters/`: `w`, `w-2`; codes are under `codes`. */
  path: string;
  terms: Term[];
  /** Which of the letter's entries these are: from 1, and of how many. */
  from: number;
  of: number;
}

/** The list in pages, in its order. */
export const letterPages = (groups: readonly (readonly [string, readonly Term[]])[]): LetterPage[] =>
  groups.flatMap(([letter, terms]) =>
    Array.from({ length: Math.ceil(terms.length / most) }, (_, i) => ({
      letter,
      path: `${letter === "#" ? "codes" : letter.toLowerCase()}${i > 0 ? `-${i + 1}` : ""}`,
      terms: terms.slice(i * most, (i + 1) * most),
      from: i * most + 1,
      of: terms.length,
    })),
  );
