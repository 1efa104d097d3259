import { writeFileSync } from "node:fs";
import { loadEdition } from "../content/load";
import { chooseHidden, findWithout, plainForm, readCorpus } from "./hide";

/**
 * Fits the weights by which candidates are ranked, once, by hand: `npx tsx server/coinages/fit.ts` writes core/coinages/weights.json. Terms are hidden by
 * seeds that the bench (tests/bench/coinages.ts) does not use; a phrase that is one of the hidden is a good one, every other is not. Logistic regression,
 * full gradient, with a pull to zero. Weights are of features alone: nothing of a text or a term goes into them.
 */

const seeds = Array.from({ length: 24 }, (_, i) => 1001 + i);
const settings = { rounds: 500, rate: 0.8, pull: 0.002, hidden: 100 };

const edition = loadEdition();
const corpus = readCorpus(edition);
const rows: { features: [number, number][]; good: number }[] = [];
const names: string[] = ["bias"];
const place = new Map<string, number>([["bias", 0]]);
const placeOf = (name: string): number => {
  let at = place.get(name);
  if (at === undefined) {
    at = names.length;
    names.push(name);
    place.set(name, at);
  }
  return at;
};

for (const seed of seeds) {
  const hidden = chooseHidden(corpus, settings.hidden, seed);
  const forms = new Set(hidden.flatMap((id) => corpus.forms(id)));
  for (const finder of findWithout(edition, new Set(hidden)).values())
    for (const { text, features } of finder.features())
      rows.push({
        features: [[0, 1], ...[...features].map(([name, value]): [number, number] => [placeOf(name), value])],
        good: forms.has(plainForm(text)) ? 1 : 0,
      });
}

const goods = rows.filter(({ good }) => good === 1).length;
/** The few good ones weigh as much as the many others, nearly. */
const weightOfGood = Math.sqrt((rows.length - goods) / goods);
const weights = new Float64Array(names.length);
const momentum = new Float64Array(names.length);
const total = rows.length - goods + goods * weightOfGood;
for (let round = 0; round < settings.rounds; round++) {
  const gradient = new Float64Array(names.length);
  for (const { features, good } of rows) {
    const sum = features.reduce((all, [at, value]) => all + value * (weights[at] ?? 0), 0);
    const off = (1 / (1 + Math.exp(-sum)) - good) * (good === 1 ? weightOfGood : 1);
    for (const [at, value] of features) gradient[at] = (gradient[at] ?? 0) + off * value;
  }
  for (let at = 0; at < weights.length; at++) {
    const slope = (gradient[at] ?? 0) / total + (at === 0 ? 0 : settings.pull * 0.1 * (weights[at] ?? 0));
    momentum[at] = 0.95 * (momentum[at] ?? 0) + slope;
    weights[at] = (weights[at] ?? 0) - settings.rate * (momentum[at] ?? 0);
  }
}
const fitted = Object.fromEntries(
  names.map((name, at): [string, number] => [name, Math.round((weights[at] ?? 0) * 100) / 100]).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync("core/coinages/weights.json", `${JSON.stringify(fitted, null, 1)}\n`);
process.stdout.write(`${rows.length} phrases, ${goods} of them hidden terms\n`);
