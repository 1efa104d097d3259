import { readWords } from "@/core/text/english";
import { findPhrase } from "./phrase";
import type { Term } from "./schema";

/** A term as far as its English goes. */
export type Rendered = Pick<Term, "renderings">;

/** A place in an English text: UTF-16, half-open. */
export interface Place {
  start: number;
  end: number;
}

/** A place with the wording that stands there, as it was asked for. */
export interface FoundWording extends Place {
  wording: string;
}

/** Every place where an English text has one of these wordings, in order, the longest first where they overlap; inflected forms included. */
export function findWordings(en: string, wordings: readonly string[]): FoundWording[] {
  const all = readWords(en);
  const places: FoundWording[] = [];
  for (const wording of [...wordings].sort((a, b) => b.length - a.length)) {
    let words = all;
    for (let found = findPhrase(words, wording); found; found = findPhrase(words, wording)) {
      const { start, end } = found;
      if (!places.some((place) => place.start < end && start < place.end)) places.push({ start, end, wording });
      words = words.filter((word) => word.start >= end);
    }
  }
  return places.sort((a, b) => a.start - b.start);
}

/**
 * Every place where an English text has one of a term's renderings, in order, none inside another (those to avoid do not count), inflected forms included.
 * The same finding as the check's, so that a concordance and a finding never disagree.
 */
export const findRenderings = (en: string, { renderings }: Rendered): Place[] =>
  findWordings(
    en,
    renderings.filter(({ kind }) => kind !== "avoid").map((rendering) => rendering.en),
  );

/** Where the text renders a term's occurrence number `nth` (from 0) in the Chinese: the rendering of that number, else the last there is. */
export function findRendering(en: string, term: Rendered, nth = 0): Place | undefined {
  const places = findRenderings(en, term);
  return places[Math.min(nth, places.length - 1)];
}
