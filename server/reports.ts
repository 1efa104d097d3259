import type { TrajectoryTable } from "@/core/glossary/trajectory";
import type { HeardTable } from "@/core/glossary/heard";
import { preferred } from "@/core/glossary/relations";
import type { ReportTerm } from "@/core/reports/draw";
import { heardTable } from "./news/load";
import { edition, ofEdition } from "./edition";
import { trajectoryTable } from "./trajectory/load";

/** The counts of the reports with the terms' names: what the page of the reports shows and fetches. */
export const reportsData: () => { table: TrajectoryTable; terms: Record<string, ReportTerm> } = ofEdition(() => ({
  table: trajectoryTable(),
  terms: Object.fromEntries(edition().terms.map((term) => [term.id, { zh: term.zh, en: preferred(term) }])),
}));

/** On how many evenings terms were heard in the news, by month. */
export const newsData: () => HeardTable = ofEdition(() => heardTable());
