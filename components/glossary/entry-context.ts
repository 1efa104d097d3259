import type { TFunction } from "i18next";
import type { NamedArticle } from "@/core/article/blocks";
import type { Neighbours } from "@/core/glossary/relations";
import type { Term, Works } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";

/** What every part of a term's page is drawn from. */
export interface EntryContext {
  locale: Locale;
  t: TFunction;
  term: Term;
  related: Neighbours;
  works: Works;
  articles: NamedArticle[];
}
