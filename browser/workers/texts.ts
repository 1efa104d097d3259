import type { Pair } from "@/core/align/anchors";
import type { Change } from "@/core/compare/change";
import { alignTexts } from "@/core/align/texts";
import { type ComparedPair, compareTexts } from "@/core/compare/compare";
import { type BriefTerm, termsBrief } from "@/core/review/brief";
import { type NamedTerm, nameTerms, openTexts, type TextsData, type TextsKnowledge } from "@/core/review/data";
import { type Review, reviewTexts } from "@/core/review/review";
import { toSentenceLines } from "@/core/text/sentence-lines";
import { type EngineFiles, openEngine } from "./engine";
import { fetchFile, serveWorker } from "./serve";

/** Two texts held against one another off the main thread: a translation with its original, a Chinese text with an earlier one. Nothing leaves the browser. */

/** Addresses of the engine's files and of what is known of formulations and names. */
export interface TextsFiles extends EngineFiles {
  texts: string;
}

/** For `terms` and `brief` there is only `a`; `match` lays the English of `lines` beside its Chinese. Otherwise `a` is the Chinese or the earlier text, `b` the English or the later one, as they were pasted; `anchors` are pairs that the reader fixed, by line. */
export interface TextsCall {
  files: TextsFiles;
  job: "review" | "compare" | "terms" | "match" | "brief";
  a: string;
  b: string;
  anchors: Pair[];
  /** For `match`: the texts cut already, a sentence a line, a blank line after each paragraph. */
  lines?: Lines;
}

/** The sentences as they were cut, and what was found. */
export interface Lines {
  a: string[];
  b: string[];
}
export type TextsPart =
  | { job: "terms"; found: string[] }
  | { job: "match"; pairs: Pair[] }
  | { job: "brief"; brief: BriefTerm[] }
  | { job: "review"; lines: Lines; review: Review; terms: Record<string, NamedTerm> }
  | { job: "compare"; lines: Lines; pairs: ComparedPair[]; changes: Change[]; terms: Record<string, NamedTerm> };

async function open(files: TextsFiles): Promise<TextsKnowledge> {
  const [engine, response] = await Promise.all([openEngine(files), fetchFile(files.texts)]);
  // Our own build's file (server/build/assets.ts).
  const data: TextsData = await response.json();
  return openTexts(engine, data);
}

function startTexts(): void {
  let opened: Promise<TextsKnowledge> | undefined;
  serveWorker<TextsCall, TextsPart>(async ({ files, job, a, b, anchors, lines: given }, part) => {
    opened ??= open(files).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    const knowledge = await opened;
    if (job === "match") {
      part({ job, pairs: given ? alignTexts(given.a, given.b, knowledge, { anchors }) : [] });
      return;
    }
    const lines = { a: toSentenceLines(a), b: toSentenceLines(b) };
    if (job === "terms") {
      part({ job, found: [...new Set(lines.a.flatMap((line) => knowledge.annotate(line).matches.map(({ term }) => term)))] });
      return;
    }
    if (job === "brief") {
      part({ job, brief: termsBrief(lines.a, knowledge) });
      return;
    }
    if (job === "review") {
      const review = reviewTexts(lines.a, lines.b, knowledge, { anchors });
      part({
        job,
        lines,
        review,
        terms: nameTerms(
          review.terms.map(({ term }) => term),
          knowledge,
        ),
      });
    } else {
      const { pairs, changes } = compareTexts(lines.a, lines.b, knowledge, { anchors });
      part({
        job,
        lines,
        pairs,
        changes,
        terms: nameTerms(
          changes.map(({ term }) => term),
          knowledge,
        ),
      });
    }
  });
}

startTexts();
