import { groupBy } from "@/core/collections";
import type { Term } from "./schema";

/** Pinyin without tone marks, lower case, letters and digits only: what entries are ordered by. */
export const sortKey = (pinyin: string): string =>
  pinyin
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** Terms by the first letter of their pinyin; codes and figures under "#", first. */
export function byLetter(terms: readonly Term[]): [string, Term[]][] {
  const sorted = terms
    .map((term) => ({ term, key: sortKey(term.pinyin) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.term.id < b.term.id ? -1 : 1));
  const groups = groupBy(sorted, ({ key }) => (/^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : "#"));
  return [...groups].map(([letter, list]) => [letter, list.map(({ term }) => term)]);
}
