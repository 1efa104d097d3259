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
export interface LetterPage<Item = Term> {
  letter: string;
  /** The last part of its address: `w`, `w-2`; codes are under `codes`. */
  path: string;
  terms: Item[];
  /** Which of the letter's entries these are: from 1, and of how many. */
  from: number;
  of: number;
}

/** What a page says of those around it: the letters with their first pages, the page before and the page after. */
export interface LetterLinks {
  letters: LetterLink[];
  before: LetterLink | undefined;
  after: LetterLink | undefined;
}
export type LetterLink = Pick<LetterPage, "letter" | "path">;

/** The links of one page of a list. */
export function linksAround(pages: readonly LetterPage<unknown>[], at: number): LetterLinks {
  const link = (i: number): LetterLink | undefined => pages[i] && { letter: pages[i].letter, path: pages[i].path };
  return { letters: pages.filter(({ from }) => from === 1).map(({ letter, path }) => ({ letter, path })), before: link(at - 1), after: link(at + 1) };
}

/** The list in pages, in its order. */
export const letterPages = <Item>(groups: readonly (readonly [string, readonly Item[]])[]): LetterPage<Item>[] =>
  groups.flatMap(([letter, terms]) =>
    Array.from({ length: Math.ceil(terms.length / most) }, (_, i) => ({
      letter,
      path: `${letter === "#" ? "codes" : letter.toLowerCase()}${i > 0 ? `-${i + 1}` : ""}`,
      terms: terms.slice(i * most, (i + 1) * most),
      from: i * most + 1,
      of: terms.length,
    })),
  );
