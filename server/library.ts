import { type Summary, summarise } from "@/core/article/summary";
import type { Article } from "@/core/article/schema";
import { edition, ofEdition } from "./edition";
import { matchArticle } from "./reading";

const dayOf = ({ date }: Summary): string => ("value" in date ? date.value : "");

/** What the library says of an article. */
export const summaryOf = (article: Article): Summary => summarise(article, matchArticle(article), edition().register);

/** The articles as the library lists them, the newest first, undated last. */
export const libraryEntries = ofEdition(({ articles }) => articles.map(summaryOf).sort((a, b) => dayOf(b).localeCompare(dayOf(a))));

/** The article that comes after one in the library; after the last, the first. */
export function nextArticle(slug: string): { slug: string; title: { zh: string; en: string } } | undefined {
  const all = libraryEntries();
  const next = all[(all.findIndex((entry) => entry.slug === slug) + 1) % all.length];
  return next && next.slug !== slug ? { slug: next.slug, title: next.title } : undefined;
}
