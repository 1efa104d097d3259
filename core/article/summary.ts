import type { AnnotatedSegment } from "@/core/annotation";
import { readBlocks, readTitle } from "./blocks";
import type { Article, Fact, RegisterEntry } from "./schema";

/** What the library says of an article: all of it computed, or quoted from article.yaml. */
export interface Summary {
  slug: string;
  title: { zh: string; en: string };
  about: { zh: string; en: string };
  date: Fact;
  place: Fact;
  placeName: { zh: string; en: string } | undefined;
  genre: Article["file"]["genre"];
  /** Hanzi, without punctuation and figures. */
  characters: number;
  /** Distinct terms. */
  terms: number;
  /** Minutes for a learner with the English beside. */
  minutes: number;
}

/** Hanzi a minute of a learner who looks across at the English. A guess, said as such in the library. */
const readingSpeed = 150;
const hanzi = /\p{Script=Han}/gu;

/** Describes an article for the library. `annotated` is every segment by id. */
export function summarise(
  article: Article,
  annotated: ReadonlyMap<string, Pick<AnnotatedSegment, "matches">>,
  register: readonly RegisterEntry[],
): Summary {
  const text = readBlocks(article)
    .flatMap(({ segments }) => segments.map(({ zh }) => zh))
    .join("");
  const characters = text.match(hanzi)?.length ?? 0;
  const { place, published, genre } = article.file;
  const entry = "value" in place ? register.find(({ id }) => id === place.value) : undefined;
  return {
    slug: article.slug,
    title: readTitle(article),
    about: { zh: article.file.aboutZh, en: article.file.about },
    date: published.date,
    place,
    placeName: entry && { zh: entry.zh, en: entry.en },
    genre,
    characters,
    terms: new Set([...annotated.values()].flatMap(({ matches }) => matches.map(({ term }) => term))).size,
    minutes: Math.max(1, Math.round(characters / readingSpeed)),
  };
}
