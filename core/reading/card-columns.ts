import type { CardTerm, CardWord } from "./card";
import type { CardData } from "./card-data";

/**
 * The data of cards as they are sent: by field and not by term or word, since likes beside likes compress better (a twelfth less of the longest article's). Promise: `fromColumns` gives
 * back what `toColumns` was given.
 */
export interface CardColumns {
  terms: TermColumns;
  words: WordColumns;
  derived?: Record<string, CardTerm>;
}

/** Ids, and each field of the terms in the same order; null where a term has none. */
export interface TermColumns {
  id: string[];
  fields: Record<string, unknown[]>;
}

/** Words, how many entries each has, and of the entries one after the other the pinyin and the senses. */
export interface WordColumns {
  zh: string[];
  entries: number[];
  pinyin: string[];
  senses: string[][];
}

function toTermColumns(terms: Readonly<Record<string, CardTerm>>): TermColumns {
  const rows = Object.values(terms);
  const names = [...new Set(rows.flatMap((term) => Object.keys(term)))] as (keyof CardTerm)[];
  return { id: Object.keys(terms), fields: Object.fromEntries(names.map((name) => [name, rows.map((term) => term[name] ?? null)])) };
}

export function toWordColumns(words: Readonly<Record<string, readonly CardWord[]>>): WordColumns {
  const entries = Object.values(words).flat();
  return {
    zh: Object.keys(words),
    entries: Object.values(words).map(({ length }) => length),
    pinyin: entries.map(({ pinyin }) => pinyin),
    senses: entries.map(({ senses }) => senses),
  };
}

export const toColumns = ({ terms, words, derived }: CardData): CardColumns => ({
  terms: toTermColumns(terms),
  words: toWordColumns(words),
  ...(derived ? { derived } : {}),
});

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isLists = (value: unknown): value is Record<string, unknown[]> => isObject(value) && Object.values(value).every(Array.isArray);

function fromTermColumns({ id, fields }: TermColumns): Record<string, CardTerm> {
  const columns = Object.entries(fields);
  return Object.fromEntries(
    id.map((each, i) => {
      const own = columns.flatMap(([name, values]) => (values[i] === null ? [] : [[name, values[i]]]));
      // Our own build's, whose shape was seen to.
      return [each, Object.fromEntries(own) as CardTerm];
    }),
  );
}

/** The words of such a file; undefined where it is none (a page kept from before may ask for a file of another shape). */
export function fromWordColumns(columns: unknown): CardData["words"] | undefined {
  if (!isLists(columns) || !("zh" in columns && "entries" in columns && "pinyin" in columns && "senses" in columns)) return undefined;
  const { zh, entries, pinyin, senses } = columns as unknown as WordColumns;
  let at = 0;
  return Object.fromEntries(
    zh.map((word, i) => {
      const from = at;
      at += entries[i] ?? 0;
      return [word, pinyin.slice(from, at).map((reading, n) => ({ pinyin: reading, senses: senses[from + n] ?? [] }))];
    }),
  );
}

/** The data of such a file; undefined where it is none. */
export function fromColumns(columns: unknown): CardData | undefined {
  if (!isObject(columns) || !isObject(columns.terms) || !Array.isArray(columns.terms.id) || !isLists(columns.terms.fields)) return undefined;
  const words = fromWordColumns(columns.words);
  if (!words) return undefined;
  const { terms, derived } = columns as unknown as CardColumns;
  return { terms: fromTermColumns(terms), words, ...(derived ? { derived } : {}) };
}
