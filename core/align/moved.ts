import type { Pair } from "./anchors";

/** How sure a pair out of order must be, in nats: two sentences that were left out and put in are seldom this much alike. */
const least = 6;

const adjoin = (lines: readonly number[]): boolean => lines.every((line, i) => i === 0 || line === (lines[i - 1] ?? 0) + 1);

/**
 * Pairs among what was left over on both sides: what stands elsewhere in the other text. `alignLines` aligns some lines of both as if they were texts;
 * what it is sure of is taken out, and the rest is tried again, since what was moved crosses.
 */
export function findMoved(left: Pair, alignLines: (lines: Pair) => (Pair & { worth: number })[]): Pair[] {
  const found: Pair[] = [];
  let { a, b } = left;
  while (a.length > 0 && b.length > 0) {
    const sure = alignLines({ a, b }).filter(
      (pair) => pair.a.length > 0 && pair.b.length > 0 && pair.worth >= least && adjoin(pair.a) && adjoin(pair.b),
    );
    if (sure.length === 0) break;
    found.push(...sure.map((pair) => ({ a: pair.a, b: pair.b })));
    const taken = { a: new Set(sure.flatMap((pair) => pair.a)), b: new Set(sure.flatMap((pair) => pair.b)) };
    a = a.filter((line) => !taken.a.has(line));
    b = b.filter((line) => !taken.b.has(line));
  }
  return found;
}
