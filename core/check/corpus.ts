import type { AnnotatedSegment, Annotate } from "@/core/annotation";
import type { Article, RegisterEntry } from "@/core/article/schema";
import type { Edition } from "@/core/edition";
import type { Term } from "@/core/glossary/schema";
import { readSpellings, type Spelling } from "./spellings";
import { findNames, indexNames, type FoundName, type NamedEntry } from "./names";

/** Chinese with its English, and what the text engine finds in the Chinese. */
export interface BilingualSegment<Named extends NamedEntry = NamedEntry> extends AnnotatedSegment {
  zh: string;
  en: string;
  /** Register names in the Chinese, longest first from the left, none over another. */
  names: FoundName<Named>[];
}

/** A segment of an article in both languages. */
export interface CheckedSegment extends BilingualSegment<RegisterEntry> {
  article: Article;
  id: string;
}

/** What several rules ask of the edition: computed once, and only when a rule asks. */
export interface Corpus {
  /** Every segment of every article, annotated. */
  segments(): readonly CheckedSegment[];
  terms: ReadonlyMap<string, Term>;
  /** Every Chinese form of an entry, its pinyin laid along its characters. */
  spellings(term: Term): readonly Spelling[];
  /** What the engine reads, term and alias aside: one reading a code point, null for other than hanzi and where it has none. */
  reads(zh: string): (string | null)[];
}

/** The text engine, injected: core does not load a dictionary. */
export interface Engine {
  /** With the glossary. */
  annotate: Annotate;
  /** Without it: an entry's pinyin is no witness for itself. */
  plain: Annotate;
}

/** The shared view of an edition that rules read beside it. */
export function createCorpus(edition: Edition, { annotate, plain }: Engine): Corpus {
  let segments: CheckedSegment[] | undefined;
  const spellings = new Map<Term, Spelling[]>();
  return {
    spellings: (term) => {
      const known = spellings.get(term) ?? readSpellings(term);
      spellings.set(term, known);
      return known;
    },
    reads: (zh) => plain(zh).tokens.flatMap((token) => token.pinyin),
    terms: new Map(edition.terms.map((term) => [term.id, term])),
    segments: () => {
      segments ??= annotateAll(edition, annotate);
      return segments;
    },
  };
}

function annotateAll({ articles, register }: Edition, annotate: Annotate): CheckedSegment[] {
  const index = indexNames(register);
  return articles.flatMap((article) =>
    Object.entries(article.zh).map(([id, zh]) => {
      const annotated = annotate(zh, { article: article.slug });
      return { ...annotated, article, id, zh, en: article.en[id] ?? "", names: findNames(annotated, index) };
    }),
  );
}
