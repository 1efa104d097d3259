import { type Brief, brief, countCorpus } from "@/core/article/brief";
import type { Article } from "@/core/article/schema";
import { edition, ofEdition } from "./edition";
import { matchArticle } from "./reading";

const counts = ofEdition(({ articles }) => countCorpus(articles.map(matchArticle)));

/** The brief of a shipped article against the whole corpus, which is counted once. */
export const briefOf = (article: Article): Brief => brief(article, matchArticle(article), counts(), edition().register);
