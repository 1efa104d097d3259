import { attribution, glossaryRights } from "@/core/exchange/rights";
import { preferred } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import type { CitedArticle } from "./citable";

/**
 * What a page's head says of its work to reference managers: names and contents of meta elements. Zotero reads them by its translators "Embedded Metadata" (the citation_ names of HighWire, which
 * go before others) and "RDF" (Dublin Core; a DC.type that is one of Zotero's own types is taken as it is).
 */
export type Embedded = readonly (readonly [name: string, content: string])[];

/** Zotero's type for where an article was published. */
const types = { newspaper: "newspaperArticle", site: "webpage" } as const;

export const embedArticle = (article: CitedArticle, address: string): Embedded => [
  ["citation_title", `${article.titleZh} [${article.titleEn}]`],
  ...article.authors.map((author) => ["citation_author", "family" in author ? `${author.family}, ${author.given}` : author.hanzi] as const),
  ...(article.date ? [["citation_date", article.date] as const] : []),
  ...(article.outlet ? [["citation_journal_title", article.outlet.zh || article.outlet.value] as const] : []),
  ["citation_language", "zh-CN"],
  ["citation_public_url", address],
  ["DC.type", types[article.outlet?.medium ?? "site"]],
];

export const embedTerm = (term: Term, address: string): Embedded => [
  ["citation_title", `${term.zh} (${preferred(term)})`],
  ["citation_date", term.edited],
  ["citation_journal_title", attribution],
  ["citation_language", "en"],
  ["citation_public_url", address],
  ["DC.type", "dictionaryEntry"],
  ["DC.rights", glossaryRights],
];
