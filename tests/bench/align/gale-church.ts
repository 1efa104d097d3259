import type { Pair } from "@/core/align/align";

/**
 * The baseline: Gale and Church (1993), A Program for Aligning Sentences in Bilingual Corpora, as published, by lengths in characters alone: their
 * priors of six kinds of beads, their variance, and the ratio of the two texts' lengths.
 */
const priors: readonly { a: number; b: number; p: number }[] = [
  { a: 1, b: 1, p: 0.89 },
  { a: 1, b: 0, p: 0.0099 / 2 },
  { a: 0, b: 1, p: 0.0099 / 2 },
  { a: 2, b: 1, p: 0.089 / 2 },
  { a: 1, b: 2, p: 0.089 / 2 },
  { a: 2, b: 2, p: 0.011 },
];
const variance = 6.8;

/** Complementary error function (Numerical Recipes), for the chance of a deviation as large. */
function erfc(x: number): number {
  const t = 1 / (1 + x / 2);
  const series = [1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277];
  return t * Math.exp(-x * x - 1.26551223 + series.reduce((sum, c, i) => sum + c * t ** (i + 1), 0));
}

function cost(lengthA: number, lengthB: number, ratio: number): number {
  if (lengthA === 0 && lengthB === 0) return 0;
  const mean = (lengthA + lengthB / ratio) / 2;
  const deviation = Math.abs(ratio * lengthA - lengthB) / Math.sqrt(variance * ratio * mean);
  return -Math.log(Math.max(1e-12, erfc(deviation / Math.SQRT2)));
}

export function alignByLength(a: readonly string[], b: readonly string[]): Pair[] {
  const total = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
  const ratio = total(b) / total(a);
  const columns = b.length + 1;
  const best = new Float64Array((a.length + 1) * columns).fill(Number.POSITIVE_INFINITY);
  const cameBy = new Uint8Array(best.length);
  best[0] = 0;
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++)
      priors.forEach((bead, number) => {
        if (i < bead.a || j < bead.b) return;
        const before = best[(i - bead.a) * columns + j - bead.b] ?? Number.POSITIVE_INFINITY;
        const value = before + cost(total(a.slice(i - bead.a, i)), total(b.slice(j - bead.b, j)), ratio) - Math.log(bead.p);
        if (value < (best[i * columns + j] ?? Number.POSITIVE_INFINITY)) {
          best[i * columns + j] = value;
          cameBy[i * columns + j] = number;
        }
      });
  const pairs: Pair[] = [];
  for (let [i, j] = [a.length, b.length]; i > 0 || j > 0; ) {
    const bead = priors[cameBy[i * columns + j] ?? 0];
    if (!bead) break;
    const lines = (end: number, count: number) => Array.from({ length: count }, (_, n) => end - count + n);
    pairs.push({ a: lines(i, bead.a), b: lines(j, bead.b) });
    [i, j] = [i - bead.a, j - bead.b];
  }
  return pairs.reverse();
}
