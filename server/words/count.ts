import type { Fold } from "@/core/text/fold";
import type { Lexicon } from "@/core/text/lexicon";
import { classes, hashOf, noPairs, pairKey } from "@/core/text/pairs";
import { halved, layOut, prepare } from "@/core/text/words";

/** Counts by 32-bit key, in typed arrays that grow: millions of pairs do not fit a Map well. */
export class KeyCounts {
  keys = new Uint32Array(1 << 20);
  counts = new Float32Array(1 << 20);
  /** The pair itself: hashes of its first and second. */
  firsts = new Int32Array(1 << 20);
  seconds = new Int32Array(1 << 20);
  size = 0;

  place(key: number): number {
    const last = this.keys.length - 1;
    let place = key & last;
    while (this.keys[place] !== 0 && this.keys[place] !== key) place = (place + 1) & last;
    return place;
  }
  add(key: number, first: number, second: number, by: number): void {
    let place = this.place(key);
    if (this.keys[place] === 0) {
      if (this.size * 2 > this.keys.length) {
        this.grow();
        place = this.place(key);
      }
      this.keys[place] = key;
      this.firsts[place] = first;
      this.seconds[place] = second;
      this.size++;
    }
    this.counts[place] = (this.counts[place] ?? 0) + by;
  }
  private grow(): void {
    const { keys, counts, firsts, seconds } = this;
    const length = keys.length * 2;
    this.keys = new Uint32Array(length);
    this.counts = new Float32Array(length);
    this.firsts = new Int32Array(length);
    this.seconds = new Int32Array(length);
    for (let i = 0; i < keys.length; i++)
      if (keys[i] !== 0) {
        const place = this.place(keys[i] ?? 0);
        this.keys[place] = keys[i] ?? 0;
        this.counts[place] = counts[i] ?? 0;
        this.firsts[place] = firsts[i] ?? 0;
        this.seconds[place] = seconds[i] ?? 0;
      }
  }
}

/** Hashes of the words that a compound is made of. */
function partsOf(units: Uint16Array, start: number, end: number, seams: number): number[] {
  const parts: number[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at++)
    if (at === end || (seams >> (at - start - 1)) & 1) {
      parts.push(hashOf(units, from, at));
      from = at;
    }
  return parts;
}

export interface Expected {
  words: Map<number, number>;
  pairs: KeyCounts;
}

/** Shares below this are not worth counting. */
const least = 1e-3;
/**
 * Expected counts of words and pairs of words over all cuts of the texts, each cut as likely as the lexicon makes it (forward and backward over the
 * lattice). `sharpness` raises the likelihoods to a power: the higher, the nearer to counting the best cut alone. A pair counts where no dictionary word lies across any of
 * its three boundaries. Elsewhere it would only prove the first guess: 多元|化解机制 is no evidence while it may be 多元化|解, and both are met often enough where nothing
 * else fits.
 */
