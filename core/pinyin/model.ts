import { type Context, contextOf, forReading, surround } from "./context";
import { type KeyTable, lookUp, toKey } from "./hash";
import type { ReadingModel } from "./read";
import { decidedBy, votesOf } from "./votes";

/** A trained model in memory. Made by server/pinyin, stored and read by format.ts. */
export interface ModelTables {
  /** Character → its readings with tone marks, the one to fall back on first. One only for most. */
  characters: Map<string, readonly string[]>;
  /** Words with polyphones: see votes.ts. */
  lexicon: KeyTable;
  /** Contexts: see context.ts. In units of `weightUnit`. */
  weights: KeyTable;
  weightUnit: number;
  /** One weight a kind of evidence from words. */
  votes: Float32Array;
}

/** The scores of a polyphone's readings in context, in the order of its list; the first has no weights of its own (it is what others differ from). */
function scoresOf(count: number, contexts: readonly Context[], votes: ReturnType<typeof votesOf>, tables: ModelTables): number[] {
  const scores = Array.from({ length: count }, () => 0);
  for (let reading = 1; reading < count; reading++) {
    let sum = 0;
    for (let i = 0; i < contexts.length; i++) {
      const context = contexts[i];
      if (context) sum += lookUp(tables.weights, toKey(forReading(context, reading))) ?? 0;
    }
    scores[reading] = sum * tables.weightUnit;
  }
  // A key that two words share may name a reading that this character does not have.
  for (const { reading, kind } of votes) if (reading < count) scores[reading] = (scores[reading] ?? 0) + (tables.votes[kind] ?? 0);
  return scores;
}

/**
 * The model behind `readTokens`: a character's only reading; for a polyphone in a word of the text that the dictionary has with one reading, that; else the
 * best of a linear model over its context and the dictionary words that cover it. A hanzi that the model does not know has no reading.
 */
export function createModel(tables: ModelTables): ReadingModel {
  return {
    decides: (word) => {
      const codes = Array.from(word, (character) => character.codePointAt(0) ?? 0);
      return word.length > 1 && word.some((_, at) => decidedBy(codes, 0, codes.length, at, tables.lexicon) !== undefined);
    },
    read: (characters, wordOf) => {
      const surroundings = surround(characters, wordOf);
      const codes = Array.from(characters, (character) => character.codePointAt(0) ?? 0);
      const wordStart = (at: number): number => {
        let start = at;
        while (wordOf !== undefined && start > 0 && wordOf[start - 1] === wordOf[at]) start--;
        return start;
      };
      const wordEnd = (at: number): number => {
        let end = at + 1;
        while (wordOf !== undefined && end < codes.length && wordOf[end] === wordOf[at]) end++;
        return end;
      };
      return characters.map((character, at) => {
        const readings = tables.characters.get(character);
        if (readings === undefined || readings.length < 2) return readings?.[0] ?? null;
        if (wordOf !== undefined) {
          const start = wordStart(at);
          const end = wordEnd(at);
          const decided = end - start > 1 ? decidedBy(codes, start, end, at, tables.lexicon) : undefined;
          if (decided !== undefined && decided < readings.length) return readings[decided] ?? null;
        }
        const scores = scoresOf(
          readings.length,
          contextOf(surroundings, surroundings.places[at] ?? 0),
          votesOf(codes, at, tables.lexicon, wordOf),
          tables,
        );
        return readings[scores.indexOf(Math.max(...scores))] ?? null;
      });
    },
  };
}
