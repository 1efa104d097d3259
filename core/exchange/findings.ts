/** One piece of a text in a document; `group` says how it is marked. */
export interface DocumentPiece {
  text: string;
  group?: string;
  sign?: string;
}

/** A pair of sentences with what is said of it, or a run of pairs of which nothing is said. */
export type DocumentPair = { number: string; a: DocumentPiece[]; b: DocumentPiece[]; notes: string[] } | { folded: string };

/** A table with a heading; the header row first. */
export interface FindingsTable {
  title: string;
  rows: readonly (readonly string[])[];
  /** How wide the columns are, together 1. */
  shares: readonly number[];
}

/** Findings of a comparison or a review, a row each: what a table or a document is made of. */
export interface Findings extends FindingsTable {
  rights: string;
  /** In a sentence, how much was found. */
  summary?: string;
  /** For a document: both texts beside each other with their marks, instead of the rows. */
  pairs?: readonly DocumentPair[];
  /** What stands below: in a document under headings, in a workbook on sheets of their own. */
  more?: readonly FindingsTable[];
}
