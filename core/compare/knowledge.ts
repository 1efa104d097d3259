import type { Annotate } from "@/core/annotation";
import type { Fold } from "@/core/text/fold";

/** A term as a comparison looks at it. */
export interface ComparedTerm {
  type: string;
  rank: string;
  /** Whether it stands in a state document held. */
  official: boolean;
  /** In which share of the latest reports held it stands, 0 to 1. */
  usual: number;
  /** In how many of all reports held; undefined where it was not counted. */
  reports?: number | undefined;
  /** The years of the reports that have it. */
  years?: readonly number[];
  /** Whether a congress report has it. */
  congress?: boolean;
  /** On which share of the evenings it was heard in the news, 0 to 1. */
  news?: number;
  themes?: readonly string[];
}

export interface CompareKnowledge {
  annotate: Annotate;
  fold: Fold;
  terms: ReadonlyMap<string, ComparedTerm>;
}
