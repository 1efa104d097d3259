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
  | "in-heading";

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

/** Clauses of one length, one after another with a 、 between: each, and the row as one. */
function findParallel({ text }: AnnotatedSegment, clauses: readonly Clause[], found: Found[]): void {
  for (let i = 0; i < clauses.length; ) {
    let last = i;
    const first = clauses[i];
    if (!first) break;
    const size = first.end - first.start;
    while (clauses[last]?.after === "、" && (clauses[last + 1]?.start ?? 0) === (clauses[last]?.end ?? 0) + 1) {
      const next = clauses[last + 1];
      if (!next) break;
      // The last member may run on into the sentence, the first may begin inside it: what is as long as the others counts.
      if (next.end - next.start < size && next.after === "、") break;
      last++;
    }
    const row = clauses.slice(i, last + 1);
    const sizes = row.map(({ start, end }) => end - start);
    const inner = row.length > 2 ? sizes.slice(1, -1) : sizes;
    const width = Math.min(...inner, ...sizes);
    if (row.length > 1 && width >= 3 && width <= 10) {
      const members = row.map(({ start, end }, j): [number, number] =>
        j === 0 ? [end - width, end] : j === row.length - 1 ? [start, start + width] : [start, end],
      );
      const even = members.every(([start, end]) => end - start === width);
      const shared = shares(members.map(([start, end]) => text.slice(start, end)));
      if (even && (width === 4 || shared)) {
        for (const [start, end] of members) put(found, start, end, "member");
        const [start, end] = [members[0]?.[0] ?? 0, members.at(-1)?.[1] ?? 0];
        if (end - start <= longestRow && shared) put(found, start, end, "shared-row");
        else if (end - start <= longest) put(found, start, end, "row");
      }
    }
    i = last + 1;
  }
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

const isContent = ({ kind, text }: Token): boolean =>
  (kind === "word" || kind === "name" || kind === "number") && !parting.has(text) && hanzi.test(text);

/** The beginning or end of a clause. */
const isEdge = (token: Token | undefined): token is undefined => token === undefined || token.kind === "punctuation" || token.kind === "space";

const size = ({ text }: Token): number => [...text].length;
/** A name of two or three characters with a capital in each part is a person's, as the annotator reads it; a place's has what it is behind it. */
const isPerson = ({ kind, pinyin }: Token): boolean =>
  kind === "name" && pinyin.length <= 4 && pinyin.filter((reading) => reading !== null && /^\p{Lu}/u.test(reading)).length === 2;

/** Most words of one phrase. */
const mostWords = 6;

/** Runs of words between what parts them, with what their form says. */
function findRuns({ text, tokens, matches, derived = [] }: AnnotatedSegment, found: Found[]): void {
  const known = [...matches, ...derived];
  const isHeading = text.length < 40 && !sentenceMark.test(text);
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || !isContent(first)) continue;
    const before = tokens[i - 1];
    for (let j = i; j < Math.min(tokens.length, i + mostWords); j++) {
      const last = tokens[j];
      if (!last || !isContent(last)) break;
      const [start, end] = [first.start, last.end];
      const phrase = text.slice(start, end);
      if (phrase.length > longest) break;
      if (phrase.length < shortest) continue;
      const next = tokens[j + 1];
      const signs: Sign[] = [];
      const naming = j > i ? namingOf(phrase) : undefined;
      if (naming) signs.push(naming[1] === 1 ? "named-1" : naming[1] > 0.5 ? "named-2" : "named-3");
      if (summed.test(phrase) && !counting.test(phrase)) signs.push("summed");
      else if (first.kind === "number") signs.push("number-first");
      if (isEdge(before)) signs.push("opens-clause");
      else if (!isContent(before)) signs.push("opens");
      else if (launching.has(before.text)) signs.push("after-launch");
      else if (leading.has(before.text)) signs.push("after-verb");
      if (before && known.some(({ end: edge }) => edge === start)) signs.push("after-known");
      if (next && known.some(({ start: edge }) => edge === end)) signs.push("before-known");
      const run = tokens.slice(i, j + 1);
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
  findShaped(segment, clauses, found);
  findRuns(segment, found);
  return found;
}
