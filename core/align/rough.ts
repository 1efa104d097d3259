import { createExplainer } from "./likeness";
import type { Side, Table } from "./side";

/** For each line of the first side, the lines of the second among which its pair is looked for: half-open. */
export interface Band {
  from: Int32Array;
  to: Int32Array;
}

/** How far from the straight line between its ends a path may lead, in lines, and how many places are looked at at most: for a text of book length. */
const farthest = 3000;
const mostPlaces = 1e8;

/**
 * The one path through two texts along which lines are most alike, taken line by line: where to look, not yet what belongs together. The band is `margin`
 * lines wider on both sides.
 */
export function findBand(a: Side, b: Side, table: Table, margin: number): Band {
  const [rows, columns] = [a.lines.length, b.lines.length];
  const explainer = createExplainer(a, b, table);
  const reach = Math.min(farthest, Math.max(100, Math.floor(mostPlaces / Math.max(1, rows) / 2)));
  const centre = (row: number): number => Math.round((row / Math.max(1, rows)) * columns);
  const first = (row: number): number => Math.max(0, centre(row) - reach);
  const width = Math.min(columns, 2 * reach) + 1;
  // 0 both, 1 a line of a, 2 a line of b.
  const steps = new Uint8Array(rows * width);
  let before = new Float64Array(columns + 1);
  for (let row = 0; row < rows; row++) {
    const now = new Float64Array(columns + 1).fill(Number.NEGATIVE_INFINITY);
    explainer.clear();
    explainer.add(row);
    const start = first(row);
    const end = Math.min(columns, start + width - 1);
    now[start] = before[start] ?? 0;
    steps[row * width] = 1;
    for (let column = start; column < end; column++) {
      const both = (before[column] ?? 0) + Math.max(0, explainer.explain(column));
      const up = before[column + 1] ?? 0;
      const left = now[column] ?? 0;
      const best = Math.max(both, up, left);
      now[column + 1] = best;
      steps[row * width + column + 1 - start] = best === both ? 0 : best === up ? 1 : 2;
    }
    // Beyond the window, as good as its end: the next row's window lies further on.
    now.fill(now[end] ?? 0, end + 1);
    before = now;
  }
  return widen(trace(steps, width, rows, columns, first), rows, columns, margin);
}

/** The columns that the path crosses in each row, from its end backwards. */
function trace(steps: Uint8Array, width: number, rows: number, columns: number, first: (row: number) => number): Band {
  const from = new Int32Array(rows).fill(columns);
  const to = new Int32Array(rows);
  let column = columns;
  for (let row = rows - 1; row >= 0; ) {
    const start = first(row);
    column = Math.min(column, start + width - 1);
    from[row] = Math.min(from[row] ?? columns, column);
    to[row] = Math.max(to[row] ?? 0, column);
    const step = column > start ? steps[row * width + column - start] : 1;
    if (step !== 1) column--;
    if (step !== 2) {
      from[row] = Math.min(from[row] ?? columns, column);
      row--;
    }
  }
  return { from, to };
}

function widen({ from, to }: Band, rows: number, columns: number, margin: number): Band {
  const wide = { from: new Int32Array(rows), to: new Int32Array(rows) };
  for (let row = 0; row < rows; row++) {
    wide.from[row] = Math.max(0, (from[Math.max(0, row - margin)] ?? 0) - margin);
    wide.to[row] = Math.min(columns, (to[Math.min(rows - 1, row + margin)] ?? columns) + margin);
  }
  return wide;
}
