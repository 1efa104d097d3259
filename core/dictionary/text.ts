import type { BitReader, BitWriter } from "./bits";
import { Code } from "./huffman";

/**
 * English text as codes: a symbol is a word, a mark or a character, or a pair of symbols that often stand together (Re-Pair, Larsson and
 * Moffat 1999); a space between two words is left out. Each text can be read where it lies.
 */

/** Private-use characters with a meaning inside a text. */
export const marks = {
  /** Between senses. */
  separator: "\ue000",
  /** Ends a text. */
  end: "\ue001",
  /** A reference to an entry follows, in its own bits. */
  reference: "\ue002",
  /** Two words without a space. */
  joint: "\ue003",
  /** A rare word follows, spelled letter by letter. */
  spelled: "\ue004",
} as const;

const token = /[A-Za-z\u00c0-\u024f]+(?:'[a-z]+)?|\d+|[\s\S]/gu;
const endsWord = /[A-Za-z\u00c0-\u024f]$/;
const startsWord = /^[A-Za-z\u00c0-\u024f]/;

/** A text's tokens, ending with the end mark. */
export function tokenise(text: string): string[] {
  const all = text.match(token) ?? [];
  const tokens: string[] = [];
  all.forEach((each, i) => {
    const before = all[i - 1] ?? "";
    if (each === " " && endsWord.test(before) && startsWord.test(all[i + 1] ?? "")) return;
    if (startsWord.test(each) && endsWord.test(before)) tokens.push(marks.joint);
    tokens.push(each);
  });
  return [...tokens, marks.end];
}

/** Symbols in a row as text. */
const join = (left: string, right: string): string => (endsWord.test(left) && startsWord.test(right) ? `${left} ${right}` : left + right);

/** A symbol: a token, or two earlier symbols. */
export type SymbolRule = string | [number, number];

/** The symbols of a collection of texts, and the letters that tokens and rare words are spelled with. Numbers are those of the codes. */
export interface TextCode {
  code: Code;
  symbols: SymbolRule[];
  letters: Code;
  alphabet: string[];
}

const stop = "\0";

function writeWord(to: BitWriter, { letters, alphabet }: Pick<TextCode, "letters" | "alphabet">, word: string): void {
  for (const unit of [...word.split(""), stop]) letters.write(to, alphabet.indexOf(unit));
}

function readWord(from: BitReader, { letters, alphabet }: Pick<TextCode, "letters" | "alphabet">): string {
  let text = "";
  for (let unit = alphabet[letters.read(from)] ?? stop; unit !== stop; unit = alphabet[letters.read(from)] ?? stop) text += unit;
  return text;
}

function sharedLength(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

/** Writes the codes' own tables: tokens by front coding, pairs by their symbols. */
export function writeTextCode(to: BitWriter, text: TextCode): void {
  text.code.writeTo(to);
  to.writeCount(text.alphabet.length);
  for (const unit of text.alphabet) to.write(unit.charCodeAt(0), 16);
  text.letters.writeTo(to);
  let previous = "";
  for (const symbol of text.symbols) {
    to.write(typeof symbol === "string" ? 0 : 1, 1);
    if (typeof symbol === "string") {
      const shared = sharedLength(previous, symbol);
      to.writeCount(shared);
      writeWord(to, text, symbol.slice(shared));
      previous = symbol;
    } else for (const part of symbol) text.code.write(to, part);
  }
}

/** What spelling the tokens and these rare words counts of letters. */
export function spellingCode(symbols: readonly SymbolRule[], rare: Iterable<string>): Pick<TextCode, "letters" | "alphabet"> {
  const counts = new Map<string, number>();
  const count = (word: string) => {
    for (const unit of [...word.split(""), stop]) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  };
  let previous = "";
  for (const symbol of symbols) {
    if (typeof symbol !== "string") continue;
    count(symbol.slice(sharedLength(previous, symbol)));
    previous = symbol;
  }
  for (const word of rare) count(word);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return { alphabet: sorted.map(([unit]) => unit), letters: Code.of(sorted.map(([, n]) => n)) };
}

/** Reads what `writeTextCode` wrote. */
export function readTextCode(from: BitReader): TextCode {
  const code = Code.readFrom(from);
  const alphabet = Array.from({ length: from.readCount() }, () => String.fromCharCode(from.read(16)));
  const letters = Code.readFrom(from);
  let previous = "";
  const symbols = Array.from({ length: code.size }, (): SymbolRule => {
    if (from.read(1) === 1) return [code.read(from), code.read(from)];
    previous = previous.slice(0, from.readCount()) + readWord(from, { letters, alphabet });
    return previous;
  });
  return { code, symbols, letters, alphabet };
}

/** Writes one text. Each reference mark takes the next of `references`, each spelling mark the next of `rare`. */
export function writeText(to: BitWriter, text: TextCode, numbers: readonly number[], rare: readonly string[], reference: () => void): void {
  let spelled = 0;
  for (const number of numbers) {
    text.code.write(to, number);
    if (text.symbols[number] === marks.reference) reference();
    if (text.symbols[number] === marks.spelled) writeWord(to, text, rare[spelled++] ?? "");
  }
}

/** Makes the function that reads one text; `reference` reads what follows a reference mark and says what stands in its place. */
export function createTextReader(text: TextCode): (from: BitReader, reference: () => string) => string {
  const { code, symbols } = text;
  const known: string[] = [];
  const spell = (symbol: number): string => {
    const rule = symbols[symbol] ?? "";
    if (typeof rule === "string") return rule;
    known[symbol] ??= join(spell(rule[0]), spell(rule[1]));
    return known[symbol] ?? "";
  };
  return (from, reference) => {
    let all = "";
    for (;;) {
      const next = spell(code.read(from));
      if (next === marks.end) return all.replaceAll(marks.joint, "");
      all = join(all, next === marks.reference ? reference() : next === marks.spelled ? readWord(from, text) : next);
    }
  };
}
