import { type Brief, brief } from "@/core/article/brief";
import type { Article } from "@/core/article/schema";
import { edition } from "./edition";
import { annotateArticle } from "./reading";

/** The brief of a shipped article against the whole corpus. */
export function briefOf(article: Article): Brief {
  const corpus = new Map(edition().articles.map((other) => [other.slug, annotateArticle(other)]));
  return brief(article, corpus, edition().register);
}
