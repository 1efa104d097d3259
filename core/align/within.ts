import { type Fold, foldedKey } from "@/core/text/fold";
import { createVocabulary, makeSide, type Row, type Side, type Table } from "./side";

const letter = /[\p{L}\p{N}]/u;

/** Pairs of neighbouring characters inside a clause; a clause of one character is that. Folded, so that 國家 and 国家 are one. */
function pairsOf(line: string): string[] {
  const clauses = line.split(/[^\p{L}\p{N}]+/u).map((clause) => [...clause]);
  return clauses.flatMap((clause) => (clause.length === 1 ? clause : clause.slice(1).map((character, i) => (clause[i] ?? "") + character)));
}

/** Two texts in one language as sides, compared by pairs of characters: a pair is itself and nothing else. */
export function readWithin(aLines: readonly string[], bLines: readonly string[], fold: Fold): { a: Side; b: Side; table: Table } {
  const vocabulary = createVocabulary();
  const read = (lines: readonly string[]): Int32Array[] =>
    lines.map((line) => Int32Array.from(pairsOf(foldedKey(fold, line)), (pair) => vocabulary.numberOf(pair)));
  const [a, b] = [read(aLines), read(bLines)];
  const table = new Map<number, Row>(vocabulary.words.map((_, number) => [number, { to: Int32Array.of(number), p: Float64Array.of(1) }] as const));
  const lengths = (texts: readonly string[]): number[] => texts.map((text) => [...text].filter((character) => letter.test(character)).length);
  return { a: makeSide(a, lengths(aLines), vocabulary), b: makeSide(b, lengths(bLines), vocabulary), table };
}
