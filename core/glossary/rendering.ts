import type { Term } from "./schema";

/** A word as English inflects it: plural, possessive, tense. Short words stand as they are. */
function inflections(word: string): string {
  const safe = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (!/^[a-z]{3,}$/i.test(word)) return safe;
  const stem = safe.replace(/(?:ies|y)$/i, "").replace(/e$/i, "");
  if (/(?:ies|y)$/i.test(word)) return `${stem}(?:y|ies|ied|ying|y['’]s)`;
  return /e$/i.test(word) ? `${stem}(?:e|es|ed|ing|e['’]s)` : `${safe}(?:s|es|ed|ing|['’]s|['’])?`;
}

const patterns = new Map<string, RegExp>();

/** A rendering as a pattern: any case, hyphens or spaces between words, each word inflected, an article between words allowed. */
function patternOf(rendering: string): RegExp {
  const known = patterns.get(rendering);
  if (known) return known;
  const words = rendering.replace(/^(?:the|an?|to) /i, "").split(/[\s-]+/).filter(Boolean);
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${words.map(inflections).join("[\\s-]+(?:the |an? |its |their )?")}(?![\\p{L}\\p{N}])`, "iu");
  patterns.set(rendering, made);
  return made;
}

/** Where an English text has one of a term's renderings (longest first; those to avoid do not count): UTF-16, half-open. */
export function findRendering(en: string, term: Pick<Term, "renderings">): { start: number; end: number } | undefined {
  const wanted = term.renderings.filter((r) => r.kind !== "avoid").sort((a, b) => b.en.length - a.en.length);
  for (const { en: rendering } of wanted) {
    const match = patternOf(rendering).exec(en);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
