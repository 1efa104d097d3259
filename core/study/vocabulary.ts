import type { AnnotatedSegment } from "@/core/annotation";

/** A word of an article as it stands in the text: its characters, how often, and the terms around it. */
export type VocabularyRow = [zh: string, count: number, ...terms: string[]];

/** The running words of an article, the same word inside other terms apart. Names and figures are left out: one does not learn them. */
export function vocabularyOf(segments: Iterable<AnnotatedSegment>): VocabularyRow[] {
  const rows = new Map<string, VocabularyRow>();
  for (const { text, tokens, matches } of segments)
    for (const token of tokens) {
      if (token.kind !== "word" || token.pinyin.every((reading) => reading === null)) continue;
      // As on the page, the edge of a term cuts a word.
      const cuts = matches.flatMap(({ start, end }) => [start, end]).filter((at) => at > token.start && at < token.end);
      const edges = [...new Set([token.start, ...cuts, token.end])].sort((a, b) => a - b);
      edges.slice(0, -1).forEach((start, i) => {
        const end = edges[i + 1] ?? start;
        const zh = text.slice(start, end);
        const terms = [...new Set(matches.filter((match) => match.start <= start && end <= match.end).map(({ term }) => term))].sort();
        const key = [zh, ...terms].join(" ");
        const row = rows.get(key);
        if (row) row[1] += 1;
        else rows.set(key, [zh, 1, ...terms]);
      });
    }
  return [...rows.values()];
}

/** How much of a text a reader could read, 0 to 1: of its running words, those known, each by the chance that it is. `chance` tells it of a word in its terms. */
export function readable(rows: readonly VocabularyRow[], chance: (zh: string, terms: readonly string[]) => number): number {
  let all = 0;
  let known = 0;
  for (const [zh, count, ...terms] of rows) {
    all += count;
    known += count * chance(zh, terms);
  }
  return all === 0 ? 0 : known / all;
}
