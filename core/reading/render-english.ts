import type { Match } from "@/core/annotation";
import { findRenderings } from "@/core/glossary/rendering";
import type { Term } from "@/core/glossary/schema";
import { html, type HtmlPart, type SafeHtml } from "@/core/html";

/**
 * The English of one segment as HTML: the words that render a term of its Chinese are marked (`data-r`: the term's id), so that each can light up the
 * other. Longer renderings first; one inside another is left out.
 */
export function renderEnglish(en: string, matches: readonly Match[], terms: ReadonlyMap<string, Pick<Term, "renderings">>): SafeHtml {
  const ids = [...new Set(matches.map(({ term }) => term))];
  const found = ids
    .flatMap((id) => {
      const term = terms.get(id);
      const times = matches.filter((match) => match.term === id).length;
      return term
        ? findRenderings(en, term)
            .slice(0, times)
            .map((place) => ({ ...place, id }))
        : [];
    })
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: typeof found = [];
  for (const place of found) if (!kept.some((other) => other.start < place.end && place.start < other.end)) kept.push(place);
  const parts: HtmlPart[] = [];
  let at = 0;
  for (const { start, end, id } of kept.sort((a, b) => a.start - b.start)) {
    parts.push(en.slice(at, start), html`<span class="r" data-r="${id}">${en.slice(start, end)}</span>`);
    at = end;
  }
  return html`${parts}${en.slice(at)}`;
}
