import { isHanzi } from "@/core/text/characters";
import { type Compound, type Compounds, longestCompound } from "@/core/text/compounds";
import type { Fold } from "@/core/text/fold";
import type { Lexicon } from "@/core/text/lexicon";
import { hashOf, noPairs } from "@/core/text/pairs";
import { findPath, prepare, type Step } from "@/core/text/words";

/** Words that no sequence worth knowing has in it: it says nothing of what its neighbors are. */
const loose = /[的了和与等在是不也就都这那其及或年月日]/;
/** Words of one sequence. */
const mostWords = 4;

/** Compounds from their characters and likelihoods: what they are made of by the dictionary, and their costs. Those that the dictionary has are left out. */
export function compoundsOf(likelihoods: ReadonlyMap<string, number>, lexicon: Lexicon, fold: Fold, leastGain = Number.NEGATIVE_INFINITY) {
  const pairs = lexicon.pairs ?? noPairs;
  const compounds = new Map<string, Compound>();
  // Shorter ones come first, so that 建军方略 is made of 建军 and not of 军方.
  const shorter = new Map<number, [string, Compound][]>();
  const inside: Lexicon = { ...lexicon, pairs: { ...pairs, compounds: asCompounds(shorter) } };
  const out = new Int32Array(2 * Math.max(1, lexicon.longest));
  const isWord = (units: Uint16Array, start: number, end: number): boolean => {
    const found = lexicon.wordsAt(units, start, out);
    for (let i = 0; i < found; i++) if (out[2 * i] === end - start) return true;
    return false;
  };
  for (const [text, likelihood] of [...likelihoods].sort((a, b) => a[0].length - b[0].length)) {
    const prepared = prepare(text, fold);
    const { units } = prepared.folded;
    if (units.length < 2 || units.length > longestCompound) continue;
    if (isWord(units, 0, units.length)) continue;
    // Four characters are two and two where they can be: 财政|部门, not 财政部|门.
    const isEven = units.length === 4 && isWord(units, 0, 2) && isWord(units, 2, 4);
    const path = isEven ? halves : findPath(prepared, inside);
    if (path.length < 2 || path.some(({ isCoined }) => isCoined)) continue;
    const cost = Math.round(-100 * Math.log(likelihood));
    let apart = 0;
    let last: number | undefined;
    let seams = 0;
    for (const { start, end } of path) {
      const words = lexicon.wordsAt(units, start, out);
      let own = unknown;
      for (let i = 0; i < words; i++) if (out[2 * i] === end - start) own = out[2 * i + 1] ?? unknown;
      const hash = hashOf(units, start, end);
      apart += own + (last === undefined ? 0 : pairs.adjust(last, hash));
      last = hash;
      if (start > 0) seams |= 1 << (start - 1);
    }
    if (apart - cost < leastGain) continue;
    const key = String.fromCharCode(...units);
    compounds.set(key, { cost, seams });
    const start = startOf(units, 0);
    const same = shorter.get(start);
    if (same) same.push([key, { cost, seams }]);
    else shorter.set(start, [[key, { cost, seams }]]);
  }
  return compounds;
}

const halves: Step[] = [
  { start: 0, end: 2 },
  { start: 2, end: 4 },
];

/** Cost of a character that no word accounts for, as in core/text/words.ts. */
const unknown = 1400;

/** The two units that a compound begins with, as one number. */
const startOf = (units: Uint16Array, at: number): number => (units[at] ?? 0) * 0x10000 + (units[at + 1] ?? 0);

/** Compounds by their first two units, before they are stored. */
const asCompounds = (byStart: ReadonlyMap<number, readonly [text: string, compound: Compound][]>): Compounds => ({
  at(units, start, put) {
    for (const [text, { cost, seams }] of byStart.get(startOf(units, start)) ?? []) {
      let size = 2;
      while (size < text.length && units[start + size] === text.charCodeAt(size)) size++;
      if (size === text.length && start + size <= units.length) put(size, cost, seams);
    }
  },
});

/**
 * Counts sequences of words that stand in the texts between sure boundaries, where no word of the dictionary and no known compound lies across. Gives them with
 * their likelihood as one word among all.
 */
export function countSequences(texts: ReadonlyMap<string, number>, lexicon: Lexicon, fold: Fold): { counts: Map<string, number>; words: number } {
  const counts = new Map<string, number>();
  const out = new Int32Array(2 * Math.max(1, lexicon.longest));
  let words = 0;
  for (const [text, times] of texts) {
    const prepared = prepare(text, fold);
    const { units } = prepared.folded;
    const n = units.length;
    const path = findPath(prepared, lexicon);
    words += path.length * times;
    const crossed = new Uint8Array(n + 1);
    for (let i = 0; i < n; i++) {
      const found = lexicon.wordsAt(units, i, out);
      let longest = found > 0 ? (out[2 * found - 2] ?? 0) : 0;
      lexicon.pairs?.compounds?.at(units, i, (length) => {
        longest = Math.max(longest, length);
      });
      crossed.fill(1, i + 1, Math.max(i + 1, Math.min(n, i + longest)));
    }
    for (let i = 0; i < path.length; i++) {
      const start = path[i]?.start ?? 0;
      if (crossed[start] === 1) continue;
      for (let j = i; j < Math.min(path.length, i + mostWords); j++) {
        const { start: from, end, kind, isCoined } = path[j] ?? { start: 0, end: 0 };
        if (isCoined || (kind && kind !== "name") || !isHanzi(units[from] ?? 0) || end - start > longestCompound) break;
        if (j === i || crossed[end] === 1) continue;
        const key = String.fromCharCode(...units.subarray(start, end));
        if (!loose.test(key)) counts.set(key, (counts.get(key) ?? 0) + times);
      }
    }
  }
  return { counts, words };
}
