/** Lines of two texts that belong together, as line numbers from 0; a side may be empty. */
export interface Pair {
  a: number[];
  b: number[];
}

/** Lines of both texts, in order, between which pairs are looked for. */
export type Stretch = Pair;

const isRun = (lines: readonly number[]): boolean => lines.length > 0 && lines.every((line, i) => i === 0 || line === (lines[i - 1] ?? 0) + 1);
const last = (lines: readonly number[]): number => lines.at(-1) ?? -1;
const first = (lines: readonly number[]): number => lines[0] ?? 0;

/** Sorted copies; throws RangeError for a line that a text does not have or that is in two pairs. */
function read(anchors: readonly Pair[], rows: number, columns: number): Pair[] {
  for (const [side, count] of [
    ["a", rows],
    ["b", columns],
  ] as const) {
    const seen = new Set<number>();
    for (const line of anchors.flatMap((anchor) => anchor[side])) {
      if (!Number.isInteger(line) || line < 0 || line >= count) throw new RangeError(`an anchor names line ${line} of a text of ${count} lines`);
      if (seen.has(line)) throw new RangeError(`line ${line} is in two anchors`);
      seen.add(line);
    }
  }
  return anchors.map(({ a, b }) => ({ a: [...a].sort((x, y) => x - y), b: [...b].sort((x, y) => x - y) }));
}

/** The longest chain of anchors that stand in the same order in both texts: what is moved is in none. */
function longestChain(anchors: readonly Pair[]): Pair[] {
  const sorted = anchors.filter(({ a, b }) => isRun(a) && isRun(b)).sort((x, y) => first(x.a) - first(y.a));
  const length: number[] = [];
  const before: number[] = [];
  sorted.forEach((anchor, i) => {
    length[i] = 1;
    before[i] = -1;
    for (let j = 0; j < i; j++) {
      const other = sorted[j];
      if (other && last(other.b) < first(anchor.b) && (length[j] ?? 0) >= (length[i] ?? 0)) {
        length[i] = (length[j] ?? 0) + 1;
        before[i] = j;
      }
    }
  });
  const chain: Pair[] = [];
  for (let i = length.indexOf(Math.max(...length)); i >= 0; i = before[i] ?? -1) chain.push(...sorted.slice(i, i + 1));
  return chain.reverse();
}

/** Anchors as they are kept, and the stretches of free lines between those that stand in order. */
export function cutAtAnchors(anchors: readonly Pair[], rows: number, columns: number): { fixed: Pair[]; stretches: Stretch[] } {
  const fixed = read(anchors, rows, columns);
  const taken = { a: new Set(fixed.flatMap(({ a }) => a)), b: new Set(fixed.flatMap(({ b }) => b)) };
  const free = (side: "a" | "b", from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, i) => from + i).filter((line) => !taken[side].has(line));
  const stretches: Stretch[] = [];
  let [row, column] = [0, 0];
  for (const { a, b } of [...longestChain(fixed), { a: [rows], b: [columns] }]) {
    stretches.push({ a: free("a", row, first(a)), b: free("b", column, first(b)) });
    [row, column] = [last(a) + 1, last(b) + 1];
  }
  return { fixed, stretches };
}

/** Pairs in the order of the first text; what only the second has, after the pair with the line before it. */
export function sortPairs(pairs: readonly Pair[]): Pair[] {
  const sorted = pairs.filter(({ a }) => a.length > 0).sort((x, y) => first(x.a) - first(y.a));
  const added = pairs.filter(({ a }) => a.length === 0).sort((x, y) => first(x.b) - first(y.b));
  for (const pair of added) {
    const at = sorted.findIndex(({ b }) => b.includes(first(pair.b) - 1));
    sorted.splice(at + 1, 0, pair);
  }
  return sorted;
}
