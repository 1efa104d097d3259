import type { Features } from "./features";
import fitted from "./weights.json";

/** What each feature weighs: in every phrase (""), and besides in those of a class. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Weights by feature and class, as weights.json has them. */
export const readWeights = (weights: Readonly<Record<string, Readonly<Record<string, number>>>>): Weights =>
  new Map(Object.entries(weights).map(([name, ofClass]) => [name, new Map(Object.entries(ofClass))]));

/** Those that server/coinages/fit.ts made. */
export const fittedWeights: Weights = readWeights(fitted as Record<string, Record<string, number>>);

const has = (features: Features, ...names: string[]): boolean => names.some((name) => features.has(name));

/**
 * The classes of a phrase: what a feature is worth depends on what the phrase is made of (a word that comes again says little, a row of words much), on whether it comes again, is
 * known from the reports, and fills a clause at its beginning or end.
 */
export function classesOf(features: Features): string[] {
  const made = [...features.keys()].find((name) => /^words?-\d$/.test(name)) ?? "plain";
  return [
    made,
    has(features, "again") ? "again" : "once",
    has(features, "official") ? "official" : "own",
    `${has(features, "opens-clause") ? "opens" : "after"}-${has(features, "closes-clause") ? "closes" : "before"}`,
  ];
}

/** What a phrase is ranked by: the sum of its features, each by its weight. */
export function scoreOf(features: Features, weights: Weights = fittedWeights): number {
  const classes = ["", ...classesOf(features)];
  let sum = weights.get("bias")?.get("") ?? 0;
  for (const [name, value] of features) {
    const ofClass = weights.get(name);
    if (ofClass) for (const each of classes) sum += value * (ofClass.get(each) ?? 0);
  }
  return sum;
}
