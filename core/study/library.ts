import { type Form, type Note, makeNote, termNoteId } from "./note";

/** What terms are chosen by. */
export interface TermRow {
  id: string;
  rank: string;
  themes: string[];
}

/** What of a glossary entry its cards need. */
export interface StudyTerm extends Form, TermRow {
  gloss: string;
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

/** What study needs besides the terms. */
export interface StudyBasics {
  articles: StudyArticle[];
  /** Retired ids, each with the id of the term that has it now. */
  retired: Record<string, string>;
  /** Traditional and simplified characters in pairs, as one string. */
  variants: string;
}

/** All that can be studied. */
export interface StudyLibrary extends StudyBasics {
  terms: StudyTerm[];
}

/**
 * The file that the study page fetches: all terms with it, or of a large glossary the address of what they are chosen by (TermRow, as triples), and the folder of
 * their shards (`studyShardName`, `studyShardOf`).
 */
export type StudyFile = StudyBasics & ({ terms: StudyTerm[] } | { rows: string; folder: string; shards: number });

export const studyShardName = (number: number): string => `terms-${number}.json`;

/** The shard that a term is in: by a hash of its id (FNV-1a), so that who knows the id need not know the others. */
export function studyShardOf(id: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % shards;
}

/** Terms cut into shards of about so many. */
export function shardTerms(terms: readonly StudyTerm[], size: number): StudyTerm[][] {
  const shards = Array.from({ length: Math.max(1, Math.ceil(terms.length / size)) }, (): StudyTerm[] => []);
  for (const term of terms) shards[studyShardOf(term.id, shards.length)]?.push(term);
  return shards;
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
export function chooseTerms(terms: readonly TermRow[], articles: readonly StudyArticle[], choice: Choice): TermRow[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const article = articles.find(({ slug }) => slug === choice.article);
  const pool = article ? (choice.keyOnly ? article.key : article.terms).flatMap((id) => byId.get(id) ?? []) : terms;
  return pool.filter(
    ({ id, rank, themes }) =>
      (!choice.rank || rank === choice.rank) && (!choice.theme || themes.includes(choice.theme)) && (choice.met?.has(id) ?? true),
  );
}
