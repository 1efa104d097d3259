import type { Neighbour } from "./beside";
import type { Counted, CorpusDocument, Facet, Group, Status, Watch } from "./contract";
import type { Level } from "./levels";
import type { QuestionProblem } from "./resolve";

/** What the corpus's server answers the page (server/corpus/web), one shape a question. */

/** What a line says of its document. */
export type LineSource = Pick<CorpusDocument, "path" | "title" | "date" | "issuer" | "place" | "level" | "kind">;

/** A line around what was asked for; cut to so many characters on both sides unless all of it was asked for. */
export interface KwicLine extends LineSource {
  /** Its number in the document, from 0. */
  position: number;
  left: string;
  hit: string;
  right: string;
  en: string;
}

export interface LinesAnswer {
  segments: number;
  documents: number;
  lines: KwicLine[];
}

/** What stands directly beside what was found, in so many lines that were looked at: all of them, or a sample. */
export interface BesideAnswer {
  lines: number;
  all: number;
  before: Neighbour[];
  after: Neighbour[];
}

/** A line's neighbours, itself among them. */
export interface ContextAnswer {
  sentences: { position: number; paragraph: number; zh: string; en: string }[];
}

export interface StatusAnswer {
  status: Status;
  /** Whether questions can be saved here. */
  mayWatch: boolean;
  facets: Record<Facet, Counted[]>;
}

export interface FirstAnswer {
  uses: { level: Level | ""; date: string; source: LineSource; position: number; zh: string }[];
}

/** A formulation by the name that its entry has, where there is one. */
export interface Named {
  key: string;
  zh: string;
  en: string;
  /** The entry's id. */
  term?: string;
}

export interface NewAnswer {
  arrivals: (Named & { date: string; documents: number; first: LineSource })[];
}

export interface CompareAnswer {
  before: number;
  after: number;
  differences: (Named & { before: number; after: number })[];
}

export interface TrendAnswer {
  groups: Group[];
}

export interface WatchesAnswer {
  may: boolean;
  watches: Watch[];
}

export interface NewsAnswer {
  lines: KwicLine[];
}

export interface DocumentAnswer {
  document: LineSource;
  segments: { paragraph: number; zh: string; en: string }[];
}

/** Why a question was not answered. */
export type Refusal =
  | { code: "query"; which: "q" | "a" | "b"; problem: QuestionProblem }
  | { code: "limit"; milliseconds: number }
  | { code: "token" | "origin" | "parameters" | "nothing-here" | "in-use" | "empty" | "busy" | "may-not" | "full" | "failed" };

export type RefusalCode = Refusal["code"];
