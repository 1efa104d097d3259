import { type Summary, summarise } from "@/core/article/summary";
import { edition } from "./edition";
import { annotateArticle } from "./reading";

let entries: Summary[] | undefined;

/** The articles as the library lists them, the newest first, undated last. */
export function libraryEntries(): Summary[] {
  const day = ({ date }: Summary) => ("value" in date ? date.value : "");
  entries ??= edition()
    .articles.map((article) => summarise(article, annotateArticle(article), edition().register))
    .sort((a, b) => day(b).localeCompare(day(a)));
  return entries;
}
