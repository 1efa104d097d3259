import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnnotatedSegment } from "@/core/annotation";
import { withoutEchoes } from "@/core/glossary/echoes";
import { createFold, foldedKey } from "@/core/text/fold";
import { crossesBy } from "@/core/text/crossing";
import { splitSegments } from "@/core/text/sentences";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { loadDictionary } from "@/server/dictionary/load";

/**
 * How much of a folder of texts (*.txt) the glossary and the grammar explain: `npx tsx tests/bench/coverage.ts TEXTS [--gold] [--missing]`. Prints the share of
 * hanzi under a match or a derived term, matches and derived terms a thousand characters, and set phrases in quotation marks that neither knows. With --gold also, for the terms of
 * tests/fixtures/coverage/*.tsv whose text is in the folder, how many are found whole, in part, not at all, by importance and by field; --missing lists those
 * that are not whole.
 */
const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
if (folder === undefined) {
  process.stderr.write("usage: npx tsx tests/bench/coverage.ts TEXTS [--gold] [--missing]\n");
  process.exit(2);
}
const withGold = process.argv.includes("--gold");
const withMissing = process.argv.includes("--missing");

/** What is explained of a text, in its own offsets. */
interface Explained {
  text: string;
  spans: { start: number; end: number; by: "entry" | "derived" }[];
  hanzi: number;
  covered: number;
  matches: number;
  derived: number;
  candidates: string[];
}

const quoted = /[“「"]([\p{Script=Han}、+\d]{2,12})[”」"]/gu;

function explain(text: string, segments: readonly AnnotatedSegment[]): Explained {
  const spans: Explained["spans"] = [];
  let at = 0;
  for (const segment of segments) {
    at = text.indexOf(segment.text, at);
    for (const { start, end } of withoutEchoes(segment.matches)) spans.push({ start: at + start, end: at + end, by: "entry" });
    for (const { start, end } of segment.derived ?? []) spans.push({ start: at + start, end: at + end, by: "derived" });
    at += segment.text.length;
  }
  const inside = new Uint8Array(text.length);
  for (const { start, end } of spans) inside.fill(1, start, end);
  const places = [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
  const candidates = [...text.matchAll(quoted)]
    .filter(({ index, 1: phrase = "" }) => !spans.some(({ start, end }) => start <= index + 1 && end >= index + 1 + phrase.length))
    .map(([, phrase = ""]) => phrase);
  return {
    text,
    spans,
    hanzi: places.length,
    covered: places.filter((place) => inside[place]).length,
    matches: spans.filter(({ by }) => by === "entry").length,
    derived: spans.filter(({ by }) => by === "derived").length,
    candidates,
  };
}

const annotate = loadAnnotator(loadEdition());
const texts = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const segments = splitSegments(text, crossesBy(annotate)).map((segment) => annotate(segment));
      return [name.slice(0, -4), explain(text, segments)];
    }),
);

const sum = (count: (one: Explained) => number): number => [...texts.values()].reduce((total, one) => total + count(one), 0);
const hanzi = sum((one) => one.hanzi);
const rate = (count: number) => `${count} (${((1000 * count) / hanzi).toFixed(1)} a thousand hanzi)`;
const candidates = [...texts.values()].flatMap((one) => one.candidates);
console.log(`${texts.size} texts, ${hanzi} hanzi; explained: ${((100 * sum((one) => one.covered)) / hanzi).toFixed(1)}% of them`);
console.log(`matches: ${rate(sum((one) => one.matches))}; derived: ${rate(sum((one) => one.derived))}`);
console.log(`candidates in quotation marks: ${candidates.length}${candidates.length ? `: ${[...new Set(candidates)].slice(0, 30).join(" ")}` : ""}`);

interface Wanted {
  text: string;
  field: string;
  importance: string;
  term: string;
}

function readGold(): Wanted[] {
  const folder = "tests/fixtures/coverage";
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line) => {
      const [text = "", field = "", importance = "", term = ""] = line.split("\t");
      return texts.has(text) ? [{ text, field, importance, term }] : [];
    });
}

const fold = createFold(loadDictionary().variants);
/** What is compared of a span: marks at its edges are no part of a term. */
const key = (text: string): string => foldedKey(fold, text).replace(/^["'《》()、，,]+|["'《》()、，,]+$/g, "");

type Verdict = "whole" | "part" | "none";

/** Found whole where a match or a derived term is the term itself, in part where one lies in it, crosses it or contains it. */
function judge({ text, term }: Wanted): Verdict {
  const explained = texts.get(text);
  if (!explained) return "none";
  let best: Verdict = "none";
  for (let at = explained.text.indexOf(term); at >= 0; at = explained.text.indexOf(term, at + 1)) {
    const end = at + term.length;
    for (const span of explained.spans) {
      if (span.end <= at || span.start >= end) continue;
      if (key(explained.text.slice(span.start, span.end)) === key(term)) return "whole";
      best = "part";
    }
  }
  return best;
}

if (withGold) {
  const gold = readGold().map((wanted) => ({ ...wanted, verdict: judge(wanted) }));
  const tally = (name: string, some: typeof gold) => {
    const count = (verdict: Verdict) => some.filter((one) => one.verdict === verdict).length;
    const share = (verdict: Verdict) => `${((100 * count(verdict)) / Math.max(1, some.length)).toFixed(1)}%`;
    console.log(`${name.padEnd(14)} ${String(some.length).padStart(4)} terms: whole ${share("whole")}, part ${share("part")}, none ${share("none")}`);
  };
  tally("all", gold);
  for (const importance of ["3", "2", "1"])
    tally(
      `importance ${importance}`,
      gold.filter((one) => one.importance === importance),
    );
  for (const field of [...new Set(gold.map((one) => one.field))].sort())
    tally(
      field,
      gold.filter((one) => one.field === field),
    );
  if (withMissing)
    for (const { text, importance, term, verdict } of gold) if (verdict !== "whole") console.log(`${text}\t${importance}\t${verdict}\t${term}`);
}
