import type { ArticleRecord } from "@/core/exchange/article-record";
import type { TermRecord } from "@/core/exchange/term-record";
import type { ApiFile } from "./v1";

/** Reads the API's files back into what writers take. Links begin with where the site was built for; `move` puts where it is served in its place. */

const moved = (link: string, from: string, to: string): string => (link.startsWith(`${from}/`) ? to + link.slice(from.length) : link);

export const moveTerm = (term: TermRecord, from: string, to: string): TermRecord => ({
  ...term,
  link: moved(term.link, from, to),
  example: term.example && { ...term.example, place: moved(term.example.place, from, to) },
});

export const readArticle = (file: ApiFile<"article">, from: string, to: string): ArticleRecord => ({
  slug: file.slug,
  title: file.title,
  facts: file.facts,
  blocks: file.blocks.map(({ kind, segments }) => ({
    kind,
    segments: segments.map(({ id, zh, en, words, terms }) => ({
      id,
      zh,
      en,
      annotated: {
        text: zh,
        tokens: words.map(({ start, end, pinyin }) => ({ start, end, text: zh.slice(start, end), kind: "word" as const, pinyin })),
        matches: terms.map((term) => ({ ...term, term: term.id, zh: zh.slice(term.start, term.end) })),
      },
    })),
  })),
  notes: file.notes,
  citation: file.citation.replace(`${from}/`, `${to}/`),
  link: moved(file.link, from, to),
});
