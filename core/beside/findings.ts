import type { Findings } from "@/core/exchange/findings";
import type { Recurring } from "@/core/review/review";
import { fill } from "@/core/text/fill";
import type { RowWords } from "./draw";
import { recurringTables, reportPairs } from "./report";
import type { Row } from "./row";
import { type NamedTerms, rowShares, toRows } from "./table";

/** What two texts beside each other have shown. */
export interface Shown {
  rows: readonly Row[];
  terms: NamedTerms;
  /** Terms of several pairs with their English; none between two Chinese texts. */
  recurring: readonly Recurring[];
}

/** The words of a report (locales, beside: said), `summary` with `{{n}}`, `{{rows}}` and `{{pairs}}`. */
export interface ReportWords {
  summary: string;
  head: readonly string[];
  folded: string;
  uneven: string;
  even: string;
  none: string;
}

/** How much was found: notes that are not ordinary wording, in how many of the pairs. */
export function countNotes(rows: readonly Row[]): { n: number; rows: number; pairs: number } {
  const lit = rows.map(({ notes }) => notes.filter(({ dim }) => !dim).length);
  return { n: lit.reduce((sum, notes) => sum + notes, 0), rows: lit.filter((notes) => notes > 0).length, pairs: rows.length };
}

/** The report of two texts, to be written in any format: on the page and by the command it is one. */
export const findingsOf = (
  { rows, terms, recurring }: Shown,
  { title, words, said, headOfTerms, rights }: { title: string; words: RowWords; said: ReportWords; headOfTerms: readonly string[]; rights: string },
): Findings => ({
  title,
  summary: fill(said.summary, countNotes(rows)),
  rows: toRows(rows, words, terms, said.head),
  shares: rowShares,
  pairs: reportPairs(rows, words, terms, said.folded),
  more: recurringTables(recurring, terms, { ...said, head: headOfTerms }),
  rights,
});
