import { readFileSync } from "node:fs";
import { costStep, readHeadwords, writeHeadwords } from "@/core/dictionary/headwords";
import { lexiconOf } from "@/core/dictionary/lexicon";
import { deriveVariants } from "@/core/dictionary/variants";
import { createFold, foldedKey } from "@/core/text/fold";
import type { Lexicon } from "@/core/text/lexicon";
import { findPath, prepare } from "@/core/text/words";
import { readCedict } from "./cedict";
import { unseenCost } from "./frequencies";

/**
 * Derives word costs once, by hand:
 *   npx tsx server/dictionary/derive-frequencies.ts JIEBA_DICT DATA_FOLDER > server/dictionary/data/word-costs.txt
 * JIEBA_DICT is jieba.dict.utf8 (npm package nodejieba, MIT); DATA_FOLDER is ../shared/data. Only counts of words go into the result.
 */

/** How much a count from each collection weighs beside one of jieba's 60 million. Settled by 5-fold cross-validation (tests/bench/words.ts). */
export const weights = { pku: 400, reports: 10 };

export type Counts = Map<string, number>;

const add = (counts: Counts, word: string, by: number): void => void counts.set(word, (counts.get(word) ?? 0) + by);

export function readJieba(file: string, keyOf: (word: string) => string): Counts {
  const counts: Counts = new Map();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [word, count] = line.split(" ");
    if (word && count) add(counts, keyOf(word), Number(count));
  }
  return counts;
}

/** Costs of headwords from counts: -100 ln p, never above what an unseen word costs. */
export function costsOf(headwords: Iterable<string>, counts: Counts): Map<string, number> {
  const list = [...headwords];
  const total = list.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  return new Map(list.map((word) => [word, Math.min(unseenCost, Math.round(-100 * Math.log((counts.get(word) ?? 0) / total)))]));
}

/** A lexicon of headwords with these costs, for counting and measuring. */
export function lexiconWith(costs: ReadonlyMap<string, number>, variants: ReadonlyMap<string, string>): Lexicon {
  const marks = new Map([...costs].map(([word, cost]) => [word, { cost: Math.round(cost / costStep), isName: false }]));
  return lexiconOf(readHeadwords(writeHeadwords(marks).bytes), variants);
}

export function readGold(folder: string): string[][] {
  const lines = readFileSync(`${folder}/pku_dev_gold.utf8`, "utf8").split("\n");
  return lines.map((line) => line.trim().split(/\s+/)).filter(([first]) => first !== "");
}

function* readReports(folder: string): Generator<string> {
  for (const name of ["government_work_reports.jsonl", "cpc_congress_reports.jsonl"])
    for (const line of readFileSync(`${folder}/${name}`, "utf8").split("\n")) {
      const report: unknown = line === "" ? {} : JSON.parse(line);
      if (report && typeof report === "object" && "content" in report) yield* String(report.content).split("\n");
    }
  yield* readFileSync(`${folder}/ntrex.zho-CN.txt`, "utf8").split("\n");
}

/** Counts the words of the reports as the cutter itself cuts them with the counts so far (hard EM, one round). */
export function countReports(folder: string, lexicon: Lexicon): Counts {
  const fold = createFold(lexicon.variants);
  const counts: Counts = new Map();
  for (const text of readReports(folder)) {
    const prepared = prepare(text, fold);
    const { units } = prepared.folded;
    for (const { start, end, kind } of findPath(prepared, lexicon)) if (!kind) add(counts, String.fromCharCode(...units.subarray(start, end)), 1);
  }
  return counts;
}

export function addCounts(to: Counts, from: Counts, weight: number): Counts {
  for (const [word, count] of from) add(to, word, count * weight);
  return to;
}

function main([jiebaFile = "", folder = ""]: string[]): void {
  const entries = readCedict();
  const variants = deriveVariants(entries);
  const fold = createFold(variants);
  const keyOf = (word: string) => foldedKey(fold, word);
  const headwords = new Set(entries.map(({ simplified }) => keyOf(simplified)));
  const counts = readJieba(jiebaFile, keyOf);
  const gold: Counts = new Map();
  for (const word of readGold(folder).flat()) add(gold, keyOf(word), 1);
  addCounts(counts, gold, weights.pku);
  addCounts(counts, countReports(folder, lexiconWith(costsOf(headwords, counts), variants)), weights.reports);
  const byClass = new Map<number, string[]>();
  for (const [word, cost] of costsOf(headwords, counts)) {
    const rounded = Math.round(cost / costStep) * costStep;
    if (rounded < unseenCost) byClass.set(rounded, [...(byClass.get(rounded) ?? []), word]);
  }
  const lines = [...byClass].sort((a, b) => a[0] - b[0]).map(([cost, words]) => `${cost} ${words.sort().join(" ")}`);
  process.stdout.write(`# Costs of CC-CEDICT headwords for cutting text into words, in hundredths of a nat. Derived from word counts of:
# jieba's dictionary (as in cppjieba and the npm package nodejieba, MIT licence); People's Daily text cut into words (first half of the SIGHAN 2005 PKU test, research
# use; counts only); reports on the work of the government and to Party congresses; the Chinese side of NTREX-128 (CC BY-SA 4.0).
# Made by server/dictionary/derive-frequencies.ts.
${lines.join("\n")}\n`);
}

if (process.argv[1]?.endsWith("derive-frequencies.ts")) main(process.argv.slice(2));
