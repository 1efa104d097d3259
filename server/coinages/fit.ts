import { writeFileSync } from "node:fs";
import type { CoinageFinder } from "@/core/coinages/find";
import { classesOf, type Weights } from "@/core/coinages/score";
import { loadEdition } from "../content/load";
import { dealFolds, findWithout, missedOf, plainForm, readCorpus, seeded } from "./hide";

/**
 * Fits the weights by which candidates are ranked, by hand: `npx tsx server/coinages/fit.ts` writes core/coinages/weights.json (then `npx biome format --write` it). All terms of the corpus are hidden, a part at a
 * time; a phrase that is one of the hidden is a good one, every other is not. Logistic regression, by Adam, with a pull to zero. Weights are of features alone:
 * nothing of a text or a term goes into them. Then each part is ranked by weights that were fitted to the others, in which its terms are never hidden: how many come
 * back among the first 40 of a text that they stand in is the honest figure. `--folds` prints it and writes nothing.
 */

const settings = { folds: 9, seed: 77, rounds: 12, batch: 512, rate: 0.01, pull: 1e-4, good: 5, first: 40, rarest: 30 };

interface Row {
  fold: number;
  places: Int32Array;
  values: Float64Array;
  good: 0 | 1;
}

const edition = loadEdition();
const corpus = readCorpus(edition);
const folds = dealFolds(corpus, settings.folds, settings.seed);
const finders: Map<string, CoinageFinder>[] = [];
const places = new Map<string, number>([["bias\t", 0]]);
const counts: number[] = [];
const rows: Row[] = [];

for (const [fold, hidden] of folds.entries()) {
  const forms = new Set(hidden.flatMap((id) => corpus.forms(id)));
  const found = findWithout(edition, new Set(hidden));
  finders.push(found);
  for (const finder of found.values())
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
      rows.push({ fold, places: Int32Array.from(at), values: Float64Array.from(values), good: forms.has(plainForm(text)) ? 1 : 0 });
    }
}

/** Weights by place, fitted to the rows that are not of this part. */
function fitWeights(without?: number): Float64Array {
  const used = rows.filter(({ fold }) => fold !== without);
  const share = used.reduce((sum, { good }) => sum + (good ? settings.good : 1), 0) / used.length;
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
      const off = ((1 / (1 + Math.exp(-sum)) - row.good) * (row.good ? settings.good : 1)) / share / settings.batch;
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
const asWeights = (all: Record<string, Record<string, number>>): Weights =>
  new Map(Object.entries(all).map(([name, ofClass]) => [name, new Map(Object.entries(ofClass))]));

process.stdout.write(`${rows.length} phrases, ${rows.filter(({ good }) => good).length} of them hidden terms\n`);
if (!process.argv.includes("--folds")) writeFileSync("core/coinages/weights.json", `${JSON.stringify(named(fitWeights()), null, 1)}\n`);

let back = 0;
for (const [fold, hidden] of folds.entries()) {
  const weights = asWeights(named(fitWeights(fold)));
  const lists = new Map(
    [...(finders[fold] ?? [])].map(([slug, finder]) => [slug, finder.candidates(settings.first, weights).map(({ text }) => plainForm(text))]),
  );
  const found = hidden.length - missedOf(corpus, hidden, lists).length;
  back += found;
  process.stdout.write(`part ${fold + 1}: ${found} of ${hidden.length} among the first ${settings.first}, by weights fitted to the other parts\n`);
}
process.stdout.write(`all parts: ${back} of ${corpus.terms.size} (${((100 * back) / corpus.terms.size).toFixed(1)} %)\n`);
