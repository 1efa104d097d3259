import type { Folded } from "@/core/text/fold";
import { storedSpan } from "@/core/text/fold";
import { findBarriers } from "@/core/text/words";
import type { Entry } from "./entry";
import type { Dictionary } from "./open";

/** A dictionary word at a place in a text. Offsets are UTF-16 in the stored text, half-open. */
export interface WordHere {
  start: number;
  end: number;
  /** Number of the word in this dictionary. */
  word: number;
}

/** How much of a text is looked at from a place: the longest headword and the invisible characters that may lie in it. */
const reach = 64;

/**
 * All dictionary words that start at a place in a stored text, longest first, through line ends and invisible characters but not over spaces. A place
 * inside a surrogate pair has none.
 */
export function wordsHere(dictionary: Dictionary, text: string, at: number): WordHere[] {
  const slice = text.slice(at, at + reach);
  const folded = dictionary.fold(slice);
  if (folded.units.length === 0 || folded.at[0] !== 0) return [];
  const numbers = new Int32Array(dictionary.longest);
  const count = dictionary.numbersAt(folded.units, 0, numbers);
  const limit = firstBarrier(slice, folded);
  const words: WordHere[] = [];
  for (let i = count - 1; i >= 0; i--) {
    const word = numbers[i] ?? 0;
    const length = dictionary.lengthOf(word);
    if (length > limit) continue;
    words.push({ start: at, end: at + storedSpan(folded, 0, length)[1], word });
  }
  return words;
}

function firstBarrier(text: string, folded: Folded): number {
  const barrier = findBarriers(text, folded).indexOf(1);
  return barrier < 0 ? folded.units.length : barrier;
}

/** The entries of those words, in their order. */
export const entriesHere = (dictionary: Dictionary, words: readonly WordHere[]): Entry[] => words.flatMap(({ word }) => dictionary.entries(word));
