import type { WordPairs } from "./pairs";

/** What the word cutter and the matcher ask of a dictionary. Texts are folded (fold.ts) by the fold that `variants` makes. */
export interface Lexicon {
  /**
   * The dictionary words that start at `start`, shortest first, as pairs `length, cost` written to `out`; gives the number of pairs. Cost is in
   * hundredths of a nat: -100 ln p of the word. `out` has room for 2 × longest.
   */
  wordsAt(units: Uint16Array, start: number, out: Int32Array): number;
  /** Longest word in folded units. */
  longest: number;
  /** True for a word that is only ever a proper name (every entry capitalised). */
  isName(units: Uint16Array, start: number, end: number): boolean;
  /** Traditional characters with the simplified one that takes their place. */
  variants: ReadonlyMap<string, string>;
  /** What words cost after one another. Without it each costs what it costs alone. */
  pairs?: WordPairs | undefined;
}

/** A dictionary that knows no word: every hanzi is a word of its own. */
export const emptyLexicon: Lexicon = { wordsAt: () => 0, longest: 0, isName: () => false, variants: new Map() };
