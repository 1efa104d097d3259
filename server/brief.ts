import { type Brief, brief, type CorpusCounts, countCorpus } from "@/core/article/brief";
import type { Article } from "@/core/article/schema";
import { edition } from "./edition";
import { annotateArticle } from "./reading";

let counts: CorpusCounts | undefined;

/** The brief of a shipped article against the whole corpus, which is counted once. */
export function briefOf(article: Article): Brief {
  counts ??= countCorpus(edition().articles.map(annotateArticle));
  return brief(article, annotateArticle(article), counts, edition().register);
}
