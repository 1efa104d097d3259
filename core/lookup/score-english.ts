import { saysLittle } from "./english";
import type { Query } from "./query";
import { isRendering, type Phrase } from "./row";
import { isBeginning } from "./vocabulary";
import { words } from "./weights";

/** How much a stem tells: rare ones more. Below 0.2 for the little words. */
export interface Weigh {
  (stem: string): number;
  /** True for a stem that few rows have: a row with it is worth showing whatever else was typed. */
  isRare(stem: string): boolean;
  /** False for a stem that no row has. */
  isKnown(stem: string): boolean;
}

/** Each word of the query with the word of the phrase that it stands for (-1: none) and how near the two are. */
export interface WordMatch {
  place: number;
  likeness: number;
}

/** So many letters by themselves are the beginning of a word; fewer begin too many words. */
const telling = 4;

/** Pairs the words of a query with those of a phrase, the likest first come, in order where it can be. */
export function pairWords(query: Query, phrase: Phrase): WordMatch[] {
  const { words } = phrase;
  // Of several words the last may be unfinished however short it is; explanations have words enough for any beginning.
  const mayBegin = (word: string, i: number) => isRendering(phrase) && (word.length >= telling || (i > 0 && i === query.words.length - 1));
  const taken = new Set<number>();
  let last = -1;
  return query.words.map(({ near, word: typed }, i) => {
    let best: WordMatch = { place: -1, likeness: 0 };
    words.forEach(({ word }, place) => {
      const nearness = taken.has(place) ? 0 : (near.get(word) ?? 0);
      const likeness = nearness > 0 && isBeginning(typed, word, nearness) && !mayBegin(typed, i) ? 0 : nearness;
      const isBetter = likeness > best.likeness || (likeness === best.likeness && likeness > 0 && best.place < last && place > last);
      if (isBetter) best = { place, likeness };
    });
    if (best.place >= 0) {
      taken.add(best.place);
      last = best.place;
    }
    return best;
  });
}

/**
 * English against a phrase: 1 for the same words; else how much of the query the phrase has (rare words counting more), then how much of the phrase that
 * is, then whether the order is the same.
 */
export function scoreEnglish(query: Query, phrase: Phrase, weigh: Weigh): number {
  const matches = pairWords(query, phrase);
  let asked = 0;
  let found = 0;
  let covered = 0;
  let inOrder = true;
  let hasRare = false;
  let last = -1;
  matches.forEach(({ place, likeness }, i) => {
    const { stem, near, word } = query.words[i] ?? { stem: "", near: new Map(), word: "" };
    const known = phrase.words[place];
    const weight = saysLittle(word) ? weigh(stem) : near.size > 1 && known ? Math.max(weigh(stem), weigh(known.stem)) : weigh(stem);
    asked += weight;
    found += weight * likeness;
    if (!known) return;
    covered += weigh(known.stem) * likeness;
    if (likeness > words.surely && weigh.isRare(known.stem)) hasRare = true;
    if (place < last) inOrder = false;
    last = place;
  });
  if (asked === 0 || found === 0) return 0;
  const all = phrase.words.reduce((sum, { stem }) => sum + weigh(stem), 0);
  const isSame = matches.length === phrase.words.length && inOrder && matches.every(({ likeness }) => likeness === 1);
  if (isSame) return phrase.worth;
  const recall = found / asked;
  const precision = Math.min(1, covered / all);
  const score = recall ** words.power * (words.base + words.precision * precision + (inOrder ? words.inOrder : 0));
  return phrase.worth * (hasRare && recall > words.leastRecall ? Math.max(score, words.rare + words.rarePrecision * precision) : score);
}
