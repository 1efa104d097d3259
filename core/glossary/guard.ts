import type { Lexicon } from "@/core/text/lexicon";
import { findPath, foldedAtoms, type Prepared } from "@/core/text/words";
import type { Found } from "./found";

/** What a match may not cut, in one text. Positions are folded units. */
export interface Guard {
  /** True where a figure, a code or a foreign word goes on across this boundary. */
  isInsideCode(at: number): boolean;
  /** True where the best path by dictionary words and the terms themselves has no word boundary. */
  isInsideWord(at: number): boolean;
  /** False where no dictionary word and no number lies across this boundary: then it is in no word of the path either, which costs more to find. */
  mayBeInsideWord(at: number): boolean;
  /** The dictionary words that contain this span and more. */
  coveringWords(start: number, end: number): { start: number; end: number }[];
  /** True for a boundary between the words that a longer word is made of (居民|委员会). */
  isSeam(at: number, word: { start: number; end: number }): boolean;
  units: Uint16Array;
}

/** Terms of so many characters may not lie inside a word of the path; longer ones may not cut one at an edge. */
const shortTerm = 2;
/**
 * What a term costs as a word of the path, and what each character beyond four adds: less than most words, so that it is only cut by what is clearly another
 * word (两新 in 两|新闻, 机构改革 in 金融机构|改革).
 */
const termCost = { word: 1000, more: 150, usual: 4 };

const numerals = new Set([..."一二两三四五六七八九十百千万双"].map((c) => c.charCodeAt(0)));
/** How far before a boundary a word begins that is looked for across it. */
const farthest = 6;
const first = "第".charCodeAt(0);

/** Reads a text for what must stay whole. `terms` are the spans that may turn out to be terms. */
export function createGuard(prepared: Prepared, lexicon: Lexicon, terms: readonly { start: number; end: number }[] = []): Guard {
  const { units } = prepared.folded;
  const insideCode = new Uint8Array(units.length + 1);
  for (const { start, core, kind } of foldedAtoms(prepared)) if (kind !== "punctuation") insideCode.fill(1, start + 1, Math.max(start + 1, core));
  let boundaries: Uint8Array | undefined;
  const out = new Int32Array(2 * Math.max(1, lexicon.longest));

  return {
    units,
    isInsideCode: (at) => insideCode[at] === 1,
    isInsideWord(at) {
      if (!boundaries) {
        boundaries = new Uint8Array(units.length + 1);
        const offers = new Map<number, { end: number; cost: number }[]>();
        for (const { start, end } of terms) {
          const cost = termCost.word + termCost.more * Math.max(0, end - start - termCost.usual);
          const same = offers.get(start);
          if (same) same.push({ end, cost });
          else offers.set(start, [{ end, cost }]);
        }
        for (const { start, end } of findPath(prepared, lexicon, { offers })) {
          boundaries[start] = 1;
          // What a long term is made of may stand in it.
          if (end - start > shortTerm && offers.get(start)?.some((offer) => offer.end === end))
            for (const seam of seams(units, { start, end }, lexicon)) boundaries[seam] = 1;
        }
        boundaries[units.length] = 1;
      }
      return boundaries[at] === 0;
    },
    mayBeInsideWord(at) {
      if (at <= 0 || at >= units.length) return false;
      if (numerals.has(units[at - 1] ?? 0) || units[at - 1] === first) return true;
      for (let from = Math.max(0, at - farthest); from < at; from++) {
        const count = lexicon.wordsAt(units, from, out);
        if (count > 0 && from + (out[2 * count - 2] ?? 0) > at) return true;
      }
      return false;
    },
    coveringWords(start, end) {
      const words: { start: number; end: number }[] = [];
      for (let from = Math.max(0, end - lexicon.longest); from <= start; from++) {
        const count = lexicon.wordsAt(units, from, out);
        for (let i = 0; i < count; i++) {
          const to = from + (out[2 * i] ?? 0);
          if (to >= end && to - from > end - start) words.push({ start: from, end: to });
        }
      }
      return words;
    },
    isSeam: (at, word) => seams(units, word, lexicon).has(at),
  };
}

/** Boundaries of the best path through a word by shorter words. */
function seams(units: Uint16Array, { start, end }: { start: number; end: number }, lexicon: Lexicon): Set<number> {
  const shorter: Lexicon = {
    ...lexicon,
    wordsAt(text, at, out) {
      const count = lexicon.wordsAt(text, at, out);
      const isWholeWord = at === 0 && count > 0 && out[2 * (count - 1)] === text.length;
      return isWholeWord ? count - 1 : count;
    },
  };
  const slice = units.subarray(start, end);
  const at = Int32Array.from({ length: slice.length + 1 }, (_, i) => i);
  const prepared = { text: "", folded: { units: slice, at }, atoms: [], barriers: new Uint8Array(slice.length + 1) };
  const path = findPath(prepared, shorter);
  return new Set([start, ...path.map((step) => start + step.end)]);
}

/** 两懂两会, 三亮三比: two numbered halves of one coinage. Its halves are no words of their own, whatever they mean elsewhere. */
function isHalfOfParallel(units: Uint16Array, start: number, end: number): boolean {
  if (end - start !== 2 || !numerals.has(units[start] ?? 0)) return false;
  const [number, what] = units.subarray(start, end);
  const twin = (at: number) => at >= 0 && units[at] === number && at + 1 < units.length && units[at + 1] !== what;
  return twin(start - 2) || twin(start + 2);
}

/** True where neither end lies inside a code, nor, with two characters, inside a word of the best path. */
export const isWhole = ({ start, end }: { start: number; end: number }, guard: Guard): boolean =>
  !guard.isInsideCode(start) && !guard.isInsideCode(end) && (end - start > shortTerm || !(guard.isInsideWord(start) || guard.isInsideWord(end)));

/**
 * Whether a match may stand (EXAMPLE.md, "Where a term does not match"). It may not begin or end inside a code or a figure; lie inside a dictionary
 * word, unless that word is itself a term and is made of it (从严治党 in 全面从严治党); be half of a numbered pair; or, with two characters, begin or end inside a
 * word of the best path (民委 in 居民|委员会, 两新 in 两|新闻). What a longer term names as its part may stand inside it, and `within: any` may stand anywhere.
 * `outer` are the longer matches around it that already stand.
 */
export function mayMatch({ start, end, form: { term, whole } }: Found, outer: readonly Found[], guard: Guard): boolean {
  if (term.within === "any") return true;
  if (guard.isInsideCode(start) || guard.isInsideCode(end)) return false;
  const covering = guard.coveringWords(start, end);
  if (whole && (outer.length > 0 || covering.length > 0)) return false;
  if (outer.some(({ form }) => form.term.parts?.some((part) => part === term.id || part === term.zh))) return true;
  if (isHalfOfParallel(guard.units, start, end)) return false;
  const mayCut = end - start <= shortTerm || guard.mayBeInsideWord(start) || guard.mayBeInsideWord(end);
  if (mayCut && (guard.isInsideWord(start) || guard.isInsideWord(end))) return covering.length > 0 && covering.every(isOpenTerm);
  return covering.every(isOpenTerm);

  /** A covering word that is a term of its own lets in the words that it is made of. */
  function isOpenTerm(word: { start: number; end: number }): boolean {
    return outer.some((other) => other.start === word.start && other.end === word.end) && guard.isSeam(start, word) && guard.isSeam(end, word);
  }
}
