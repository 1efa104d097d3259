import { type Review, type StudyCard, stages } from "./card";
import { answerDay, dayOf, type Moment, offsetOf, today } from "./day";
import type { StudySettings } from "./settings";

const day = 86_400_000;
const minute = 60_000;
/** A step may come this much early when nothing else is left: a minute is soon over, and ten are a promise. */
const learnAhead = minute;

/** What was answered on this study day, for the daily limits. */
export interface Done {
  fresh: number;
  reviews: number;
}

/** What is to be asked, in order. */
export interface Queue {
  learning: StudyCard[];
  reviews: StudyCard[];
  fresh: StudyCard[];
  /** Due or new, but over today's limits: said, so that nothing seems lost. */
  over: number;
  /** In learning, with their minutes not yet passed: how many, and when the first one comes. */
  waiting: number;
  nextAt: number | null;
}

/** How much is left, as a reader counts: in learning is also what waits for its minutes. */
export const leftOf = ({ learning, waiting, reviews, fresh }: Queue): { learning: number; reviews: number; fresh: number } => ({
  learning: learning.length + waiting,
  reviews: reviews.length,
  fresh: fresh.length,
});

/** Counts today's answers out of the reviews (those of other days may be among them). */
export function doneToday(reviews: readonly Review[], moment: Moment): Done {
  const own = reviews.filter((review) => !review.undone && answerDay(review, moment) === today(moment));
  return {
    fresh: own.filter(({ before }) => before.stage === stages.new).length,
    reviews: own.filter(({ before }) => before.stage === stages.review).length,
  };
}

/** Whether a card waits for an answer. A last answer that lies in the future was given under a wrong clock: such a card is due, not lost. */
export function isDue({ memory }: StudyCard, moment: Moment): boolean {
  const inSteps = memory.stage === stages.learning || memory.stage === stages.relearning;
  // A step of minutes must not wait for hours because the clock was set back by them.
  if (memory.last !== null && memory.last > moment.now + (inSteps ? minute : day)) return true;
  if (memory.stage === stages.review) return dayOf(memory.due, offsetOf(memory.due, moment)) <= today(moment);
  return memory.stage !== stages.new && memory.due <= moment.now;
}

/** One card a note: siblings would give each other away. The first in the order of the lists stays. */
function withoutSiblings(cards: StudyCard[], taken: Set<string>): StudyCard[] {
  return cards.filter(({ note }) => !taken.has(note) && taken.add(note));
}

/** What there is to study now. */
export function buildQueue(cards: Iterable<StudyCard>, moment: Moment, settings: StudySettings, done: Done): Queue {
  const learning: StudyCard[] = [];
  const due: StudyCard[] = [];
  const fresh: StudyCard[] = [];
  let nextAt: number | null = null;
  let waiting = 0;
  const day = today(moment);
  for (const card of cards) {
    const { memory } = card;
    if (card.suspended || !settings.kinds.includes(card.kind)) continue;
    if (memory.stage === stages.learning || memory.stage === stages.relearning) {
      if (isDue(card, moment)) learning.push(card);
      else {
        waiting++;
        nextAt = Math.min(nextAt ?? memory.due, memory.due);
      }
    } else if (settings.burySiblings && card.buried === day) continue;
    else if (memory.stage === stages.new) fresh.push(card);
    else if (isDue(card, moment)) due.push(card);
  }
  const order = (a: StudyCard, b: StudyCard) => a.memory.due - b.memory.due || (a.id < b.id ? -1 : 1);
  learning.sort(order);
  due.sort(order);
  fresh.sort((a, b) => a.added - b.added || settings.kinds.indexOf(a.kind) - settings.kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
  const taken = new Set<string>();
  if (settings.burySiblings) for (const { note } of learning) taken.add(note);
  const allReviews = settings.burySiblings ? withoutSiblings(due, taken) : due;
  const allFresh = settings.burySiblings ? withoutSiblings(fresh, taken) : fresh;
  const reviews = allReviews.slice(0, Math.max(0, settings.reviewsPerDay - done.reviews));
  const started = allFresh.slice(0, Math.max(0, settings.newPerDay - done.fresh));
  return { learning, reviews, fresh: started, over: allReviews.length - reviews.length + allFresh.length - started.length, waiting, nextAt };
}

/** The card to ask next: steps of minutes first, a new card after every few reviews, a step ahead of its time only when nothing else is left. */
export function nextCard(queue: Queue, answered: number, cards: Iterable<StudyCard>, moment: Moment): StudyCard | undefined {
  const { learning, reviews, fresh } = queue;
  const every = fresh.length > 0 ? Math.max(1, Math.round(reviews.length / fresh.length)) + 1 : Number.POSITIVE_INFINITY;
  const turn = answered % every === every - 1 ? (fresh[0] ?? reviews[0]) : (reviews[0] ?? fresh[0]);
  const now = learning[0] ?? turn;
  if (now || queue.nextAt === null || queue.nextAt > moment.now + learnAhead) return now;
  return [...cards].find(
    ({ memory, suspended }) => !suspended && memory.due === queue.nextAt && (memory.stage === stages.learning || memory.stage === stages.relearning),
  );
}

/** The siblings that rest today because a card of their note was answered. */
export const siblingsToBury = (cards: Iterable<StudyCard>, answered: StudyCard, moment: Moment): StudyCard[] =>
  [...cards].filter(
    ({ note, id, buried, memory }) =>
      note === answered.note && id !== answered.id && buried !== today(moment) && (memory.stage === stages.new || memory.stage === stages.review),
  );
