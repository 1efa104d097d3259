import { scoreAbridged } from "./abridged";
import { align } from "./align";
import { longestCompared, type Query } from "./query";
import type { Row } from "./row";
import { nearly, within as weights } from "./weights";

/** What it takes to read the query's character at i as the row's at j. */
export function zhSubstitute(query: Query, row: Row): (i: number, j: number) => number {
  return (i, j) => {
    if (query.chars[i] === row.chars[j]) return 0;
    const sound = row.sounds[j];
    if (!sound) return nearly.other;
    if (query.sounds[i]?.includes(sound)) return nearly.homophone;
    return query.blurredSounds[i]?.includes(row.blurredSounds[j] ?? "") ? nearly.alike : nearly.other;
  };
}

/** Of a row that has the query in it: at its beginning, inside; by the share of the row that the query is. */
export const within = (atStart: boolean, share: number): number =>
  atStart ? weights.start + weights.startShare * share : weights.inside + weights.insideShare * share;

/**
 * 1 for a form that is what was typed, down to 0: a form that begins with it, has it inside, or is nearly it, by the ear as well as
 * by the eye. (Forms that stand inside what was typed are found by sentence.ts.)
 */
export function scoreZh(query: Query, row: Row): number {
  const typed = query.chars.join("");
  const form = row.chars.join("");
  const m = query.chars.length;
  const n = row.chars.length;
  if (m === 0 || n === 0) return 0;
  if (typed === form) return 1;
  const at = form.indexOf(typed);
  if (at >= 0) return within(at === 0, m / n);
  if (m === 1 || n === 1 || m > longestCompared.chars) return 0;
  const substitute = zhSubstitute(query, row);
  const likeness = 1 - align(m, n, substitute).cost / m;
  const share = Math.min(m / n, n / m);
  const score = Math.max(
    scoreAbridged(query.chars, row.chars),
    scoreShuffled(query.chars, row.chars),
    likeness < nearly.least ? 0 : likeness * (nearly.base + nearly.share * share),
  );
  return score > nearly.enough || m < 4 || m >= n ? score : Math.max(score, scoreShortened(m, n, substitute));
}

/** A form of which the typed characters are some, in order, one of them perhaps wrong: 公给侧改革 for 供给侧结构性改革. */
function scoreShortened(m: number, n: number, substitute: (i: number, j: number) => number): number {
  const likeness = 1 - align(m, n, substitute, nearly.passing).cost / m;
  return likeness < nearly.leastShortened ? 0 : likeness * (nearly.shortened + nearly.shortenedShare * (m / n));
}

/** A form that has all the typed characters, in another order or with others between them: 三服务三报到, 全面治党. */
function scoreShuffled(typed: readonly string[], form: readonly string[]): number {
  if (typed.length < 3 || typed.length > form.length) return 0;
  const left = [...form];
  for (const character of typed) {
    const at = left.indexOf(character);
    if (at < 0) return 0;
    left.splice(at, 1);
  }
  return left.length === 0 ? nearly.shuffled : nearly.some + (nearly.someShare * typed.length) / form.length;
}
