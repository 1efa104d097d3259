import type { AnnotatedSegment } from "@/core/annotation";
import type { Article, RegisterEntry } from "./schema";

/** What a reader should know before the text: computed from it, never typed. Terms are ids. */
export interface Brief {
  /** The terms that matter most here, the most distinctive first. */
  key: string[];
  /** Those that come next: for a reader who knows some of the first. */
  next: string[];
  /** Terms found in this article and in no other, in order of appearance. */
  only: string[];
  /** Every term of the article. */
  terms: string[];
  people: { entry: RegisterEntry; post: string | undefined }[];
  organisations: RegisterEntry[];
  places: RegisterEntry[];
}

/** Occurrences of each term in one article, a term inside another counted too. */
function countTerms(annotated: ReadonlyMap<string, AnnotatedSegment>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { matches } of annotated.values()) for (const { term } of matches) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

const lengthOf = (annotated: ReadonlyMap<string, AnnotatedSegment>): number =>
  [...annotated.values()].reduce((sum, { text }) => sum + text.length, 0);

/**
 * How distinctive a term is for a text against the rest of the corpus: the log-likelihood ratio G² (Dunning, "Accurate Methods for the Statistics of
 * Surprise and Coincidence", 1993), 0 where it is no more frequent here. `here`, `elsewhere` are occurrences; `length`, `rest` characters.
 */
export function keyness(here: number, elsewhere: number, length: number, rest: number): number {
  if (rest === 0) return here;
  const expectedHere = (length * (here + elsewhere)) / (length + rest);
  const expectedElsewhere = (rest * (here + elsewhere)) / (length + rest);
  if (here <= expectedHere) return 0;
  const part = (seen: number, expected: number) => (seen === 0 ? 0 : seen * Math.log(seen / expected));
  return 2 * (part(here, expectedHere) + part(elsewhere, expectedElsewhere));
}

/**
 * Terms by keyness, weighted as terminology is: longer terms say more (log₂ of the length, the C-value of Frantzi and Ananiadou, 2000), and so do terms
 * that few articles use (log of articles over articles with the term). Without the weights 基层 and 党员 head every list. A term that stands only inside
 * longer ones is left out.
 */
function distinctive(article: string, corpus: ReadonlyMap<string, ReadonlyMap<string, AnnotatedSegment>>): string[] {
  const own = corpus.get(article) ?? new Map<string, AnnotatedSegment>();
  const counts = countTerms(own);
  const others = [...corpus].filter(([slug]) => slug !== article).map(([, annotated]) => annotated);
  const otherCounts = others.map(countTerms);
  const rest = others.reduce((sum, annotated) => sum + lengthOf(annotated), 0);
  const lengths = new Map([...own.values()].flatMap(({ matches }) => matches.map(({ term, zh }) => [term, Math.max(2, zh.length)] as const)));
  const outer = countTerms(
    new Map([...own].map(([id, segment]) => [id, { ...segment, matches: segment.matches.filter(({ depth }) => depth === 0) }])),
  );
  return [...counts]
    .filter(([term]) => outer.has(term))
    .map(([term, here]) => {
      const elsewhere = otherCounts.reduce((sum, other) => sum + (other.get(term) ?? 0), 0);
      const articles = 1 + otherCounts.filter((other) => other.has(term)).length;
      const rarity = Math.log(1 + corpus.size / articles);
      return { term, score: keyness(here, elsewhere, lengthOf(own), rest) * Math.log2(lengths.get(term) ?? 2) * rarity };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ term }) => term);
}

/** The brief of an article; `corpus` is every article's annotation by slug, its own included. */
export function brief(
  article: Article,
  corpus: ReadonlyMap<string, ReadonlyMap<string, AnnotatedSegment>>,
  register: readonly RegisterEntry[],
  most = 10,
): Brief {
  const terms = [...countTerms(corpus.get(article.slug) ?? new Map()).keys()];
  const elsewhere = new Set([...corpus].filter(([slug]) => slug !== article.slug).flatMap(([, annotated]) => [...countTerms(annotated).keys()]));
  const text = Object.values(article.zh).join("\n");
  const named = register
    .map((entry) => ({
      entry,
      at: Math.min(...[entry.zh, ...entry.aliases.map(({ zh }) => zh)].map((zh) => text.indexOf(zh)).filter((at) => at >= 0)),
    }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
  const ofKind = (kind: RegisterEntry["kind"]) => named.filter((entry) => entry.kind === kind);
  const ranked = distinctive(article.slug, corpus);
  return {
    key: ranked.slice(0, most),
    next: ranked.slice(most, 2 * most),
    only: terms.filter((term) => !elsewhere.has(term)),
    terms,
    people: ofKind("person").map((entry) => ({ entry, post: entry.posts.find((post) => post.article === article.slug)?.post })),
    organisations: ofKind("organisation"),
    places: ofKind("place"),
  };
}
