import type { AnnotatedSegment } from "@/core/annotation";
import type { Article } from "@/core/article/schema";
import type { SafeHtml } from "@/core/html";
import { renderBlock } from "@/core/reading/render-block";
import { renderEnglish } from "@/core/reading/render-english";
import { termsById } from "./edition";
import { annotateArticle } from "./reading";

/** A sentence as the reader draws it, and the id of its first term. */
export interface SampleSentence {
  id: string;
  html: SafeHtml;
  zh: string;
  first: string;
}

/** The longest that a sentence of the sample is, in characters. */
const longest = 34;

/** The term that a sentence begins with first, the outermost where several begin there. */
const firstTerm = ({ matches }: AnnotatedSegment): string => [...matches].sort((a, b) => a.start - b.start || b.end - a.end)[0]?.term ?? "";

/** The article's first two sentences, no headings, that are short and hold at least two terms: the home page's picture of what Tifa does. */
export function sampleSentences(article: Article): SampleSentence[] {
  return [...annotateArticle(article)]
    .filter(
      ([id, { matches, text }]) =>
        !id.startsWith("0.") && !id.includes(".0.") && text.length < longest && new Set(matches.map((m) => m.term)).size > 1,
    )
    .slice(0, 2)
    .map(([id, annotated]) => {
      const en = renderEnglish(article.en[id] ?? "", annotated.matches, termsById());
      return { id, html: renderBlock({ id, kind: "paragraph", segments: [{ id, annotated, en }] }), zh: annotated.text, first: firstTerm(annotated) };
    });
}
