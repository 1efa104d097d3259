import type { Article } from "@/core/article/schema";
import type { SafeHtml } from "@/core/html";
import { renderParagraph } from "@/core/reading/render";
import { annotateArticle } from "./reading";

/** The article's first sentence that holds at least two terms, alive as in the reader: the home page's picture of what Tifa does. */
export function sampleParagraph(article: Article): { html: SafeHtml; en: string; slug: string } {
  const found = [...annotateArticle(article)].find(
    ([id, { matches, text }]) => !id.startsWith("0.") && text.length < 70 && new Set(matches.map((m) => m.term)).size > 1,
  );
  const id = found?.[0] ?? Object.keys(article.zh)[0] ?? "";
  const annotated = found?.[1] ?? { text: "", tokens: [], matches: [] };
  return { html: renderParagraph([{ id, annotated }]), en: article.en[id] ?? "", slug: article.slug };
}
