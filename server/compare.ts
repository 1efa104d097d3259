import type { Annotate } from "@/core/annotation";
import type { CompareKnowledge } from "@/core/compare/knowledge";
import type { Edition } from "@/core/edition";
import { loadDictionary } from "./dictionary/load";
import { trajectoryTable } from "./trajectory/load";

/** How many of the latest work reports say whether a formulation is usual. */
const usualAmong = 10;

/** What the edition knows of Chinese formulations, for the comparison of two versions of a text. */
export function loadCompareKnowledge({ terms, observed }: Pick<Edition, "terms" | "observed">, annotate: Annotate, root?: string): CompareKnowledge {
  const table = trajectoryTable(root);
  const latest = table.reports.flatMap(({ kind }, i) => (kind === "work" ? [i] : [])).slice(-usualAmong);
  const usual = (id: string): number => (table.terms[id] ?? []).filter(([report]) => latest.includes(report)).length / Math.max(1, latest.length);
  return {
    annotate,
    fold: loadDictionary().fold,
    terms: new Map(
      terms.map(({ id, type, rank, renderings }) => [
        id,
        {
          type,
          rank,
          usual: usual(id),
          reports: table.terms[id]?.length ?? 0,
          official: observed.terms[id] !== undefined || table.terms[id] !== undefined || renderings.some(({ kind }) => kind === "official"),
        },
      ]),
    ),
  };
}
