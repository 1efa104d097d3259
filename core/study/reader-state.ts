import type { Corrections } from "@/core/reading/corrections";

/** Where a reader stopped in a text. */
export interface KeptPlace {
  /** Element id of a block, such as `p2.3`. */
  block: string;
  /** How far into the text: above 0, at most 1. */
  fraction: number;
}

/** Choices by the names of their settings. What a value means is the reader's business; one that it does not know is passed over there. */
export type Choices = Record<string, string>;

/** What the reading pages keep of a reader beside the marks, and a backup holds with them. */
export interface ReaderState {
  corrections: Corrections;
  /** The choice of colors; empty where none was made. */
  theme: string;
  /** How everything is shown, and what was chosen for single texts, by slug. */
  display: Choices;
  displayOf: Record<string, Choices>;
  /** By slug. */
  places: Record<string, KeptPlace>;
}

export interface ReaderCounts {
  corrections: number;
  places: number;
  display: number;
}

const size = (record: object): number => Object.keys(record).length;

export const countReaderState = (state: ReaderState | null): ReaderCounts => ({
  corrections: state ? size(state.corrections.readings) + state.corrections.cuts.length : 0,
  places: state ? size(state.places) : 0,
  display: state ? size(state.display) + Object.values(state.displayOf).reduce((sum, own) => sum + size(own), 0) + (state.theme ? 1 : 0) : 0,
});

const characters = (cut: readonly string[]): string => cut.join("");

/** The cuts of both; the same characters are cut as they are here. */
function mergeCuts(mine: readonly string[][], theirs: readonly string[][]): string[][] {
  const own = new Set(mine.map(characters));
  return [...mine, ...theirs.filter((cut) => !own.has(characters(cut)))];
}

function mergePlaces(mine: ReaderState["places"], theirs: ReaderState["places"]): ReaderState["places"] {
  const further = Object.entries(theirs).filter(([slug, { fraction }]) => fraction > (mine[slug]?.fraction ?? 0));
  return { ...mine, ...Object.fromEntries(further) };
}

/** What both keep: corrections and choices that are here hold against the other's, and of two places in a text the one further on. */
export function mergeReaderState(mine: ReaderState, theirs: ReaderState): ReaderState {
  const slugs = [...new Set([...Object.keys(mine.displayOf), ...Object.keys(theirs.displayOf)])];
  return {
    corrections: {
      readings: { ...theirs.corrections.readings, ...mine.corrections.readings },
      cuts: mergeCuts(mine.corrections.cuts, theirs.corrections.cuts),
    },
    theme: mine.theme || theirs.theme,
    display: { ...theirs.display, ...mine.display },
    displayOf: Object.fromEntries(slugs.map((slug) => [slug, { ...theirs.displayOf[slug], ...mine.displayOf[slug] }])),
    places: mergePlaces(mine.places, theirs.places),
  };
}

/** How many corrections that are here the other has not, or has otherwise: what putting the other in their place takes away. */
export function lostCorrections(mine: ReaderState, theirs: ReaderState | null): number {
  if (!theirs) return 0;
  const cuts = new Set(theirs.corrections.cuts.map((cut) => cut.join("|")));
  const readings = Object.entries(mine.corrections.readings).filter(
    ([word, pinyin]) => theirs.corrections.readings[word]?.join(" ") !== pinyin.join(" "),
  );
  return readings.length + mine.corrections.cuts.filter((cut) => !cuts.has(cut.join("|"))).length;
}
