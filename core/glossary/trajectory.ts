/** How often terms stand in the reports held, as `server/trajectory/count.ts` counted it: the shape of `glossary/trajectory.json`. */
export interface TrajectoryTable {
  /** Where the reports come from, and what is not held. */
  source: string;
  reports: { kind: "work" | "congress"; year: number; title: string; characters: number }[];
  /** Term id → [index of the report, occurrences], only where there are any. */
  terms: Record<string, [number, number][]>;
}

/** Which reports are held: how many work reports of which years and without which, in runs ("1961–63, 1996"); of which years those to the congresses. */
export function reportsHeld(reports: readonly { kind: "work" | "congress"; year: number }[]) {
  const years = (wanted: "work" | "congress") => reports.flatMap(({ kind, year }) => (kind === wanted ? [year] : []));
  const [work, congress] = [years("work"), years("congress")];
  const [from, to] = [Math.min(...work), Math.max(...work)];
  const missing: [number, number][] = [];
  for (let year = from; year <= to; year++) {
    const run = missing.at(-1);
    if (work.includes(year)) continue;
    if (run?.[1] === year - 1) run[1] = year;
    else missing.push([year, year]);
  }
  const runs = missing.map(([first, last]) => (first === last ? `${first}` : `${first}–${String(last).slice(-2)}`));
  return {
    n: String(work.length),
    from: String(from),
    to: String(to),
    missing: runs.join(", "),
    first: String(Math.min(...congress)),
    last: String(Math.max(...congress)),
  };
}

/** A report's figure for one term; `per10k` is occurrences per 10,000 characters. */
export interface Point {
  kind: "work" | "congress";
  year: number;
  title: string;
  count: number;
  per10k: number;
}

/** A term's figure in every report held, zero where it is absent; empty where the table does not know the term. */
export function trajectoryOf(id: string, table: TrajectoryTable): Point[] {
  const counts = table.terms[id];
  if (!counts) return [];
  const byReport = new Map(counts);
  return table.reports.map(({ kind, year, title, characters }, i) => {
    const count = byReport.get(i) ?? 0;
    return { kind, year, title, count, per10k: (count / characters) * 10_000 };
  });
}
