import { buildTrie, openTrie } from "@/core/text/trie";
import { englishWords } from "./english";
import type { Query } from "./query";
import type { Hit } from "./rank";
import type { Row } from "./row";
import { answers, contained, english } from "./weights";

/** A form found in a pasted text; half-open, in characters that count, syllables or words. */
export interface Contained {
  row: number;
  start: number;
  end: number;
}

/** What finds forms in a longer text, each list in the order of its places. */
export interface Finders {
  forms(chars: readonly string[]): Contained[];
  sounds(syllables: readonly string[]): Contained[];
  phrases(stems: readonly string[]): (Contained & { phrase: number })[];
  rowAt(row: number): Row | undefined;
}

/** Which forms are looked for inside longer texts: what a row is called, of at least two characters. */
export const isSoughtForm = ({ kind, chars }: Row): boolean => kind < 2 && chars.length > 1;
/** By ear: of at least two syllables. */
export const isSoughtSound = ({ kind, sounds }: Row): boolean => kind < 2 && sounds.length > 1 && !sounds.includes("");
/** By their English: renderings; of those with one word only the preferred, or every "place" would be a term. */
export const isSoughtPhrase = ({ kind, phrases }: Row, phrase: number): boolean => {
  const { worth = 0, words = [] } = phrases[phrase] ?? {};
  return kind === 0 && worth >= english.isLooked && words.length >= (phrase === 0 ? 1 : 2);
};

const codeUnit = /[a-z0-9+〇一二三四五六七八九]/;
const latinUnit = /[a-z+]/;

/** Whether a code or a Latin word goes on across a boundary: 3+N is not in 1+3+N. */
export function cutsCode(chars: readonly string[], at: number): boolean {
  const before = chars[at - 1] ?? "";
  const after = chars[at] ?? "";
  return codeUnit.test(before) && codeUnit.test(after) && (latinUnit.test(before) || latinUnit.test(after));
}

/** Finds all forms of at least two characters in a pasted text, nested ones too. A million characters take some 20 ms. */
function createFinder(rows: readonly Row[]): (chars: readonly string[]) => Contained[] {
  const wanted = rows.flatMap((row, i) => (isSoughtForm(row) ? [i] : []));
  const byKey = new Map<string, number[]>();
  for (const i of wanted) {
    const key = (rows[i]?.chars ?? []).join("");
    byKey.set(key, [...(byKey.get(key) ?? []), i]);
  }
  const forms = [...byKey.values()];
  const trie = openTrie(buildTrie([...byKey.keys()]));
  return (chars) => {
    // Astral characters stand for themselves by a unit that no form has: offsets stay those of characters.
    const units = Uint16Array.from(chars, (character) => (character.length === 1 ? character.charCodeAt(0) : 0xffff));
    const { hits, length } = trie.findAll(units);
    const found: Contained[] = [];
    for (let i = 0; i < length; i += 3) {
      const start = hits[i] ?? 0;
      const end = hits[i + 1] ?? 0;
      if (cutsCode(chars, start) || cutsCode(chars, end)) continue;
      for (const row of forms[hits[i + 2] ?? 0] ?? []) found.push({ row, start, end });
    }
    return found.sort((a, b) => a.start - b.start || a.end - b.end || a.row - b.row);
  };
}

/** What stands for a stretch of a longer text; half-open, in words or syllables. */
type Stretch<T> = T & { start: number; end: number };

/** Finds stretches of words or syllables that are known as a whole. */
function createStretchFinder<T extends object>(
  known: readonly (readonly [units: readonly string[], meant: T])[],
): (units: readonly string[]) => Stretch<T>[] {
  const byUnits = new Map<string, T[]>();
  for (const [units, meant] of known) {
    const key = units.join(" ");
    byUnits.set(key, [...(byUnits.get(key) ?? []), meant]);
  }
  const most = known.reduce((longest, [units]) => Math.max(longest, units.length), 0);
  return (units) => {
    const found: Stretch<T>[] = [];
    for (let start = 0; start < units.length; start++)
      for (let end = start + 1; end <= Math.min(units.length, start + most); end++)
        for (const meant of byUnits.get(units.slice(start, end).join(" ")) ?? []) found.push({ ...meant, start, end });
    return found;
  };
}

/** Finders in rows that are at hand: forms as they stand, forms by their syllables, renderings word for word by stems. */
export const findersIn = (rows: readonly Row[]): Finders => ({
  forms: createFinder(rows),
  sounds: createStretchFinder(rows.flatMap((row, i) => (isSoughtSound(row) ? [[row.sounds, { row: i }] as const] : []))),
  phrases: createStretchFinder(
    rows.flatMap((row, i) =>
      row.phrases.flatMap(({ words }, phrase) => (isSoughtPhrase(row, phrase) ? [[words.map(({ stem }) => stem), { row: i, phrase }] as const] : [])),
    ),
  ),
  rowAt: (i) => rows[i],
});

/** Before which syllables of a query a word begins or ends, as it was typed. */
function wordEdges({ breaks }: Query, syllables: readonly string[]): Set<number> {
  const edges = new Set([0, syllables.length]);
  let letters = 0;
  syllables.forEach((syllable, i) => {
    if (breaks.includes(letters)) edges.add(i);
    letters += syllable.length;
  });
  return edges;
}

/** One word is looked up as it is; from two on English may have terms in it. */
const fewestWords = 2;
/** So many syllables are looked up as they are. */
const fewestSyllables = 2;

/** The terms that stand inside what was typed, in Chinese, pinyin or English: in proportion to how much of it they are, so longer ones first. */
export function createContained({ forms, sounds, phrases, rowAt }: Finders): (query: Query) => Hit[] {
  const scoreOf = (part: number, whole: number): number => answers.fits + (contained.part * part) / Math.max(whole, contained.shortest);
  const hitOf = (i: number, hit: Omit<Hit, "row">): Hit[] => {
    const row = rowAt(i);
    return row ? [{ row, ...hit }] : [];
  };
  const inHanzi = ({ chars }: Query): Hit[] =>
    forms(chars).flatMap(({ row, start, end }) =>
      // A form that is all of the text is found however long it is.
      hitOf(row, { by: rowAt(row)?.kind === 0 ? "zh" : "alias", score: end - start === chars.length ? 1 : scoreOf(end - start, chars.length) }),
    );
  const inPinyin = (query: Query): Hit[] => {
    const { syllables } = query;
    if (syllables.length <= fewestSyllables) return [];
    const edges = wordEdges(query, syllables);
    // Where words are set apart, two syllables across them are chance, but who runs all together sets nothing apart.
    const found = sounds(syllables).filter(({ start, end }) => edges.size === 2 || edges.has(start) || edges.has(end));
    return found.flatMap(({ row, start, end }) => hitOf(row, { by: "pinyin", score: scoreOf(end - start, syllables.length) }));
  };
  const inEnglish = ({ text }: Query): Hit[] => {
    const words = englishWords(text);
    if (words.length < fewestWords) return [];
    return phrases(words.map(({ stem }) => stem)).flatMap(({ row, phrase, start, end }) =>
      hitOf(row, { by: "english", phrase, score: scoreOf(end - start, words.length) }),
    );
  };
  return (query) => (query.hasHanzi ? inHanzi(query) : [...(query.letters ? inPinyin(query) : []), ...inEnglish(query)]);
}
