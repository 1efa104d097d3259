import Fuse from "fuse.js/basic";

/** The most rows that Fuse is given: it scans, at some 10 µs a text. */
export const mostFuzzy = 30;
/** Fuse compares by bits of one word; longer patterns it cuts into pieces, which costs and tells no more. */
const longestPattern = 32;

/** How like a pattern each text is by Fuse's measure, 1 the same; texts that are not like it at all are missing. */
export function likeness(pattern: string, texts: readonly string[]): Map<number, number> {
  const fuse = new Fuse(texts.slice(0, 3 * mostFuzzy), { includeScore: true, threshold: 0.5, ignoreLocation: true, shouldSort: false });
  return new Map(fuse.search(pattern.slice(0, longestPattern)).map(({ refIndex, score = 1 }) => [refIndex, 1 - score]));
}
