import { type Summary, summarise } from "@/core/article/summary";
import type { Article } from "@/core/article/schema";
import { articleOf, edition, ofEdition } from "./edition";
import { matchArticle } from "./reading";

const dayOf = ({ date }: Summary): string => ("value" in date ? date.value : "");

/** What the library says of an article. */
export const summaryOf = (article: Article): Summary => summarise(article, matchArticle(article), edition().register);

/** The articles as the library lists them, the newest first, undated last. */
export const libraryEntries = ofEdition(({ articles }) => articles.map(summaryOf).sort((a, b) => dayOf(b).localeCompare(dayOf(a))));

/** So many articles stand on one page of the library, and are offered where one of them is chosen: the newest. */
const perPage = 100;

/** The library in pages; one, without articles, where there are none. */
export const libraryPages = ofEdition((): Summary[][] => {
  const all = libraryEntries();
  return Array.from({ length: Math.max(1, Math.ceil(all.length / perPage)) }, (_, i) => all.slice(i * perPage, (i + 1) * perPage));
});

/** The first page of the library: what other pages offer to choose from. */
export const newestEntries = (): Summary[] => libraryPages()[0] ?? [];

/** The articles of the first page themselves. */
export const newestArticles = (): Article[] => newestEntries().flatMap(({ slug }) => articleOf(slug) ?? []);

const placeOf = ofEdition(() => new Map(libraryEntries().map((entry, i) => [entry.slug, i])));

/** The article that comes after one in the library; after the last, the first. */
export function nextArticle(slug: string): { slug: string; title: { zh: string; en: string } } | undefined {
  const all = libraryEntries();
  const next = all[((placeOf().get(slug) ?? -1) + 1) % all.length];
  return next && next.slug !== slug ? { slug: next.slug, title: next.title } : undefined;
}
