import { align } from "./align";
import type { Query } from "./query";
import type { Row } from "./row";
import { blurSyllable } from "./sounds";

/** What a wrong character costs, in characters: one that sounds the same, nearly the same, or not at all alike. */
const wrong = { homophone: 0.35, nearly: 0.55, other: 0.9 };

/** What it takes to read the query's character at i as the row's at j. */
export function zhSubstitute({ chars, sounds }: Pick<Query, "chars" | "sounds">, row: Pick<Row, "chars" | "sounds">): (i: number, j: number) => number {
  return (i, j) => {
    if (chars[i] === row.chars[j]) return 0;
    const sound = row.sounds[j];
    const heard = sounds[i];
    if (!sound || !heard || heard.length === 0) return wrong.other;
    if (heard.includes(sound)) return wrong.homophone;
    const blurred = blurSyllable(sound);
    return heard.some((other) => blurSyllable(other) === blurred) ? wrong.nearly : wrong.other;
  };
}

/** Of a row that has the query in it: at its beginning, inside; by the share of the row that the query is. */
export const within = (atStart: boolean, share: number): number => (atStart ? 0.84 + 0.12 * share : 0.74 + 0.16 * share);

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
  if (m === 1 || n === 1) return 0;
  const { cost } = align(m, n, zhSubstitute(query, row));
  const likeness = 1 - cost / m;
  const share = Math.min(m / n, n / m);
  return Math.max(scoreShuffled(query.chars, row.chars), likeness < 0.5 ? 0 : likeness * (0.7 + 0.22 * share));
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
  return left.length === 0 ? 0.8 : 0.52 + (0.24 * typed.length) / form.length;
}
