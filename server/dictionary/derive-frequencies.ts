import { readFileSync, writeFileSync } from "node:fs";
import { costStep, readHeadwords, writeHeadwords } from "@/core/dictionary/headwords";
import { lexiconOf } from "@/core/dictionary/lexicon";
import { deriveVariants } from "@/core/dictionary/variants";
import { createFold, foldedKey } from "@/core/text/fold";
import type { Lexicon } from "@/core/text/lexicon";
import { decodeCompounds, encodeCompounds } from "@/core/text/compounds";
import { createWordPairs, encodePairs, hashOf, noPairs } from "@/core/text/pairs";
import { toTable } from "../pinyin/choices";
import { compoundsOf, countSequences } from "../words/compounds";
import { readBroadcasts, readNtrex, readReports } from "../words/corpora";
import { countExpected } from "../words/count";
import { estimatePairs } from "../words/estimate";
import { pairsFile } from "../words/load";
import { readCedict } from "./cedict";
import { unseenCost, wordCostsFile } from "./frequencies";

/**
 * Derives word costs and the costs of two-word sequences once, by hand:
 *   npx tsx server/dictionary/derive-frequencies.ts JIEBA_DICT DATA_FOLDER
 * JIEBA_DICT is jieba.dict.utf8 (npm package nodejieba, MIT); DATA_FOLDER is ../shared/data. Only counts go into the results. Nothing comes from texts marked for
 * research use: the People's Daily gold of SIGHAN 2005 only measures (tests/bench/words.ts).
 */

/** Settled on the half of tests/fixtures/seams.txt that may be looked at, and on the size of the file. */
const settings = {
  /** Likelihoods of cuts are raised to this power. */
  sharpness: 2,
  /** How much a count from the texts weighs beside one of jieba's 60 million. */
  texts: 1,
  pairs: { discount: 0.6, trust: 0.9, leastGain: 14 },
  /** How often a compound is met at least (in jieba's counts; in the texts, by itself), from which length, and what it gains in hundredths of a nat. */
  compounds: { inJieba: 5, inTexts: 10, shortest: 2, leastGain: 100 },
};

export type Counts = Map<string, number>;

const add = (counts: Counts, word: string, by: number): void => void counts.set(word, (counts.get(word) ?? 0) + by);

/** Counts of all words, and of those that are no proper names. */
export function readJieba(file: string, keyOf: (word: string) => string): { counts: Counts; common: Counts } {
  const counts: Counts = new Map();
  const common: Counts = new Map();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [word, count, kind = ""] = line.split(" ");
    if (!word || !count) continue;
    add(counts, keyOf(word), Number(count));
    if (!/^n[rstz]/.test(kind) && /^\p{Script=Han}+$/u.test(word)) add(common, keyOf(word), Number(count));
  }
  return { counts, common };
}

/** Costs of headwords from counts: -100 ln p in whole cost steps, never above what an unseen word costs. */
export function costsOf(headwords: Iterable<string>, counts: Counts): Map<string, number> {
  const list = [...headwords];
  const total = list.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const cost = (word: string) => Math.round((-100 * Math.log((counts.get(word) ?? 0) / total)) / costStep) * costStep;
  return new Map(list.map((word) => [word, Math.min(unseenCost, cost(word))]));
}

/** A lexicon of headwords with these costs, for counting and measuring. */
export function lexiconWith(costs: ReadonlyMap<string, number>, variants: ReadonlyMap<string, string>): Lexicon {
  const marks = new Map([...costs].map(([word, cost]) => [word, { cost: Math.round(cost / costStep), isName: false }]));
  return lexiconOf(readHeadwords(writeHeadwords(marks).bytes), variants);
}

const hashOfWord = (word: string): number =>
  hashOf(
    Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i)),
    0,
    word.length,
  );

const sentence = /[^。！？；\n]+[。！？；]?/g;

function readTexts(folder: string): string[] {
  return [...readReports(folder), ...readNtrex(folder), ...readBroadcasts(folder)].flatMap((text) => text.match(sentence) ?? []);
}

