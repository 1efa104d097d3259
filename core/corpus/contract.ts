import type { About, At, DateRange } from "./query";
import type { Level } from "./levels";

/**
 * What every engine of a corpus does, whatever stores it. One suite of tests (tests/unit/corpus/contract.ts) holds all engines to it. Offsets are UTF-16, half-open, into a segment's Chinese.
 */

/** A document as it stands in the corpus. Dates are as far as they are known: 2026, 2026-03 or 2026-03-05; "" where nothing is. */
export interface CorpusDocument {
  /** Where it came from, below the folder that was added; the same path is the same document. */
  path: string;
  title: string;
  date: string;
  issuer: string;
  place: string;
  kind: string;
  level: Level | "";
  /** SHA-256 of what it was made from, with its metadata and the engine's version: what has not changed is not read again. */
  hash: string;
}

/** A term, or a formulation that no entry explains, where it stands. */
export interface Use {
  /** A term's id; `d:` and the characters of what the grammar derives; `q:` and the characters of a quoted span. */
  key: string;
  start: number;
  end: number;
}

/** A sentence: the record of a corpus. */
export interface CorpusSegment {
  /** Which of its document's paragraphs it stands in, from 0. */
  paragraph: number;
  zh: string;
  en: string;
  uses: Use[];
}

/** Characters that must stand, or any of a term's ids with its forms. */
export type Sought = { kind: "phrase"; text: string } | { kind: "term"; ids: string[]; forms: string[] };

/** A query's condition with its terms resolved. */
export type Wanted = (
  | Sought
  | { kind: "near"; left: Sought; right: Sought; within: number }
  | DateRange
  | { kind: "about"; field: About; value: string }
  | { kind: "folder"; name: string }
) & { not: boolean };

export interface Line {
  document: CorpusDocument;
  /** Its number in the document, from 0. */
  position: number;
  zh: string;
  en: string;
  uses: Use[];
  /** What was asked for, where it stands first; an empty span at 0 where only documents were asked for. */
  hit: At;
}

export const sorts = ["date", "newest", "issuer", "left", "right"] as const;
export type Sort = (typeof sorts)[number];

export interface Page {
  limit: number;
  offset: number;
  sort: Sort;
  /** So many lines drawn by this seed instead of the first. */
  sample?: { size: number; seed: number } | undefined;
}

export interface Found {
  /** Segments and documents that fit. */
  segments: number;
  documents: number;
  lines: Line[];
}

export const groupings = ["month", "year", "issuer", "level", "kind", "place"] as const;
export type Grouping = (typeof groupings)[number];

/** How often something stands in a part of the corpus, and how many documents that part holds: a count without it says nothing. */
export interface Group {
  key: string;
  segments: number;
  documents: number;
  of: number;
}

/** The first document of each level, or of each issuer, that has it. */
export interface FirstUse {
  level: Level | "";
  date: string;
  document: CorpusDocument;
  position: number;
  zh: string;
}

/** A formulation by when it was first seen. */
export interface Arrival {
  key: string;
  date: string;
  documents: number;
  first: CorpusDocument;
}

/** A formulation in two slices: documents that have it, of those held. */
export interface Difference {
  key: string;
  before: number;
  after: number;
}

export interface Status {
  engine: string;
  documents: number;
  segments: number;
  characters: number;
  from: string;
  to: string;
  issuers: number;
}

export const facets = ["issuer", "kind", "place"] as const;
export type Facet = (typeof facets)[number];

/** A value and how many documents have it. */
export interface Counted {
  value: string;
  documents: number;
}

export interface Watch {
  name: string;
  query: string;
  /** How many documents the corpus had taken in when it was last looked at. */
  seen: number;
}

/** Limits that a question keeps to; what goes over one is stopped where it runs, and rejects with LimitError. */
export interface Limits {
  milliseconds: number;
  signal?: AbortSignal | undefined;
}

export class LimitError extends Error {}

export interface CorpusEngine {
  /** Stores documents whole, in the place of what had their paths: all of them or none. */
  put(documents: readonly { document: CorpusDocument; segments: readonly CorpusSegment[] }[]): Promise<void>;
  /** Gives how many there were. */
  remove(paths: readonly string[]): Promise<number>;
  /** Path → hash of everything that is stored. */
  hashes(): Promise<Map<string, string>>;
  status(): Promise<Status>;
  search(wanted: readonly Wanted[], page: Page, limits?: Limits): Promise<Found>;
  trend(wanted: readonly Wanted[], by: Grouping, limits?: Limits): Promise<Group[]>;
  /** Earliest first; documents without a date are left out. */
  firstUses(wanted: readonly Wanted[], by: "level" | "issuer", limits?: Limits): Promise<FirstUse[]>;
  /** What was first seen on a day or later, most documents first. */
  arrivals(since: string, most: number, limits?: Limits): Promise<Arrival[]>;
  /** What stands more or less in the second slice than in the first: both by the documents that fit. */
  compare(
    before: readonly Wanted[],
    after: readonly Wanted[],
    most: number,
    limits?: Limits,
  ): Promise<{ before: number; after: number; differences: Difference[] }>;
  /** A document's segments in order, those at `from` to `to` (both in it) alone where they are given; empty where there are none. */
  read(path: string, from?: number, to?: number): Promise<CorpusSegment[]>;
  document(path: string): Promise<CorpusDocument | undefined>;
  /** What documents say of themselves, the most frequent first, at most so many each. */
  facets(most: number, limits?: Limits): Promise<Record<Facet, Counted[]>>;
  watches(): Promise<Watch[]>;
  saveWatch(name: string, query: string): Promise<void>;
  removeWatch(name: string): Promise<boolean>;
  /** What fits a saved question in documents that came since it was last looked at; `keep` leaves them new. */
  news(name: string, wanted: readonly Wanted[], keep: boolean, limits?: Limits): Promise<Line[]>;
  /** Whether questions can be saved: a role that may only read cannot. */
  mayWatch(): Promise<boolean>;
  /** Everything that is stored, document by document. */
  all(): AsyncGenerator<{ document: CorpusDocument; segments: CorpusSegment[] }>;
  close(): Promise<void>;
}
