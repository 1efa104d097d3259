import { type Condition, isInRange, type Placed } from "@/core/corpus/query";
import { sentencesOf } from "./blocks";
import type { OwnText } from "./text";

/** A text as it is searched: its sentences as one string, and where each begins. */
export interface SearchedText {
  id: string;
  title: string;
  folder: string;
  /** 2026-03-12: of the text where it says so, else when it was added. */
  day: string;
  text: string;
  starts: number[];
  segments: string[];
}

/** A place where what was asked for stands. */
export interface Found {
  text: SearchedText;
  segment: string;
  sentence: string;
  /** In the sentence, UTF-16, half-open; 0 to 0 where only the text was asked for (a folder, a date). */
  start: number;
  end: number;
}

export interface FoundAll {
  found: Found[];
  /** Of all places, shown or not. */
  count: number;
  texts: number;
}

const day = /(\d{4})[-年/.](\d{1,2})(?:[-月/.](\d{1,2}))?/;

/** The day that a text says of itself, else that of adding it. */
function dayOf({ head }: OwnText, added: string): string {
  const [, year, month, date] = day.exec(head.origin.from) ?? [];
  return year && month ? [year, month.padStart(2, "0"), ...(date ? [date.padStart(2, "0")] : [])].join("-") : added;
}

/** Makes a text ready to be searched. `added` is the day it was added, by the reader's clock. */
export function toSearched(own: OwnText, added: string): SearchedText {
  const sentences = sentencesOf(own.body.blocks);
  const starts: number[] = [];
  let length = 0;
  for (const { zh } of sentences) {
    starts.push(length);
    length += zh.length + 1;
  }
  return {
    id: own.head.id,
    title: own.head.title,
    folder: own.head.folder,
    day: dayOf(own, added),
    text: sentences.map(({ zh }) => zh).join("\n"),
    starts,
    segments: sentences.map(({ id }) => id),
  };
}

interface Span {
  start: number;
  end: number;
}

/** All places of some characters. A million and a half are looked through in some milliseconds, so there is no index to keep right (tests/bench/own-search.ts). */
function placesOf(text: string, wanted: readonly string[]): Span[] {
  const places: Span[] = [];
  for (const each of wanted)
    for (let at = text.indexOf(each); each && at >= 0; at = text.indexOf(each, at + each.length)) places.push({ start: at, end: at + each.length });
  return wanted.length > 1 ? places.sort((a, b) => a.start - b.start) : places;
}

/** Of a term all its forms; undefined where there is no such term. */
export type FormsOf = (term: string) => readonly string[] | undefined;

const formsOf = (placed: Placed, forms: FormsOf): readonly string[] =>
  placed.kind === "term" ? (forms(placed.text) ?? [placed.text]) : [placed.text];

/** Where a condition holds in a text: undefined where it has no places, only yes or no. */
function placesIn(text: SearchedText, condition: Condition, forms: FormsOf): Span[] | undefined {
  if (condition.kind === "phrase" || condition.kind === "term") return placesOf(text.text, formsOf(condition, forms));
  if (condition.kind !== "near") return undefined;
  const [left, right] = [placesOf(text.text, formsOf(condition.left, forms)), placesOf(text.text, formsOf(condition.right, forms))];
  let from = 0;
  return left.filter((a) => {
    while (from < right.length && (right[from]?.end ?? 0) < a.start - condition.within) from++;
    for (let i = from; i < right.length; i++) {
      const b = right[i];
      if (!b || b.start > a.end + condition.within) return false;
      // Not the same characters, and not over a line's end in between more than once: what is near stands in one paragraph or the next sentence.
      if (b.end <= a.start || b.start >= a.end) return true;
    }
    return false;
  });
}

/** Whether a text is one of those that are asked for; a condition with places says nothing of that. */
function isAsked(text: SearchedText, condition: Condition): boolean {
  if (condition.kind === "folder") return (text.folder === condition.name) !== condition.not;
  // A text of one's own says nothing of who issued it.
  if (condition.kind === "about") return condition.not;
  return condition.kind !== "date" || isInRange(text.day, condition) !== condition.not;
}

/** The sentence at a place, by its number. */
function sentenceAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function toFound(text: SearchedText, { start, end }: Span): Found {
  const i = sentenceAt(text.starts, start);
  const from = text.starts[i] ?? 0;
  const sentence = text.text.slice(from, (text.starts[i + 1] ?? text.text.length + 1) - 1);
  return { text, segment: text.segments[i] ?? "", sentence, start: start - from, end: Math.min(end - from, sentence.length) };
}

/** Where in these texts all conditions hold: the places of the first that has places; what others find must be in the same text. At most so many are given, all are counted. */
export function searchIn(texts: readonly SearchedText[], conditions: readonly Condition[], forms: FormsOf, most = 200): FoundAll {
  const result: FoundAll = { found: [], count: 0, texts: 0 };
  for (const text of texts) {
    if (!conditions.every((condition) => isAsked(text, condition))) continue;
    let places: Span[] | undefined;
    let fits = true;
    for (const condition of conditions) {
      const own = placesIn(text, condition, forms);
      if (own === undefined) continue;
      if (own.length > 0 === condition.not) {
        fits = false;
        break;
      }
      if (!condition.not) places ??= own;
    }
    if (!fits) continue;
    result.texts++;
    const all = places ?? [{ start: 0, end: 0 }];
    result.count += all.length;
    for (const place of all) {
      if (result.found.length >= most) break;
      result.found.push(toFound(text, place));
    }
  }
  return result;
}
