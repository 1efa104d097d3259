import type { Review, StudyCard } from "@/core/study/card";
import { replay } from "@/core/study/history";
import { countOwn, mergeOwn, type OwnCounts } from "@/core/own/own";
import { countMarks, mergeMarks } from "@/core/study/marks";
import type { Note } from "@/core/study/note";
import { type ReaderCounts, countReaderState, mergeReaderState } from "@/core/study/reader-state";
import type { Scheduler } from "@/core/study/schedule";
import type { StudyData } from "./study-data";

/** What a merge would change of what is here. */
export interface Changes extends ReaderCounts, OwnCounts {
  notes: number;
  cards: number;
  reviews: number;
  marks: number;
  /** Cards that both sides have and whose schedule will differ from what is here. */
  rescheduled: number;
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map((item) => [item.id, item]));

/** Of two notes the one edited later; of two edited at once the same one whichever side it is on. */
const laterNote = (a: Note, b: Note): Note =>
  a.edited !== b.edited ? (a.edited > b.edited ? a : b) : JSON.stringify(a) >= JSON.stringify(b) ? a : b;
/** An answer undone on either side is undone. */
const sameReview = (a: Review, b: Review): Review => (a.undone === b.undone || a.undone ? a : b);

function union<T extends { id: string }>(mine: readonly T[], theirs: readonly T[], choose: (a: T, b: T) => T): T[] {
  const all = byId(mine);
  for (const item of theirs) {
    const own = all.get(item.id);
    all.set(item.id, own ? choose(own, item) : item);
  }
  return [...all.values()];
}

function grouped(reviews: readonly Review[]): Map<string, Review[]> {
  const groups = new Map<string, Review[]>();
  for (const review of reviews) {
    const own = groups.get(review.card);
    if (own) own.push(review);
    else groups.set(review.card, [review]);
  }
  return groups;
}

const key = (reviews: readonly Review[] = []): string =>
  reviews
    .filter(({ undone }) => !undone)
    .map(({ id }) => id)
    .sort()
    .join(" ");

/**
 * Two readers' histories of one person as one: no review of either is lost. A card answered on one side only keeps that side's schedule; one
 * answered on both is scheduled anew by all its answers in order. Settings are those that are here.
 */
export function mergeStudy(mine: StudyData, theirs: StudyData, scheduler: Scheduler): { data: StudyData; changes: Changes } {
  const notes = union(mine.notes, theirs.notes, laterNote);
  const reviews = union(mine.reviews, theirs.reviews, sameReview);
  const [all, here, there] = [grouped(reviews), grouped(mine.reviews), grouped(theirs.reviews)];
  const ownCards = byId(mine.cards);
  let rescheduled = 0;
  const join = (a: StudyCard, b: StudyCard): StudyCard => {
    const whole = key(all.get(a.id));
    const later = a.revision >= b.revision ? a : b;
    const memory =
      whole === key(here.get(a.id))
        ? a.memory
        : whole === key(there.get(a.id))
          ? b.memory
          : replay({ ...a, added: Math.min(a.added, b.added) }, all.get(a.id) ?? [], scheduler);
    return { ...later, memory, added: Math.min(a.added, b.added), revision: Math.max(a.revision, b.revision) + (memory === later.memory ? 0 : 1) };
  };
  const cards = union(mine.cards, theirs.cards, join);
  for (const card of cards) {
    const before = ownCards.get(card.id);
    if (before && JSON.stringify(before.memory) !== JSON.stringify(card.memory)) rescheduled++;
  }
  const marks = mergeMarks(mine.marks, theirs.marks);
  const reader = mine.reader && theirs.reader ? mergeReaderState(mine.reader, theirs.reader) : (mine.reader ?? theirs.reader);
  const own = mine.own && theirs.own ? mergeOwn(mine.own, theirs.own) : (mine.own ?? theirs.own);
  const [ownBefore, ownAfter] = [countOwn(mine.own), countOwn(own)];
  const [before, after] = [countReaderState(mine.reader), countReaderState(reader)];
  return {
    data: { notes, cards, reviews, settings: mine.settings, marks, reader, own },
    changes: {
      corrections: after.corrections - before.corrections,
      places: after.places - before.places,
      display: after.display - before.display,
      texts: ownAfter.texts - ownBefore.texts,
      entries: ownAfter.entries - ownBefore.entries,
      layers: ownAfter.layers - ownBefore.layers,
      marks: countMarks(marks) - countMarks(mine.marks),
      notes: notes.length - mine.notes.length,
      cards: cards.length - mine.cards.length,
      reviews: reviews.length - mine.reviews.length,
      rescheduled,
    },
  };
}
