import { type Memory, type Review, type StudyCard, ratings } from "@/core/study/card";
import { cardKinds } from "@/core/study/kinds";
import { type Marks, noMarks } from "@/core/study/marks";
import { type Note, noteKinds } from "@/core/study/note";
import { type OwnData, ownReader } from "@/core/own/own";
import type { ReaderState } from "@/core/study/reader-state";
import { noteLimits } from "./note-limits";
import { readerStateReader } from "./reader-state";
import { BadData, type Reader, list, matching, nullable, number, oneOf, shape, text, truth, whole } from "./shape";

/** All that Tifa keeps of a reader. */
export interface StudyData {
  notes: Note[];
  cards: StudyCard[];
  reviews: Review[];
  /** As stored; core/study/settings reads it. */
  settings: Record<string, number | boolean | number[] | string[]>;
  marks: Marks;
  /** Corrections, display, places. `null` where a file says nothing of them (versions 1 and 2): then those that are here stay. */
  reader: ReaderState | null;
  /** Texts, entries, layers. `null` where a file says nothing of them (up to version 4): then those that are here stay. */
  own: OwnData | null;
}

const time = whole(0, 32_503_680_000_000);
const short = text(500);
const long = text(5000);
const id = text(500, 3);
const form = { zh: text(500, 1), pinyin: text(2000), en: short };

const memory = shape<Memory>({
  stage: oneOf([0, 1, 2, 3]),
  due: time,
  stability: number(0, 36_500),
  difficulty: number(0, 10),
  step: whole(0, 100),
  days: number(0, 36_500),
  reps: whole(0, 1e6),
  lapses: whole(0, 1e6),
  last: nullable(time),
});

export const noteReader: Reader<Note> = shape<Note>({
  id,
  kind: oneOf(noteKinds),
  zh: text(noteLimits.zh, 1),
  pinyin: text(noteLimits.pinyin),
  en: text(noteLimits.en),
  gloss: text(noteLimits.gloss),
  accept: list(short, 100),
  avoid: list(shape({ en: short, why: long }), 100),
  members: list(shape(form), 100),
  near: list(shape({ ...form, gloss: long }), 100),
  context: nullable(
    shape({
      zh: text(noteLimits.sentence),
      en: text(noteLimits.sentence),
      article: matching(/^[a-z0-9-]*$/),
      segment: matching(/^(?:\d+\.\d+\.\d+)?$/),
    }),
  ),
  tags: list(text(noteLimits.tag), noteLimits.tags),
  added: time,
  edited: time,
});

const card = shape<StudyCard>({
  id,
  note: id,
  kind: oneOf(cardKinds),
  memory,
  suspended: truth,
  buried: nullable(whole(-1e6, 1e7)),
  added: time,
  revision: whole(0, 1e9),
});
const answer = {
  id: text(200, 1),
  card: id,
  at: time,
  rating: oneOf(ratings),
  took: number(0, 1e12),
  before: memory,
  after: memory,
  undone: truth,
};
const [zoned, unzoned] = [shape<Review>({ ...answer, offset: number(-1440, 1440) }), shape<Review>(answer)];
/** With the place's distance from UTC or, as up to version 3, without. */
const review: Reader<Review> = (value) =>
  typeof value === "object" && value !== null && Object.hasOwn(value, "offset") ? zoned(value) : unzoned(value);

const setting: Reader<number | boolean | number[] | string[]> = (value) => {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return number(0, 1e6)(value);
  return Array.isArray(value) && typeof value[0] === "number" ? list(number(0, 100), 40)(value) : list(text(40), 20)(value);
};
const settings: Reader<StudyData["settings"]> = (value) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new BadData("no object");
  return Object.fromEntries(
    Object.getOwnPropertyNames(value).map((key) => {
      if (!/^[a-zA-Z]{1,40}$/.test(key)) throw new BadData("unknown key");
      return [key, setting(Object.getOwnPropertyDescriptor(value, key)?.value)];
    }),
  );
};

const sections = { notes: list(noteReader, 200_000), cards: list(card, 1_000_000), reviews: list(review, 10_000_000), settings };
/** Words without spaces, since they are kept in one string with spaces between. */
const mark = matching(/^\S{1,200}$/u);
const marks = shape<Marks>({ known: list(mark, 200_000), unknown: list(mark, 200_000), met: list(mark, 200_000) });
const bodies = {
  1: shape<Omit<StudyData, "marks" | "reader" | "own">>(sections),
  2: shape<Omit<StudyData, "reader" | "own">>({ ...sections, marks }),
  3: shape<Omit<StudyData, "own">>({ ...sections, marks, reader: nullable(readerStateReader) }),
  5: shape<StudyData>({ ...sections, marks, reader: nullable(readerStateReader), own: nullable(ownReader) }),
};

/** The backup's version that is written, and those that are read. */
export const backupVersions = [1, 2, 3, 4, 5] as const;
export type BackupVersion = (typeof backupVersions)[number];
export const backupVersion: BackupVersion = 5;

function readBody(value: unknown, version: BackupVersion): StudyData {
  if (version === 1) return { ...bodies[1](value), marks: noMarks(), reader: null, own: null };
  if (version === 2) return { ...bodies[2](value), reader: null, own: null };
  return version < 5 ? { ...bodies[3](value), own: null } : bodies[5](value);
}

/** The settings as they are stored, or nothing where they are not settings. */
export function readStoredSettings(value: unknown): StudyData["settings"] {
  try {
    return settings(value ?? {});
  } catch {
    return {};
  }
}

/** Every id once, every text with its body. */
function checkOwn({ texts, entries, layers }: OwnData): void {
  for (const { head, body } of texts) if (head.id !== body.id) throw new BadData(`${head.id} has no text`).within("own.texts");
  for (const ids of [texts.map(({ head }) => head.id), entries.map(({ id: own }) => own), layers.map(({ id: own }) => own)])
    if (new Set(ids).size < ids.length) throw new BadData("an id stands twice").within("own");
}

/** Reads study data from outside, whole or not at all: every value of its type, every id once, every card with its note. `version` is the backup's: 1 had no marks, 2 nothing of the reading pages, 3 not where answers were given, 4 no texts of one's own. Throws BadData. */
export function readStudyData(value: unknown, version: BackupVersion = backupVersion): StudyData {
  const data = readBody(value, version);
  for (const name of ["notes", "cards", "reviews"] as const) {
    const seen = new Set<string>();
    for (const { id: own } of data[name]) if (seen.size === seen.add(own).size) throw new BadData(`${own} stands twice`).within(name);
  }
  if (data.own) checkOwn(data.own);
  const notes = new Set(data.notes.map((note) => note.id));
  for (const { id: own, note, kind } of data.cards)
    if (!notes.has(note) || own !== `${note}|${kind}`) throw new BadData(`${own} has no note`).within("cards");
  return data;
}
