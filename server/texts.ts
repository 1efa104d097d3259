import type { Annotate } from "@/core/annotation";
import type { Edition } from "@/core/edition";
import { openTexts, type TextsData, type TextsKnowledge } from "@/core/review/data";
import { loadDictionary } from "./dictionary/load";
import { trajectoryTable } from "./trajectory/load";

type Parts = Pick<Edition, "terms" | "register" | "observed">;

/** How many of the latest work reports say whether a formulation is usual. */
const usualAmong = 10;

/** What the edition knows of formulations and names, for texts that are held against one another. */
export function textsData({ terms, register, observed }: Parts, root?: string): TextsData {
  const table = trajectoryTable(root);
  const latest = table.reports.flatMap(({ kind }, i) => (kind === "work" ? [i] : [])).slice(-usualAmong);
  return {
    terms: terms.map(({ id, zh, type, rank, renderings }) => {
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
      };
    }),
    register: register.map(({ id, kind, zh, en, alsoEn, aliases }) => ({ id, kind, zh, en, alsoEn, aliases })),
  };
}

/** The same with the dictionary: for the command line. */
export const loadTexts = (edition: Parts, annotate: Annotate, root?: string): TextsKnowledge =>
  openTexts({ annotate, dictionary: loadDictionary() }, textsData(edition, root));
