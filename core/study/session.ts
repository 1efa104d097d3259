import { html, type SafeHtml } from "@/core/html";
import type { Rating, StudyCard } from "./card";
import type { Forms } from "./forms";
import { gradeTyped, suggestions } from "./grade";
import type { Note } from "./note";
import { type Queue, leftOf } from "./queue";
import { type Question, questionOf } from "./question";
import type { StudyWords } from "./words";

/** What a reader gave as an answer: typed, chosen (an option's index), or neither where the answer was only to be shown. */
export interface Reply {
  written: string | null;
  chosen: number | null;
}

/** What came of it: said above the answer, and the rating it suggests. */
export interface Outcome {
  said: SafeHtml;
  suggested: Rating;
  chosen: number | null;
}

/** The card that is asked now. */
export interface Asked {
  card: StudyCard;
  note: Note;
  question: Question;
  /** Milliseconds, by whatever clock measures how long an answer takes. */
  since: number;
  /** Once the answer is shown. */
  outcome: Outcome | undefined;
}

/** A note that was taken away, with its cards as they were. */
export interface Removed {
  note: Note | undefined;
  cards: StudyCard[];
}

/** Something that was done to a card and can be taken back. An answer without an id is the last one of today. */
export type Deed =
  | { kind: "answer"; id: string | undefined }
  | { kind: "suspend"; card: string }
  | { kind: "remove"; card: string; removed: Removed };

/** What is said of it beside the next card, or after the last. */
export type Said = { kind: "suspended" } | { kind: "removed"; zh: string } | { kind: "undone" } | { kind: "back" };

/** A session as data. Every function below gives the next state and changes nothing; which card comes next is chosen from storage each time. */
export interface SessionState {
  asked: Asked | undefined;
  /** Answers since it began. */
  answered: number;
  /** Since the page was opened, the latest last. */
  deeds: readonly Deed[];
  said: Said | undefined;
}

export const noSession: SessionState = { asked: undefined, answered: 0, deeds: [], said: undefined };

/** A new session; what was done in an earlier one can still be taken back. */
export const begin = (state: SessionState): SessionState => ({ ...state, answered: 0 });

/** Asks a card. */
export const ask = (state: SessionState, card: StudyCard, note: Note, since: number): SessionState => ({
  ...state,
  asked: { card, note, question: questionOf(note, card.kind, card.memory.reps), since, outcome: undefined },
  said: undefined,
});

/** Whether what was given before the page was left is of the card that is asked now, as it is now. */
export const isStillAsked = ({ asked }: SessionState, given: { card: string; revision: number }): boolean =>
  asked?.card.id === given.card && asked.card.revision === given.revision;

function outcomeOf({ note, question }: Asked, { written, chosen }: Reply, forms: Forms, words: StudyWords): Outcome | undefined {
  if (chosen !== null) {
    const option = question.options[chosen];
    if (!option) return undefined;
    const verdict = option.right ? "right" : "wrong";
    return { said: html`<p class="difference"><b class="verdict">${words[verdict]}</b></p>`, suggested: suggestions[verdict], chosen };
  }
  if (written === null) return { said: html``, suggested: suggestions.right, chosen };
  const { said, rating } = gradeTyped(note, question, written, forms, words);
  return { said, suggested: rating, chosen };
}

/** The answer is given and shown: once, and only where there is such an option. */
export function reply(state: SessionState, given: Reply, forms: Forms, words: StudyWords): SessionState {
  const { asked } = state;
  const outcome = asked && !asked.outcome ? outcomeOf(asked, given, forms, words) : undefined;
  return asked && outcome ? { ...state, asked: { ...asked, outcome } } : state;
}

const withDeed = (state: SessionState, deed: Deed, said?: Said): SessionState => ({ ...state, deeds: [...state.deeds, deed], said });

/** The card was rated; `id` is the answer's. */
export const rated = (state: SessionState, id: string): SessionState => withDeed({ ...state, answered: state.answered + 1 }, { kind: "answer", id });
export const suspended = (state: SessionState, card: string): SessionState => withDeed(state, { kind: "suspend", card }, { kind: "suspended" });
export const removed = (state: SessionState, card: StudyCard, zh: string, what: Removed): SessionState =>
  withDeed(state, { kind: "remove", card: card.id, removed: what }, { kind: "removed", zh });

/** What is to be taken back now: what was done last since the page was opened, else the last answer of today. */
export const lastDeed = ({ deeds }: SessionState): Deed => deeds.at(-1) ?? { kind: "answer", id: undefined };

/** It was taken back; `found` says whether there was anything. */
export function takenBack(state: SessionState, deed: Deed, found: boolean): SessionState {
  const deeds = state.deeds.slice(0, -1);
  if (!found) return { ...state, deeds };
  return deed.kind === "answer"
    ? { ...state, deeds, said: { kind: "undone" }, answered: Math.max(0, state.answered - 1) }
    : { ...state, deeds, said: { kind: "back" } };
}

/** What is said when a session is over: what of it is left, or when the next card comes (milliseconds since 1970). */
export interface Ending {
  said: Said | undefined;
  answered: number;
  /** Still to be asked now. */
  left: number;
  nextAt: number | null;
}

/** Ends it. */
export function finish(state: SessionState, queue: Queue): { state: SessionState; ending: Ending } {
  const { learning, reviews, fresh } = leftOf(queue);
  const left = learning - queue.waiting + reviews + fresh;
  return {
    state: { ...state, asked: undefined, said: undefined },
    ending: { said: state.said, answered: state.answered, left, nextAt: queue.nextAt },
  };
}
