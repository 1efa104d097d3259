import { readTitle } from "../blocks";
import type { Article } from "../schema";
import type { CitedArticle } from "./citable";

/** What the article's own file says for a citation: the named authors, the date with whether it is inferred, the outlet only where the page names it. */
export function citedArticle(article: Article): CitedArticle {
  const { by, published, blocks } = article.file;
  const { date, outlet } = published;
  const title = readTitle(article);
  const supplied = blocks.some(({ kind, supplied }) => kind === "title" && supplied);
  return {
    titleZh: supplied ? `[${title.zh}]` : title.zh,
    titleEn: title.en,
    authors: "authors" in by ? (by.authors ?? []) : [],
    date: "value" in date ? date.value : undefined,
    dateInferred: date.basis !== "stated",
    outlet: "value" in outlet ? { value: outlet.value, zh: outlet.zh, medium: outlet.medium } : undefined,
  };
}
