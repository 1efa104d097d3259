import type { Pair } from "./anchors";
import { type Row, type Side, type Table, toRow } from "./side";

/** How much the table that one comes with weighs, in occurrences; how often the estimate is refined; what is too unlikely to keep. */
const learning = { prior: 3, rounds: 3, least: 0.01 };

/**
 * What the two texts themselves teach about each other's words: IBM model 1, estimated from the pairs that a first pass found, with the table it was found
 * by as prior. A policy text repeats its formulations, so that a rendering that no dictionary knows is learnt from its other occurrences.
 */
export function learnTable(table: Table, from: Side, to: Side, known: readonly Pair[]): Table {
  const pairs = known.filter(({ a, b }) => a.length > 0 && b.length > 0).map(({ a, b }) => ({ from: joinLines(from, a), to: joinLines(to, b) }));
  const counts = countTokens(pairs.map((pair) => pair.from));
  let current = table;
  for (let round = 0; round < learning.rounds; round++) current = refine(current, table, pairs, counts, round === 0);
  return current;
}

const joinLines = ({ lines }: Side, numbers: readonly number[]): number[] => numbers.flatMap((number) => [...(lines[number] ?? [])]);

function countTokens(lines: readonly number[][]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const line of lines) for (const token of line) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** What a pair that the table does not have is given at first, for each token of the line it is in. */
const seed = 0.02;

function refine(
  current: Table,
  prior: Table,
  pairs: readonly { from: number[]; to: number[] }[],
  counts: ReadonlyMap<number, number>,
  first: boolean,
): Table {
  const gained = new Map<number, Map<number, number>>();
  for (const pair of pairs)
    for (const target of pair.to) {
      const weights = pair.from.map((token) => likelihood(current.get(token), target) + (first ? seed / pair.from.length : 0));
      const sum = weights.reduce((a, b) => a + b, 0) + seed / 2;
      pair.from.forEach((token, i) => {
        const weight = weights[i] ?? 0;
        if (weight === 0) return;
        let row = gained.get(token);
        if (!row) {
          row = new Map();
          gained.set(token, row);
        }
        row.set(target, (row.get(target) ?? 0) + weight / sum);
      });
    }
  const rows = new Map<number, Row>(prior);
  for (const [token, row] of gained) {
    const old = prior.get(token);
    const mixed = new Map(row);
    old?.to.forEach((target, i) => {
      mixed.set(target, (mixed.get(target) ?? 0) + learning.prior * (old.p[i] ?? 0));
    });
    const all = Math.max(counts.get(token) ?? 1, 1) + (old ? learning.prior : 0);
    const kept = [...mixed].filter(([, weight]) => weight / all >= learning.least);
    rows.set(
      token,
      toRow(
        kept.map(([target]) => target),
        kept.map(([, weight]) => weight),
      ),
    );
  }
  return rows;
}

function likelihood(row: Row | undefined, target: number): number {
  if (!row) return 0;
  const at = row.to.indexOf(target);
  return at < 0 ? 0 : (row.p[at] ?? 0);
}
