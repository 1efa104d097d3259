import type { Article } from "@/core/article/schema";
import { preferred } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import type { CardTerm, CardWord } from "@/core/reading/card";
import { loadDictionary } from "../dictionary/load";
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

/** Entries and senses a card shows of one word; the dictionary itself has the rest. */
const most = { entries: 2, senses: 3 };
const hanzi = /\p{Script=Han}/u;

/** The dictionary's words of an article and their characters, defined: at hand without loading the dictionary. */
function wordsOf(article: Article): Record<string, CardWord[]> {
  const dictionary = loadDictionary();
  const texts = new Set<string>();
  for (const { tokens } of annotateArticle(article).values())
    for (const { text } of tokens) {
      if (!hanzi.test(text)) continue;
      texts.add(text);
      for (const char of text) if (hanzi.test(char)) texts.add(char);
    }
  return Object.fromEntries(
    [...texts].flatMap((text) => {
      const entries = dictionary.define(text).slice(0, most.entries);
      return entries.length ? [[text, entries.map(({ pinyin, senses }) => ({ pinyin, senses: senses.slice(0, most.senses) }))] as const] : [];
    }),
  );
}

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
  return { terms, words: wordsOf(article) };
}
