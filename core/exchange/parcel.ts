import type { ArticleRecord } from "./article-record";
import type { PairRecord } from "./tmx";
import type { Relations } from "./skos";
import { type TermRecord, preferredIn } from "./term-record";
import { articleRights, glossaryRights, shortArticleRights, shortGlossaryRights } from "./rights";
import { makeNote, type Note, termNoteId } from "@/core/study/note";

/** Under which terms the entries and the texts may be used: a line each, and a few words for where there is no more room. */
export interface ParcelRights {
  glossary: string;
  articles: string;
  shortGlossary: string;
  shortArticles: string;
}

/** Of what is the edition's. */
export const editionRights: ParcelRights = {
  glossary: glossaryRights,
  articles: articleRights,
  shortGlossary: shortGlossaryRights,
  shortArticles: shortArticleRights,
};

/** What the writers say in words of their own: in English for what programs read, in the reader's language for what people do. */
export interface ParcelWords {
  terms: string;
  contents: string;
  back: string;
  cite: string;
  worksheet: string;
  /** What a learner does: three lines of a worksheet. */
  tasks: readonly string[];
  about: string;
}

/**
 * What goes out at once, whatever the format: terms, and texts with their sentences. Made by the command line out of the edition and by a worker out of the site's own API
 * and a reader's own texts; every writer takes the same.
 */
export interface Parcel {
  title: string;
  /** The origin and base path of the site that the links lead to, without a slash at the end. */
  site: string;
  language: "en" | "zh-CN";
  /** A month, such as 2026.12: the version of the data. */
  version: string;
  terms: readonly TermRecord[];
  articles: readonly ArticleRecord[];
  /** How often a term stands in the corpus, by id. */
  counts: ReadonlyMap<string, number>;
  relations: ReadonlyMap<string, Relations>;
  rights: ParcelRights;
  words: ParcelWords;
}

export const rowKinds = ["terms", "pairs", "concordance", "counts"] as const;
/** Of a table: what its rows are. */
export type Rows = (typeof rowKinds)[number];

/** The words in English. */
export const englishWords: ParcelWords = {
  terms: "Terms",
  contents: "Contents",
  back: "back",
  cite: "How to cite it",
  worksheet: "Worksheet",
  tasks: [
    "Read the text. Mark the set formulations that you know.",
    "Write the English of each term in the list. Which have an official English?",
    "Translate one paragraph. Compare your English with the glossary's and say where you would keep yours.",
  ],
  about: "About",
};

/** Every sentence with its place: `slug#2.1.3`. */
const sentencesOf = (articles: readonly ArticleRecord[]) =>
  articles.flatMap((article) => article.blocks.flatMap(({ segments }) => segments.map((segment) => ({ article, segment }))));

/** The sentences of texts that stand in both languages. */
export const pairsOf = (articles: readonly ArticleRecord[]): PairRecord[] =>
  sentencesOf(articles).flatMap(({ article, segment: { id, zh, en } }) => (zh && en ? [{ id: `${article.slug}#${id}`, zh, en, note: "" }] : []));

/** Sentence pairs as rows with a header. */
export const pairRows = (pairs: readonly PairRecord[]): string[][] => [["Id", "Chinese", "English"], ...pairs.map(({ id, zh, en }) => [id, zh, en])];

/** Whether a file would hold nothing: sentence pairs of texts without English, a term bank without terms. `needs` is what the format is made of. */
export function isEmpty({ terms, articles }: Pick<Parcel, "terms" | "articles">, needs: Needs): boolean {
  switch (needs) {
    case "pairs":
      return !articles.some(({ blocks }) => blocks.some(({ segments }) => segments.some(({ zh, en }) => zh !== "" && en !== "")));
    case "terms":
      return terms.length === 0;
    case "texts":
      return articles.length === 0;
    case "anything":
      return terms.length + articles.length === 0;
  }
}

/** What a file is made of. */
export type Needs = "pairs" | "terms" | "texts" | "anything";

/** Where terms stand in texts: by id, in the order of the texts. */
function placesOf(articles: readonly ArticleRecord[]) {
  const places = new Map<
    string,
    { article: ArticleRecord; segment: ArticleRecord["blocks"][number]["segments"][number]; start: number; end: number }[]
  >();
  for (const { article, segment } of sentencesOf(articles))
    for (const { term, start, end } of segment.annotated?.matches ?? []) {
      const known = places.get(term) ?? [];
      known.push({ article, segment, start, end });
      places.set(term, known);
    }
  return places;
}

/** How often each term stands in texts, by id. */
export const countsIn = (articles: readonly ArticleRecord[]): Map<string, number> =>
  new Map([...placesOf(articles)].map(([id, found]) => [id, found.length]));

/** Every occurrence of terms in its sentence, as rows with a header. */
export function concordanceRows({ terms, articles }: Pick<Parcel, "terms" | "articles">): string[][] {
  const places = placesOf(articles);
  return [
    ["Term", "Id", "Article", "Segment", "Left", "Keyword", "Right", "English", "Link"],
    ...terms.flatMap(({ id, zh }) =>
      (places.get(id) ?? []).map(({ article, segment, start, end }) => [
        zh,
        id,
        article.slug,
        segment.id,
        segment.zh.slice(0, start),
        segment.zh.slice(start, end),
        segment.zh.slice(end),
        segment.en,
        article.link && `${article.link}#s${segment.id}`,
      ]),
    ),
  ];
}

/** How often each term stands in each text, as rows with a header. */
export function countRows({ terms, articles }: Pick<Parcel, "terms" | "articles">): string[][] {
  const places = placesOf(articles);
  return [
    ["Term", "Id", "All", ...articles.map(({ slug }) => slug)],
    ...terms.map(({ id, zh }) => {
      const found = places.get(id) ?? [];
      return [zh, id, String(found.length), ...articles.map(({ slug }) => String(found.filter(({ article }) => article.slug === slug).length))];
    }),
  ];
}

/** A term as a card: the record's fields in a note's. */
export const noteOf = (term: TermRecord): Note =>
  makeNote({
    id: termNoteId(term.id),
    kind: "term",
    zh: term.zh,
    pinyin: term.pinyin,
    en: preferredIn(term),
    gloss: term.gloss,
    accept: term.renderings.filter(({ status, en }) => status === "admitted" && en !== preferredIn(term)).map(({ en }) => en),
    avoid: term.renderings.filter(({ status }) => status === "deprecated").map(({ en, why }) => ({ en, why })),
    tags: [term.rank, ...term.themes].filter((tag) => tag !== ""),
    added: 0,
  });
