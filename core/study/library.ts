import { type Form, type Note, makeNote, termNoteId } from "./note";

/** What of a glossary entry its cards need: written for all entries into one file. */
export interface StudyTerm extends Form {
  id: string;
  gloss: string;
  rank: string;
  themes: string[];
  accept: string[];
  /** Other Chinese names of the same. */
  forms: string[];
  avoid: { en: string; why: string }[];
  members: Form[];
  /** Ids of the terms that are easily taken for it. */
  near: string[];
  context: { article: string; segment: string; zh: string; en: string } | null;
}

export interface StudyArticle {
  slug: string;
  /** The terms that matter most in it, then all its terms. */
  key: string[];
  terms: string[];
}

/** All that can be studied. */
export interface StudyLibrary {
  terms: StudyTerm[];
  articles: StudyArticle[];
  /** Retired ids, each with the id of the term that has it now. */
  retired: Record<string, string>;
  /** Traditional and simplified characters in pairs, as one string. */
  variants: string;
}

/** A glossary entry as a note. */
export function termNote(term: StudyTerm, find: (id: string) => StudyTerm | undefined, added: number): Note {
  const near = term.near.flatMap((id) => {
    const other = find(id);
    return other ? [{ zh: other.zh, pinyin: other.pinyin, en: other.en, gloss: other.gloss }] : [];
  });
  const { id, zh, pinyin, en, gloss, accept, avoid, members, context, rank, themes } = term;
  return makeNote({ id: termNoteId(id), kind: "term", zh, pinyin, en, gloss, accept, avoid, members, near, context, tags: [rank, ...themes], added });
}

/** Which terms to take: "" takes all. */
export interface Choice {
  article: string;
  /** Of the article: only those that matter most. */
  keyOnly: boolean;
  rank: string;
  theme: string;
  /** Only these, where given: the terms the reader has met. */
  met: ReadonlySet<string> | null;
}

/** The terms of a choice, in the article's order or the glossary's. */
export function chooseTerms({ terms, articles }: StudyLibrary, choice: Choice): StudyTerm[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const article = articles.find(({ slug }) => slug === choice.article);
  const pool = article ? (choice.keyOnly ? article.key : article.terms).flatMap((id) => byId.get(id) ?? []) : terms;
  return pool.filter(
    ({ id, rank, themes }) =>
      (!choice.rank || rank === choice.rank) && (!choice.theme || themes.includes(choice.theme)) && (choice.met?.has(id) ?? true),
  );
}
