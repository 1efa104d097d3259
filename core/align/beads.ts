import { createExplainer, type Explainer } from "./likeness";
import type { Band } from "./rough";
import type { Side, Table } from "./side";

/** Lines of two texts that belong together: half-open runs, one of which may be empty. `worth` is in nats, against chance. */
export interface Bead {
  a: [start: number, end: number];
  b: [start: number, end: number];
  worth: number;
}

/** How many lines of a and of b make a bead, and what it costs, in nats: how rare such beads are. */
const shapes: readonly { a: number; b: number; cost: number }[] = [
  { a: 1, b: 1, cost: 0 },
  { a: 1, b: 0, cost: 2.5 },
  { a: 0, b: 1, cost: 2.5 },
  { a: 1, b: 2, cost: 2 },
  { a: 2, b: 1, cost: 2 },
  { a: 1, b: 3, cost: 4 },
  { a: 3, b: 1, cost: 4 },
  { a: 2, b: 2, cost: 6 },
  { a: 1, b: 4, cost: 6 },
  { a: 4, b: 1, cost: 6 },
  { a: 2, b: 3, cost: 8 },
  { a: 3, b: 2, cost: 8 },
  { a: 1, b: 5, cost: 8 },
  { a: 5, b: 1, cost: 8 },
  { a: 1, b: 6, cost: 10 },
  { a: 6, b: 1, cost: 10 },
  { a: 1, b: 7, cost: 12 },
  { a: 7, b: 1, cost: 12 },
];
const longestRun = 7;

/** How far, in nats, a bead that begins where a paragraph begins on both sides is more likely, and one that begins so on one side only, or has a paragraph's end inside, less. */
const paragraphWeight = { both: 2, one: 2, inside: 4 };

/** Spread of the logarithm of two lengths' ratio, what a length is worth at best, and the most that it can cost. */
const lengthWeight = { spread: 0.35, atBest: 0.5, atWorst: 6, slack: 8 };

/** How many characters of b go on one of a, in the whole texts. */
export function lengthRatio(a: Side, b: Side): number {
  const sum = (numbers: number[]) => numbers.reduce((x, y) => x + y, 0);
  return (sum(b.lengths) + 1) / (sum(a.lengths) + 1);
}

/** Whether a paragraph begins with each line; after the last line one does. */
function readStarts({ paragraphs, lines }: Side): Uint8Array | undefined {
  return paragraphs && Uint8Array.from({ length: lines.length + 1 }, (_, i) => (i === 0 || paragraphs[i] !== paragraphs[i - 1] ? 1 : 0));
}

export interface BeadParts {
  a: Side;
  b: Side;
  /** From tokens of a to tokens of b, and back. */
  there: Table;
  back: Table;
  band: Band;
  ratio: number;
}

/** The beads that tile both texts in order and are worth most together, by dynamic programming inside the band. */
export function findBeads({ a, b, there, back, band, ratio }: BeadParts): Bead[] {
  const [rows, columns] = [a.lines.length, b.lines.length];
  const { offset, total } = layOut(band, rows, columns);
  const at = (i: number, j: number): number => (offset[i] ?? 0) + j;
  const low = (i: number): number => lowest(band, i, rows);
  const high = (i: number): number => highest(band, i, rows, columns);
  const worth = createWorth({ a, b, there, back, band, ratio });
  const best = new Float64Array(total).fill(Number.NEGATIVE_INFINITY);
  const cameBy = new Uint8Array(total);
  best[at(0, 0)] = 0;
  for (let i = 0; i <= rows; i++)
    for (let j = low(i); j <= high(i); j++) {
      if (i === 0 && j === 0) continue;
      shapes.forEach((shape, number) => {
        const [i0, j0] = [i - shape.a, j - shape.b];
        if (i0 < 0 || j0 < low(i0) || j0 > high(i0)) return;
        const before = best[at(i0, j0)] ?? Number.NEGATIVE_INFINITY;
        if (before === Number.NEGATIVE_INFINITY) return;
        const value = before + worth(i0, i, j0, j) - shape.cost;
        if (value > (best[at(i, j)] ?? Number.NEGATIVE_INFINITY)) {
          best[at(i, j)] = value;
          cameBy[at(i, j)] = number;
        }
      });
    }
  const beads: Bead[] = [];
  for (let [i, j] = [rows, columns]; i > 0 || j > 0; ) {
    const shape = shapes[cameBy[at(i, j)] ?? 0];
    if (!shape) break;
    const bead: Bead = { a: [i - shape.a, i], b: [j - shape.b, j], worth: worth(i - shape.a, i, j - shape.b, j) - shape.cost };
    beads.push(bead);
    [i, j] = [bead.a[0], bead.b[0]];
  }
  return beads.reverse();
}

