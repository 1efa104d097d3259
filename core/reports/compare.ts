import { keyness } from "@/core/article/brief";
import type { TrajectoryTable } from "@/core/glossary/trajectory";

/** How one formulation stands in two reports. */
export interface YearChange {
  term: string;
  before: number;
  after: number;
  /** How much the change exceeds chance: log-likelihood ratio, G² (Dunning 1993). */
  strength: number;
}

export interface YearComparison {
  appeared: YearChange[];
  disappeared: YearChange[];
  rose: YearChange[];
  fell: YearChange[];
}

/** From this G² on, a difference of frequencies is less likely by chance than one in a hundred. */
const beyondChance = 6.63;

/** What is different between two reports, by their number in the table: the strongest first. Counts are set against the lengths of the reports. */
export function compareReports({ reports, terms }: TrajectoryTable, from: number, to: number): YearComparison {
  const result: YearComparison = { appeared: [], disappeared: [], rose: [], fell: [] };
  const [first, second] = [reports[from]?.characters ?? 1, reports[to]?.characters ?? 1];
  for (const [term, counts] of Object.entries(terms)) {
    const countIn = (report: number): number => counts.find(([at]) => at === report)?.[1] ?? 0;
    const [before, after] = [countIn(from), countIn(to)];
    if (before === 0 && after === 0) continue;
    const strength = Math.max(keyness(after, before, second, first), keyness(before, after, first, second));
    const change = { term, before, after, strength };
    if (before === 0) result.appeared.push(change);
    else if (after === 0) result.disappeared.push(change);
    else if (strength >= beyondChance) result[after / second > before / first ? "rose" : "fell"].push(change);
  }
  for (const list of Object.values(result)) list.sort((a: YearChange, b: YearChange) => b.strength - a.strength || (a.term < b.term ? -1 : 1));
  return result;
}
