import type { Fold } from "@/core/text/fold";
import { foldedKey } from "@/core/text/fold";
import { BitWriter } from "./bits";
import { blockSize } from "./block";
import { countChoices, writeChoices } from "./forms";
import { costStep, type HeadwordMark, writeHeadwords } from "./headwords";
import { Code, NumberCode } from "./huffman";
import { pairUp } from "./pairs";
import { countSpelling, splitSyllables, type Spelling, type SpellingTables, writeLiteral, writeSpelling, writeReference } from "./record";
import { packSections } from "./sections";
import { marks, spellingCode, type SymbolRule, type TextCode, tokenise, writeText, writeTextCode } from "./text";

/** An entry of CC-CEDICT. */
export interface SourceEntry extends Spelling {
  senses: readonly string[];
  classifiers: readonly Spelling[];
}

export interface BuildOptions {
  fold: Fold;
  variants: ReadonlyMap<string, string>;
  /** Cost of a word for the word cutter, in hundredths of a nat. */
  costOf(word: string): number;
}

/** A sense's mention of an entry: 裡|里[li3], 一一[yi1 yi1]. */
const mention = /([^\s|[\]()"“”,;:、]+)(?:\|([^\s|[\]()"“”,;:、]+))?\[([^\]]+)\]/gu;

const nameOf = ({ traditional, simplified, pinyin }: Spelling): string => `${traditional}|${simplified}[${pinyin}]`;

/** Ordinary entries first, then proper names, then what only points to another word; of one kind, the entry with more senses first. */
const rank = ({ pinyin, senses }: SourceEntry): number =>
  (senses.every((sense) => /^(?:\w+ )?variant of|^see |^used in /.test(sense)) ? 2 : 0) + (/^\p{Lu}/u.test(pinyin) ? 1 : 0);

/** Small places whose names are also ordinary words (新城, 城厢, 大梁), and names that are common nouns in Chinese (互联网). */
const minor = /\b(?:district|county|township|village|Warring States|Internet)\b/;
const major = /\b(?:city|province|country|municipality|autonomous)\b/;

/** True for a headword that is only ever a proper name, and one that a reader would not take for a word. */
function isProperName(key: string, entries: readonly SourceEntry[]): boolean {
  if (!/\p{Script=Han}/u.test(key) || !entries.every(({ pinyin }) => /^\p{Lu}/u.test(pinyin))) return false;
  const senses = entries.flatMap((entry) => entry.senses);
  // 陵川县 is a place wherever it stands; 陵川, 平安 may be other words.
  return key.length > 3 || /^.{2}[县市区旗]$/u.test(key) || !senses.every((sense) => minor.test(sense) && !major.test(sense));
}

interface Target {
  word: number;
  ordinal: number;
}

interface Prepared {
  tokens: string[];
  references: Target[];
}

/** A text with its mentions of entries taken out. A mention that no entry answers to stays as it is. */
function prepareText({ senses, classifiers }: SourceEntry, targets: ReadonlyMap<string, Target>): Prepared {
  const references: Target[] = [];
  const refer = (name: string, text: string): string => {
    const target = targets.get(name);
    if (!target) return text;
    references.push(target);
    return marks.reference;
  };
  /** A measure word that is named by another of its readings (個|个[ge5]) is that measure word. */
  const measure = (word: Spelling): string =>
    targets.has(nameOf(word)) ? refer(nameOf(word), "") : refer(nameOf(word).replace(/[1-5]\]$/, "4]"), "");
  const texts = senses.map((sense) =>
    sense.replace(mention, (text, traditional: string, simplified: string | undefined, pinyin: string) =>
      refer(nameOf({ traditional, simplified: simplified ?? traditional, pinyin }), text),
    ),
  );
  const measures = classifiers.map(measure);
  const all = measures.length > 0 ? [...texts, `CL:${measures.join("")}`] : texts;
  return { tokens: tokenise(all.join(marks.separator)), references };
}

