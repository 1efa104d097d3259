import { type Memory, type Rating, type Review, type StudyCard, newMemory } from "./card";
import type { Scheduler } from "./schedule";

/** An answer as it happens: what the reader chose, when, and how long it took. `id` is unlike any other, from outside. */
export interface Answer {
  id: string;
  rating: Rating;
  now: number;
  took: number;
  /** How far local time is from UTC, as in core/study/day. */
  offset?: number;
}

const changed = (card: StudyCard, change: Partial<StudyCard>): StudyCard => ({ ...card, ...change, revision: card.revision + 1 });

/** The card after an answer, and the record of it. */
export function answerCard(card: StudyCard, { id, rating, now, took, offset }: Answer, scheduler: Scheduler): { card: StudyCard; review: Review } {
  const after = scheduler.answer(card.memory, rating, now);
  return {
    card: changed(card, { memory: after, buried: null }),
    review: {
      id,
      card: card.id,
      at: now,
      rating,
      took: Math.max(0, took),
      before: card.memory,
      after,
      undone: false,
      ...(offset === undefined ? {} : { offset }),
    },
  };
}

export const suspendCard = (card: StudyCard, suspended: boolean): StudyCard => changed(card, { suspended });
export const buryCard = (card: StudyCard, day: number): StudyCard => changed(card, { buried: day });

export const inOrder = (a: Review, b: Review): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** What the answers of a card lead to, from the first to the last: for two histories that became one. */
export const replay = (card: StudyCard, reviews: readonly Review[], scheduler: Scheduler): Memory =>
  reviews
    .filter(({ undone }) => !undone)
    .sort(inOrder)
    .reduce((memory, { rating, at }) => scheduler.answer(memory, rating, at), newMemory(card.added));

/**
 * The card without an answer, which stays on record as undone: as it was before where nothing has come since, else as its other answers lead to. `all`
 * are the card's answers.
 */
export function undoAnswer(card: StudyCard, review: Review, all: readonly Review[], scheduler: Scheduler): { card: StudyCard; review: Review } {
  const isLast = JSON.stringify(card.memory) === JSON.stringify(review.after);
  const memory = isLast
    ? review.before
    : replay(
        card,
        all.filter(({ id }) => id !== review.id),
        scheduler,
      );
  return { card: changed(card, { memory }), review: { ...review, undone: true } };
}
