import { z } from "zod";
import { slug } from "@/core/article/schema";
import { readPhrases } from "./phrase";

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
  documents: z.array(z.strictObject({ id: slug, year: z.int() })),
  terms: z.record(slug, observedTerm),
});
export type Observed = z.infer<typeof observedFile>;

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
