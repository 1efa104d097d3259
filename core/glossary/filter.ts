import { hasHanzi } from "@/core/text/hanzi";
import type { ListedTerm, TermListing } from "./listing";
import { sortKey } from "./order";

/** What the glossary is filtered by; "" lets everything through. */
export interface Filter {
  /** Hanzi, pinyin with or without tones, or English. */
  text: string;
  type: string;
  rank: string;
  themes: string;
  /** Slug of an article that has the term. */
  articles: string;
}

export const filterNames = ["text", "type", "rank", "themes", "articles"] as const satisfies readonly (keyof Filter)[];

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll("’", "'");

/** Whether a word of the text begins with each word of the query: what is typed so far may be the beginning of one. */
function hasWords(text: string, query: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}']+/u);
  return plain(query)
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/** How well a typed text fits a term: 0 not at all, more the nearer its beginning; hanzi and pinyin before English, a rendering before the gloss; what is it whole before what begins so. */
export function fitOf(term: ListedTerm, query: string): number {
  const text = plain(query).trim();
  if (!text) return 1;
  const names = [term.zh, ...term.forms].map(plain);
  if (names.includes(text)) return 7;
  if (hasHanzi(text)) return names.some((name) => name.startsWith(text)) ? 6 : names.some((name) => name.includes(text)) ? 5 : 0;
  if (names.some((name) => name.startsWith(text))) return 6;
  const typed = sortKey(text);
  const sound = sortKey(term.pinyin);
  if (typed && sound.startsWith(typed)) return sound === typed ? 5.5 : 5;
  const best = plain(term.preferred);
  if (hasWords(term.preferred, text)) return best === text ? 4.5 : best.startsWith(text) ? 4.25 : 4;
  if ([...term.others, ...term.avoid.map(({ en }) => en)].some((en) => hasWords(en, text))) return 3;
  // Two letters stand in nearly every reading.
  if (typed.length > 2 && sound.includes(typed)) return 2;
  return hasWords(term.gloss, text) ? 1 : 0;
}

/** The terms that a filter lets through: in the list's order, or the best fitting first where something was typed. */
export function filterTerms({ terms, articles }: TermListing, filter: Filter): ListedTerm[] {
  const inArticle = filter.articles ? new Set(articles[filter.articles]) : undefined;
  const chosen = terms.filter(
    (term, i) =>
      (!filter.type || term.type === filter.type) &&
      (!filter.rank || term.rank === filter.rank) &&
      (!filter.themes || term.themes.some((theme) => theme === filter.themes)) &&
      (inArticle?.has(i) ?? true),
  );
  if (!filter.text.trim()) return chosen;
  return chosen
    .map((term) => ({ term, fit: fitOf(term, filter.text) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ term }) => term);
}
