import { type Summary, summarise } from "@/core/article/summary";
import type { Article } from "@/core/article/schema";
import { edition } from "./edition";
import { annotateArticle } from "./reading";

const summaries = new Map<string, Summary>();

/** What the library says of an article. */
export function summaryOf(article: Article): Summary {
  const known = summaries.get(article.slug);
  if (known) return known;
  const made = summarise(article, annotateArticle(article), edition().register);
  summaries.set(article.slug, made);
  return made;
}

let entries: Summary[] | undefined;

/** The articles as the library lists them, the newest first, undated last. */
export function libraryEntries(): Summary[] {
  const day = ({ date }: Summary) => ("value" in date ? date.value : "");
  entries ??= edition()
    .articles.map(summaryOf)
    .sort((a, b) => day(b).localeCompare(day(a)));
  return entries;
}
