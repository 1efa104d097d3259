import { type CardKind, cardId, kindsOf } from "./kinds";
import type { Note } from "./note";

/** FSRS's stages. */
export const stages = { new: 0, learning: 1, review: 2, relearning: 3 } as const;
export type Stage = (typeof stages)[keyof typeof stages];

/** What FSRS knows of a card. Times are milliseconds since 1970, so a change of time zone changes none of them. */
export interface Memory {
  stage: Stage;
  due: number;
  /** Days until the chance of recall is 90 %. */
  stability: number;
  /** 1 (easy) to 10. */
  difficulty: number;
  /** Which learning step comes next. */
  step: number;
  /** Days from the last review to the due day. */
  days: number;
  reps: number;
  lapses: number;
  last: number | null;
}

export interface StudyCard {
  id: string;
  note: string;
  kind: CardKind;
  memory: Memory;
  suspended: boolean;
  /** The study day on which a sibling was answered: the card rests on that day and no other, whatever the clock does. */
  buried: number | null;
  added: number;
  /** Goes up with every change, so that a tab that holds an old card notices. */
  revision: number;
}

export const ratings = [1, 2, 3, 4] as const;
/** Again, hard, good, easy. */
export type Rating = (typeof ratings)[number];

/** One answer. Never deleted: an undone one says so. */
export interface Review {
  id: string;
  card: string;
  at: number;
  rating: Rating;
  /** Milliseconds from question to answer. */
  took: number;
  before: Memory;
  after: Memory;
  undone: boolean;
  /** How far local time was from UTC when and where it was given (minutes, as in core/study/day); not in answers from before 30 November 2026. */
  offset?: number;
}

export const newMemory = (at: number): Memory => ({
  stage: stages.new,
  due: at,
  stability: 0,
  difficulty: 0,
  step: 0,
  days: 0,
  reps: 0,
  lapses: 0,
  last: null,
});

export const newCard = (note: string, kind: CardKind, at: number): StudyCard => ({
  id: cardId(note, kind),
  note,
  kind,
  memory: newMemory(at),
  suspended: false,
  buried: null,
  added: at,
  revision: 0,
});

/** The cards of a note. */
export const cardsOf = (note: Note): StudyCard[] => kindsOf(note).map((kind) => newCard(note.id, kind, note.added));
