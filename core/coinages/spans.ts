import type { AnnotatedSegment, Token } from "@/core/annotation";
import { launching, leading, namings, parting } from "./words";

/** A phrase at one place, with what speaks for it there. */
export interface Found {
  start: number;
  end: number;
  signs: Sign[];
  detail?: string;
}

/** What is seen of a phrase at one place. Each has a weight (weights.json), fitted by server/coinages/fit.ts. */
export type Sign =
  | "quoted"
  | "quoted-row"
  | "formula"
  | "summed"
  | "named-1"
  | "named-2"
  | "named-3"
  | "member"
  | "row"
  | "shared-row"
  | "clause"
  | "opens"
  | "opens-clause"
  | "after-verb"
  | "closes"
  | "closes-clause"
  | "verb-first"
  | "number-first"
  | "title"
  | "after-launch"
  | "after-known"
  | "before-known"
  | "single-first"
  | "single-last"
  | "name-inside"
  | "in-heading"
  | "quoted-head"
  | "quoted-tail"
  | "quoted-pair"
  | "bracketed"
  | "couplet"
  | "tight"
  | "joined"
  | "long"
  | "figure"
  | "derived"
  | "nested";

const shortest = 2;
const longest = 14;
/** Members of a parallel row may be longer, taken as one. */
const longestRow = 30;

const hanzi = /\p{Script=Han}/u;
const allHanzi = /^\p{Script=Han}+$/u;
const sentenceMark = /[。！？；：:;!?]/u;
const number = "[零一二三四五六七八九十百千两双]";
/** 三个一, 两优一先, 六个过硬: a number with what it counts, four characters and less, or twice a number. */
const summed = new RegExp(
  `^(?:${number}{1,2}(?:个|大|项|条|类|级|支|张|批|化|型|有|无|不|讲|建|会|争|查|看|比|联|治|融|报到)?\\p{Script=Han}{1,4}|(?:${number}\\p{Script=Han}{1,2}){2,4})$`,
  "u",
);
const formula = /[\dN一二三四五六七八九十]+(?:[+＋][\dN一二三四五六七八九十X]+)+/gu;
/** Numbers that only count or date. */
const counting = /^(?:[一二三四五六七八九十百千两]+[年月日个名位次项人天岁元场件家座条处户]|一[个些种批起定直样般切体程幅]|两[国岸地会]|十[分足])/u;

/** Nothing but a number: 六百九十四, 百分之七十, 第三. */
const numeral = /^第?(?:百分之)?[零〇一二三四五六七八九十百千万亿两点]+$/u;

const put = (found: Found[], start: number, end: number, ...signs: Sign[]): void => void found.push({ start, end, signs });

