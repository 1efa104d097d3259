import type { Rendering, Term } from "./schema";

/** One English form with the terms it renders. */
export interface EnglishEntry {
  en: string;
  terms: { term: Term; kind: Rendering["kind"] }[];
}

const key = (en: string): string =>
  en
    .replace(/^(?:the|an?|to) /i, "")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim()
    .toLowerCase();

/** The way back from English to Chinese: every rendering that may be used, by first letter, in the alphabet's order; figures under "#", last: who opens it looks for words. */
export function indexEnglish(terms: readonly Term[]): [string, EnglishEntry[]][] {
  const entries = new Map<string, EnglishEntry>();
  for (const term of terms)
    for (const { en, kind } of term.renderings) {
      if (kind === "avoid") continue;
      const entry = entries.get(key(en)) ?? { en, terms: [] };
      if (!entry.terms.some((other) => other.term === term)) entry.terms.push({ term, kind });
      entries.set(key(en), entry);
    }
  const letters = new Map<string, EnglishEntry[]>();
  for (const [sorted, entry] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const letter = /^[a-z]/.test(sorted) ? sorted.charAt(0).toUpperCase() : "#";
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].sort(([a], [b]) => Number(a === "#") - Number(b === "#"));
}
