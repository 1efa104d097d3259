import { contextOf, forReading, surround } from "@/core/pinyin/context";
import { type KeyTable, toKey } from "@/core/pinyin/hash";
import { voteKinds, votesOf } from "@/core/pinyin/votes";
import type { Example } from "./corpus";

/** A polyphone's readings, numbered; the first is the one to fall back on. `prior`: the log odds of each against the first, before context. */
export interface Choices {
  readings: string[];
  prior: number[];
}

/** An example as the trainer sees it: feature numbers for each reading after the first, votes, and the place of the right reading. */
interface Row {
  features: Int32Array[];
  votes: { reading: number; kind: number }[];
  choices: Choices;
  character: number;
  right: number;
  weight: number;
  /** Not labelled by hand: often picked by its words, so it has nothing to say about how far words are to be believed. */
  silver: boolean;
}

export interface Trained {
  /** Context key → weight. */
  weights: Map<number, number>;
  votes: Float64Array;
  /** Weight of the prior log odds. */
  prior: number;
}

export interface Training {
  epochs: number;
  rate: number;
  decay: number;
}

/** An example as it is learned from. `general`: only by the sentence's build, so that what is learned holds for words that were not seen. */
export interface LearningExample extends Example {
  weight: number;
  silver: boolean;
  wordOf?: Int32Array;
  general?: boolean;
}

export interface Rows {
  rows: (Row | null)[];
  /** Feature number → key. */
  keys: number[];
  /** Feature number → its value where it is present: less for what says less, so that many of them together do not drown the rest. */
  values: number[];
}

/** Turns examples into rows. Examples whose reading is not among the character's choices are left out. */
export function createRows(
  examples: readonly LearningExample[],
  choices: ReadonlyMap<string, Choices>,
  lexicon: KeyTable,
  clauseValue: number,
): Rows {
  const numbers = new Map<number, number>();
  const values: number[] = [];
  const number = (key: number, value: number) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    values.push(value);
    return numbers.size - 1;
  };
  const rows = examples.map(({ characters, at, reading, weight, silver, wordOf, general = false }): Row | null => {
    const own = choices.get(characters[at] ?? "");
    const right = own?.readings.indexOf(reading) ?? -1;
    if (own === undefined || right < 0 || own.readings.length < 2) return null;
    const surroundings = surround(characters, wordOf);
    const contexts = contextOf(surroundings, surroundings.places[at] ?? 0).filter((context) => context.general || !general);
    const codes = characters.map((character) => character.codePointAt(0) ?? 0);
    return {
      features: own.readings
        .slice(1)
        .map((_, i) => Int32Array.from(contexts, (context) => number(toKey(forReading(context, i + 1)), context.far ? clauseValue : 1))),
      votes: votesOf(codes, at, lexicon, wordOf).filter((vote) => vote.reading < own.readings.length),
      choices: own,
      character: codes[at] ?? 0,
      right,
      weight,
      silver,
    };
  });
  return { rows, keys: [...numbers.keys()], values };
}

/** Takes out the features that fewer than `least` examples have. */
export function dropRare({ rows, keys, values }: Rows, least: number): Rows {
  const counts = new Int32Array(keys.length);
  for (const row of rows) for (const feature of row?.features.flatMap((own) => [...own]) ?? []) counts[feature] = (counts[feature] ?? 0) + 1;
  const place = new Int32Array(keys.length).fill(-1);
  const kept = keys.filter((_, i) => (counts[i] ?? 0) >= least);
  let next = 0;
  keys.forEach((_, i) => {
    if ((counts[i] ?? 0) >= least) place[i] = next++;
  });
  const keep = (features: Int32Array) => features.map((feature) => place[feature] ?? -1).filter((feature) => feature >= 0);
  return {
    rows: rows.map((row) => row && { ...row, features: row.features.map(keep) }),
    keys: kept,
    values: values.filter((_, i) => (counts[i] ?? 0) >= least),
  };
}

const scoresOf = (row: Row, weights: Float64Array, values: readonly number[], votes: Float64Array, prior: number): number[] => {
  const scores = row.choices.readings.map((_, reading) => {
    let sum = prior * (row.choices.prior[reading] ?? 0);
    for (const feature of row.features[reading - 1] ?? []) sum += (weights[feature] ?? 0) * (values[feature] ?? 0);
    return sum;
  });
  for (const { reading, kind } of row.votes) scores[reading] = (scores[reading] ?? 0) + (votes[kind] ?? 0);
  return scores;
};

/** One number for each position of a fixed, shuffled order: the same on every machine. */
function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  let state = seed;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const j = (state >>> 8) % (i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

/**
 * Multinomial logistic regression over the readings of each polyphone: context weights are the character's own, the weights of votes and of the
 * prior are shared by all. Stochastic gradient with Adagrad rates and a little decay.
 */
export function train({ rows, values }: Pick<Rows, "rows" | "values">, { epochs, rate, decay }: Training) {
  const used = rows.filter((row) => row !== null);
  const featureCount = values.length;
  const weights = new Float64Array(featureCount);
  const squares = new Float64Array(featureCount).fill(1e-8);
  const votes = new Float64Array(voteKinds);
  const voteSquares = new Float64Array(voteKinds).fill(1e-8);
  let prior = 0.3;
  let priorSquares = 1e-8;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffled(used.length, epoch + 1)) {
      const row = used[index];
      if (row === undefined) continue;
      const scores = scoresOf(row, weights, values, votes, prior);
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const total = odds.reduce((sum, value) => sum + value, 0);
      const errors = odds.map((value, reading) => row.weight * (value / total - (reading === row.right ? 1 : 0)));
      let priorGradient = 0;
      errors.forEach((error, reading) => {
        priorGradient += error * (row.choices.prior[reading] ?? 0);
        if (Math.abs(error) < 1e-4) return;
        for (const feature of row.features[reading - 1] ?? []) {
          const gradient = error * (values[feature] ?? 0) + decay * (weights[feature] ?? 0);
          squares[feature] = (squares[feature] ?? 0) + gradient * gradient;
          weights[feature] = (weights[feature] ?? 0) - (rate * gradient) / Math.sqrt(squares[feature] ?? 1);
        }
      });
      if (row.silver) continue;
      for (const { reading, kind } of row.votes) {
        const gradient = errors[reading] ?? 0;
        voteSquares[kind] = (voteSquares[kind] ?? 0) + gradient * gradient;
        votes[kind] = (votes[kind] ?? 0) - (rate * gradient) / Math.sqrt(voteSquares[kind] ?? 1);
      }
      priorSquares += priorGradient * priorGradient;
      prior -= (rate * priorGradient) / Math.sqrt(priorSquares);
    }
  }
  const scores = (row: Row) => scoresOf(row, weights, values, votes, prior);
  const predict = (row: Row): number => {
    const own = scores(row);
    return own.indexOf(Math.max(...own));
  };
  return { weights: weights.map((weight, i) => weight * (values[i] ?? 0)), votes, prior, scores, predict };
}
