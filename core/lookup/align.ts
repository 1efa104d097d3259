import { edits } from "./weights";

/** How a query lies in a form. */
export interface Alignment {
  /** What the differences cost, in characters; 0 where the form contains the query. */
  cost: number;
  /** Half-open, in units of the form. */
  start: number;
  end: number;
  /** The unit of the form that each unit of the query stands for, or -1. */
  places: number[];
}

/** Letters of one text that the other has too few of: no alignment costs less than this (a swap costs half and changes no letters). */
function lacking(query: string, form: string): number {
  let lack = 0;
  const left = new Uint8Array(128);
  for (let i = 0; i < form.length; i++) left[form.charCodeAt(i) & 127] = (left[form.charCodeAt(i) & 127] ?? 0) + 1;
  for (let i = 0; i < query.length; i++) {
    const at = query.charCodeAt(i) & 127;
    if (left[at] === 0) lack++;
    else left[at] = (left[at] ?? 0) - 1;
  }
  return lack;
}

const hopeless: Alignment = { cost: Number.POSITIVE_INFINITY, start: 0, end: 0, places: [] };

/** `align` for letters; what would cost more than `most` is not worked out. */
export function alignText(query: string, form: string, most: number): Alignment {
  if (lacking(query, form) > most) return hopeless;
  return align(query.length, form.length, (i, j) => (query.charCodeAt(i) === form.charCodeAt(j) ? 0 : 1));
}

/**
 * Edit distance of a query to the part of a form that is most like it (Sellers 1980), with neighbours in the wrong order as one difference. `substitute`
 * gives what it costs to take a unit of the form for one of the query: 0 the same, at most 1; `passing` what it costs to pass over one of the form.
 */
export function align(m: number, n: number, substitute: (query: number, form: number) => number, passing = 1): Alignment {
  const width = n + 1;
  const cost = new Float64Array((m + 1) * width);
  const move = new Uint8Array(cost.length);
  for (let j = 1; j <= n; j++) cost[j] = j * edits.outside;
  for (let i = 1; i <= m; i++) {
    cost[i * width] = i;
    move[i * width] = 1;
    for (let j = 1; j <= n; j++) {
      const here = i * width + j;
      let best = (cost[here - width - 1] ?? 0) + substitute(i - 1, j - 1);
      let way = 0;
      const extra = (cost[here - width] ?? 0) + 1;
      if (extra < best) {
        best = extra;
        way = 1;
      }
      const missing = (cost[here - 1] ?? 0) + passing;
      if (missing < best) {
        best = missing;
        way = 2;
      }
      if (i > 1 && j > 1 && substitute(i - 1, j - 1) > 0 && substitute(i - 1, j - 2) === 0 && substitute(i - 2, j - 1) === 0) {
        const swapped = (cost[here - 2 * width - 2] ?? 0) + edits.swap;
        if (swapped < best) {
          best = swapped;
          way = 3;
        }
      }
      cost[here] = best;
      move[here] = way;
    }
  }
  let end = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let j = 0; j <= n; j++) {
    const total = (cost[m * width + j] ?? 0) + (n - j) * edits.outside;
    if (total < lowest) {
      lowest = total;
      end = j;
    }
  }
  const places = new Array<number>(m).fill(-1);
  let i = m;
  let j = end;
  while (i > 0) {
    const way = move[i * width + j];
    if (way === 1 || j === 0) i--;
    else if (way === 2) j--;
    else {
      const steps = way === 3 ? 2 : 1;
      for (let k = 1; k <= steps; k++) places[i - k] = j - (steps === 2 ? 3 - k : 1);
      i -= steps;
      j -= steps;
    }
  }
  return { cost: Math.max(0, (cost[m * width + end] ?? 0) - j * edits.outside), start: j, end, places };
}