/** Letters to a rare word: what occurs once is spelled where it stands. */
const isRare = (token: string, count: number): boolean => count < 2 && token.length > 1;

function codeTexts(texts: readonly Prepared[]): { code: TextCode; numbers: number[][]; rare: string[][] } {
  const counts = new Map<string, number>();
  for (const { tokens } of texts) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const symbols: SymbolRule[] = [marks.end, marks.reference, marks.spelled];
  const symbolOf = new Map<string, number>(symbols.map((symbol, i) => [String(symbol), i]));
  for (const [token, count] of counts)
    if (!isRare(token, count) && !symbolOf.has(token)) {
      symbolOf.set(token, symbols.length);
      symbols.push(token);
    }
  const spelled = symbolOf.get(marks.spelled) ?? 0;
  const rare = texts.map(({ tokens }) => tokens.filter((token) => !symbolOf.has(token)));
  const sequence = pairUp(Int32Array.from(texts.flatMap(({ tokens }) => tokens.map((token) => symbolOf.get(token) ?? spelled))), symbols);
  const { code, order } = orderSymbols(sequence, symbols);
  const numberOf = new Int32Array(symbols.length);
  order.forEach((symbol, number) => {
    numberOf[symbol] = number;
  });
  const ordered = order.map((symbol): SymbolRule => {
    const rule = symbols[symbol] ?? "";
    return typeof rule === "string" ? rule : [numberOf[rule[0]] ?? 0, numberOf[rule[1]] ?? 0];
  });
  const end = symbolOf.get(marks.end);
  const numbers: number[][] = [[]];
  for (const symbol of sequence) {
    numbers.at(-1)?.push(numberOf[symbol] ?? 0);
    if (symbol === end) numbers.push([]);
  }
  return { code: { code, symbols: ordered, ...spellingCode(ordered, rare.flat()) }, numbers, rare };
}

/** Symbols by code length, and within a length tokens alphabetically, then pairs: their table is short then. */
function orderSymbols(sequence: Int32Array, symbols: readonly SymbolRule[]): { code: Code; order: number[] } {
  const counts = new Int32Array(symbols.length);
  for (const symbol of sequence) counts[symbol] = (counts[symbol] ?? 0) + 1;
  // A pair's own table entry uses its parts once more.
  for (const rule of symbols) if (typeof rule !== "string") for (const part of rule) counts[part] = (counts[part] ?? 0) + 1;
  const order = symbols.map((_, i) => i).filter((i) => (counts[i] ?? 0) > 0);
  order.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const code = Code.of(order.map((symbol) => counts[symbol] ?? 0));
  let from = 0;
  const sorted = code.perLength.flatMap((count) => {
    const slice = order.slice(from, from + count);
    from += count;
    const text = (symbol: number) => (typeof symbols[symbol] === "string" ? String(symbols[symbol]) : "\uffff");
    return slice.sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : a - b));
  });
  return { code, order: sorted };
}

function spellingTables(entries: readonly { key: string; entry: SourceEntry }[]): SpellingTables {
  const split = entries.map(({ key, entry }) => ({ key, entry, parts: splitSyllables(key, entry.pinyin)?.syllables }));
  const syllables = [...new Set(split.flatMap(({ parts }) => parts ?? []))].sort();
  const syllableOf = new Map(syllables.map((syllable, i) => [syllable, i]));
  const units = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const traditional = countChoices(
    entries
      .filter(({ key, entry }) => entry.traditional.length === key.length)
      .flatMap(({ key, entry }) => units(key).map((unit, i) => [unit, entry.traditional.charCodeAt(i)] as const)),
  );
  const readings = countChoices(
    split.flatMap(({ key, parts }) => (parts ? units(key).map((unit, i) => [unit, syllableOf.get(parts[i] ?? "") ?? 0] as const) : [])),
  );
  const tables = { traditional, readings, syllables, syllableOf };
  const counted = entries.map(({ key, entry }) => countSpelling(key, entry, tables));
  return {
    ...tables,
    picks: NumberCode.of(counted.flatMap(({ picks }) => picks)),
    capitals: NumberCode.of(counted.flatMap(({ capitals }) => capitals)),
  };
}

