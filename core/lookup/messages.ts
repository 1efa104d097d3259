import type { PassageAnswer } from "./passages";
import type { WordResult } from "./words";

/** Where the files of the lower tiers lie: paths from the site's root. */
export interface LookupFiles {
  /** The worker's script. */
  worker: string;
  passages: string;
  dictionary: string;
  wordIndex: string;
}

/** Page to worker. The first message gives the addresses; each query has a number that comes back with its answers. */
export type ToWorker = { kind: "open"; passages: string; dictionary: string; wordIndex: string } | ({ kind: "ask" } & Question);

/** A query for the lower tiers: its number, what was typed, the Chinese forms that it was found to mean, and how many places in the articles are wanted. */
export interface Question {
  turn: number;
  typed: string;
  forms: string[];
  limit: number;
}

/** Worker to page. A tier whose files cannot be fetched says so; the other still answers. */
export type FromWorker =
  | { kind: "passages"; turn: number; answer: PassageAnswer }
  | { kind: "words"; turn: number; words: WordResult[] }
  | { kind: "failed"; turn: number; tier: "passages" | "words" };
