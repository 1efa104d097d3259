import type { PassageAnswer } from "./passages";
import type { LookupCore } from "./sharded";
import type { WholeLookup } from "./whole";
import type { WordResult } from "./words";

export interface PassageBlock {
  path: string;
  articles: number;
}

/** Where the files of the lower tiers lie: paths from the site's root. */
export interface LookupFiles {
  /** The worker's script. */
  worker: string;
  /** The articles' sentences in blocks, those of the newest articles first, with how many articles each has. */
  passages: readonly PassageBlock[];
  dictionary: string;
  wordIndex: string;
  /** All terms, for tables (core/glossary/listing). */
  listing: string;
  /** What the dialog for taking things along says, by interface language (browser/take). */
  take: Readonly<Record<string, string>>;
}

/** Where the rest of a glossary lies that is sent whole (`EntryRest`): each file is worth having without the others. */
export interface RestPaths {
  glosses: string[];
  more: string;
}

/** What the first look-up fetches: all terms, with the paths of what is known of them besides, or of a very large glossary what every query needs, and the folder of its shards and blocks (`shardName`, `blockName`). */
export type LookupFile = { files: LookupFiles } & ((WholeLookup & { rest: RestPaths }) | (LookupCore & { folder: string }));

export const shardName = (number: number): string => `lists-${number}.bin`;
export const blockName = (number: number): string => `entries-${number}.json`;

/** A query for the lower tiers, and the addresses of what they are searched in. */
export interface LookupCall {
  files: Omit<LookupFiles, "worker" | "listing" | "take">;
  typed: string;
  /** The Chinese forms that the query was found to mean. */
  forms: string[];
  /** How many places in the articles are wanted. */
  limit: number;
  /** Whether all articles are to be looked through; otherwise the newest, and those that were fetched already. */
  whole: boolean;
}

/** The answer of one tier, each as soon as it is there. A tier whose files cannot be fetched says so; the other still answers. */
export type LookupPart =
  | { tier: "passages"; answer: PassageAnswer }
  | { tier: "words"; answer: WordResult[] }
  | { tier: "passages" | "words"; answer: "failed" };
