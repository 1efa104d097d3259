import { z } from "zod";
import { slug } from "@/core/article/schema";
import { groupBy } from "@/core/collections";
import { readPhrases } from "./phrase";
import type { Works } from "./schema";

/** What official translators wrote, as `server/renderings/count.ts` counted it: the shape of `glossary/renderings.json`. */

const text = z.string().min(1);

/** A wording in one document; `document` is the id of a work in `glossary/sources.yaml`, `year` the year of its English. */
const observation = z.strictObject({ en: text, document: slug, year: z.int(), count: z.int().positive() });
export type Observation = z.infer<typeof observation>;

const observedTerm = z.strictObject({
  /** How often the term stands in each document, whether or not its English could be told. */
  occurrences: z.record(slug, z.int().positive()),
  /** In the order of the documents' dates; in a document the most frequent first. */
  observed: z.array(observation).min(1),
  /** A few words in both languages as evidence; … marks what is left out. */
  quote: z.strictObject({ document: slug, zh: text, en: text }),
});
export type ObservedTerm = z.infer<typeof observedTerm>;

export const observedFile = z.strictObject({
  /** The documents that were read, oldest first. */
  documents: z.array(z.strictObject({ id: slug, year: z.int(), kind: z.enum(["report", "party", "other"]) })),
  terms: z.record(slug, observedTerm),
});
export type Observed = z.infer<typeof observedFile>;

/** A document as a reader knows it. */
export interface ReadDocument {
  id: string;
  year: number;
  /** Whose English: a government work report, a Party document, another. */
  kind: Observed["documents"][number]["kind"];
  title: string;
  titleZh: string;
}

/** The documents that were read, with their titles. */
export const namedDocuments = ({ documents }: Observed, works: Works): ReadDocument[] =>
  documents.map((document) => ({
    ...document,
    title: works[document.id]?.title ?? document.id,
    titleZh: works[document.id]?.titleZh ?? document.id,
  }));

/** A wording over the years: how often in the documents of each kind and year. */
export interface WordingHistory {
  en: string;
  total: number;
  points: { year: number; kind: ReadDocument["kind"]; count: number }[];
}

/** The wordings of a term, the most frequent first; of two as frequent, the one that lasted longer. */
export function historyOf({ observed }: ObservedTerm, documents: readonly Pick<ReadDocument, "id" | "kind">[]): WordingHistory[] {
  const kinds = new Map(documents.map(({ id, kind }) => [id, kind]));
  const histories = [...groupBy(observed, ({ en }) => en)].map(([en, rows]): WordingHistory => {
    const byPlace = groupBy(rows, ({ year, document }) => `${year} ${kinds.get(document) ?? "other"}`);
    const points = [...byPlace.values()].map((same) => ({
      year: same[0]?.year ?? 0,
      kind: kinds.get(same[0]?.document ?? "") ?? ("other" as const),
      count: same.reduce((sum, { count }) => sum + count, 0),
    }));
    return { en, total: points.reduce((sum, { count }) => sum + count, 0), points };
  });
  const last = ({ points }: WordingHistory): number => points.at(-1)?.year ?? 0;
  return histories.sort((a, b) => b.total - a.total || last(b) - last(a));
}

/** `glossary/observed.yaml`: the wordings that an editor read in the documents' sentences, by term. */
export const wordingsFile = z.record(slug, z.array(z.union([text, z.strictObject({ en: text, unless: z.array(text).min(1) })])).min(1));
export type Wordings = z.infer<typeof wordingsFile>;

/** Whether two English wordings are inflected forms of one: case, articles, plural, tense, hyphens aside. */
export function isSameWording(a: string, b: string): boolean {
  const keys = new Set(readPhrases(a).map((phrase) => phrase.join(" ")));
  return readPhrases(b).some((phrase) => keys.has(phrase.join(" ")));
}

/** Where a wording of a term was observed, oldest first; empty where it was not. */
export const whereObserved = (term: ObservedTerm | undefined, en: string): Observation[] =>
  term?.observed.filter((observation) => isSameWording(observation.en, en)) ?? [];
