import { kindsOf } from "@/core/study/kinds";
import { type StudyTerm, termNote } from "@/core/study/library";
import { type Note, termNoteId } from "@/core/study/note";
import { noteLimits } from "./note-limits";

/** What an import brings to a deck. */
export interface Incoming {
  /** What is not there yet; the rest was there before. */
  fresh: Note[];
  /** How many nothing can be asked of but by ear. */
  mute: number;
}

const isAskable = (note: Note): boolean => kindsOf(note).some((kind) => kind !== "listen");

/**
 * The notes of a file beside those in the deck and the glossary. What was not made here and has the same Chinese as one in the deck is
 * that one; the same Chinese as a glossary entry makes it that entry's note, with the reader's tags and sentence.
 */
export function sortIncoming(notes: readonly Note[], here: readonly Note[], terms: readonly StudyTerm[]): Incoming {
  const byId = new Map(terms.map((term) => [term.id, term]));
  // Of two entries with the same characters the first.
  const byZh = new Map([...terms].reverse().map((term) => [term.zh, term]));
  const ids = new Set(here.map(({ id }) => id));
  const texts = new Set(here.map(({ zh }) => zh));
  const ofTerm = (term: StudyTerm, { tags, context, added }: Note): Note => {
    const own = termNote(term, (id) => byId.get(id), added);
    return { ...own, tags: [...new Set([...own.tags, ...tags])].slice(0, noteLimits.tags), context: context ?? own.context };
  };
  const found: Incoming = { fresh: [], mute: 0 };
  for (const note of notes) {
    const foreign = note.id.startsWith("i:");
    const term = foreign ? byZh.get(note.zh) : undefined;
    const id = term ? termNoteId(term.id) : note.id;
    if (ids.has(id) || (foreign && texts.has(note.zh))) continue;
    if (!term && foreign && !isAskable(note)) found.mute++;
    else {
      ids.add(id);
      found.fresh.push(term ? ofTerm(term, note) : note);
    }
  }
  return found;
}
