import { readWords } from "@/core/text/english";
import { findPhrase } from "./phrase";
import type { Term } from "./schema";

/**
 * Where an English text has one of a term's renderings (longest first; those to avoid do not count), inflected forms included: UTF-16, half-open;
 * undefined where it has none. The same finding as the check's, so that a concordance and a finding never disagree.
 */
export function findRendering(en: string, term: Pick<Term, "renderings">): { start: number; end: number } | undefined {
  const words = readWords(en);
  const wanted = term.renderings.filter(({ kind }) => kind !== "avoid").sort((a, b) => b.en.length - a.en.length);
  for (const { en: rendering } of wanted) {
    const found = findPhrase(words, rendering);
    if (found) return found;
  }
  return undefined;
}