export function countExpected(texts: Iterable<string>, lexicon: Lexicon, fold: Fold, sharpness = 1): Expected {
  const expected: Expected = { words: new Map(), pairs: new KeyCounts() };
  const pairs = lexicon.pairs ?? noPairs;
  const odds = (hundredths: number) => Math.exp((-hundredths * sharpness) / 100);
  for (const text of texts) {
    const prepared = prepare(text, fold);
    const n = prepared.folded.units.length;
    if (n === 0) continue;
    const { first, end, cost: costs, hash, lastHash, seams, isCoined } = layOut(prepared, lexicon);
    const cost = costs.map((own, e) => (seams[e] === halved ? Number.POSITIVE_INFINITY : own));
    const { units } = prepared.folded;
    const count = end.length;
    const edgesInto: number[][] = Array.from({ length: n + 1 }, () => []);
    const start = new Int32Array(count);
    for (let i = 0; i < n; i++)
      for (let e = first[i] ?? 0; e < (first[i + 1] ?? 0); e++) {
        start[e] = i;
        edgesInto[end[e] ?? 0]?.push(e);
      }
    // Every step from edge to edge with what it costs, and the cheapest way through.
    const steps: { from: number; to: number; cost: number }[] = [];
    const cheapest = new Float64Array(count);
    for (let i = 0; i < n; i++)
      for (let e = first[i] ?? 0; e < (first[i + 1] ?? 0); e++) {
        let lowest = i === 0 ? pairs.adjust(classes.stop, hash[e] ?? 0) : Number.POSITIVE_INFINITY;
        for (const by of edgesInto[i] ?? []) {
          const goes = pairs.adjust(lastHash[by] ?? 0, hash[e] ?? 0);
          steps.push({ from: by, to: e, cost: goes });
          lowest = Math.min(lowest, (cheapest[by] ?? 0) + goes);
        }
        cheapest[e] = lowest + (cost[e] ?? 0);
      }
    // Scaled by the cheapest way's cost a character, so that neither end of a long sentence leaves the range of numbers.
    const scale = Math.min(...(edgesInto[n] ?? []).map((e) => cheapest[e] ?? 0)) / n;
    const own = Float64Array.from(end, (to, e) => odds((cost[e] ?? 0) - scale * (to - (start[e] ?? 0))));
    const forward = new Float64Array(count);
    const backward = new Float64Array(count);
    const into = steps.map(({ from, to, cost }) => ({ from, to, p: odds(cost) * (own[to] ?? 0) }));
    for (let e = 0; e < (first[1] ?? 0); e++) forward[e] = odds(pairs.adjust(classes.stop, hash[e] ?? 0)) * (own[e] ?? 0);
    for (const { from, to, p } of into) forward[to] = (forward[to] ?? 0) + (forward[from] ?? 0) * p;
    let all = 0;
    for (const e of edgesInto[n] ?? []) {
      backward[e] = odds(pairs.adjust(lastHash[e] ?? 0, classes.stop));
      all += (forward[e] ?? 0) * (backward[e] ?? 0);
    }
    if (!(all > 0) || !Number.isFinite(all)) continue;
    for (let t = into.length - 1; t >= 0; t--) {
      const { from, to, p } = into[t] ?? { from: 0, to: 0, p: 0 };
      backward[from] = (backward[from] ?? 0) + p * (backward[to] ?? 0);
    }
    const shares = forward.map((value, e) => (value * (backward[e] ?? 0)) / all);
    // Where a word lies across a place there may be no boundary.
    const crossed = new Int32Array(n + 2);
    for (let e = 0; e < count; e++)
      if (!isCoined[e]) {
        crossed[(start[e] ?? 0) + 1] = (crossed[(start[e] ?? 0) + 1] ?? 0) + 1;
        crossed[end[e] ?? 0] = (crossed[end[e] ?? 0] ?? 0) - 1;
      }
    for (let i = 1; i <= n; i++) crossed[i] = (crossed[i] ?? 0) + (crossed[i - 1] ?? 0);
    const isSure = (e: number): boolean => crossed[start[e] ?? 0] === 0 && crossed[end[e] ?? 0] === 0;
    shares.forEach((share, e) => {
      const own = hash[e] ?? 0;
      const last = lastHash[e] ?? 0;
      if (!(share >= least && share < 1.01)) return;
      for (const word of seams[e] ? partsOf(units, start[e] ?? 0, end[e] ?? 0, seams[e] ?? 0) : [own])
        expected.words.set(word, (expected.words.get(word) ?? 0) + share);
      if (!isSure(e)) return;
      if (start[e] === 0) expected.pairs.add(pairKey(classes.stop, own), classes.stop, own, share);
      if (end[e] === n) expected.pairs.add(pairKey(last, classes.stop), last, classes.stop, share);
    });
    for (const { from, to, p } of into) {
      const share = ((forward[from] ?? 0) * p * (backward[to] ?? 0)) / all;
      if (share >= least && share < 1.01 && isSure(from) && isSure(to))
        expected.pairs.add(pairKey(lastHash[from] ?? 0, hash[to] ?? 0), lastHash[from] ?? 0, hash[to] ?? 0, share);
    }
  }
  return expected;
}
