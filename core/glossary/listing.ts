import type { TermRow } from "@/core/exchange/term-table";
import { preferred } from "./relations";
import { inOrder } from "./rendering-order";
import type { Term } from "./schema";

/** What of a term the glossary's list shows, filters and hands out as a table. */
export interface ListedTerm extends Pick<Term, "id" | "zh" | "pinyin" | "gloss" | "type" | "rank" | "themes"> {
  preferred: string;
  /** The other English that is right, the best first. */
  others: string[];
  avoid: { en: string; why: string }[];
  /** Other Chinese names of the same. */
  forms: string[];
}

/** All of them, in the list's order, and which articles have which. */
export interface TermListing {
  terms: ListedTerm[];
  /** Slug → indexes of `terms`. */
  articles: Record<string, number[]>;
  /** Level → its English name, for tables. */
  levels: Record<string, string>;
  /** Retired ids, each with the id of the entry that has it now. */
  retired: Record<string, string>;
}

export function listTerm(term: Term): ListedTerm {
  const { id, zh, pinyin, gloss, type, rank, themes, aliases } = term;
  const en = preferred(term);
  const rest = inOrder(term.renderings).filter((rendering) => rendering.en !== en);
  return {
    id,
    zh,
    pinyin,
    gloss,
    type,
    rank,
    themes,
    preferred: en,
    others: rest.filter(({ kind }) => kind !== "avoid").map((rendering) => rendering.en),
    avoid: rest.filter(({ kind }) => kind === "avoid").map((rendering) => ({ en: rendering.en, why: rendering.why ?? "" })),
    forms: aliases.map((alias) => alias.zh),
  };
}

/** A term as a row of a table; `level` in words, `link` its whole address. */
export const rowOf = ({ zh, pinyin, preferred, others, avoid, gloss }: ListedTerm, level: string, link: string): TermRow => ({
  zh,
  pinyin,
  preferred,
  others,
  avoid,
  gloss,
  level,
  link,
});
