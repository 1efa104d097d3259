/** Two texts side by side, as they are shown: a pair a row, with what was found in it beside. */

/** Which text: the Chinese or the earlier one; the English or the later one. */
export type Side = "a" | "b";

/** What a note marks in a text: offsets into the row's joined text, half-open. */
export interface Mark {
  side: Side;
  start: number;
  end: number;
}

/** A finding or a change. `group` is what it is filtered by: a severity, a kind of change. */
export interface Note {
  group: string;
  /** Key of its title and text among the words. */
  code: string;
  said: Record<string, string>;
  term?: string;
  marks: Mark[];
  /** What can be filtered besides: a set formulation; ordinary wording. */
  isSet: boolean;
  dim: boolean;
  official: boolean;
  /** Of what was moved: the pair where it stood, from 1. */
  from?: number;
  /** Its place in the list of what tells most, from 1. */
  rank?: number;
}

export interface Row {
  /** Line numbers of both texts. */
  lines: Record<Side, number[]>;
  text: Record<Side, string>;
  /** Out of the order of the other text. */
  moved: boolean;
  notes: Note[];
}

/** Pairs that the reader fixed, after a line was moved from one row to a neighbour: both rows are fixed. Undefined where it would leave a row without anything. */
export function fixPairs(
  rows: readonly Pick<Row, "lines">[],
  fixed: readonly { a: number[]; b: number[] }[],
  line: number,
  to: number,
): { a: number[]; b: number[] }[] | undefined {
  const from = rows.findIndex(({ lines }) => lines.b.includes(line));
  const [source, target] = [rows[from], rows[to]];
  if (!source || !target || from === to) return undefined;
  const left = { a: [...source.lines.a], b: source.lines.b.filter((other) => other !== line) };
  const grown = { a: [...target.lines.a], b: [...target.lines.b, line].sort((x, y) => x - y) };
  const touched = new Set([
    ...left.a.map((n) => `a${n}`),
    ...left.b.map((n) => `b${n}`),
    ...grown.a.map((n) => `a${n}`),
    ...grown.b.map((n) => `b${n}`),
  ]);
  const kept = fixed.filter(({ a, b }) => !a.some((n) => touched.has(`a${n}`)) && !b.some((n) => touched.has(`b${n}`)));
  return [...kept, ...[left, grown].filter(({ a, b }) => a.length + b.length > 0)];
}
