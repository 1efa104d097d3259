import type { Article } from "@/core/article/schema";
import type { SafeHtml } from "@/core/html";
import { renderParagraph } from "@/core/reading/render";
import { annotateArticle } from "./reading";

/** The article's first two sentences that are short and hold at least two terms, as the reader draws them: the home page's picture of what Tifa does. */
export function sampleSentences(article: Article): { id: string; html: SafeHtml; zh: string; en: string }[] {
  return [...annotateArticle(article)]
    .filter(([id, { matches, text }]) => !id.startsWith("0.") && text.length < 60 && new Set(matches.map((m) => m.term)).size > 1)
    .slice(0, 2)
    .map(([id, annotated]) => ({ id, html: renderParagraph([{ id, annotated }]), zh: annotated.text, en: article.en[id] ?? "" }));
}
