import { type Memory, type Rating, type Review, type StudyCard, stages } from "@/core/study/card";
import { dayOf, dayStart } from "@/core/study/day";

/** The part of a row of Anki's cards that is its schedule, in the order of the columns from `type` to `left`. */
export interface AnkiSchedule {
  type: number;
  queue: number;
  due: number;
  ivl: number;
  factor: number;
  reps: number;
  lapses: number;
  left: number;
  /** What Anki's own FSRS keeps with a card. */
  data: string;
}

/** The day that Anki counts a collection's days from, in seconds: that of the earliest thing in it. `offset` as in core/study/day. */
export const firstDay = (times: readonly number[], offset: number): number =>
  Math.floor(
    dayStart(
      dayOf(
        times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
        offset,
      ),
      offset,
    ) / 1000,
  );

/** Where Anki does not use FSRS it needs an ease (per mille): that of a card with so many lapses under its older scheduler. */
const easeOf = ({ lapses }: Memory): number => Math.max(1300, 2500 - 200 * lapses);

/** Steps of ours that are left, today and in all, as Anki packs them. */
const stepsLeft = ({ stage, step }: Memory): number => (stage === stages.relearning ? 1 : Math.max(1, 2 - step)) * 1001;

/** A card's schedule for Anki. `position`: of a new card among the new ones; `first`: firstDay. */
export function ankiSchedule(
  { memory, suspended }: Pick<StudyCard, "memory" | "suspended">,
  position: number,
  first: number,
  offset: number,
): AnkiSchedule {
  const { stage, due, days, reps, lapses, stability, difficulty } = memory;
  const rests = (queue: number) => (suspended ? -1 : queue);
  if (stage === stages.new) return { type: 0, queue: rests(0), due: position, ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0, data: "" };
  // Anki takes s and d for FSRS's stability (days) and difficulty.
  const data = JSON.stringify({ s: Number(stability.toFixed(4)), d: Number(difficulty.toFixed(3)) });
  const common = { factor: easeOf(memory), reps, lapses, data };
  if (stage === stages.review)
    return {
      ...common,
      type: 2,
      queue: rests(2),
      due: dayOf(due, offset) - dayOf(first * 1000, offset),
      ivl: Math.max(1, Math.round(days)),
      left: 0,
    };
  return {
    ...common,
    type: stage,
    queue: rests(1),
    due: Math.floor(due / 1000),
    ivl: stage === stages.relearning ? Math.max(1, Math.round(stability)) : 0,
    left: stepsLeft(memory),
  };
}

/** Anki's count of an interval: days, or seconds below zero. */
const interval = ({ stage, due, days }: Memory, at: number): number =>
  stage === stages.review ? Math.max(1, Math.round(days)) : stage === stages.new ? 0 : -Math.max(1, Math.round((due - at) / 1000));

/** What kind of answer it was, by the stage before it: 0 learning, 1 review, 2 relearning. */
const kinds = { [stages.new]: 0, [stages.learning]: 0, [stages.review]: 1, [stages.relearning]: 2 } as const;

/** An answer for Anki's log, in the order of its columns; `id` is its time, moved on where that is taken. */
export function ankiAnswer(
  { at, rating, took, before, after }: Review,
  id: number,
  card: number,
): [number, number, number, Rating, number, number, number, number, number] {
  return [
    id,
    card,
    -1,
    rating,
    interval(after, at),
    interval(before, before.last ?? at),
    easeOf(after),
    Math.min(60_000, Math.round(took)),
    kinds[before.stage],
  ];
}
