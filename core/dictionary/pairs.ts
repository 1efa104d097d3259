import { marks, type SymbolRule } from "./text";

/** Counts of pairs in an open-addressed table: a Map of a million pairs a round would take minutes. */
class PairCounts {
  readonly #keys: Float64Array;
  readonly #counts: Int32Array;
  readonly #mask: number;

  constructor(bits: number) {
    this.#keys = new Float64Array(1 << bits).fill(-1);
    this.#counts = new Int32Array(1 << bits);
    this.#mask = (1 << bits) - 1;
  }

  add(left: number, right: number): void {
    const key = left * 0x100000 + right;
    let at = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) & this.#mask;
    while (this.#keys[at] !== key && this.#keys[at] !== -1) at = (at + 1) & this.#mask;
    this.#keys[at] = key;
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
  }

  /** The commonest pairs that occur at least `least` times. */
  top(most: number, least: number): { left: number; right: number }[] {
    const found: { key: number; count: number }[] = [];
    this.#counts.forEach((count, at) => {
      if (count >= least) found.push({ key: this.#keys[at] ?? 0, count });
    });
    found.sort((a, b) => b.count - a.count || a.key - b.key);
    return found.slice(0, most).map(({ key }) => ({ left: Math.floor(key / 0x100000), right: key % 0x100000 }));
  }
}

/** Pairs that occur less often cost more in the table than they save. */
const leastCount = 6;
const rounds = 16;
const perRound = 2000;

/**
 * Puts symbols that often stand together into one, round by round, with the commonest pairs of each round (Re-Pair by batches). `symbols` grows by the
 * pairs; gives the new sequence. Ends and marks that carry bits of their own stay single.
 */
export function pairUp(sequence: Int32Array, symbols: SymbolRule[]): Int32Array {
  const single = new Set([marks.end, marks.reference, marks.spelled].map((mark) => symbols.indexOf(mark)));
  let current = sequence;
  for (let round = 0; round < rounds; round++) {
    const counts = new PairCounts(22);
    for (let i = 0; i + 1 < current.length; i++) {
      const left = current[i] ?? 0;
      const right = current[i + 1] ?? 0;
      if (!single.has(left) && !single.has(right)) counts.add(left, right);
    }
    const chosen = new Map<number, number>();
    for (const { left, right } of counts.top(perRound, leastCount)) {
      chosen.set(left * 0x100000 + right, symbols.length);
      symbols.push([left, right]);
    }
    if (chosen.size === 0) return current;
    current = replace(current, chosen);
  }
  return current;
}

function replace(sequence: Int32Array, chosen: ReadonlyMap<number, number>): Int32Array {
  const out = new Int32Array(sequence.length);
  let n = 0;
  for (let i = 0; i < sequence.length; i++) {
    const symbol = sequence[i] ?? 0;
    const pair = i + 1 < sequence.length ? chosen.get(symbol * 0x100000 + (sequence[i + 1] ?? 0)) : undefined;
    if (pair !== undefined) i++;
    out[n++] = pair ?? symbol;
  }
  return out.slice(0, n);
}
