import type { Annotate } from "@/core/annotation";
import type { Edition } from "@/core/edition";
import { openTexts, type TextsData, type TextsKnowledge } from "@/core/review/data";
import { heardTable } from "./news/load";
import { loadDictionary } from "./dictionary/load";
import { trajectoryTable } from "./trajectory/load";

type Parts = Pick<Edition, "terms" | "register" | "observed">;

/** How many of the latest work reports say whether a formulation is usual. */
const usualAmong = 10;

/** What the edition knows of formulations and names, for texts that are held against one another. */
export function textsData({ terms, register, observed }: Parts, root?: string): TextsData {
  const table = trajectoryTable(root);
  const heard = heardTable(root);
  const evenings = heard.months.reduce((sum, [, broadcasts]) => sum + broadcasts, 0);
  const congresses = new Set(table.reports.flatMap(({ kind }, i) => (kind === "congress" ? [i] : [])));
  const latest = table.reports.flatMap(({ kind }, i) => (kind === "work" ? [i] : [])).slice(-usualAmong);
  return {
    terms: terms.map(({ id, zh, type, rank, themes, renderings }) => {
      const counts = table.terms[id] ?? [];
      const wordings = new Set(observed.terms[id]?.observed.map(({ en }) => en));
      return {
        id,
        zh,
        type,
        rank,
        renderings,
        observed: [...wordings],
        official: wordings.size > 0 || counts.length > 0 || renderings.some(({ kind }) => kind === "official"),
        usual: counts.filter(([report]) => latest.includes(report)).length / Math.max(1, latest.length),
        reports: table.terms[id]?.length,
        years: counts.flatMap(([report]) => table.reports[report]?.year ?? []),
        congress: counts.some(([report]) => congresses.has(report)),
        news: (heard.terms[id]?.[2] ?? []).reduce((sum, days) => sum + days, 0) / Math.max(1, evenings),
        themes,
      };
    }),
    register: register.map(({ id, kind, zh, en, alsoEn, aliases }) => ({ id, kind, zh, en, alsoEn, aliases })),
  };
}

/** The same with the dictionary: for the command line. */
export const loadTexts = (edition: Parts, annotate: Annotate, root?: string): TextsKnowledge =>
  openTexts({ annotate, dictionary: loadDictionary() }, textsData(edition, root));
