import type { TrajectoryTable } from "@/core/glossary/trajectory";

type Kind = TrajectoryTable["reports"][number]["kind"];

/** A formulation that most of the latest reports have and a text has not. */
export interface Missing {
  term: string;
  /** In how many of the reports looked at. */
  in: number;
  of: number;
  /** The year of the last report that has it. */
  last: number;
}

export interface Expectation {
  /** The years looked at, and the years between them whose report is not held. */
  years: number[];
  notHeld: number[];
  missing: Missing[];
  /** What stands in the text and in no report held, of either kind. */
  firstHere: string[];
}

/** A formulation is expected where at least this share of the reports has it. */
const most = 0.7;

/** Years of a span that have no report among those given; of work reports one was due every year. */
const gapsIn = (years: readonly number[]): number[] => {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => !years.includes(year));
};

/**
 * What one would expect of a text of a kind and does not find in it, with the base rate; and what no report held has. `found` are the terms of the text,
 * `last` how many reports are looked at, `before` the year of the text, whose own report is left out. That something is absent is all that is said.
 */
export function expectOf(
  { reports, terms }: TrajectoryTable,
  found: ReadonlySet<string>,
  kind: Kind,
  last = 10,
  before = Number.POSITIVE_INFINITY,
): Expectation {
  const looked = reports.flatMap((report, i) => (report.kind === kind && report.year < before ? [{ i, year: report.year }] : [])).slice(-last);
  const numbers = new Map(looked.map(({ i, year }) => [i, year]));
  const years = looked.map(({ year }) => year);
  const missing = Object.entries(terms).flatMap(([term, counts]): Missing[] => {
    if (found.has(term)) return [];
    const stands = counts.flatMap(([report]) => numbers.get(report) ?? []);
    return stands.length > 0 && stands.length >= most * looked.length
      ? [{ term, in: stands.length, of: looked.length, last: Math.max(...stands) }]
      : [];
  });
  missing.sort((a, b) => b.in - a.in || (a.term < b.term ? -1 : 1));
  return { years, notHeld: kind === "work" ? gapsIn(years) : [], missing, firstHere: [...found].filter((term) => !Object.hasOwn(terms, term)) };
}
