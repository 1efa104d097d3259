import type { Locale } from "@/core/locales";
import { preferred } from "./relations";
import type { Term } from "./schema";

/** Nobody is said to have reviewed an entry who has not signed it. */
const signed = ({ edited, reviewedBy }: Term): string => (reviewedBy ? `Reviewed by ${reviewedBy.name}, ${reviewedBy.date}` : `Edited ${edited}`);

const signedInChinese = ({ edited, reviewedBy }: Term): string => (reviewedBy ? `${reviewedBy.name}审定，${reviewedBy.date}` : `${edited}编辑`);

/** A ready citation of an entry, in English (Chicago, as an entry in a reference work) or in Chinese; `address` is its permalink. */
export const citeTerm = (term: Term, address: string, locale: Locale): string =>
  locale === "en"
    ? `“${term.zh} (${preferred(term)}).” In Tifa: A Reader and Glossary of Chinese Policy Language. ${signed(term)}. ${address}.`
    : `“${term.zh}（${preferred(term)}）”条，《提法 Tifa：中国政策语言阅读与词汇》，${signedInChinese(term)}，${address}。`;

/** schema.org DefinedTerm, as JSON-LD. `<` is escaped so that no text can end the script element it stands in. */
export const structuredTerm = (term: Term, address: string, glossary: string): string =>
  JSON.stringify({
    "@context": "https://schema.org",
    "@type": "DefinedTerm",
    "@id": address,
    name: term.zh,
    alternateName: [term.pinyin, ...term.renderings.filter(({ kind }) => kind !== "avoid").map(({ en }) => en), ...term.aliases.map(({ zh }) => zh)],
    description: term.gloss,
    inLanguage: "zh-Hans",
    url: address,
    inDefinedTermSet: { "@type": "DefinedTermSet", name: "Tifa", url: glossary },
  }).replace(/</g, "\\u003c");
