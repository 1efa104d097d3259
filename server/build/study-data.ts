import type { StudyLibrary } from "@/core/study/library";
import { briefOf } from "../brief";
import { edition, successors } from "../edition";
import { openLookupDictionary } from "../lookup";
import { occurrences } from "../reading";
import { studyTerm } from "../study";

/** What the cards of every term need, and which terms each article has. */
export function studyData(): StudyLibrary {
  const { terms, articles } = edition();
  const frequency = (id: string): number => occurrences().get(id)?.length ?? 0;
  return {
    // A whole rank or theme begins with what is met most.
    terms: [...terms].sort((a, b) => frequency(b.id) - frequency(a.id)).map(studyTerm),
    articles: articles.map((article) => {
      const { key, terms: all } = briefOf(article);
      return { slug: article.slug, key, terms: all };
    }),
    retired: Object.fromEntries(successors()),
    variants: [...openLookupDictionary().dictionary.variants]
      .filter(([from, to]) => from.length === 1 && to.length === 1)
      .flat()
      .join(""),
  };
}
