import { readWords } from "@/core/text/english";
import { findPhrase } from "./phrase";
import type { Term } from "./schema";

/** A place in an English text: UTF-16, half-open. */
export interface Place {
  start: number;
  end: number;
}

/**
 * Every place where an English text has one of a term's renderings, in order, none inside another (those to avoid do not count), inflected forms included.
 * The same finding as the check's, so that a concordance and a finding never disagree.
 */
export function findRenderings(en: string, term: Pick<Term, "renderings">): Place[] {
  const all = readWords(en);
  const wanted = term.renderings.filter(({ kind }) => kind !== "avoid").sort((a, b) => b.en.length - a.en.length);
  const places: Place[] = [];
  for (const { en: rendering } of wanted) {
    let words = all;
    for (let found = findPhrase(words, rendering); found; found = findPhrase(words, rendering)) {
      const { start, end } = found;
      if (!places.some((place) => place.start < end && start < place.end)) places.push(found);
      words = words.filter((word) => word.start >= end);
    }
  }
  return places.sort((a, b) => a.start - b.start);
}

/** Where the text renders a term's occurrence number `nth` (from 0) in the Chinese: the rendering of that number, else the last there is. */
export function findRendering(en: string, term: Pick<Term, "renderings">, nth = 0): Place | undefined {
  const places = findRenderings(en, term);
  return places[Math.min(nth, places.length - 1)];
}
