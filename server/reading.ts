import { readFileSync } from "node:fs";
import type { AnnotatedSegment, Match } from "@/core/annotation";
import type { Article } from "@/core/article/schema";
import { withoutEchoes } from "@/core/glossary/echoes";
import { ofEdition } from "./edition";

/** A place where a term stands: which article, which segment, which characters. */
export interface Occurrence {
  article: Article;
  segment: string;
  start: number;
  end: number;
}

/** Where the build leaves each article's annotation before pages are made: the engine and the dictionary run once, not in each worker. */
export const annotationFile = (slug: string): string => `.tifa/annotated/${slug}.json`;

/** An article's annotation as it is kept, with the sum of what it was made from. */
export interface AnnotationFile {
  from: string;
  segments: Record<string, AnnotatedSegment>;
}

/** Where the terms of an article lie by themselves: a tenth of its annotation, and all that counting and listing need. */
export const matchesFile = (slug: string): string => `.tifa/annotated/${slug}.terms.json`;

/** A segment by its terms: what is counted and listed of a whole corpus, where the words of all articles at once would be too many. */
export type MatchedSegment = Pick<AnnotatedSegment, "text" | "matches">;

/** The terms of a segment as they are shown and counted. */
export const shownMatches = ({ matches }: MatchedSegment): Match[] => withoutEchoes(matches);

// Both files are our own build's, written a step earlier.
const readOwn = <T>(file: string): T => JSON.parse(readFileSync(`${process.cwd()}/${file}`, "utf8")) as T;

/** Every segment of an article with its words, readings and terms, as the build annotated it (server/build/annotations.ts). Read anew each time. */
export function annotateArticle(article: Article): Map<string, AnnotatedSegment> {
  const { segments } = readOwn<AnnotationFile>(annotationFile(article.slug));
  return new Map(
    Object.keys(article.zh).flatMap((id) => {
      const segment = segments[id];
      return segment ? [[id, { ...segment, matches: shownMatches(segment) }] as const] : [];
    }),
  );
}

const matched = new WeakMap<Article, Map<string, MatchedSegment>>();

/** Every segment of an article with its terms, read once. */
export function matchArticle(article: Article): Map<string, MatchedSegment> {
  const known = matched.get(article);
  if (known) return known;
  const matches = readOwn<Record<string, Match[]>>(matchesFile(article.slug));
  const made = new Map(Object.entries(article.zh).map(([id, text]) => [id, { text, matches: matches[id] ?? [] }]));
  matched.set(article, made);
  return made;
}

/** The ids of an article's terms, in order of appearance. */
export const termsOf = (article: Article): string[] => [
  ...new Set([...matchArticle(article).values()].flatMap(({ matches }) => matches.map(({ term }) => term))),
];

/** Every place where each term occurs in the shipped articles, nested matches included. */
export const occurrences = ofEdition(({ articles }) => {
  const byTerm = new Map<string, Occurrence[]>();
  for (const article of articles)
    for (const [segment, { matches }] of matchArticle(article))
      for (const { term, start, end } of matches) {
        const places = byTerm.get(term) ?? [];
        places.push({ article, segment, start, end });
        byTerm.set(term, places);
      }
  return byTerm;
});
