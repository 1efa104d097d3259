import { readFileSync } from "node:fs";
import { createAnnotator } from "@/core/annotate";
import type { AnnotatedSegment } from "@/core/annotation";
import { loadEdition } from "@/server/content/load";
import { loadDictionary } from "@/server/dictionary/load";
import { loadReadingModel } from "@/server/pinyin/load";

/** Lines of tests/fixtures in which seams between words and readings of characters are marked: read, and tried, the same way by tests and benches. */

/** What ordinary language is tried with: no glossary and no register, since it has to come out right by itself. */
export const createPlainAnnotator = (dictionary = loadDictionary()): ((text: string) => AnnotatedSegment) =>
  createAnnotator({ terms: [], register: [], readings: loadEdition().readings, dictionary, model: loadReadingModel() });

/** The lines of such a file in columns, without comments. */
export const readCases = (name: string): string[][] =>
  readFileSync(`tests/fixtures/${name}`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

/** A sentence with a seam or a character marked. */
export interface MarkedCase {
  marked: string;
  /** Without the marks. */
  text: string;
  /** What the third column, or of seams the second, keeps from tuning. */
  isHeld: boolean;
}

const isRead = (marked: string): Omit<MarkedCase, "isHeld"> => ({ marked, text: marked.replace(/[[\]‖]/g, "") });

/** Whether a word begins at each `‖`. */
export function isCutRight(marked: string, { tokens }: AnnotatedSegment): boolean {
  const starts = new Set(tokens.map(({ start }) => start));
  let at = 0;
  return marked
    .split("‖")
    .slice(0, -1)
    .every((part) => {
      at += part.length;
      return starts.has(at);
    });
}

/** How the character in brackets is read, in lower case. */
export const readingOf = (marked: string, { tokens }: AnnotatedSegment): string | undefined =>
  tokens.flatMap(({ pinyin }) => pinyin)[[...marked].indexOf("[")]?.toLowerCase();

/** A file of seams. */
export const readSeams = (name: string): MarkedCase[] =>
  readCases(name).map(([marked = "", half]) => ({ ...isRead(marked), isHeld: half === "held" }));

/** A file of characters with their readings. */
export const readReadings = (name: string): (MarkedCase & { reading: string })[] =>
  readCases(name).map(([marked = "", reading = "", half]) => ({ ...isRead(marked), reading, isHeld: half === "held" }));

/** A file of both: of seams the second column is empty. */
export const readHard = (name: string): (MarkedCase & { isRight(annotated: AnnotatedSegment): boolean })[] =>
  readReadings(name).map((one) => ({
    ...one,
    isRight: (annotated) => (one.reading ? readingOf(one.marked, annotated) === one.reading : isCutRight(one.marked, annotated)),
  }));
