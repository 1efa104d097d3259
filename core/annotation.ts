import type { Rank } from "./glossary/kinds";

/**
 * What the text engine says about a text. Positions are UTF-16 offsets into the segment's stored text, half-open. The shape is public
 * (CLI.md, `tifa annotate --json`): it changes only by addition.
 */

export type TokenKind = "word" | "number" | "latin" | "code" | "name" | "punctuation" | "space";

/** A half-open span with its reading. The tokens of a segment tile it. */
export interface Token {
  start: number;
  end: number;
  text: string;
  kind: TokenKind;
  /** One entry a character (code point): the reading with tone marks (neutral tone none, ü as ü, capital only in names), null for other than hanzi. */
  pinyin: (string | null)[];
}

/** A term found at a span. Sorted by start, then by length downwards; matches nest and may overlap. */
export interface Match {
  start: number;
  end: number;
  /** Term id. */
  term: string;
  /** The term's headword (the alias's characters are the text's own). */
  zh: string;
  /** How many matches contain this one: 0 is outermost. */
  depth: number;
}

/** A term that the grammar explains from its parts, or a slogan's member that has no entry: marked as derived, never as an entry (DESIGN.md, nouns). */
export interface Derived {
  start: number;
  end: number;
  /** Its characters, simplified and without white space; marks as they stand. */
  zh: string;
  /** How many matches and derived terms contain this one: 0 is outermost. */
  depth: number;
  en: string;
  /** What it is, in English. */
  gloss: string;
  /** The level of the body it is or belongs to, where that can be said. */
  rank?: Rank;
  /** Ids of the entries that stand in it, in order. */
  parts: string[];
  /** The rule of the grammar that explains it. */
  rule: string;
  /** The name in full, where the text has it short. */
  full?: string;
  /** What it belongs to, in English. */
  parent?: string;
}

export interface AnnotatedSegment {
  text: string;
  tokens: Token[];
  matches: Match[];
  /** In the order of matches. Left out of a segment that was not made by the annotator. */
  derived?: Derived[];
}

/** Annotates one segment. `article` (a slug) selects between terms that share characters by scope. */
export type Annotate = (text: string, context?: { article?: string }) => AnnotatedSegment;
