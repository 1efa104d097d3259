import type { Pair } from "@/core/align/align";

/** Two texts with what belongs together. */
export interface Aligned {
  a: string[];
  b: string[];
  pairs: Pair[];
}

/** Numbers from 0 to 1 that look drawn and are the same for the same seed (mulberry32). */
export function draw(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const rewrite = (pairs: readonly Pair[], side: "a" | "b", to: (line: number) => number | undefined): Pair[] =>
  pairs.map((pair) => ({ ...pair, [side]: [...new Set(pair[side].flatMap((line) => to(line) ?? []))].sort((x, y) => x - y) }));

/** Leaves out a share of the lines of one side. */
export function dropLines({ a, b, pairs }: Aligned, side: "a" | "b", share: number, next: () => number): Aligned {
  const lines = side === "a" ? a : b;
  const kept = lines.map((_, i) => i).filter(() => next() >= share);
  const place = new Map(kept.map((line, i) => [line, i]));
  const texts = kept.map((line) => lines[line] ?? "");
  const after = rewrite(pairs, side, (line) => place.get(line));
  return { a: side === "a" ? texts : a, b: side === "b" ? texts : b, pairs: after };
}

/** Joins a share of neighbouring lines of b; what they belonged to belongs together then. */
export function mergeLines({ a, b, pairs }: Aligned, share: number, next: () => number): Aligned {
  const place: number[] = [];
  const merged: string[] = [];
  let joined = false;
  b.forEach((line, i) => {
    const join = i > 0 && !joined && next() < share;
    if (join) merged[merged.length - 1] += ` ${line}`;
    else merged.push(line);
    joined = join;
    place[i] = merged.length - 1;
  });
  const after = rewrite(pairs, "b", (line) => place[line]);
  const together: Pair[] = [];
  for (const pair of after) {
    const before = together.at(-1);
    if (before && pair.b.some((line) => before.b.includes(line))) {
      before.a = [...before.a, ...pair.a];
      before.b = [...new Set([...before.b, ...pair.b])];
    } else together.push({ a: [...pair.a], b: [...pair.b] });
  }
  return { a, b: merged, pairs: together };
}

/** Takes whole pairs' lines of b away and puts them in elsewhere, each at least twenty lines off. */
export function moveLines({ a, b, pairs }: Aligned, share: number, next: () => number): Aligned {
  const blocks = pairs.map(({ b: lines }) => lines).filter((lines) => lines.length > 0);
  const order = [...blocks];
  for (const block of blocks) {
    if (next() >= share) continue;
    const from = order.indexOf(block);
    order.splice(from, 1);
    const to = Math.floor(next() * (order.length + 1));
    order.splice(Math.abs(to - from) < 20 ? (from + order.length / 2) % order.length : to, 0, block);
  }
  const place = new Map(order.flat().map((line, i) => [line, i]));
  return { a, b: order.flat().map((line) => b[line] ?? ""), pairs: rewrite(pairs, "b", (line) => place.get(line)) };
}