/**
 * The dictionary as one file, for `openDictionary`. Takes some seconds: it is made once a release of the dictionary. Throws where an entry
 * could not be coded.
 */
export function buildDictionary(entries: readonly SourceEntry[], { fold, variants, costOf }: BuildOptions): Uint8Array {
  const byKey = new Map<string, SourceEntry[]>();
  for (const entry of entries) {
    const key = foldedKey(fold, entry.simplified);
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  const heads = new Map<string, HeadwordMark>();
  for (const [key, list] of byKey) {
    list.sort((a, b) => rank(a) - rank(b) || b.senses.length - a.senses.length);
    const cost = Math.min(255, Math.max(0, Math.round(costOf(key) / costStep)));
    heads.set(key, { cost, isName: isProperName(key, list) });
  }
  const headwords = writeHeadwords(heads);
  const targets = new Map<string, Target>();
  headwords.order.forEach((key, word) => {
    byKey.get(key)?.forEach((entry, ordinal) => {
      targets.set(nameOf(entry), { word, ordinal });
    });
  });
  const all = headwords.order.flatMap((key) => (byKey.get(key) ?? []).map((entry) => ({ key, entry })));
  const prepared = all.map(({ entry }) => prepareText(entry, targets));
  const texts = codeTexts(prepared);
  const tables = spellingTables(all);

  const to = new BitWriter();
  const starts: number[] = [];
  let number = 0;
  headwords.order.forEach((key, word) => {
    if (word % blockSize === 0) starts.push(to.length);
    const list = byKey.get(key) ?? [];
    to.writeCount(list.length - 1);
    for (const entry of list) {
      writeSpelling(to, key, entry, tables);
      const references = prepared[number]?.references ?? [];
      let next = 0;
      writeText(to, texts.code, texts.numbers[number] ?? [], texts.rare[number] ?? [], () => {
        writeReference(to, references[next++] ?? { word: 0, ordinal: 0 });
      });
      number++;
    }
  });
  return packSections([headwords.bytes, writeTables(tables, texts.code, headwords.order, variants), writeStarts(starts), to.bytes()]);
}

/** Letters in the order of the headwords' section, so that the tables need not repeat them. */
export function lettersOf(words: Iterable<string>): number[] {
  const seen = new Set<number>();
  for (const word of words) for (let i = 0; i < word.length; i++) seen.add(word.charCodeAt(i));
  return [...seen].sort((a, b) => a - b);
}

function writeTables(tables: SpellingTables, text: TextCode, words: readonly string[], variants: ReadonlyMap<string, string>): Uint8Array {
  const to = new BitWriter();
  const letters = lettersOf(words);
  const pairs = [...variants].filter(([from, into]) => from.length === 1 && into.length === 1);
  to.writeCount(pairs.length);
  for (const [from, into] of pairs) {
    to.write(from.charCodeAt(0), 16);
    to.write(into.charCodeAt(0), 16);
  }
  writeLiteral(to, tables.syllables.join(" "));
  writeChoices(to, letters, tables.traditional);
  writeChoices(to, letters, tables.readings);
  tables.picks.writeTo(to);
  tables.capitals.writeTo(to);
  writeTextCode(to, text);
  return to.bytes();
}

/** Where each block starts, in bits, as gaps. */
function writeStarts(starts: readonly number[]): Uint8Array {
  const to = new BitWriter();
  to.writeCount(starts.length);
  const widest = Math.max(1, ...starts.map((start, i) => 32 - Math.clz32(start - (starts[i - 1] ?? 0))));
  to.writeCount(widest);
  starts.forEach((start, i) => {
    to.write(start - (starts[i - 1] ?? 0), widest);
  });
  return to.bytes();
}
