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

/** The segments of one article with their terms, by id. */
export type AnnotatedArticle = ReadonlyMap<string, Pick<AnnotatedSegment, "text" | "matches">>;

/** What is counted of a corpus once, for the briefs of all its articles. */
export interface CorpusCounts {
  articles: number;
  /** Characters of all articles. */
  length: number;
  /** Of each term: its occurrences, and the articles that have it. */
  terms: ReadonlyMap<string, { occurrences: number; articles: number }>;
}

/** Occurrences of each term in one article, a term inside another counted too. */
function countTerms(annotated: AnnotatedArticle): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { matches } of annotated.values()) for (const { term } of matches) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

const lengthOf = (annotated: AnnotatedArticle): number => [...annotated.values()].reduce((sum, { text }) => sum + text.length, 0);

/** Counts a corpus, one article at a time. */
export function countCorpus(corpus: Iterable<AnnotatedArticle>): CorpusCounts {
  const terms = new Map<string, { occurrences: number; articles: number }>();
  let articles = 0;
  let length = 0;
  for (const annotated of corpus) {
    articles++;
    length += lengthOf(annotated);
    for (const [term, n] of countTerms(annotated)) {
      const known = terms.get(term) ?? { occurrences: 0, articles: 0 };
      terms.set(term, { occurrences: known.occurrences + n, articles: known.articles + 1 });
    }
  }
  return { articles, length, terms };
}

/** The counts with one more text in them: what the terms of a text of one's own are weighed against. */
export function withText(corpus: CorpusCounts, annotated: AnnotatedArticle): CorpusCounts {
  const terms = new Map(corpus.terms);
  for (const [term, n] of countTerms(annotated)) {
    const known = terms.get(term) ?? { occurrences: 0, articles: 0 };
    terms.set(term, { occurrences: known.occurrences + n, articles: known.articles + 1 });
  }
  return { articles: corpus.articles + 1, length: corpus.length + lengthOf(annotated), terms };
}

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
export function distinctive(own: AnnotatedArticle, corpus: CorpusCounts): string[] {
  const counts = countTerms(own);
  const length = lengthOf(own);
  const lengths = new Map([...own.values()].flatMap(({ matches }) => matches.map(({ term, zh }) => [term, Math.max(2, zh.length)] as const)));
  const outer = new Set([...own.values()].flatMap(({ matches }) => matches.filter(({ depth }) => depth === 0).map(({ term }) => term)));
  return [...counts]
    .filter(([term]) => outer.has(term))
    .map(([term, here]) => {
      const { occurrences, articles } = corpus.terms.get(term) ?? { occurrences: here, articles: 1 };
      const rarity = Math.log(1 + corpus.articles / articles);
      return { term, score: keyness(here, occurrences - here, length, corpus.length - length) * Math.log2(lengths.get(term) ?? 2) * rarity };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ term }) => term);
}

/** The brief of an article from its own annotation and what was counted of its corpus, its own text included. */
export function brief(article: Article, own: AnnotatedArticle, corpus: CorpusCounts, register: readonly RegisterEntry[], most = 10): Brief {
  const terms = [...countTerms(own).keys()];
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
  const ranked = distinctive(own, corpus);
  return {
    key: ranked.slice(0, most),
    next: ranked.slice(most, 2 * most),
    only: terms.filter((term) => (corpus.terms.get(term)?.articles ?? 1) === 1),
    terms,
    people: ofKind("person").map((entry) => ({ entry, post: entry.posts.find((post) => post.article === article.slug)?.post })),
    organisations: ofKind("organisation"),
    places: ofKind("place"),
  };
}
