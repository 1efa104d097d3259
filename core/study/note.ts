/** What a reader has saved to learn. A note is plain text and holds all that its cards ask, so that study needs no network. */

export const noteKinds = ["term", "word", "sentence"] as const;
export type NoteKind = (typeof noteKinds)[number];

/** A Chinese form with its reading and its English. */
export interface Form {
  zh: string;
  pinyin: string;
  en: string;
}

/** The sentence a note was met in, and where it stands. */
export interface Context {
  zh: string;
  en: string;
  /** Slug of a shipped article; "" for a sentence from elsewhere (an imported card). */
  article: string;
  /** Segment id, such as 2.3.1; "" with an empty article. */
  segment: string;
}

export interface Note extends Form {
  /** Stable for ever: `t:<term id>`, `w:<word>`, `s:<article>#<segment>`, `i:<hash>` for what was imported. */
  id: string;
  kind: NoteKind;
  gloss: string;
  /** Other renderings that are right as well. */
  accept: string[];
  /** Renderings that are worse, with why. */
  avoid: { en: string; why: string }[];
  /** Members of a numbered slogan. */
  members: Form[];
  /** Terms that are easily taken for this one. */
  near: (Form & { gloss: string })[];
  context: Context | null;
  tags: string[];
  /** Milliseconds since 1970. */
  added: number;
  edited: number;
}

export const termNoteId = (term: string): string => `t:${term}`;
export const wordNoteId = (zh: string): string => `w:${zh}`;
export const sentenceNoteId = (article: string, segment: string): string => `s:${article}#${segment}`;

/** A note with everything empty that is not given. */
export const makeNote = (given: Pick<Note, "id" | "kind" | "zh" | "added"> & Partial<Note>): Note => ({
  pinyin: "",
  en: "",
  gloss: "",
  accept: [],
  avoid: [],
  members: [],
  near: [],
  context: null,
  tags: [],
  edited: given.added,
  ...given,
});
