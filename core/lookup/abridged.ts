import { abridged } from "./weights";

/** Three units may be some of anything in order; from four on that is no chance. */
const fewest = 3;

/**
 * A form said short: all that was typed is in it, in order, with something left out (红梅计划 for 红梅领航计划, gongjice gaige for 供给侧结构性改革), in
 * characters or in syllables. Three have to begin with its beginning (习思想). 0 where it is not; else above every form with another character in it.
 */
export function scoreAbridged(typed: readonly string[], form: readonly string[]): number {
  if (typed.length < fewest || typed.length >= form.length) return 0;
  let at = 0;
  for (const unit of form) if (unit === typed[at]) at++;
  if (at < typed.length) return 0;
  const share = typed.length / form.length;
  if (typed.length > fewest) return abridged.base + abridged.share * share;
  return typed[0] === form[0] ? abridged.three + abridged.threeShare * share : 0;
}
