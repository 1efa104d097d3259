import type { Article } from "@/core/article/schema";
import { preferred } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import type { CardTerm, CardWord } from "@/core/reading/card";
import { edition } from "../edition";
import { annotateArticle } from "../reading";

const cardOf = (term: Term, parts: string[]): CardTerm => ({
  zh: term.zh,
  pinyin: term.pinyin,
  en: preferred(term),
  gloss: term.gloss,
  rank: term.rank,
  type: term.type,
  parts,
});

/** What the cards of an article need: its terms with their parts, and the dictionary's words that stand in it. */
export function readingData(article: Article): { terms: Record<string, CardTerm>; words: Record<string, CardWord[]> } {
  const byId = new Map(edition().terms.map((term) => [term.id, term]));
  const nested = new Map<string, Set<string>>();
  for (const { matches } of annotateArticle(article).values())
    for (const outer of matches) {
      const inside = nested.get(outer.term) ?? new Set();
      nested.set(outer.term, inside);
      for (const inner of matches)
        if (inner !== outer && inner.depth === outer.depth + 1 && inner.start >= outer.start && inner.end <= outer.end && inner.term !== outer.term)
          inside.add(inner.term);
    }
  const terms: Record<string, CardTerm> = {};
  const add = (id: string): void => {
    const term = byId.get(id);
    if (!term || terms[id]) return;
    const parts = [...new Set([...term.parts.filter((part) => byId.has(part)), ...(nested.get(id) ?? [])])];
    terms[id] = cardOf(term, parts);
    parts.forEach(add);
  };
  for (const id of nested.keys()) add(id);
  return { terms, words: {} };
}
