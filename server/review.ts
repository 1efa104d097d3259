import { indexNames } from "@/core/check/names";
import type { Annotate } from "@/core/annotation";
import type { Edition } from "@/core/edition";
import type { ReviewKnowledge } from "@/core/review/bilingual";
import type { Fold } from "@/core/text/fold";
import { loadKnowledge } from "./align";

/** What the edition knows of Chinese and its English, for the review of a translation. */
export function loadReviewKnowledge(
  { terms, register, observed }: Pick<Edition, "terms" | "register" | "observed">,
  annotate: Annotate,
): ReviewKnowledge & { fold: Fold } {
  const wordings = (id: string): string[] => [...new Set(observed.terms[id]?.observed.map(({ en }) => en))];
  return {
    ...loadKnowledge({ terms, register }, annotate),
    terms: new Map(terms.map((term) => [term.id, { ...term, observed: wordings(term.id) }])),
    register: indexNames(register),
  };
}
