import { type VocabularyRow, vocabularyOf } from "@/core/study/vocabulary";
import { articleOf } from "../edition";
import { libraryPages } from "../library";
import { annotateArticle } from "../reading";

/** The file of the articles of one page of the library, from 1. */
export const vocabularyName = (page: number): string => `vocabulary-${page}.json`;

/** The running words of the articles of one page of the library, by slug: what the page holds against what a reader knows. */
export const vocabulariesOf = (page: number): Record<string, VocabularyRow[]> =>
  Object.fromEntries(
    (libraryPages()[page - 1] ?? []).flatMap(({ slug }) => {
      const article = articleOf(slug);
      return article ? [[slug, vocabularyOf(annotateArticle(article).values())] as const] : [];
    }),
  );
