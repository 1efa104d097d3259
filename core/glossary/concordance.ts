/** One occurrence of a term in its sentence, with the aligned English. */
export interface ConcordanceLine {
  article: string;
  segment: string;
  left: string;
  hit: string;
  right: string;
  en: string;
  /** Where the English has one of the term's renderings: UTF-16, half-open; undefined where none of them stands there. */
  rendered: { start: number; end: number } | undefined;
}

/**
 * The English that rendered a term and how often, the most frequent first; "" counts the lines where none did. What differs in its capitals alone
 * is one rendering, written as it stands most often; where that is even, small, since a sentence may have made it a capital.
 */
export function tallyRenderings(lines: readonly Pick<ConcordanceLine, "en" | "rendered">[]): [string, number][] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { en, rendered } of lines) {
    const written = rendered ? en.slice(rendered.start, rendered.end) : "";
    const same = spellings.get(written.toLowerCase()) ?? new Map<string, number>();
    same.set(written, (same.get(written) ?? 0) + 1);
    spellings.set(written.toLowerCase(), same);
  }
  const isSmall = (text: string): number => Number(/^\p{Ll}/u.test(text));
  return [...spellings.values()]
    .map((same): [string, number] => {
      const [[usual] = [""]] = [...same].sort(([a, n], [b, m]) => m - n || isSmall(b) - isSmall(a));
      return [usual, [...same.values()].reduce((sum, n) => sum + n, 0)];
    })
    .sort(([, a], [, b]) => b - a);
}
