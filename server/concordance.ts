import { countEach } from "@/core/collections";
import type { ConcordanceLine } from "@/core/glossary/concordance";
import { findRendering } from "@/core/glossary/rendering";
import type { Term } from "@/core/glossary/schema";
import { type Occurrence, occurrences } from "./reading";

/** So many places are shown of a term, and so many articles counted by name: its page must not grow with the library. */
const most = { lines: 200, articles: 20 };

/** How often a term occurs in the shipped articles, where most, and the first of the places. */
export interface Occurring {
  times: { n: number; articles: number };
  /** The articles that have it most, each with how often. */
  often: [slug: string, n: number][];
  lines: ConcordanceLine[];
}

/** Where a term occurs in the shipped articles, in its sentences, in the articles' order. */
export function concordance(term: Term): Occurring {
  const all = occurrences().get(term.id) ?? [];
  const byArticle = countEach(all.map(({ article }) => article.slug));
  return {
    times: { n: all.length, articles: byArticle.length },
    often: byArticle.slice(0, most.articles),
    lines: linesOf(term, all.slice(0, most.lines)),
  };
}

/** Places of a term as lines, each with where its English says it. */
export function linesOf(term: Term, places: readonly Occurrence[]): ConcordanceLine[] {
  const seen = new Map<string, number>();
  return places.map(({ article, segment, start, end }) => {
    // The second occurrence in a sentence is shown with the sentence's second rendering.
    const key = `${article.slug}#${segment}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const zh = article.zh[segment] ?? "";
    const en = article.en[segment] ?? "";
    return {
      article: article.slug,
      segment,
      left: zh.slice(0, start),
      hit: zh.slice(start, end),
      right: zh.slice(end),
      en,
      rendered: findRendering(en, term, nth),
    };
  });
}
