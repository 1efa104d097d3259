import type { Annotate, AnnotatedSegment } from "@/core/annotation";
import { readBlocks, readTitle } from "@/core/article/blocks";
import { cite } from "@/core/article/cite";
import { citedArticle } from "@/core/article/cite/cited-article";
import type { Article } from "@/core/article/schema";
import type { Edition } from "@/core/edition";
import type { ArticleRecord } from "@/core/exchange/article-record";
import { type Example, recordOf, type TermRecord } from "@/core/exchange/term-record";
import type { PairRecord } from "@/core/exchange/tmx";
import { withoutEchoes } from "@/core/glossary/echoes";
import type { Term } from "@/core/glossary/schema";

/** A place where a term stands in an article. */
export interface Place {
  article: Article;
  segment: string;
  start: number;
  end: number;
}

/** The edition made ready for going out: articles annotated once, what stands where counted. */
export interface Outgoing {
  edition: Edition;
  /** The origin and base path of the site whose pages the links name, without a slash at the end. */
  site: string;
  annotated: ReadonlyMap<string, ReadonlyMap<string, AnnotatedSegment>>;
  places: ReadonlyMap<string, readonly Place[]>;
}

/** Annotates articles, saying after each how many of how many are done. */
export function collect(
  edition: Edition,
  annotate: Annotate,
  site: string,
  progress: (done: number, all: number) => void = () => undefined,
): Outgoing {
  const annotated = new Map<string, Map<string, AnnotatedSegment>>();
  const places = new Map<string, Place[]>();
  edition.articles.forEach((article, i) => {
    const segments = new Map<string, AnnotatedSegment>();
    for (const [id, text] of Object.entries(article.zh)) {
      const segment = annotate(text, { article: article.slug });
      const shown = { ...segment, matches: withoutEchoes(segment.matches) };
      segments.set(id, shown);
      for (const { term, start, end } of shown.matches) places.set(term, [...(places.get(term) ?? []), { article, segment: id, start, end }]);
    }
    annotated.set(article.slug, segments);
    progress(i + 1, edition.articles.length);
  });
  return { edition, site, annotated, places };
}

/** Longer sentences teach little beside a term. */
const longestExample = 120;

function exampleOf({ places, site }: Outgoing, id: string): Example | null {
  const found = (places.get(id) ?? []).map(({ article, segment }) => ({
    zh: article.zh[segment] ?? "",
    en: article.en[segment] ?? "",
    place: `${site}/en/read/${article.slug}/#s${segment}`,
  }));
  return (
    found
      .filter(({ zh }) => zh.length <= longestExample)
      .sort((a, b) => Number(a.zh.length < 12) - Number(b.zh.length < 12) || a.zh.length - b.zh.length)[0] ?? null
  );
}

export const termRecords = (out: Outgoing, terms: readonly Term[] = out.edition.terms): TermRecord[] =>
  terms.map((term) => recordOf(term, out.edition.works, `${out.site}/en/glossary/`, exampleOf(out, term.id)));

function factsOf({ file }: Article): string {
  const date = "value" in file.published.date ? file.published.date.value : "";
  const outlet = "value" in file.published.outlet ? file.published.outlet.value : "";
  return ["who" in file.by ? file.by.who : "", outlet, date].filter(Boolean).join(" · ");
}

export function articleRecord({ annotated, site }: Outgoing, article: Article): ArticleRecord {
  const link = `${site}/en/read/${article.slug}/`;
  const segments = annotated.get(article.slug);
  return {
    slug: article.slug,
    title: readTitle(article),
    facts: factsOf(article),
    blocks: readBlocks(article).map(({ block, segments: own }) => ({
      kind: block.kind,
      segments: own.map((segment) => {
        const known = segments?.get(segment.id);
        return known ? { ...segment, annotated: known } : segment;
      }),
    })),
    notes: article.notes.map(({ segment, text }) => ({ segment, text })),
    citation: cite({ ...citedArticle(article), segment: "", address: link, accessed: "" }).chicago.trim(),
    link,
  };
}

/** The sentences of articles in both languages. */
export const pairRecords = (articles: readonly Article[]): PairRecord[] =>
  articles.flatMap((article) =>
    Object.entries(article.zh).flatMap(([id, zh]) => {
      const en = article.en[id] ?? "";
      return zh && en ? [{ id: `${article.slug}#${id}`, zh, en, note: "" }] : [];
    }),
  );

/** Every occurrence of terms in its sentence, as rows with a header. */
export function concordanceRows({ places, site }: Outgoing, terms: readonly Term[]): string[][] {
  const header = ["Term", "Id", "Article", "Segment", "Left", "Keyword", "Right", "English", "Link"];
  return [
    header,
    ...terms.flatMap(({ id, zh }) =>
      (places.get(id) ?? []).map(({ article, segment, start, end }) => {
        const text = article.zh[segment] ?? "";
        return [
          zh,
          id,
          article.slug,
          segment,
          text.slice(0, start),
          text.slice(start, end),
          text.slice(end),
          article.en[segment] ?? "",
          `${site}/en/read/${article.slug}/#s${segment}`,
        ];
      }),
    ),
  ];
}

/** How often each term stands in each article, as rows with a header. */
export function countRows({ edition, places }: Outgoing, terms: readonly Term[]): string[][] {
  const slugs = edition.articles.map(({ slug }) => slug);
  return [
    ["Term", "Id", "All", ...slugs],
    ...terms.map(({ id, zh }) => {
      const found = places.get(id) ?? [];
      return [zh, id, String(found.length), ...slugs.map((slug) => String(found.filter(({ article }) => article.slug === slug).length))];
    }),
  ];
}

/** Sentence pairs as rows with a header. */
export const pairRows = (pairs: readonly PairRecord[]): string[][] => [["Id", "Chinese", "English"], ...pairs.map(({ id, zh, en }) => [id, zh, en])];
