/** What the glossary has that is like a phrase: the same head, the same beginning, or the phrase inside a longer term. */
export interface Kin {
  /** How many terms have the text inside them. */
  inside(text: string): number;
  /** How many terms begin, or end, with the text, of one to four characters. */
  first(text: string): number;
  last(text: string): number;
}

const longestInside = 8;
const longestEnd = 4;
const plain = (term: string): string => term.replace(/[“”‘’《》"、，\s]/gu, "");

/** Counts beginnings, endings and insides of the glossary's terms. */
export function createKin(terms: Iterable<string>): Kin {
  const inside = new Map<string, number>();
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const term of new Set([...terms].map(plain))) {
    const pieces = new Set<string>();
    for (let from = 0; from < term.length; from++)
      for (let to = from + 1; to <= Math.min(term.length, from + longestInside); to++) if (to - from < term.length) pieces.add(term.slice(from, to));
    for (const piece of pieces) add(inside, piece);
    for (let size = 1; size <= Math.min(longestEnd, term.length - 1); size++) {
      add(first, term.slice(0, size));
      add(last, term.slice(-size));
    }
  }
  return {
    inside: (text) => inside.get(text) ?? 0,
    first: (text) => first.get(text) ?? 0,
    last: (text) => last.get(text) ?? 0,
  };
}