/** What stands in quotation marks, also two or three clauses of a slogan. */
function findQuoted({ text }: AnnotatedSegment, found: Found[]): void {
  for (const { index, 0: whole } of text.matchAll(/[“「『"][^“”「」『』"]{1,30}[”」』"]/gu)) {
    const inner = whole.slice(1, -1);
    if (!hanzi.test(inner) || sentenceMark.test(inner)) continue;
    const clauses = inner.split(/[，、,]/u);
    const isRow = clauses.length > 1 && clauses.every((clause) => clause.length <= 10);
    if (inner.length < shortest || (inner.length > longest && !isRow)) continue;
    put(found, index + 1, index + 1 + inner.length, isRow ? "quoted-row" : "quoted");
  }
}

function findFormulas({ text }: AnnotatedSegment, found: Found[]): void {
  for (const { index, 0: code } of text.matchAll(formula)) put(found, index, index + code.length, "formula");
}

/** A stretch between two marks. */
interface Clause {
  start: number;
  end: number;
  /** The mark after it. */
  after: string;
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  for (const { index, 0: clause } of text.matchAll(/[^，、。；：！？“”‘’《》〈〉（）()「」『』…—\-,;:!?"'\s\u3000]+/gu))
    clauses.push({ start: index, end: index + clause.length, after: text[index + clause.length] ?? "" });
  return clauses;
}

/** Members of one row are no more than this. */
const mostMembers = 6;

/**
 * Clauses of one length, one after another with a 、 between: each, and the row as one. The first may begin inside its clause, the last may run on: what is as long as the others
 * counts.
 */
function findParallel({ text }: AnnotatedSegment, clauses: readonly Clause[], found: Found[]): void {
  for (let i = 0; i < clauses.length; i++)
    for (let j = i + 1; j < Math.min(clauses.length, i + mostMembers); j++) {
      const before = clauses[j - 1];
      if (before?.after !== "、" || clauses[j]?.start !== before.end + 1) break;
      const row = clauses.slice(i, j + 1);
      const sizes = row.map(({ start, end }) => end - start);
      const inner = sizes.slice(1, -1);
      const width = inner[0] ?? Math.min(...sizes);
      if (inner.some((each) => each !== width) || Math.min(...sizes) < width || width < 2 || width > 10) continue;
      const members = row.map(({ start, end }, k): [number, number] => (k === 0 ? [end - width, end] : [start, start + width]));
      const shared = shares(members.map(([start, end]) => text.slice(start, end)));
      const whole = sizes.slice(row.length > 2 ? 1 : 0).every((each) => each === width);
      if (!shared && !(whole && width > 2) && width !== 4) continue;
      if (width > 2) for (const [start, end] of members) put(found, start, end, "member");
      const [start, end] = [members[0]?.[0] ?? 0, members.at(-1)?.[1] ?? 0];
      if (end - start <= longestRow && shared) put(found, start, end, "shared-row");
      else if (end - start <= longest + 4) put(found, start, end, "row");
    }
}

/** Two clauses of one length with a comma between: 征途漫漫，惟有奋斗. */
function findCouplets({ text }: AnnotatedSegment, clauses: readonly Clause[], found: Found[]): void {
  clauses.forEach(({ start, end, after }, i) => {
    const next = clauses[i + 1];
    const width = end - start;
    if (!next || after !== "，" || next.start !== end + 1 || next.end - next.start !== width || width < 4 || width > 9) return;
    if (allHanzi.test(text.slice(start, end)) && allHanzi.test(text.slice(next.start, next.end))) put(found, start, next.end, "couplet");
  });
}

/** Whether the members of a row have a character in one place in common: 早发现、早诊断. */
const shares = (members: readonly string[]): boolean => {
  const [first = ""] = members;
  return [...first].some((character, i) => members.every((member) => [...member][i] === character));
};

/** A clause of four characters, or of twice four, is a set one more often than not. */
function findShaped({ text }: AnnotatedSegment, clauses: readonly Clause[], found: Found[]): void {
  for (const { start, end } of clauses) if (end - start === 4 && allHanzi.test(text.slice(start, end))) put(found, start, end, "clause");
}

const namingOf = (text: string): [string, number] | undefined => {
  for (const [words, weight] of namings) {
    const word = words.find((word) => text.length > word.length + 1 && text.endsWith(word));
    if (word) return [word, weight];
  }
  return undefined;
};

const namedSign = (weight: number): Sign => (weight === 1 ? "named-1" : weight > 0.5 ? "named-2" : "named-3");

const isContent = ({ kind, text }: Token): boolean =>
  (kind === "word" || kind === "name" || kind === "number") && !parting.has(text) && hanzi.test(text);
/** 5A级, 民营企业500强: figures are part of a phrase, not one. */
const isFigure = ({ kind, text }: Token): boolean => (kind === "number" || kind === "code") && !hanzi.test(text);

/** The beginning or end of a clause. */
const isEdge = (token: Token | undefined): token is undefined => token === undefined || token.kind === "punctuation" || token.kind === "space";

const size = ({ text }: Token): number => [...text].length;
/** A name of two or three characters with a capital in each part is a person's, as the annotator reads it; a place's has what it is behind it. */
const isPerson = ({ kind, pinyin }: Token): boolean =>
  kind === "name" && pinyin.length <= 4 && pinyin.filter((reading) => reading !== null && /^\p{Lu}/u.test(reading)).length === 2;

/** Most words of one phrase. */
const mostWords = 6;
/** Of a phrase that ends in what a programme is called and begins where phrases do. */
const mostNamed = 12;
const longestNamed = 24;

const measures = new Set(["年", "个", "项", "次"]);
/** 三年行动, 七个专项行动: what counts does not part a phrase after its number. */
const isCounted = (tokens: readonly Token[], at: number): boolean => measures.has(tokens[at]?.text ?? "") && tokens[at - 1]?.kind === "number";

/** Runs of words between what parts them, with what their form says. */
function findRuns({ text, tokens, matches, derived = [] }: AnnotatedSegment, found: Found[]): void {
  const known = [...matches, ...derived];
  const isHeading = text.length < 40 && !sentenceMark.test(text);
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || !(isContent(first) || isFigure(first))) continue;
    const before = tokens[i - 1];
    const begins = !before || !isContent(before) || leading.has(before.text);
    for (let j = i; j < Math.min(tokens.length, i + (begins ? mostNamed : mostWords)); j++) {
      const last = tokens[j];
      if (!last || !(isContent(last) || isFigure(last) || isCounted(tokens, j))) break;
      const [start, end] = [first.start, last.end];
      const phrase = text.slice(start, end);
      if (phrase.length > longestNamed) break;
      if (phrase.length < shortest || !isContent(last) || numeral.test(phrase)) continue;
      const isLong = phrase.length > longest || j - i >= mostWords;
      if (isLong && (namingOf(phrase)?.[1] ?? 0) < 0.5) continue;
      const next = tokens[j + 1];
      const signs: Sign[] = [];
      const naming = j > i ? namingOf(phrase) : undefined;
      if (naming) signs.push(namedSign(naming[1]));
      if (summed.test(phrase) && !counting.test(phrase)) signs.push("summed");
      else if (first.kind === "number") signs.push("number-first");
      if (isEdge(before)) signs.push("opens-clause");
      else if (!isContent(before)) signs.push("opens");
      else if (launching.has(before.text)) signs.push("after-launch");
      else if (leading.has(before.text)) signs.push("after-verb");
      if (before && known.some(({ end: edge }) => edge === start)) signs.push("after-known");
      if (next && known.some(({ start: edge }) => edge === end)) signs.push("before-known");
      const run = tokens.slice(i, j + 1);
      if (isLong) signs.push("long");
      if (run.some(isFigure)) signs.push("figure");
      if (run.every(({ kind }) => kind === "name") || run.some(isPerson)) continue;
      if (run.some(({ kind }) => kind === "name")) signs.push("name-inside");
      if (j > i && size(first) === 1) signs.push("single-first");
      if (j > i && size(last) === 1) signs.push("single-last");
      if (isHeading) signs.push("in-heading");
      if (isEdge(next)) signs.push("closes-clause");
      else if (!isContent(next)) signs.push("closes");
      if (leading.has(first.text) && j > i) signs.push("verb-first");
      found.push({ start, end, signs, ...(naming && { detail: naming[0] }) });
    }
  }
}

/** What stands in quotation marks as part of a longer name: “一把手”工程, 村“两委”, “塑形”与“提能”. */
function findQuotedNames({ text, tokens }: AnnotatedSegment, found: Found[]): void {
  const at = new Map(tokens.map((token, i) => [token.start, i]));
  const quotes = [...text.matchAll(/“[^“”]{1,16}”/gu)].map(({ index, 0: whole }): [number, number] => [index, index + whole.length]);
  quotes.forEach(([start, end], n) => {
    const next = at.get(end);
    for (let j = next ?? tokens.length; j < Math.min(tokens.length, (next ?? 0) + mostWords + 2); j++) {
      const last = tokens[j];
      if (!last || !isContent(last) || last.end - end > longest) break;
      const naming = namingOf(text.slice(start, last.end));
      put(
        found,
        start,
        last.end,
        "quoted-head",
        ...(naming ? [namedSign(naming[1])] : []),
        ...(isEdge(tokens[j + 1]) ? (["closes-clause"] as const) : []),
      );
    }
    const open = at.get(start);
    for (let i = (open ?? 0) - 1; i >= Math.max(0, (open ?? 0) - 3); i--) {
      const first = tokens[i];
      if (!first || !(isContent(first) || isBracketed(text, first))) break;
      put(found, first.start, end, "quoted-tail");
    }
    const other = quotes[n + 1];
    if (other && other[0] - end <= 2 && hanzi.test(text.slice(end, other[0]))) put(found, start, other[1], "quoted-pair");
  });
}

const isBracketed = (text: string, { start, end }: Token): boolean => /[（）]/u.test(text.slice(start, end));

/** 村（社区）, 市（县）区: a word with another in brackets. */
function findBracketed({ text, tokens }: AnnotatedSegment, found: Found[]): void {
  for (const { index, 0: whole } of text.matchAll(/（\p{Script=Han}{1,4}）/gu)) {
    const end = index + whole.length;
    const before = tokens.find((token) => token.end === index);
    const next = tokens.find((token) => token.start === end);
    if (!before || !isContent(before)) continue;
    put(found, before.start, end, "bracketed");
    if (next && isContent(next)) put(found, before.start, next.end, "bracketed");
  }
}

/** Words that join what stands around them into one phrase: 严的基调, 严管与厚爱, 关键在人. */
const joining = new Set(["的", "之", "与", "和", "在", "为", "到", "对", "于", "并", "把", "让"]);
/** What no phrase begins or ends with, however short. */
const outer = new Set("的 地 得 了 着 和 与 及 等 是 对 把 被 将 也 都 就 还 又 很 这 那 该 其 而 但 并".split(" "));

/** Three or four characters of which one is a word that elsewhere parts phrases: 以上率下, 久久为功, 内生动力; and two phrases joined by one. */
function findJoined({ tokens }: AnnotatedSegment, found: Found[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || !hanzi.test(first.text)) continue;
    const before = tokens[i - 1];
    for (let j = i + 1; j < Math.min(tokens.length, i + mostWords + 2); j++) {
      const last = tokens[j];
      if (!last || !allHanzi.test(last.text) || last.end - first.start > longest) break;
      const inside = tokens.slice(i, j + 1);
      const parts = inside.filter((token) => !isContent(token));
      if (parts.length === 0) continue;
      const next = tokens[j + 1];
      const signs: Sign[] = [];
      if (isEdge(before)) signs.push("opens-clause");
      else if (!isContent(before)) signs.push("opens");
      else if (leading.has(before.text)) signs.push("after-verb");
      if (isEdge(next)) signs.push("closes-clause");
      else if (!isContent(next)) signs.push("closes");
      const length = last.end - first.start;
      if (length <= 4 && length > 2 && !outer.has(first.text) && !outer.has(last.text)) put(found, first.start, last.end, "tight", ...signs);
      else if (
        parts.length === 1 &&
        isContent(first) &&
        isContent(last) &&
        joining.has(parts[0]?.text ?? "") &&
        signs.some((sign) => sign.startsWith("opens") || sign === "after-verb") &&
        signs.some((sign) => sign.startsWith("closes"))
      )
        put(found, first.start, last.end, "joined", ...signs);
    }
  }
}

/** Names of documents and works. */
function findTitles({ text }: AnnotatedSegment, found: Found[]): void {
  for (const { index, 0: whole } of text.matchAll(/《[^《》]{2,40}》/gu)) put(found, index, index + whole.length, "title");
}

/** All phrases of a segment that may be set ones, each with what speaks for it at this place; one place may be named more than once. */
export function findSpans(segment: AnnotatedSegment): Found[] {
  const found: Found[] = [];
  const clauses = clausesOf(segment.text);
  findQuoted(segment, found);
  findFormulas(segment, found);
  findTitles(segment, found);
  findParallel(segment, clauses, found);
  findCouplets(segment, clauses, found);
  findShaped(segment, clauses, found);
  findRuns(segment, found);
  findQuotedNames(segment, found);
  findBracketed(segment, found);
  findJoined(segment, found);
  return found;
}
