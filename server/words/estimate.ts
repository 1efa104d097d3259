import { classes, pairKey, pairStep, restKey } from "@/core/text/pairs";
import type { Expected } from "./count";

export interface PairOptions {
  /** Taken off every count of a pair and given to the pairs that were not seen. */
  discount: number;
  /** How much of an adjustment is believed, 0 to 1: neighbours are not the only context a word has. */
  trust: number;
  /** A pair is kept from so many nats that the texts get likelier by it. */
  leastGain: number;
}

/** A pair's or a word's adjustment by its key, in units of `pairStep` hundredths of a nat. */
export type Adjustments = Map<number, number>;

const clamp = (value: number) => Math.max(-127, Math.min(127, Math.round(value)));

/**
 * What words cost after one another against what they cost alone, by absolute discounting with back-off (Katz): a seen pair is as likely as its discounted count
 * says, mixed with the word's own likelihood; what is not seen has what is left, by the words' own likelihoods. `probability` is a word's own. Two words that
 * are a word together (`isWord`) get nothing off: that they go together is in the longer word's own cost, and counted twice it would cut the word up.
 */
export function estimatePairs(
  { pairs }: Expected,
  probability: (hash: number) => number,
  isWord: (first: number, second: number) => boolean,
  { discount, trust, leastGain }: PairOptions,
): Adjustments {
  const seconds = new Map<number, { second: number; count: number }[]>();
  const totals = new Map<number, { count: number; discounted: number }>();
  for (let i = 0; i < pairs.keys.length; i++) {
    if (pairs.keys[i] === 0) continue;
    const count = pairs.counts[i] ?? 0;
    const first = pairs.firsts[i] ?? 0;
    const total = totals.get(first) ?? { count: 0, discounted: 0 };
    total.count += count;
    total.discounted += Math.max(0, count - discount);
    totals.set(first, total);
    if (count > discount) {
      const list = seconds.get(first);
      if (list) list.push({ second: pairs.seconds[i] ?? 0, count });
      else seconds.set(first, [{ second: pairs.seconds[i] ?? 0, count }]);
    }
  }
  const adjustments: Adjustments = new Map();
  for (const [first, list] of seconds) {
    const total = totals.get(first) ?? { count: 0, discounted: 0 };
    if (first === classes.none || total.count < 2) continue;
    const spare = 1 - total.discounted / total.count;
    let keptShare = 0;
    let keptOwn = 0;
    const kept: { second: number; p: number; own: number; count: number }[] = [];
    for (const { second, count } of list) {
      const own = probability(second);
      const p = (count - discount) / total.count + spare * own;
      const gain = count * Math.log(p / (spare * own));
      if (gain < leastGain) continue;
      kept.push({ second, p, own, count });
      keptShare += p;
      keptOwn += own;
    }
    const rest = Math.max(1e-4, (1 - keptShare) / Math.max(1e-4, 1 - keptOwn));
    const restValue = clamp((trust * -100 * Math.log(rest)) / pairStep);
    if (restValue !== 0) adjustments.set(restKey(first), restValue);
    for (const { second, p, own } of kept) {
      const value = Math.max(clamp((trust * 100 * Math.log(own / p)) / pairStep), isWord(first, second) ? 0 : -127);
      if (value !== restValue) adjustments.set(pairKey(first, second), value);
    }
  }
  return adjustments;
}
