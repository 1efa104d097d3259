import { type VocabularyRow, vocabularyOf } from "@/core/study/vocabulary";
import { edition } from "../edition";
import { annotateArticle } from "../reading";

/** The running words of every article, by slug: what the library holds against what a reader knows. */
export const vocabularies = (): Record<string, VocabularyRow[]> =>
  Object.fromEntries(edition().articles.map((article) => [article.slug, vocabularyOf(annotateArticle(article).values())]));
