import { type Review, type StudyCard, stages } from "./card";
import { answerDay, dayOf, dayStart, type Moment, offsetOf, today } from "./day";
import type { CardKind } from "./kinds";
import type { Note } from "./note";
import type { Scheduler } from "./schedule";

/** A day's number for a picture. `day`: days from today. */
export interface Bar {
  day: number;
  value: number;
}

/** How many cards of the kinds that are asked come due on each of the next days; what is overdue is today's. */
export function forecast(cards: readonly StudyCard[], kinds: readonly CardKind[], moment: Moment, days: number): Bar[] {
  const bars = Array.from({ length: days }, (_, day) => ({ day, value: 0 }));
  for (const { memory, suspended, kind } of cards) {
    if (suspended || memory.stage === stages.new || !kinds.includes(kind)) continue;
    const bar = bars[Math.max(0, dayOf(memory.due, offsetOf(memory.due, moment)) - today(moment))];
    if (bar) bar.value += 1;
  }
  return bars;
}

/** From this many days of stability a card counts as known for long. */
export const matureFrom = 21;

/** How many cards are at which stage; those of kinds that are not asked are counted apart. */
export function maturity(
  cards: readonly StudyCard[],
  kinds: readonly CardKind[],
): { fresh: number; learning: number; young: number; mature: number; suspended: number; unasked: number } {
  const counts = { fresh: 0, learning: 0, young: 0, mature: 0, suspended: 0, unasked: 0 };
  for (const { memory, suspended, kind } of cards) {
    if (suspended) counts.suspended++;
    else if (!kinds.includes(kind)) counts.unasked++;
    else if (memory.stage === stages.new) counts.fresh++;
    else if (memory.stage !== stages.review) counts.learning++;
    else if (memory.stability < matureFrom) counts.young++;
    else counts.mature++;
  }
  return counts;
}

/** Of the answers to cards in review, how many were known, by month before this one (0 is the last 30 days). */
export function retention(reviews: readonly Review[], moment: Moment, months: number): { month: number; asked: number; known: number }[] {
  const rows = Array.from({ length: months }, (_, month) => ({ month, asked: 0, known: 0 }));
  for (const review of reviews) {
    if (review.undone || review.before.stage !== stages.review) continue;
    const row = rows[Math.floor((today(moment) - answerDay(review, moment)) / 30)];
    if (!row) continue;
    row.asked++;
    if (review.rating > 1) row.known++;
  }
  return rows;
}

/** Answers a day over the year that ends today, the oldest first. `at`: a time within the day, for its date. */
export function yearOfDays(reviews: readonly Review[], moment: Moment): { at: number; value: number }[] {
  const last = today(moment);
  const days = Array.from({ length: 365 }, (_, i) => ({ at: dayStart(last - 364 + i, moment.offset) + 8 * 3_600_000, value: 0 }));
  for (const review of reviews) {
    const day = review.undone ? undefined : days[answerDay(review, moment) - last + 364];
    if (day) day.value++;
  }
  return days;
}

/** The notes forgotten most often, the worst first. */
export function hardest(
  cards: readonly StudyCard[],
  notes: ReadonlyMap<string, Note>,
  count: number,
): { note: Note; lapses: number; difficulty: number }[] {
  const byNote = new Map<string, { lapses: number; difficulty: number }>();
  for (const { note, memory } of cards) {
    const sofar = byNote.get(note) ?? { lapses: 0, difficulty: 0 };
    byNote.set(note, { lapses: sofar.lapses + memory.lapses, difficulty: Math.max(sofar.difficulty, memory.difficulty) });
  }
  return [...byNote]
    .flatMap(([id, hard]) => {
      const note = notes.get(id);
      return note && hard.lapses > 0 ? [{ note, ...hard }] : [];
    })
    .sort((a, b) => b.lapses - a.lapses || b.difficulty - a.difficulty)
    .slice(0, count);
}

/** The part of the cards seen so far that the reader would know now, by FSRS. */
export function knownNow(cards: readonly StudyCard[], moment: Moment, scheduler: Scheduler): number {
  return cards.reduce((sum, { memory }) => sum + scheduler.recall(memory, moment.now), 0);
}
