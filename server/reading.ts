import { readFileSync } from "node:fs";
import type { AnnotatedSegment } from "@/core/annotation";
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

const annotated = new WeakMap<Article, Map<string, AnnotatedSegment>>();

/** Every segment of an article with its words, readings and terms, as the build annotated it (server/build/annotations.ts). */
export function annotateArticle(article: Article): Map<string, AnnotatedSegment> {
  const known = annotated.get(article);
  if (known) return known;
  // Our own build's file, written a step earlier.
  const { segments }: AnnotationFile = JSON.parse(readFileSync(`${process.cwd()}/${annotationFile(article.slug)}`, "utf8"));
  const made = new Map(
    Object.keys(article.zh).flatMap((id) => {
      const segment = segments[id];
      return segment ? [[id, { ...segment, matches: withoutEchoes(segment.matches) }] as const] : [];
    }),
  );
  annotated.set(article, made);
  return made;
}

/** The ids of an article's terms, in order of appearance. */
export const termsOf = (article: Article): string[] => [
  ...new Set([...annotateArticle(article).values()].flatMap(({ matches }) => matches.map(({ term }) => term))),
];

/** Every place where each term occurs in the shipped articles, nested matches included. */
export const occurrences = ofEdition(({ articles }) => {
  const byTerm = new Map<string, Occurrence[]>();
  for (const article of articles)
    for (const [segment, { matches }] of annotateArticle(article))
      for (const { term, start, end } of matches) {
        const places = byTerm.get(term) ?? [];
        places.push({ article, segment, start, end });
        byTerm.set(term, places);
      }
  return byTerm;
});
