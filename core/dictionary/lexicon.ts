import type { Lexicon } from "@/core/text/lexicon";
import { childOf, type Headwords } from "./headwords";

/** Walks from headwords at a place in a text. Hot: they write into arrays that the caller keeps. */
export interface Walks {
  /** Length in folded units of the longest word at a place, or 0. */
  longestAt(units: Uint16Array, start: number): number;
  /** Numbers of all words at a place, shortest first, written to `out` (room for `longest`); gives how many. */
  numbersAt(units: Uint16Array, start: number, out: Int32Array): number;
  /** From a node (0 is the root) by a folded unit to the next node, or 0. */
  step(node: number, unit: number): number;
  /** Number of the word that ends at a node, or -1. */
  wordAt(node: number): number;
  /** Number of the word that is exactly this span, or -1. */
  find(units: Uint16Array, start: number, end: number): number;
}

/** Headwords as the text engine's lexicon. */
export function lexiconOf(heads: Headwords, variants: ReadonlyMap<string, string>): Lexicon & Walks {
  const { letterOf, rootChild, wordOf, cost } = heads;
  const rootStep = (units: Uint16Array, start: number): number => rootChild[letterOf[units[start] ?? 0] ?? 0] ?? 0;
  const stepBy = (node: number, unit: number): number => {
    const letter = letterOf[unit] ?? 0;
    return letter === 0 ? 0 : childOf(heads, node, letter);
  };
  /** The node one unit further, or 0. */
  const step = (node: number, units: Uint16Array, at: number): number => (at < units.length ? stepBy(node, units[at] ?? 0) : 0);
  const find = (units: Uint16Array, start: number, end: number): number => {
    let node = start < end ? rootStep(units, start) : 0;
    for (let at = start + 1; at < end && node !== 0; at++) node = step(node, units, at);
    return node === 0 ? -1 : (wordOf[node] ?? 0) - 1;
  };
  return {
    longest: heads.longest,
    variants,
    find,
    step: (node, unit) => (node === 0 ? (rootChild[letterOf[unit] ?? 0] ?? 0) : stepBy(node, unit)),
    wordAt: (node) => (wordOf[node] ?? 0) - 1,
    isName: (units, start, end) => heads.isName[find(units, start, end)] === 1,
    wordsAt(units, start, out) {
      let count = 0;
      for (let node = rootStep(units, start), at = start + 1; node !== 0; node = step(node, units, at++)) {
        const word = wordOf[node] ?? 0;
        if (word === 0) continue;
        out[count++] = at - start;
        out[count++] = cost[word - 1] ?? 0;
      }
      return count >> 1;
    },
    longestAt(units, start) {
      let longest = 0;
      for (let node = rootStep(units, start), at = start + 1; node !== 0; node = step(node, units, at++))
        if (wordOf[node] !== 0) longest = at - start;
      return longest;
    },
    numbersAt(units, start, out) {
      let count = 0;
      for (let node = rootStep(units, start), at = start + 1; node !== 0; node = step(node, units, at++)) {
        const word = wordOf[node] ?? 0;
        if (word !== 0) out[count++] = word - 1;
      }
      return count;
    },
  };
}
