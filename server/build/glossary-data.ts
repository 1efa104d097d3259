import { countCorpus } from "@/core/article/brief";
import type { GlossaryData } from "@/core/own/glossary-data";
import { edition } from "../edition";
import { matchArticle } from "../reading";

/** Of every entry what a card shows, and how common it is: what a reader's own text is read with. */
export function glossaryData(): GlossaryData {
  const { terms, articles } = edition();
  const counts = countCorpus(articles.map(matchArticle));
  return {
    terms: Object.fromEntries(
      terms.map(({ id, zh, pinyin, gloss, rank, type, parts, renderings, aliases, everyday }) => {
        const forms = aliases.length ? { forms: aliases.map((alias) => alias.zh) } : {};
        return [id, { zh, pinyin, gloss, rank, type, parts, renderings, ...forms, ...(everyday ? { everyday } : {}) }];
      }),
    ),
    articles: counts.articles,
    length: counts.length,
    counts: Object.fromEntries([...counts.terms].map(([id, { occurrences, articles: of }]) => [id, [occurrences, of]])),
  };
}
