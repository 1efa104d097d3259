import type { BitReader, BitWriter } from "./bits";
import type { Choices } from "./forms";
import { NumberCode } from "./huffman";

/** A string in its own bits: for the few headwords and pinyin that no rule gives. */
export function writeLiteral(to: BitWriter, text: string): void {
  to.writeCount(text.length);
  for (let i = 0; i < text.length; i++) to.write(text.charCodeAt(i), 16);
}

export function readLiteral(from: BitReader): string {
  let text = "";
  for (let length = from.readCount(); length > 0; length--) text += String.fromCharCode(from.read(16));
  return text;
}

/** Bits of a reference to a word: CC-CEDICT of 2026 has 120,512 headwords of the 131,072 that they can tell apart. */
const referenceBits = 17;

/** A reference to the entry number `ordinal` of a word. Throws RangeError where the word's number does not fit: it would name another word. */
export function writeReference(to: BitWriter, { word, ordinal }: { word: number; ordinal: number }): void {
  if (word >= 2 ** referenceBits)
    throw new RangeError(
      `word number ${word} does not fit a reference of ${referenceBits} bits: raise referenceBits in core/dictionary/record.ts, the format's version in sections.ts and the recipe in server/dictionary/build.ts`,
    );
  to.write(word, referenceBits);
  to.writeCount(ordinal);
}

export const readReference = (from: BitReader): { word: number; ordinal: number } => ({ word: from.read(referenceBits), ordinal: from.readCount() });

/** The spelling of an entry over its headword's units: which choice of each, which syllables have a capital. */
export interface Spelling {
  simplified: string;
  traditional: string;
  /** Numbered syllables, as CC-CEDICT writes them. */
  pinyin: string;
}

export interface SpellingTables {
  traditional: Choices;
  /** Syllable numbers by unit. */
  readings: Choices;
  syllables: readonly string[];
  syllableOf: ReadonlyMap<string, number>;
  /** Codes of the choices taken and of the capitals' patterns. */
  picks: NumberCode;
  capitals: NumberCode;
}

/** Longest headword whose capitals fit a number. */
const longestPattern = 20;

/** Syllables in lower case and the pattern of capitals; null where they do not stand one to one for the word's units. */
export function splitSyllables(word: string, pinyin: string): { syllables: string[]; capitals: number } | null {
  const parts = pinyin.split(" ");
  if (parts.length !== word.length || parts.length > longestPattern) return null;
  const syllables = parts.map((part) => part.charAt(0).toLowerCase() + part.slice(1));
  const capitals = parts.reduce((sum, part, i) => sum + (part.charAt(0) === syllables[i]?.charAt(0) ? 0 : 2 ** i), 0);
  return { syllables, capitals };
}

/** What a spelling costs in picks: one a unit that has several choices. Null where the word has to be written out. */
function* picksOf(word: string, forms: Choices, formAt: (i: number) => number): Generator<number> {
  for (let i = 0; i < word.length; i++) {
    const list = forms.get(word.charCodeAt(i)) ?? [];
    if (list.length > 1) yield list.indexOf(formAt(i));
  }
}

/** Collects the numbers that `writeSpelling` will write, for their codes. */
export function countSpelling(
  word: string,
  spelling: Spelling,
  tables: Omit<SpellingTables, "picks" | "capitals">,
): { picks: number[]; capitals: number[] } {
  const split = splitSyllables(word, spelling.pinyin);
  return {
    picks: [
      ...(spelling.traditional.length === word.length ? picksOf(word, tables.traditional, (i) => spelling.traditional.charCodeAt(i)) : []),
      ...(split ? picksOf(word, tables.readings, (i) => tables.syllableOf.get(split.syllables[i] ?? "") ?? 0) : []),
    ],
    capitals: split ? [split.capitals] : [],
  };
}

export function writeSpelling(to: BitWriter, word: string, spelling: Spelling, tables: SpellingTables): void {
  const literal = (text: string | null) => {
    to.write(text === null ? 0 : 1, 1);
    if (text !== null) writeLiteral(to, text);
  };
  literal(spelling.simplified === word ? null : spelling.simplified);
  const regular = spelling.traditional.length === word.length;
  literal(regular ? null : spelling.traditional);
  if (regular) for (const pick of picksOf(word, tables.traditional, (i) => spelling.traditional.charCodeAt(i))) tables.picks.write(to, pick);
  const split = splitSyllables(word, spelling.pinyin);
  literal(split ? null : spelling.pinyin);
  if (!split) return;
  for (const pick of picksOf(word, tables.readings, (i) => tables.syllableOf.get(split.syllables[i] ?? "") ?? 0)) tables.picks.write(to, pick);
  tables.capitals.write(to, split.capitals);
}

export function readSpelling(
  from: BitReader,
  word: string,
  { traditional, readings, syllables, picks, capitals }: Omit<SpellingTables, "syllableOf">,
): Spelling {
  const pick = (list: readonly number[]): number => list[list.length > 1 ? picks.read(from) : 0] ?? 0;
  const simplified = from.read(1) === 1 ? readLiteral(from) : word;
  const units = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
  const other = from.read(1) === 1 ? readLiteral(from) : String.fromCharCode(...units.map((unit) => pick(traditional.get(unit) ?? [])));
  if (from.read(1) === 1) return { simplified, traditional: other, pinyin: readLiteral(from) };
  const parts = units.map((unit) => syllables[pick(readings.get(unit) ?? [])] ?? "");
  const pattern = capitals.read(from);
  const pinyin = parts.map((part, i) => (Math.floor(pattern / 2 ** i) % 2 === 1 ? part.charAt(0).toUpperCase() + part.slice(1) : part)).join(" ");
  return { simplified, traditional: other, pinyin };
}
