import type { TrajectoryTable } from "@/core/glossary/trajectory";
import { preferred } from "@/core/glossary/relations";
import type { ReportTerm } from "@/core/reports/draw";
import { edition, ofEdition } from "./edition";
import { trajectoryTable } from "./trajectory/load";

/** The counts of the reports with the terms' names: what the page of the reports shows and fetches. */
export const reportsData: () => { table: TrajectoryTable; terms: Record<string, ReportTerm> } = ofEdition(() => ({
  table: trajectoryTable(),
  terms: Object.fromEntries(edition().terms.map((term) => [term.id, { zh: term.zh, en: preferred(term) }])),
}));
