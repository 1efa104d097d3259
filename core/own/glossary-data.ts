import type { CorpusCounts } from "@/core/article/brief";
import type { CardEntry } from "@/core/reading/card-data";

/** What the page of an own text knows of the glossary: its cards, the English to mark, and how common each term is in the articles. Our build writes it (server/build/glossary-data.ts). */
export interface GlossaryData {
  /** `forms` are its other Chinese names. */
  terms: Record<string, CardEntry & { forms?: string[] }>;
  articles: number;
  /** Characters of all articles. */
  length: number;
  /** Of each term: its occurrences, and the articles that have it. */
  counts: Record<string, [occurrences: number, articles: number]>;
}

export const countsOf = ({ articles, length, counts }: GlossaryData): CorpusCounts => ({
  articles,
  length,
  terms: new Map(Object.entries(counts).map(([id, [occurrences, of]]) => [id, { occurrences, articles: of }])),
});
