import { readTitle } from "@/core/article/blocks";
import { indexEnglish } from "@/core/glossary/english-index";
import { type TermListing, listTerm } from "@/core/glossary/listing";
import { byLetter, letterPages, linksAround } from "@/core/glossary/order";
import { ranks, themes } from "@/core/glossary/schema";
import { edition, ofEdition, successors } from "./edition";
import { translation } from "./i18n";
import { newestArticles } from "./library";
import { termsOf } from "./reading";

/** The terms in the order of the list, by first letter. */
export const lettersOf = ofEdition(({ terms }) => byLetter(terms));

/** The list in pages. */
export const letterPagesOf = ofEdition(() => letterPages(lettersOf()));

/** The way from English to Chinese in pages. */
const englishPagesOf = ofEdition(({ terms }) => letterPages(indexEnglish(terms)));

/** The last parts of the addresses of the pages that lead from English to Chinese, but for the first, which stands at the address of the whole. */
export const englishParts = (): string[] =>
  englishPagesOf()
    .slice(1)
    .map(({ path }) => path);

/** One of the pages that lead from English to Chinese, the first where none is named; undefined where there is no such page. */
export function englishPage(part?: string) {
  const pages = englishPagesOf();
  const at = part === undefined ? 0 : pages.findIndex(({ path }) => path === part);
  const own = pages[at];
  if (!own) return undefined;
  const entries = own.terms.map(({ en, terms }) => ({ en, terms: terms.map(({ term: { id, zh }, kind }) => ({ id, zh, kind })) }));
  return { letter: own.letter, entries, from: own.from, of: own.of, ...linksAround(pages, at) };
}

/** What the entries have that the glossary can be filtered by. */
export function filterChoices() {
  const { terms } = edition();
  return {
    types: [...new Set(terms.map(({ type }) => type))].sort(),
    ranks: ranks.filter((rank) => terms.some((term) => term.rank === rank)),
    themes: themes.filter((theme) => terms.some((term) => term.themes.includes(theme))),
    articles: newestArticles().map((article) => ({ slug: article.slug, title: readTitle(article), short: article.file.short })),
  };
}

/** The level of a term as a table says it: such tables are English in every interface language. */
export const levelName = (rank: (typeof ranks)[number]): string => translation("en").t(`rank.${rank}`);

/** All terms for the glossary's filter and for tables, as one file that is fetched when it is first needed. */
export function termListing(): TermListing {
  const terms = lettersOf().flatMap(([, list]) => list);
  const at = new Map(terms.map(({ id }, i) => [id, i]));
  return {
    terms: terms.map(listTerm),
    articles: Object.fromEntries(newestArticles().map((article) => [article.slug, termsOf(article).flatMap((id) => at.get(id) ?? [])])),
    retired: Object.fromEntries(successors()),
    levels: Object.fromEntries(ranks.map((rank) => [rank, levelName(rank)])),
  };
}