/** Places between lines: before line i of a stand the columns of lines i - 1 and i. */
const lowest = ({ from }: Band, i: number, rows: number): number => (i === 0 ? 0 : Math.min(from[i - 1] ?? 0, from[Math.min(i, rows - 1)] ?? 0));
const highest = ({ to }: Band, i: number, rows: number, columns: number): number =>
  i === rows ? columns : Math.max(to[Math.max(0, i - 1)] ?? columns, to[i] ?? columns);

/** Where in one array the cells of each row begin. */
function layOut(band: Band, rows: number, columns: number): { offset: Int32Array; total: number } {
  const offset = new Int32Array(rows + 1);
  let total = 0;
  for (let i = 0; i <= rows; i++) {
    const [from, to] = [lowest(band, i, rows), highest(band, i, rows, columns)];
    offset[i] = total - from;
    total += to - from + 1;
  }
  return { offset, total };
}

/** The band read by columns: for each place between lines of b, the places between lines of a that the band allows with it, first and last. */
function turn(band: Band, rows: number, columns: number): Band {
  const from = new Int32Array(columns + 1).fill(rows);
  const to = new Int32Array(columns + 1);
  for (let i = 0; i <= rows; i++)
    for (let j = lowest(band, i, rows); j <= highest(band, i, rows, columns); j++) {
      from[j] = Math.min(from[j] ?? rows, i);
      to[j] = Math.max(to[j] ?? 0, i);
    }
  return { from, to };
}

/** What a bead is worth: words both ways, lengths, paragraphs. Sums of explanations are kept, since beads share their lines. */
function createWorth({ a, b, there, back, band, ratio }: BeadParts): (i0: number, i1: number, j0: number, j1: number) => number {
  const [rows, columns] = [a.lines.length, b.lines.length];
  const forward = explainRuns(createExplainer(a, b, there), rows, (start, length) => [
    lowest(band, start, rows),
    highest(band, start + length, rows, columns),
  ]);
  const across = turn(band, rows, columns);
  const backward = explainRuns(createExplainer(b, a, back), columns, (start, length) => [across.from[start] ?? 0, across.to[start + length] ?? rows]);
  const [aStarts, bStarts] = [readStarts(a), readStarts(b)];
  const sumLengths = ({ lengths }: Side, from: number, to: number): number => {
    let sum = 0;
    for (let line = from; line < to; line++) sum += lengths[line] ?? 0;
    return sum;
  };
  const byParagraph = (i0: number, i1: number, j0: number, j1: number): number => {
    if (!aStarts || !bStarts) return 0;
    let sum = aStarts[i0] && bStarts[j0] ? paragraphWeight.both : aStarts[i0] || bStarts[j0] ? -paragraphWeight.one : 0;
    for (let i = i0 + 1; i < i1; i++) if (aStarts[i]) sum -= paragraphWeight.inside;
    for (let j = j0 + 1; j < j1; j++) if (bStarts[j]) sum -= paragraphWeight.inside;
    return sum;
  };
  return (i0, i1, j0, j1) => {
    if (i0 === i1 || j0 === j1) return 0;
    let words = 0;
    for (let j = j0; j < j1; j++) words += forward(i0, i1 - i0, j);
    for (let i = i0; i < i1; i++) words += backward(j0, j1 - j0, i);
    const expected = sumLengths(a, i0, i1) * ratio;
    const distance = Math.log((sumLengths(b, j0, j1) + lengthWeight.slack) / (expected + lengthWeight.slack)) / lengthWeight.spread;
    return words / 2 + lengthWeight.atBest - Math.min(lengthWeight.atWorst, (distance * distance) / 2) + byParagraph(i0, i1, j0, j1);
  };
}

/** What each run of lines of `from` makes of each line of `to` that lies near it, worked out ahead: a run is laid out once for all lines. */
function explainRuns(
  explainer: Explainer,
  runs: number,
  near: (start: number, length: number) => [from: number, to: number],
): (start: number, length: number, line: number) => number {
  const rows: { from: number; values: Float64Array }[] = [];
  for (let start = 0; start < runs; start++) {
    explainer.clear();
    for (let length = 1; length <= longestRun && start + length <= runs; length++) {
      explainer.add(start + length - 1);
      const [from, to] = near(start, length);
      const values = new Float64Array(Math.max(0, to - from));
      for (let line = from; line < to; line++) values[line - from] = explainer.explain(line);
      rows[start * longestRun + length - 1] = { from, values };
    }
  }
  return (start, length, line) => {
    const row = rows[start * longestRun + length - 1];
    return row?.values[line - row.from] ?? 0;
  };
}
