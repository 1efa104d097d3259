import { invisibleAt, isLineEnd } from "@/core/text/characters";
import type { Entry } from "./entry";
import type { Dictionary } from "./open";

/** A dictionary word at a place in a text. Offsets are UTF-16 in the stored text, half-open. */
export interface WordHere {
  start: number;
  end: number;
  /** Number of the word in this dictionary. */
  word: number;
}

/**
 * All dictionary words that start at a place in a stored text, longest first, through line ends and invisible characters but not over spaces. A place
 * inside a surrogate pair has none. Folds as it goes: nothing but the result is allocated.
 */
export function wordsHere(dictionary: Dictionary, text: string, at: number): WordHere[] {
  const words: WordHere[] = [];
  let node = 0;
  for (let i = at; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const invisible = invisibleAt(text, i);
    if (i > at && invisible > 0) {
      i += invisible - 1;
      continue;
    }
    const folded = dictionary.fold.unit(unit);
    if (folded === 0) {
      if (i > at && isLineEnd(unit)) continue;
      break;
    }
    node = dictionary.step(node, folded);
    if (node === 0) break;
    const word = dictionary.wordAt(node);
    if (word >= 0) words.push({ start: at, end: i + 1, word });
  }
  return words.reverse();
}

/** The entries of those words, in their order. */
export const entriesHere = (dictionary: Dictionary, words: readonly WordHere[]): Entry[] => words.flatMap(({ word }) => dictionary.entries(word));
