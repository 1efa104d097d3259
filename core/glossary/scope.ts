import type { Form, Span } from "./found";

/** How far a neighbouring word may be from the match, in folded characters either way. */
const reach = 200;

/** How far a word is from the match. One that has the match's own characters (的决定》) is near only where these are the match's. */
function nearest(units: Uint16Array, at: number, match: string, word: string): number {
  const own = word.indexOf(match);
  if (own >= 0) return [...word].every((character, i) => units[at - own + i] === character.charCodeAt(0)) ? 0 : Number.POSITIVE_INFINITY;
  const from = Math.max(0, at - reach);
  const text = String.fromCharCode(...units.subarray(from, at + reach));
  let best = Number.POSITIVE_INFINITY;
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) best = Math.min(best, Math.abs(from + i - at));
  return best;
}

/**
 * Which of the terms that share characters is meant. A scope that names the article is believed first, then the scope with the nearest
 * neighbouring word; a term whose scope is not met does not match. Where a scope selects, terms without one give way; where none does, they stand.
 */
export function selectByScope(
  forms: readonly Form[],
  units: Uint16Array,
  { start: at, end }: Span,
  keyOf: (word: string) => string,
  article?: string,
): Form[] {
  if (!forms.some(({ term }) => term.scope)) return [...forms];
  const byArticle = forms.filter(({ term }) => article !== undefined && term.scope?.articles?.includes(article));
  if (byArticle.length > 0) return byArticle;
  const match = String.fromCharCode(...units.subarray(at, end));
  const near = forms
    .map((form) => ({ form, distance: Math.min(...(form.term.scope?.near ?? []).map((word) => nearest(units, at, match, keyOf(word)))) }))
    .filter(({ distance }) => distance !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance)[0];
  return near ? [near.form] : forms.filter(({ term }) => !term.scope);
}
