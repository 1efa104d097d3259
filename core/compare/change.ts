import type { Span } from "./lists";

export const kinds = ["new", "dropped", "moved", "hardened", "softened", "reordered", "members", "reworded"] as const;
export type Kind = (typeof kinds)[number];

/** What a change is about: a set formulation of the glossary, words that only one text repeats, a word of degree or a modal, a figure, other words. */
export type Tag = "set" | "phrase" | "degree" | "figure" | "wording";

/** One side of a change: which pair, where in its joined text. */
export interface Place extends Span {
  pair: number;
}

/** A change of formulation from one Chinese text to another. */
export interface Change {
  kind: Kind;
  tag: Tag;
  /** The wording as it was and as it is; of a change inside a sentence only what differs. */
  old?: string;
  next?: string;
  oldAt?: Place;
  nextAt?: Place;
  /** The formulation that it concerns, by id. */
  term?: string;
  /** Whether the formulation stands in a state document held: an official rendering, or counted in the reports. */
  official: boolean;
  /** Ordinary wording, which a reader may leave dim. */
  dim: boolean;
  /** Which dimension of the scale says harder or softer. */
  dimension?: string;
  /** Items that a list has lost and gained. */
  removed?: string[];
  added?: string[];
  /** How much it would tell somebody who compares the two: ranks the list, says nothing by itself. */
  weight: number;
}

/** A change as it is found in one pair, before what is known of both texts whole is asked. */
export interface Draft extends Omit<Change, "weight" | "official" | "dim"> {
  /** Words in the place of other words. */
  plain?: boolean;
  /** What a text says of a policy that is the subject of its sentence. */
  stance?: boolean;
  /** Why a wording that no list has is taken for a formulation. */
  coined?: "quoted" | "numbered" | "row" | "placed" | "guiding" | "named" | "four" | "repeated";
}
