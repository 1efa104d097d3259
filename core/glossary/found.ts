import type { Term } from "./schema";

/** What the matcher needs of a term. */
export type MatchTerm = Pick<Term, "id" | "zh"> &
  Partial<Pick<Term, "hant" | "aliases" | "scope" | "within" | "except" | "parts">> & {
    /** The preferred rendering. */
    en?: string;
    /** What a numbered slogan counts, where a source lists it. */
    members?: { listed: false } | { listed: true; items: readonly { zh: string; en: string }[] } | undefined;
  };

/** A form of a term: its headword, traditional headword or alias. */
export interface Form {
  term: MatchTerm;
  whole: boolean;
}

/** Half-open, in folded units. */
export interface Span {
  start: number;
  end: number;
}

export interface Found extends Span {
  form: Form;
}
