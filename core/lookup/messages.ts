import type { PassageAnswer } from "./passages";
import type { WordResult } from "./words";

/** Where the files of the lower tiers lie: paths from the site's root. */
export interface LookupFiles {
  /** The worker's script. */
  worker: string;
  passages: string;
  dictionary: string;
  wordIndex: string;
  /** All terms, for tables (core/glossary/listing). */
  listing: string;
}

/** A query for the lower tiers, and the addresses of what they are searched in. */
export interface LookupCall {
  files: Omit<LookupFiles, "worker" | "listing">;
  typed: string;
  /** The Chinese forms that the query was found to mean. */
  forms: string[];
  /** How many places in the articles are wanted. */
  limit: number;
}

/** The answer of one tier, each as soon as it is there. A tier whose files cannot be fetched says so; the other still answers. */
export type LookupPart =
  | { tier: "passages"; answer: PassageAnswer }
  | { tier: "words"; answer: WordResult[] }
  | { tier: "passages" | "words"; answer: "failed" };
