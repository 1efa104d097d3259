import type { Match } from "@/core/annotation";
import type { Weight } from "./render";

/**
 * Marks the key terms of a text (`key`), what most readers know (`everyday`), and of each term the place where the reader meets it first (`first`). One for
 * each text, since it counts.
 */
export function weighTerms(key: Iterable<string>, isEveryday: (term: string) => boolean = () => false): Weight {
  const keys = new Set(key);
  const met = new Set<string>();
  return ({ term, depth }: Match) => {
    const first = depth === 0 && !met.has(term);
    if (depth === 0) met.add(term);
    return [keys.has(term) ? "key" : isEveryday(term) ? "everyday" : "", first ? "first" : ""].filter(Boolean).join(" ");
  };
}
