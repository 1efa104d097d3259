import { currentId, type Successors } from "@/core/glossary/retired";
import { type StudyCard, stages } from "./card";
import type { CardKind } from "./kinds";
import type { Note } from "./note";
import { matureFrom } from "./pictures";
import type { Scheduler } from "./schedule";

/** How well something is known: by FSRS, as of now. */
export interface Knowing {
  /** The chance that the reader would know it, 0 to 1. */
  chance: number;
  /** Known for long: it needs no help any more. Unlike the chance it does not go up and down from day to day. */
  sure: boolean;
}

/** What study says that a reader knows: words by their characters, terms by their ids. What was never studied is in neither. */
export interface Knowledge {
  words: Map<string, Knowing>;
  terms: Map<string, Knowing>;
}

export const nothingKnown = (): Knowledge => ({ words: new Map(), terms: new Map() });

/** The kinds whose answer shows that the note itself is understood; who knows a slogan's members, or its better English, may still stumble over it. */
const telling: readonly CardKind[] = ["recognize", "recall", "cloze", "listen"];

/** A note that was known for long and then left alone is not known for ever. */
const leastChance = 0.6;

/** How well each note is known that was answered at all: by its best card, and surely where one is mature and none was forgotten since. */
export function knowingOf(cards: Iterable<StudyCard>, scheduler: Scheduler, now: number): Map<string, Knowing> {
  const forgotten = new Set<string>();
  const known = new Map<string, Knowing>();
  for (const { note, kind, memory } of cards) {
    if (memory.stage === stages.new || !telling.includes(kind)) continue;
    if (memory.stage === stages.relearning) forgotten.add(note);
    const chance = scheduler.recall(memory, now);
    const sure = memory.stage === stages.review && memory.stability >= matureFrom && chance >= leastChance;
    const before = known.get(note);
    known.set(note, { chance: Math.max(chance, before?.chance ?? 0), sure: sure || before?.sure === true });
  }
  for (const [note, knowing] of known) if (knowing.sure && forgotten.has(note)) known.set(note, { ...knowing, sure: false });
  return known;
}

/** The words and terms that notes stand for. A known sentence says nothing of each of its words. */
export function knowledgeOf(notes: Iterable<Pick<Note, "id" | "kind" | "zh">>, known: ReadonlyMap<string, Knowing>): Knowledge {
  const knowledge = nothingKnown();
  for (const { id, kind, zh } of notes) {
    const knowing = known.get(id);
    if (!knowing || kind === "sentence") continue;
    // Saved as a term and as a word it is known if it is known as either.
    const other = knowledge.words.get(zh);
    knowledge.words.set(zh, { chance: Math.max(knowing.chance, other?.chance ?? 0), sure: knowing.sure || other?.sure === true });
    if (id.startsWith("t:")) knowledge.terms.set(id.slice(2), knowing);
  }
  return knowledge;
}

/** The same, with retired terms as their successors: what is known of one is known of the other, where nothing is known of it itself. */
export function currentKnowledge({ words, terms }: Knowledge, successors: Successors): Knowledge {
  const current = new Map<string, Knowing>();
  for (const [id, knowing] of terms) {
    const now = currentId(id, successors);
    const other = current.get(now);
    if (now === id || !(terms.has(now) || (other && other.chance >= knowing.chance))) current.set(now, knowing);
  }
  return { words, terms: current };
}
