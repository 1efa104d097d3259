import type { Author, Outlet } from "../schema";

/** What a citation says of an article. What is unknown is left out, never guessed. */
export interface CitedArticle {
  /** In square brackets where the page has no headline and the edition supplies one. */
  titleZh: string;
  titleEn: string;
  /** In the order of the byline; empty where nobody is named. */
  authors: readonly Author[];
  /** 2024, 2024-04 or 2024-04-09. */
  date: string | undefined;
  /** The page does not state the whole date: each style marks such a date in its own way. */
  dateInferred: boolean;
  outlet: Pick<Outlet, "value" | "zh" | "medium"> | undefined;
}

/** An article's sentence or range, as cited. */
export interface Citable extends CitedArticle {
  /** 2.1.2 or 2.1.2–2.1.4. */
  segment: string;
  /** The permalink. */
  address: string;
  /** The reader's own day of reading, such as 2026-11-22. */
  accessed: string;
}

/** Where the sentence is read: the container of every citation. */
export const site = "Tifa: A Reader and Glossary of Chinese Policy Language";
