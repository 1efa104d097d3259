import type { Rendered } from "@/core/glossary/rendering";
import type { BilingualSegment } from "./corpus";
import type { Figure } from "./figure";
import { hasHedge, hedgeBefore, readFiguresEn } from "./figures-en";
import { readFiguresZh, readHanNumber } from "./figures-zh";

interface Span {
  start: number;
  end: number;
}
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const holds = (a: Span, b: Span): boolean => a.start <= b.start && a.end >= b.end;

/** A text as codes are compared in it: case, spaces and hyphens aside. */
const squeeze = (text: string): string => text.toLowerCase().replace(/[\s‑-]/g, "");

/** Whether a number belongs to a term, a name or a longer word (四千万精神, 九号小区, 千军万马): then it is no figure of its own. */
function belongsToWord(figure: Figure, { matches, names, tokens }: BilingualSegment): boolean {
  if (
    [...matches, ...names].some((named) => overlaps(named, figure) && !(holds(figure, named) && figure.end - figure.start > named.end - named.start))
  )
    return true;
  return figure.spelt === true && tokens.some((token) => token.kind === "word" && overlaps(token, figure) && !holds(figure, token));
}

/** Whether a code inside a term stands in the term's English as it is: then it is owed all the same (1+10+N). */
function isSpeltOut({ kind, text, start, end }: Figure, { matches }: BilingualSegment, terms: ReadonlyMap<string, Rendered>): boolean {
  if (kind !== "code") return false;
  const around = matches.filter((match) => overlaps(match, { start, end })).flatMap((match) => terms.get(match.term)?.renderings ?? []);
  return around.length > 0 && around.every((rendering) => rendering.kind === "avoid" || squeeze(rendering.en).includes(squeeze(text)));
}

/** The figures of a segment's Chinese that its English owes. */
export const figuresOwed = (segment: BilingualSegment, terms: ReadonlyMap<string, Rendered>): Figure[] =>
  readFiguresZh(segment.zh).filter((figure) => !belongsToWord(figure, segment) || isSpeltOut(figure, segment, terms));

/** What translators convert: a jin is half a kilogram and a two-thousandth of a ton, fifteen mu are a hectare, two li are a kilometre. */
const conversions: readonly [unit: RegExp, English: RegExp, by: number][] = [
  [/^(?:余|多)?(?:公斤|市斤|斤)/, /\btons?\b|\btonnes?\b/, 2000],
  [/^(?:余|多)?斤/, /\b(?:kg|kilogram|kilo)/, 2],
  [/^(?:余|多)?亩/, /\bhectares?\b/, 15],
  [/^(?:余|多)?里(?!面|外)/, /\b(?:km|kilomet)/, 2],
];
/** Converted figures are rounded. */
const rounding = 0.02;

/** Whether an English figure is a Chinese one in another unit. */
function isConverted(figure: Figure, other: Figure, { zh, en }: Pick<BilingualSegment, "zh" | "en">): boolean {
  return conversions.some(
    ([unit, english, by]) =>
      unit.test(zh.slice(figure.end)) &&
      english.test(en.slice(other.end, other.end + 40)) &&
      Math.abs(other.value * by - figure.value) <= figure.value * rounding,
  );
}

/** 312.6亿 and 31.26 billion differ in the sixteenth digit, which is the computer's. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** Whether an English figure says what a Chinese one says, hedges aside. */
function agrees(zh: Figure, en: Figure): boolean {
  if (zh.kind === "percent" || en.kind === "percent" || zh.kind === "month" || en.kind === "month")
    return zh.kind === en.kind && isSame(zh.value, en.value);
  if (!isSame(zh.value, en.value)) return false;
  // 第六次 is the sixth, not six; 五年 may be the fifth year. The first may also be No. 1 or the one.
  if (zh.kind === "ordinal") return en.kind === "ordinal" || zh.value === 1;
  return en.vague === undefined || zh.vague === true;
}

export interface FigureReport {
  /** Figures whose value the English does not have. */
  lost: Figure[];
  /** Figures that the English has without their 余, 超, 近 …. */
  unhedged: Figure[];
  /** Figures in digits that the English has and the Chinese has not. */
  added: Figure[];
  /** The same in words: they may count what the Chinese names. */
  addedInWords: Figure[];
  /** English figures with a hedge that the Chinese does not have. */
  overhedged: { figure: Figure; hedge: string }[];
}

/** Every number that the English may have in digits: those of the Chinese, however they are used, and those of its terms' and names' English. */
function knownNumbers({ zh, matches, names }: BilingualSegment, terms: ReadonlyMap<string, Rendered>): Set<number> {
  const english = [
    ...matches.flatMap((match) => terms.get(match.term)?.renderings.map(({ en }) => en) ?? []),
    ...names.flatMap(({ entry }) => [entry.en, ...entry.alsoEn, ...entry.aliases.flatMap((alias) => alias.en ?? [])]),
  ];
  return new Set([
    ...readFiguresZh(zh).map((figure) => figure.value),
    ...[...zh.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number)),
    ...[...zh.matchAll(/[〇零一二两三四五六七八九十百千万亿]+/g)].map(([number]) => readHanNumber(number) ?? Number.NaN),
    // 十四五 is the Fourteenth Five-Year Plan: its first two characters are a number.
    ...[...zh.matchAll(/[二三四五六七八九]?十[一二三四五六七八九]?/g)].map(([number]) => readHanNumber(number) ?? Number.NaN),
    ...english.flatMap((text) => readFiguresEn(text).map((figure) => figure.value)),
  ]);
}

/** Covid-19, G20: the figure is part of a name. */
const isInName = (en: string, { start }: Figure): boolean => /\p{L}-?$/u.test(en.slice(Math.max(0, start - 2), start));

const firstThings = /\b(?:best|top|foremost|number one|leading|lead)\b/i;

/** Compares the figures of a segment's Chinese and English, by value, unit and hedge. */
export function compareFigures(segment: BilingualSegment, terms: ReadonlyMap<string, Rendered>): FigureReport {
  const { en } = segment;
  const owed = figuresOwed(segment, terms);
  const given = readFiguresEn(en);
  const report: FigureReport = { lost: [], unhedged: [], added: [], addedInWords: [], overhedged: [] };
  const converted = new Set<Figure>();
  for (const figure of owed) {
    if (figure.kind === "code") {
      if (!squeeze(en).includes(squeeze(figure.text))) report.lost.push(figure);
      continue;
    }
    const candidates = given.filter((other) => agrees(figure, other) || isConverted(figure, other, segment));
    for (const other of candidates) if (!isSame(other.value, figure.value)) converted.add(other);
    const { hedge } = figure;
    if (candidates.length === 0) {
      if (!(figure.kind === "ordinal" && figure.value === 1 && firstThings.test(en))) report.lost.push(figure);
    } else if (hedge && !candidates.some((other) => hasHedge(en, other, hedge))) report.unhedged.push(figure);
    else if (!hedge && candidates.length === 1 && !owed.some((other) => other.hedge && other.value === figure.value)) {
      const [only] = candidates;
      const word = only && hedgeBefore(en, only);
      if (only && word) report.overhedged.push({ figure: only, hedge: word });
    }
  }
  const known = knownNumbers(segment, terms);
  const unknown = given.filter(
    (figure) =>
      figure.kind !== "month" && ![...known].some((value) => isSame(value, figure.value)) && !converted.has(figure) && !isInName(en, figure),
  );
  report.added = unknown.filter(({ spelt }) => spelt === undefined);
  report.addedInWords = unknown.filter(({ spelt }) => spelt === true);
  return report;
}
