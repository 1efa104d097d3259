import { type Card, type CardInput, type Grade, Rating as FsrsRating, fsrs } from "ts-fsrs";
import { type Memory, type Rating, type Stage, stages } from "./card";
import type { StudySettings } from "./settings";

/** When a card comes again (FSRS-6 by ts-fsrs). Pure: the same card, rating and time give the same answer, fuzz included. */
export interface Scheduler {
  answer(memory: Memory, rating: Rating, now: number): Memory;
  /** What each of the four answers would lead to. */
  preview(memory: Memory, now: number): Record<Rating, Memory>;
  /** The chance that the reader knows it now: 0 for a new card. */
  recall(memory: Memory, now: number): number;
}

const grades: Record<Rating, Grade> = { 1: FsrsRating.Again, 2: FsrsRating.Hard, 3: FsrsRating.Good, 4: FsrsRating.Easy };
const minute = 60_000;

const toFsrs = (memory: Memory): CardInput => ({
  due: memory.due,
  stability: memory.stability,
  difficulty: memory.difficulty,
  elapsed_days: 0,
  scheduled_days: memory.days,
  learning_steps: memory.step,
  reps: memory.reps,
  lapses: memory.lapses,
  state: memory.stage,
  last_review: memory.last,
});

const stageOf = (state: number): Stage => Object.values(stages).find((stage) => stage === state) ?? stages.new;

const fromFsrs = (card: Card): Memory => ({
  stage: stageOf(card.state),
  due: card.due.getTime(),
  stability: card.stability,
  difficulty: card.difficulty,
  step: card.learning_steps,
  days: card.scheduled_days,
  reps: card.reps,
  lapses: card.lapses,
  last: card.last_review?.getTime() ?? null,
});

/** The scheduler with a reader's settings. */
export function createScheduler(settings: Pick<StudySettings, "retention" | "maximumInterval" | "fuzz" | "parameters">): Scheduler {
  const engine = fsrs({
    request_retention: settings.retention,
    maximum_interval: settings.maximumInterval,
    enable_fuzz: settings.fuzz,
    enable_short_term: true,
    learning_steps: ["1m", "10m"],
    relearning_steps: ["10m"],
    w: settings.parameters,
  });
  // A clock that was set back would give a negative interval: time stands still for the card instead.
  const clock = (memory: Memory, now: number): number => Math.max(now, memory.last ?? now);
  const answer = (memory: Memory, rating: Rating, now: number): Memory => {
    const at = clock(memory, now);
    const after = fromFsrs(engine.next(toFsrs(memory), at, grades[rating]).card);
    // The true time of the answer is kept; the way to the next one is measured from it.
    return { ...after, last: now, due: Math.max(now + minute, now + (after.due - at)) };
  };
  return {
    answer,
    preview: (memory, now) => ({ 1: answer(memory, 1, now), 2: answer(memory, 2, now), 3: answer(memory, 3, now), 4: answer(memory, 4, now) }),
    recall: (memory, now) => (memory.stage === stages.new ? 0 : engine.get_retrievability(toFsrs(memory), clock(memory, now), false)),
  };
}
