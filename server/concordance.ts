import type { ConcordanceLine } from "@/core/glossary/concordance";
import { findRendering } from "@/core/glossary/rendering";
import type { Term } from "@/core/glossary/schema";
import { occurrences } from "./reading";

/** Every place where a term occurs in the shipped articles, in its sentence, in the articles' order. */
export function concordance(term: Term): ConcordanceLine[] {
  const seen = new Map<string, number>();
  return (occurrences().get(term.id) ?? []).map(({ article, segment, start, end }) => {
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
