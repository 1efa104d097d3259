import type { Found } from "@/core/glossary/found";
import type { Rank } from "@/core/glossary/kinds";

/** A term as a rule of the grammar puts it forward. Positions are folded units, half-open. */
export interface Proposal {
  start: number;
  end: number;
  /** The rule's name, as `tifa annotate` prints it. */
  rule: string;
  en: string;
  gloss: string;
  rank?: Rank;
  /** The name in full, where the text has it short. */
  full?: string;
  /** What it belongs to, in English. */
  parent?: string;
  /** A body or meeting below the centre: no entry of a central one may stand in it. */
  local?: true;
  /** Entries that it belongs to, beside those that stand in it. */
  of?: readonly string[];
}

/** A text as the rules see it: folded (core/text/fold.ts), with the words it was cut into. */
export interface Passage {
  text: string;
  /** The same, as the indexes have it. */
  units: Uint16Array;
  /** True where a word begins or ends. */
  isSeam(at: number): boolean;
  /** Where the name begins that ends here; undefined where none does. */
  nameBefore(end: number): number | undefined;
  /** The entries' matches. */
  found: readonly Found[];
  /** Hanzi in pinyin as English writes a Chinese name: Wuxi, Xi'an. */
  spell(start: number, end: number): string;
}

/** Puts forward what it can explain in a passage. A rule that has nothing to do must find that out by `trigger` characters alone. */
export interface Rule {
  /** One of these characters stands in everything that the rule explains. */
  trigger: string;
  /** One of these stands in it too, where its characters alone are too common. */
  words?: readonly string[];
  find(passage: Passage): Iterable<Proposal>;
}
