import type { Article } from "@/core/article/schema";
import type { SafeHtml } from "@/core/html";
import { renderBlock } from "@/core/reading/render-block";
import { renderEnglish } from "@/core/reading/render-english";
import { termsById } from "./edition";
import { annotateArticle } from "./reading";

/** The article's first two sentences that are short and hold at least two terms, as the reader draws them: the home page's picture of what Tifa does. */
export function sampleSentences(article: Article): { id: string; html: SafeHtml; zh: string }[] {
  return [...annotateArticle(article)]
    .filter(([id, { matches, text }]) => !id.startsWith("0.") && text.length < 60 && new Set(matches.map((m) => m.term)).size > 1)
    .slice(0, 2)
    .map(([id, annotated]) => {
      const en = renderEnglish(article.en[id] ?? "", annotated.matches, termsById());
      return { id, html: renderBlock({ id, kind: "paragraph", segments: [{ id, annotated, en }] }), zh: annotated.text };
    });
}
