import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { readTitle } from "@/core/article/blocks";
import { preferred } from "@/core/glossary/relations";
import { type Locale, locales } from "@/core/locales";
import { drawFeed, type FeedEntry } from "@/core/share/feed";
import { drawSitemap } from "@/core/share/sitemap";
import { edition, successors } from "../edition";
import { translation } from "../i18n";
import { place } from "./out-folder";

/** The absolute address of the site's root, with a slash at its end, as the pages have it (components/site, which server/ does not stand on). */
export const siteRoot = (): string => `${process.env.TIFA_SITE_URL ?? "http://localhost:3000"}${process.env.TIFA_BASE_PATH ?? ""}/`;

/** What came into the edition with a date, in one interface language: articles first, then terms. */
function feedEntries(locale: Locale): FeedEntry[] {
  const { articles, terms } = edition();
  const at = (path: string) => `${siteRoot()}${locale}/${path}/`;
  return [
    ...articles.flatMap((article): FeedEntry[] => {
      const { added, about, aboutZh } = article.file;
      const title = readTitle(article);
      const [own, summary] = locale === "en" ? [title.en, about] : [title.zh, aboutZh];
      return added === undefined ? [] : [{ address: at(`read/${article.slug}`), title: own, summary, added }];
    }),
    ...terms.flatMap((term): FeedEntry[] =>
      term.added === undefined
        ? []
        : [{ address: at(`glossary/${term.id}`), title: `${term.zh} (${term.pinyin}): ${preferred(term)}`, summary: term.gloss, added: term.added }],
    ),
  ];
}

/** The files by which pages are found, by path below `out`: the sitemap of the pages, a feed in each interface language, and at a host's root robots.txt. */
export function findingFiles(pages: Iterable<string>): Map<string, string> {
  const root = siteRoot();
  // A retired id's page stands for its successor's, which is listed.
  const gone = new Set([...successors().keys()].flatMap((id) => locales.map((locale) => `${locale}/glossary/${id}/index.html`)));
  const listed = [...pages].filter((path) => !gone.has(path)).sort();
  const addresses = listed.map((path) => root + path.replace(/index\.html$/, ""));
  const feed = (locale: Locale) => {
    const { t } = translation(locale);
    const home = `${root}${locale}/`;
    return drawFeed({ title: t("pages:share.feed"), lang: locale, self: `${home}feed.xml`, home, author: t("name"), entries: feedEntries(locale) });
  };
  return new Map([
    ...drawSitemap(addresses, root),
    ...locales.map((locale): [string, string] => [`${locale}/feed.xml`, feed(locale)]),
    ...(process.env.TIFA_BASE_PATH ? [] : [["robots.txt", `User-agent: *\nAllow: /\nSitemap: ${root}sitemap.xml\n`] as [string, string]]),
  ]);
}

/** Writes them; gives their paths. */
export function writeFinding(out: string, pages: Iterable<string>): string[] {
  const files = findingFiles(pages);
  for (const [path, text] of files) {
    mkdirSync(dirname(`${out}/${path}`), { recursive: true });
    place(`${out}/${path}`, Buffer.from(text));
  }
  return [...files.keys()];
}
