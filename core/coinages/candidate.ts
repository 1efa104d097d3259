/** Why a phrase is taken for a set one; wording is the page's. The strongest reason stands first. */
export type ReasonCode =
  /** It stands in quotation marks. */
  | "quoted"
  /** A number and what it sums up (三个一, 两优一先), or a formula of figures (1+8). */
  | "numbered"
  /** It ends in what a programme, campaign, body or document is called; `detail` has that word. */
  | "named"
  /** It is one of several of one length and shape, parted by marks. */
  | "parallel"
  /** It stands beside one that the glossary knows; `detail` has that one. */
  | "series"
  /** It fills a clause by itself, in four characters or in twice the same number. */
  | "fixed-shape"
  /** It comes again, more often than its words would by chance. */
  | "recurs"
  /** Its words keep together more than they would by chance. */
  | "bound";

export interface Reason {
  code: ReasonCode;
  detail?: string;
}

/** A set phrase that the glossary has no entry for. */
export interface Candidate {
  text: string;
  /** How often it stands in the text. */
  count: number;
  /** Where, half-open UTF-16 offsets into the whole text; the first places only. */
  spans: [start: number, end: number][];
  why: Reason[];
  /** What it is ranked by. */
  score: number;
}