/** Counts words and pairs in the texts as they are likely to be cut by jieba's counts, estimates both, and takes what goes together for a compound. */
function derive(
  { counts: jieba, common }: { counts: Counts; common: Counts },
  headwords: ReadonlySet<string>,
  texts: readonly string[],
  variants: ReadonlyMap<string, string>,
) {
  const fold = createFold(variants);
  const wordOf = new Map([...headwords].map((word) => [hashOfWord(word), word]));
  const isWord = (first: number, second: number) => headwords.has(`${wordOf.get(first) ?? "#"}${wordOf.get(second) ?? "#"}`);
  const { inJieba, inTexts, shortest, leastGain } = settings.compounds;
  const byJieba = lexiconWith(costsOf(headwords, jieba), variants);
  const all = [...jieba.values()].reduce((sum, count) => sum + count, 0);
  const often = new Map([...common].flatMap(([word, count]) => (count >= inJieba ? [[word, count / all]] : [])));
  // What jieba knows as a word makes a boundary inside it unsure, though the dictionary lacks it: 军方 in 建军方略 proves nothing.
  const known = decodeCompounds(encodeCompounds(compoundsOf(often, byJieba, fold)));
  const expected = countExpected(texts, { ...byJieba, pairs: { ...noPairs, compounds: known } }, fold, settings.sharpness);
  const counts: Counts = new Map(jieba);
  let total = 0;
  for (const [hash, count] of expected.words) {
    total += count;
    const word = wordOf.get(hash);
    if (word !== undefined) add(counts, word, count * settings.texts);
  }
  const costs = costsOf(headwords, counts);
  const probability = (hash: number): number => {
    const word = wordOf.get(hash);
    return word === undefined ? Math.max(1, expected.words.get(hash) ?? 0) / total : Math.exp(-(costs.get(word) ?? unseenCost) / 100);
  };
  const pairs = estimatePairs(expected, probability, isWord, settings.pairs);
  const lexicon: Lexicon = { ...lexiconWith(costs, variants), pairs: createWordPairs(toTable(pairs), known) };
  const clauses = new Map<string, number>();
  for (const clause of texts.flatMap((text) => text.match(/[^，、：]+[，、：]?/g) ?? [])) add(clauses, clause, 1);
  const sequences = countSequences(clauses, lexicon, fold);
  const likelihoods: Counts = new Map(often);
  for (const [sequence, count] of sequences.counts)
    if (count >= inTexts && sequence.length >= shortest) likelihoods.set(sequence, Math.max(likelihoods.get(sequence) ?? 0, count / sequences.words));
  return { costs, pairs, compounds: compoundsOf(likelihoods, lexicon, fold, leastGain) };
}

function main([jiebaFile = "", folder = ""]: string[]): void {
  const entries = readCedict();
  const variants = deriveVariants(entries);
  const fold = createFold(variants);
  const keyOf = (word: string) => foldedKey(fold, word);
  const headwords = new Set(entries.map(({ simplified }) => keyOf(simplified)));
  const { costs, pairs, compounds } = derive(readJieba(jiebaFile, keyOf), headwords, readTexts(folder), variants);
  const byClass = new Map<number, string[]>();
  for (const [word, cost] of costs) if (cost < unseenCost) byClass.set(cost, [...(byClass.get(cost) ?? []), word]);
  const lines = [...byClass].sort((a, b) => a[0] - b[0]).map(([cost, words]) => `${cost} ${words.sort().join(" ")}`);
  writeFileSync(
    wordCostsFile,
    `# Costs of CC-CEDICT headwords for cutting text into words, in hundredths of a nat. Derived from word counts of:
# jieba's dictionary (as in cppjieba and the npm package nodejieba, MIT licence); reports on the work of the government and to Party congresses; evening news
# broadcasts 2024 to 2026; the Chinese side of NTREX-128 (CC BY-SA 4.0). Made by server/dictionary/derive-frequencies.ts.
${lines.join("\n")}\n`,
  );
  const bytes = encodePairs(pairs, compounds);
  writeFileSync(pairsFile, bytes);
  process.stdout.write(
    `${wordCostsFile}: ${costs.size} words; ${pairsFile}: ${pairs.size} pairs, ${compounds.size} compounds, ${bytes.length} bytes\n`,
  );
}

if (process.argv[1]?.endsWith("derive-frequencies.ts")) main(process.argv.slice(2));
