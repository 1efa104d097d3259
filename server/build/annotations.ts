import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, writeFileSync } from "node:fs";
import type { Annotate } from "@/core/annotation";
import type { Edition } from "@/core/edition";
import { createReach, engineTerm, loadAnnotator } from "../annotate";
import { dictionaryBytes } from "../dictionary/build";
import { edition } from "../edition";
import { modelFile } from "../pinyin/load";
import { pairsFile } from "../words/load";
import { type AnnotationFile, annotationFile, matchesFile, shownMatches } from "../reading";
import { sumOfFiles } from "./code-sum";
import { sumOf } from "./sum";

/** Sums of what each article's annotation is made from: the engine, the dictionary, names and readings; its text; the terms that stand in it. */
function sumsOf({ articles, terms, register, readings }: Edition): Map<string, string> {
  const engine = sumOf(
    sumOfFiles([
      "core",
      "server/annotate.ts",
      "server/reading.ts",
      "server/build/annotations.ts",
      "server/dictionary",
      "server/words",
      modelFile,
      pairsFile,
    ]),
    createHash("sha256").update(dictionaryBytes()).digest("hex"),
    register,
    readings,
  );
  const reach = createReach(terms);
  return new Map(articles.map(({ slug, zh }) => [slug, sumOf(engine, slug, zh, reach(Object.values(zh)).map(engineTerm))]));
}

/** The sum of an article's annotation as it lies; undefined where there is none that can be read. */
function keptSum(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  // The sum stands first: the rest, a hundred times as long, is not read.
  const start = Buffer.alloc(80);
  const open = openSync(file, "r");
  readSync(open, start);
  closeSync(open);
  return /^\{"from":"([^"]+)"/.exec(start.toString())?.[1];
}

/** Writes a file whole or not at all. */
function writeWhole(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(value));
  renameSync(`${file}.new`, file);
}

/** Annotates the articles, into the files that the pages are built from: those whose text, or whose terms, have changed. Gives how many. */
export function buildAnnotations(): number {
  mkdirSync(".tifa/annotated", { recursive: true });
  const whole = edition();
  const sums = sumsOf(whole);
  const stale = whole.articles.filter(({ slug }) => keptSum(annotationFile(slug)) !== sums.get(slug));
  let annotate: Annotate | undefined;
  for (const { slug, zh } of stale) {
    // The engine takes half a second to put together: only where there is something to do.
    annotate ??= loadAnnotator(whole);
    const engine = annotate;
    const segments = Object.fromEntries(Object.entries(zh).map(([id, text]) => [id, engine(text, { article: slug })]));
    const kept: AnnotationFile = { from: sums.get(slug) ?? "", segments };
    writeWhole(matchesFile(slug), Object.fromEntries(Object.entries(segments).map(([id, segment]) => [id, shownMatches(segment)])));
    // Last, since its sum says that both are there.
    writeWhole(annotationFile(slug), kept);
  }
  return stale.length;
}
