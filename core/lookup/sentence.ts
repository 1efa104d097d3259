import { buildTrie, openTrie } from "@/core/text/trie";
import { englishWords } from "./english";
import type { Query } from "./query";
import { fits, type Hit } from "./rank";
import type { Row } from "./row";

/** A form found in a pasted text; half-open, in characters that count. */
interface Contained {
  row: number;
  start: number;
  end: number;
}

const codeUnit = /[a-z0-9+〇一二三四五六七八九]/;
const latinUnit = /[a-z+]/;

/** Whether a code or a Latin word goes on across a boundary: 3+N is not in 1+3+N. */
function cutsCode(chars: readonly string[], at: number): boolean {
  const before = chars[at - 1] ?? "";
  const after = chars[at] ?? "";
  return codeUnit.test(before) && codeUnit.test(after) && (latinUnit.test(before) || latinUnit.test(after));
}

/** Finds all forms of at least two characters in a pasted text, nested ones too. A million characters take some 20 ms. */
function createFinder(rows: readonly Row[]): (chars: readonly string[]) => Contained[] {
  const wanted = rows.flatMap(({ kind, chars }, i) => (kind < 2 && chars.length > 1 ? [i] : []));
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
    return found;
  };
}

/** Finds English renderings in a longer text, word for word by stems; of those with one word only the preferred, or every "place" would be a term. */
function createPhraseFinder(rows: readonly Row[]): (stems: readonly string[]) => { row: number; phrase: number; start: number; end: number }[] {
  const byStems = new Map<string, { row: number; phrase: number }[]>();
  let most = 0;
  rows.forEach(({ phrases, kind }, row) => {
    if (kind > 0) return;
    phrases.forEach(({ words, worth }, phrase) => {
      if (worth < 0.99 || words.length < (phrase === 0 ? 1 : 2)) return;
      most = Math.max(most, words.length);
      const key = words.map(({ stem }) => stem).join(" ");
      byStems.set(key, [...(byStems.get(key) ?? []), { row, phrase }]);
    });
  });
  return (stems) => {
    const found: { row: number; phrase: number; start: number; end: number }[] = [];
    for (let start = 0; start < stems.length; start++)
      for (let end = start + 1; end <= Math.min(stems.length, start + most); end++)
        for (const hit of byStems.get(stems.slice(start, end).join(" ")) ?? []) found.push({ ...hit, start, end });
    return found;
  };
}

/** What a term that is all of a typed text but a little is worth above `fits`: below the term that the whole text may be meant for. */
const worth = 0.36;
/** Below so many characters a part is not more of the whole. */
const shortest = 4;
/** One word is looked up as it is; from two on English may have terms in it. */
const fewestWords = 2;

/** The terms that stand inside what was typed, in Chinese or in English: in proportion to how much of it they are, so longer ones first. */
export function createContained(rows: readonly Row[]): (query: Query) => Hit[] {
  const findForms = createFinder(rows);
  const findPhrases = createPhraseFinder(rows);
  const scoreOf = (part: number, whole: number): number => fits + (worth * part) / Math.max(whole, shortest);
  return ({ text, chars, hasHanzi }) => {
    if (hasHanzi)
      return findForms(chars).flatMap(({ row: i, start, end }): Hit[] => {
        const row = rows[i];
        // A form that is all of the text is found however long it is.
        const score = end - start === chars.length ? 1 : scoreOf(end - start, chars.length);
        return row ? [{ row, by: row.kind === 0 ? "zh" : "alias", score }] : [];
      });
    const words = englishWords(text);
    if (words.length < fewestWords) return [];
    return findPhrases(words.map(({ stem }) => stem)).flatMap(({ row: i, phrase, start, end }): Hit[] => {
      const row = rows[i];
      return row ? [{ row, by: "english", phrase, score: scoreOf(end - start, words.length) }] : [];
    });
  };
}
