import { writeFileSync } from "node:fs";
import type { CoinageFinder } from "@/core/coinages/find";
import { classesOf, readWeights } from "@/core/coinages/score";
import { loadEdition } from "../content/load";
import { drawExcerpts, findInExcerpts } from "./excerpts";
import { dealFolds, findWithout, formsOf, missedOf, plainForm, readCorpus, seeded } from "./hide";

/**
 * Fits the weights by which candidates are ranked, by hand: `npx tsx server/coinages/fit.ts DATA_FOLDER` writes core/coinages/weights.json (then `npx biome format --write` it). All terms of the corpus are hidden, a part at a
 * time; a phrase that is one of the hidden is a good one, every other is not. So are all terms of the glossary in excerpts of the news, with less weight: what the
 * glossary lacks there may be good all the same. Logistic regression, by Adam, with a pull to zero. Weights are of features alone:
 * nothing of a text or a term goes into them. Then each part is ranked by weights that were fitted to the others, in which its terms are never hidden: how many come
 * back among the first 40 of a text that they stand in is the honest figure. `--folds` prints it and writes nothing.
 */

const settings = { folds: 9, seed: 77, rounds: 12, batch: 512, rate: 0.01, pull: 1e-4, good: 5, first: 40, rarest: 30 };
const fromExcerpts = { parts: 3, each: 30, size: 1500, seed: 5, weight: 0.3 };

interface Row {
  /** The part in which it was found; none of an excerpt. */
  fold?: number;
  weight: number;
  /** The hidden term that it is. */
  term?: string | undefined;
  places: Int32Array;
  values: Float64Array;
  good: 0 | 1;
}

const folder = process.argv.slice(2).find((arg) => !arg.startsWith("--"));
if (!folder) {
  process.stderr.write("usage: npx tsx server/coinages/fit.ts DATA_FOLDER [--folds]\n");
  process.exit(2);
}
const edition = loadEdition();
const corpus = readCorpus(edition);
const folds = dealFolds(corpus, settings.folds, settings.seed);
const finders: Map<string, CoinageFinder>[] = [];
const places = new Map<string, number>([["bias\t", 0]]);
const counts: number[] = [];
const rows: Row[] = [];

/** Takes the phrases of a text for examples: those that are hidden terms good ones. */
function takeRows(finder: CoinageFinder, forms: ReadonlyMap<string, string>, weight: number, fold?: number): void {
  for (const { text, features } of finder.features()) {
    const classes = ["", ...classesOf(features)];
    const at: number[] = [0];
    const values: number[] = [1];
    for (const [name, value] of features) {
      if (value === 0) continue;
      for (const each of classes) {
        const key = `${name}\t${each}`;
        const place = places.get(key) ?? places.size;
        places.set(key, place);
        counts[place] = (counts[place] ?? 0) + 1;
        at.push(place);
        values.push(value);
      }
    }
    const term = forms.get(plainForm(text));
    const row = { weight, term, places: Int32Array.from(at), values: Float64Array.from(values), good: term === undefined ? 0 : 1 } as const;
    rows.push(fold === undefined ? row : { ...row, fold });
  }
}

const termsOf = (ids: ReadonlySet<string>) => edition.terms.filter(({ id }) => ids.has(id));
for (const [fold, hidden] of folds.entries()) {
  const ids = new Set(hidden);
  const found = findWithout(edition, ids);
  finders.push(found);
  for (const finder of found.values()) takeRows(finder, formsOf(termsOf(ids)), 1, fold);
}
const excerpts = drawExcerpts(folder, fromExcerpts.parts * fromExcerpts.each, fromExcerpts.size, fromExcerpts.seed);
const random = seeded(fromExcerpts.seed);
const dealt = edition.terms.map(({ id }) => ({ id, part: Math.floor(random() * fromExcerpts.parts) }));
for (let part = 0; part < fromExcerpts.parts; part++) {
  const ids = new Set(dealt.flatMap((one) => (one.part === part ? [one.id] : [])));
  const drawn = excerpts.slice(part * fromExcerpts.each, (part + 1) * fromExcerpts.each);
  for (const finder of findInExcerpts(edition, drawn, ids)) takeRows(finder, formsOf(termsOf(ids)), fromExcerpts.weight);
}

/** Weights by place, fitted to the rows that are not of this part, and have none of its terms. */
function fitWeights(without?: number): Float64Array {
  const unseen = new Set(without === undefined ? [] : folds[without]);
  const used = without === undefined ? rows : rows.filter(({ fold, term }) => fold !== without && !unseen.has(term ?? ""));
  const share = used.reduce((sum, { good, weight }) => sum + weight * (good ? settings.good : 1), 0) / used.length;
  const random = seeded(settings.seed);
  const size = places.size;
  const [weights, first, second] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const steps = settings.rounds * Math.ceil(used.length / settings.batch);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size);
    for (let n = 0; n < settings.batch; n++) {
      const row = used[Math.floor(random() * used.length)];
      if (!row) continue;
      let sum = 0;
      for (let i = 0; i < row.places.length; i++) sum += (row.values[i] ?? 0) * (weights[row.places[i] ?? 0] ?? 0);
      const off = ((1 / (1 + Math.exp(-sum)) - row.good) * row.weight * (row.good ? settings.good : 1)) / share / settings.batch;
      for (let i = 0; i < row.places.length; i++) {
        const place = row.places[i] ?? 0;
        gradient[place] = (gradient[place] ?? 0) + off * (row.values[i] ?? 0);
      }
    }
    const rate = (settings.rate * (1 - step / steps) * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
    for (let at = 0; at < size; at++) {
      // What is seen in a few phrases only has no weight.
      if (at > 0 && (counts[at] ?? 0) < settings.rarest) continue;
      const slope = (gradient[at] ?? 0) + (at === 0 ? 0 : settings.pull * (weights[at] ?? 0));
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * slope * slope;
      weights[at] = (weights[at] ?? 0) - (rate * (first[at] ?? 0)) / (Math.sqrt(second[at] ?? 0) + 1e-9);
    }
  }
  return weights;
}

/** By feature and class, rounded, without what is nearly nothing. */
function named(weights: Float64Array): Record<string, Record<string, number>> {
  const all: Record<string, Record<string, number>> = {};
  for (const [key, place] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [name = "", ofClass = ""] = key.split("\t");
    const weight = Math.round((weights[place] ?? 0) * 100) / 100;
    if (Math.abs(weight) < 0.02) continue;
    all[name] = { ...all[name], [ofClass]: weight };
  }
  return all;
}
process.stdout.write(`${rows.length} phrases, ${rows.filter(({ good }) => good).length} of them hidden terms\n`);
if (!process.argv.includes("--folds")) writeFileSync("core/coinages/weights.json", `${JSON.stringify(named(fitWeights()), null, 1)}\n`);

let back = 0;
for (const [fold, hidden] of folds.entries()) {
  const weights = readWeights(named(fitWeights(fold)));
  const lists = new Map(
    [...(finders[fold] ?? [])].map(([slug, finder]) => [slug, finder.candidates(settings.first, weights).map(({ text }) => plainForm(text))]),
  );
  const found = hidden.length - missedOf(corpus, hidden, lists).length;
  back += found;
  process.stdout.write(`part ${fold + 1}: ${found} of ${hidden.length} among the first ${settings.first}, by weights fitted to the other parts\n`);
}
process.stdout.write(`all parts: ${back} of ${corpus.terms.size} (${((100 * back) / corpus.terms.size).toFixed(1)} %)\n`);
