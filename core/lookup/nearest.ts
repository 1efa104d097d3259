import type { Query } from "./query";
import type { Hit } from "./rank";
import { isRendering, type Row } from "./row";
import { syllablesIn } from "./sounds";
import { standardPinyin } from "./typed-pinyin";
import { nearest } from "./weights";

const most = 3;
/** One character, syllable or word is shared by chance. */
const fewestShared = 2;

/** How long the longest stretch is that two lists have in common. */
function longestShared(some: readonly string[], others: readonly string[]): number {
  let longest = 0;
  let before: number[] = [];
  for (const one of some) {
    const here = others.map((other, j) => (other !== "" && one === other ? (before[j - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...here);
    before = here;
  }
  return longest;
}

/** The share of what was typed that is one stretch of a form; 0 where that may be chance. */
const shareIn = (typed: readonly string[], form: readonly string[]): number => {
  const shared = longestShared(typed, form);
  return shared < fewestShared ? 0 : shared / typed.length;
};

/** How much of a query a row has, without an answer being in it: a stretch of its characters or sounds, or words that are English here and pinyin there. */
function createNearness(query: Query): (row: Row) => number {
  if (query.hasHanzi) return ({ chars }) => shareIn(query.chars, chars);
  if (query.syllables.length > 0) return ({ sounds }) => shareIn(query.syllables, sounds);
  const words = query.words.map(({ word, near }) => ({ near, syllables: syllablesIn(standardPinyin(word)) }));
  if (words.length < fewestShared) return () => 0;
  return ({ sounds, phrases }) => {
    const english = new Set(phrases.filter(isRendering).flatMap((phrase) => phrase.words.map(({ word }) => word)));
    const answered = words.filter(
      ({ near, syllables }) =>
        (syllables.length > 0 && longestShared(syllables, sounds) === syllables.length) ||
        [...near].some(([word, likeness]) => likeness >= nearest.sameWord && english.has(word)),
    );
    return answered.length < fewestShared ? 0 : answered.length / words.length;
  };
}

/** Where no hit is an answer, the few that are nearest, `hits` being in order. To whole pinyin only rows with its syllables are near: letters alone are chance. */
export function chooseNearest(query: Query, hits: readonly Hit[]): Hit[] {
  const nearness = createNearness(query);
  const isPinyin = query.syllables.length > 0;
  return hits
    .map((hit) => {
      const share = nearness(hit.row);
      if (share > 0) return { ...hit, score: Math.max(hit.score, nearest.some + (nearest.all - nearest.some) * share) };
      return isPinyin ? { ...hit, score: 0 } : hit;
    })
    .filter(({ score }) => score >= nearest.least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}
