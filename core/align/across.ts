import type { AnnotatedSegment, Annotate, Token } from "@/core/annotation";
import { readFiguresEn } from "@/core/check/figures-en";
import type { Figure } from "@/core/check/figure";
import { readFiguresZh } from "@/core/check/figures-zh";
import type { Term } from "@/core/glossary/schema";
import { stripTones } from "@/core/pinyin/tones";
import { readWords } from "@/core/text/english";
import { createVocabulary, makeSide, type Row, type Side, signTrust, type Table, toRow, type Vocabulary } from "./side";

/** What is known of Chinese, for alignment with English. */
export interface Knowledge {
  annotate: Annotate;
  /** A dictionary word's English senses; none for what is no word. */
  senses(word: string): readonly string[];
  /** The glossary's entries by id. */
  terms: ReadonlyMap<string, Pick<Term, "renderings">>;
  /** English of the register's names, by hanzi. */
  names: ReadonlyMap<string, readonly string[]>;
}

/** English words that say nothing about which sentence they stand in, as stems; and what dictionaries write about words. */
const empty = new Set(
  readWords(
    "of to in on at by for with from into as and or but nor so if than that which who whom whose what when where while how there here not no be have do will would shall should can could may might must it he she they we i you him them us me also all any each such other some more most very too only then thus up out off over about through between among under upon per via sb sth lit fig etc variant abbr classifier see also used esp",
  ).map(({ stem }) => stem),
);

/** The stems of an English text that say something about which sentence it is. */
export const contentStems = (text: string): string[] =>
  readWords(text)
    .map(({ stem }) => stem)
    .filter((word) => !empty.has(word) && !/^[\d.,]+(?:th)?$/.test(word) && word !== "%");

/** Marks that translators mostly keep, as they stand on either side. */
const marks: readonly [mark: string, zh: RegExp, en: RegExp][] = [
  ["?", /[？?]/, /\?/],
  ["!", /[！!]/, /!/],
  ["“", /[“"《]/, /[“"]/],
  ["(", /[（(]/, /\(/],
  [":", /[：:]/, /:/],
];

const figureToken = ({ kind, value, text }: Figure): string =>
  kind === "code" ? `#${text.toLowerCase()}` : kind === "month" ? `#m${value}` : kind === "percent" ? `#%${value}` : `#${value}`;

/** Foreign letters and figures mixed with them, as they stand in either text. */
const latin = /[A-Za-z][A-Za-z\d]*(?:[-+][A-Za-z\d]+)*/g;

const withoutBrackets = (sense: string): string => sense.replace(/\[[^\]]*\]/g, " ").replace(/\([^)]*\)/g, " ");

/** How many of a word's senses count, and how many words of one: a long sense explains more than it translates. */
const most = { senses: 10, words: 6 };

/** A word's possible English, as stems with weights: every sense alike, and in a sense every word. */
export function weighSenses(senses: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const sense of senses.slice(0, most.senses)) {
    const stems = [...new Set(contentStems(withoutBrackets(sense)))].slice(0, most.words);
    for (const stem of stems) weights.set(stem, (weights.get(stem) ?? 0) + 1 / stems.length);
  }
  return weights;
}

/** A name that no list has, as it is spelt in English: surname and given name, a place in one word. */
export function spellName({ pinyin }: Token): string[] {
  const syllables = pinyin.filter((reading) => reading !== null).map((reading) => stripTones(reading).toLowerCase().replace(/ü/g, "u"));
  const [first, ...rest] = syllables;
  if (first === undefined) return [];
  return [...new Set([syllables.join(""), first, rest.join("")])].filter((word) => word.length > 1);
}

const hanzi = /\p{Script=Han}/gu;
const letters = /[\p{L}\p{N}]/gu;

/** Each Chinese line's tokens: words, terms, names, figures, foreign words, marks; and what each may be in English. */
function readChinese(lines: readonly string[], knowledge: Knowledge, zh: Vocabulary, en: Vocabulary): { lines: Int32Array[]; table: Table } {
  const table = new Map<number, Row>();
  const define = (token: number, weights: ReadonlyMap<string, number>): void => {
    if (table.has(token) || weights.size === 0) return;
    const kept = [...weights].map(([stem, weight]) => [en.numberOf(stem), weight] as const);
    table.set(
      token,
      toRow(
        kept.map(([stem]) => stem),
        kept.map(([, weight]) => weight),
      ),
    );
  };
  const same = (sign: string): number => {
    const token = zh.numberOf(sign, signTrust);
    define(token, new Map([[sign, 1]]));
    en.numberOf(sign, signTrust);
    return token;
  };
  const word = (token: Token): number[] => {
    if (token.kind !== "word" && token.kind !== "name") return [];
    const known = zh.find(token.text);
    if (known !== undefined) return table.has(known) || token.kind === "name" ? [known] : [];
    const named = knowledge.names.get(token.text) ?? [];
    const weights = weighSenses([...named, ...knowledge.senses(token.text)]);
    if (token.kind === "name" && named.length === 0) for (const spelt of spellName(token)) weights.set(spelt, 1);
    const number = zh.numberOf(token.text);
    define(number, weights);
    // A word that only has a grammar (的, 在) explains nothing.
    return weights.size > 0 ? [number] : [];
  };
  const term = (id: string): number[] => {
    const renderings = knowledge.terms.get(id)?.renderings.filter(({ kind }) => kind !== "avoid") ?? [];
    const number = zh.numberOf(`term ${id}`);
    define(number, weighSenses(renderings.map(({ en: rendering }) => rendering.replace(/[()]/g, " "))));
    return table.has(number) ? [number] : [];
  };
  const read = ({ text, tokens, matches }: AnnotatedSegment): Int32Array =>
    Int32Array.from([
      ...tokens.flatMap(word),
      ...matches.flatMap((match) => term(match.term)),
      ...readFiguresZh(text).map((figure) => same(figureToken(figure))),
      ...[...text.matchAll(latin)].map(([letters]) => same(`=${letters.toLowerCase()}`)),
      ...marks.filter(([, pattern]) => pattern.test(text)).map(([mark]) => same(`~${mark}`)),
    ]);
  return { lines: lines.map((line) => read(knowledge.annotate(line))), table };
}

const readEnglish = (line: string, en: Vocabulary): Int32Array =>
  Int32Array.from([
    ...contentStems(line).map((stem) => en.numberOf(stem)),
    ...readFiguresEn(line).map((figure) => en.numberOf(figureToken(figure), signTrust)),
    ...marks.filter(([, , pattern]) => pattern.test(line)).map(([mark]) => en.numberOf(`~${mark}`)),
    ...[...line.matchAll(latin)].map(([word]) => en.find(`=${word.toLowerCase()}`)).filter((token) => token !== undefined),
  ]);

/** A Chinese and an English text as sides, with the table from Chinese to English. */
export function readAcross(zhLines: readonly string[], enLines: readonly string[], knowledge: Knowledge): { a: Side; b: Side; table: Table } {
  const [zh, en] = [createVocabulary(), createVocabulary()];
  const chinese = readChinese(zhLines, knowledge, zh, en);
  const english = enLines.map((line) => readEnglish(line, en));
  const count = (line: string, pattern: RegExp): number => line.match(pattern)?.length ?? 0;
  // A figure or a foreign word takes about as much room in English.
  const zhLengths = zhLines.map((line) => count(line, hanzi) + (count(line, letters) - count(line, hanzi)) / 4);
  const enLengths = enLines.map((line) => count(line, letters));
  return { a: makeSide(chinese.lines, zhLengths, zh), b: makeSide(english, enLengths, en), table: chinese.table };
}
