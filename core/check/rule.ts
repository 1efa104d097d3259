import { termPath } from "@/core/glossary/schema";
import type { Article } from "@/core/article/schema";
import type { Edition } from "@/core/edition";
import type { Term } from "@/core/glossary/schema";
import type { Corpus } from "./corpus";

/** What one rule found at one place. `file` is from the project's root; `where` is a segment, a field, an offset. */
export interface Place {
  file: string;
  where: string;
  message: string;
  /** What it is about where one place can hold several: a term's id, a name's id, a figure. An exception names it. */
  term?: string;
}

export type Severity = "error" | "hint";

/** A rule with its permanent code. Codes are never reused; a retired rule leaves a gap. */
export interface Rule {
  code: string;
  severity: Severity;
  /** What holds when the rule is kept, for docs and tests. */
  keeps: string;
  /** What to do about a finding. */
  hint: string;
  find(edition: Edition, corpus: Corpus): Place[];
}

/** The public shape of a finding (CLI.md). */
export interface Finding extends Place {
  code: string;
  severity: Severity;
  hint: string;
}

/** Where an article's file lies, from the project's root. */
export const articlePath = (article: Article, file: string): string => `content/articles/${article.slug}/${file}`;
/** Calls `find` for each term and gathers what it finds. */
export const everyTerm =
  (find: (term: Term, edition: Edition, corpus: Corpus) => Omit<Place, "file">[]): Rule["find"] =>
  (edition, corpus) =>
    edition.terms.flatMap((term) => find(term, edition, corpus).map((place) => ({ file: termPath(term.id), ...place })));

/** Calls `find` for each article and gathers what it finds. */
export const everyArticle =
  (find: (article: Article, edition: Edition) => Place[]): Rule["find"] =>
  (edition) =>
    edition.articles.flatMap((article) => find(article, edition));
