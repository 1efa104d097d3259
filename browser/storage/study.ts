import { noteReader } from "@/core/exchange/study-data";
import { type Rating, type Review, type StudyCard, cardsOf } from "@/core/study/card";
import { answerDay, dayStart, type Moment, today } from "@/core/study/day";
import { answerCard, buryCard, suspendCard, undoAnswer } from "@/core/study/history";
import type { Note } from "@/core/study/note";
import type { Removed } from "@/core/study/session";
import { siblingsToBury } from "@/core/study/queue";
import type { Scheduler } from "@/core/study/schedule";
import { type StudySettings, readSettings } from "@/core/study/settings";
import { atomic } from "./atomic";
import { StorageProblem } from "./problem";
import type { Database } from "./schema";

const strict = { durability: "strict" } as const;

export const loadCards = (database: Database): Promise<StudyCard[]> => database.getAll("cards");
export const loadNote = (database: Database, id: string): Promise<Note | undefined> => database.get("notes", id);
export const loadNotes = (database: Database): Promise<Note[]> => database.getAll("notes");
export const loadReviews = (database: Database): Promise<Review[]> => database.getAll("reviews");
export const loadSettings = async (database: Database): Promise<StudySettings> => readSettings(await database.get("meta", "settings"));

/** The answers of this study day. One that was given elsewhere may lie a day off by the clock of this place. */
export async function loadToday(database: Database, moment: Moment): Promise<Review[]> {
  const day = today(moment);
  const near = IDBKeyRange.bound(dayStart(day - 1, moment.offset), dayStart(day + 2, moment.offset), false, true);
  return (await database.getAllFromIndex("reviews", "at", near)).filter((review) => answerDay(review, moment) === day);
}

export async function saveSettings(database: Database, settings: StudySettings): Promise<void> {
  const transaction = database.transaction("meta", "readwrite", strict);
  await atomic(transaction, () => transaction.store.put(settings, "settings"));
}

/** What an earlier note and a new one of the same id make together: the new words, the first sentence, all tags. */
const join = (old: Note, fresh: Note): Note => ({
  ...fresh,
  added: old.added,
  context: old.context ?? fresh.context,
  tags: [...new Set([...old.tags, ...fresh.tags])],
});

const sameText = (a: Note, b: Note): boolean => JSON.stringify({ ...a, edited: 0 }) === JSON.stringify({ ...b, edited: 0 });

/** What saving notes did. */
export interface Saved {
  added: number;
  /** Written, because new or different. */
  written: number;
}

/** Saves notes with the cards they give; what is known already keeps its schedule. Throws BadData, and saves none, where one could not be restored from a backup. */
export async function saveNotes(database: Database, notes: readonly Note[]): Promise<Saved> {
  for (const note of notes) noteReader(note);
  const transaction = database.transaction(["notes", "cards"], "readwrite", strict);
  const noteStore = transaction.objectStore("notes");
  const cardStore = transaction.objectStore("cards");
  const saved = { added: 0, written: 0 };
  await atomic(transaction, async () => {
    for (const note of notes) {
      const old = await noteStore.get(note.id);
      const joined = old ? join(old, note) : note;
      if (!old) saved.added++;
      else if (sameText(old, joined)) continue;
      saved.written++;
      await noteStore.put(joined);
      const known = new Set(await cardStore.index("note").getAllKeys(note.id));
      for (const card of cardsOf(joined)) if (!known.has(card.id)) await cardStore.put(card);
    }
  });
  return saved;
}

/** Takes a note and its cards away, and gives them. Their answers stay on record. */
export async function removeNote(database: Database, id: string): Promise<Removed> {
  const transaction = database.transaction(["notes", "cards"], "readwrite", strict);
  const store = transaction.objectStore("cards");
  return atomic(transaction, async () => {
    const [note, cards] = await Promise.all([transaction.objectStore("notes").get(id), store.index("note").getAll(id)]);
    await Promise.all([transaction.objectStore("notes").delete(id), ...cards.map((card) => store.delete(card.id))]);
    return { note, cards };
  });
}

/** Puts back what was taken away; a note that is here again meanwhile stays as it is. */
export async function putBack(database: Database, { note, cards }: Removed): Promise<void> {
  const transaction = database.transaction(["notes", "cards"], "readwrite", strict);
  const notes = transaction.objectStore("notes");
  await atomic(transaction, async () => {
    if (!note || (await notes.get(note.id))) return;
    await Promise.all([notes.put(note), ...cards.map((card) => transaction.objectStore("cards").put(card))]);
  });
}

export interface Given {
  id: string;
  rating: Rating;
  took: number;
}

/**
 * Records an answer; when this resolves, the answer is on the disk. `seen` is the card as this tab shows it: if another tab has answered it
 * meanwhile, nothing is written and StorageProblem `stale` is thrown.
 */
export async function recordAnswer(
  database: Database,
  seen: StudyCard,
  given: Given,
  moment: Moment,
  scheduler: Scheduler,
  bury: boolean,
): Promise<{ changed: StudyCard[]; review: Review }> {
  const transaction = database.transaction(["cards", "reviews"], "readwrite", strict);
  const cards = transaction.objectStore("cards");
  return atomic(transaction, async () => {
    const card = await cards.get(seen.id);
    if (!card || card.revision !== seen.revision) throw new StorageProblem("stale");
    const step = answerCard(card, { ...given, now: moment.now, offset: moment.offset }, scheduler);
    const siblings = bury ? await cards.index("note").getAll(card.note) : [];
    const changed = [step.card, ...siblingsToBury(siblings, card, moment).map((sibling) => buryCard(sibling, today(moment)))];
    await Promise.all([...changed.map((each) => cards.put(each)), transaction.objectStore("reviews").add(step.review)]);
    return { changed, review: step.review };
  });
}

/** Takes back an answer, or without an id the last one of this study day, and lets its siblings come again. Undefined where there is none. */
export async function undo(
  database: Database,
  id: string | undefined,
  moment: Moment,
  scheduler: Scheduler,
): Promise<{ changed: StudyCard[]; review: Review } | undefined> {
  const transaction = database.transaction(["cards", "reviews"], "readwrite", strict);
  const reviews = transaction.objectStore("reviews");
  const cards = transaction.objectStore("cards");
  return atomic(transaction, async () => {
    const lastToday = async (): Promise<Review | undefined> => {
      let cursor = await reviews.index("at").openCursor(null, "prev");
      while (cursor?.value.undone) cursor = await cursor.continue();
      return cursor && answerDay(cursor.value, moment) === today(moment) ? cursor.value : undefined;
    };
    const last = id === undefined ? await lastToday() : await reviews.get(id);
    const card = last && !last.undone ? await cards.get(last.card) : undefined;
    if (!last || !card) return undefined;
    const back = undoAnswer(card, last, await reviews.index("card").getAll(card.id), scheduler);
    const siblings = (await cards.index("note").getAll(card.note)).filter(({ id, buried }) => id !== card.id && buried === today(moment));
    const changed = [back.card, ...siblings.map((sibling) => ({ ...sibling, buried: null, revision: sibling.revision + 1 }))];
    await Promise.all([...changed.map((each) => cards.put(each)), reviews.put(back.review)]);
    return { changed, review: back.review };
  });
}

/** Lets a card rest until it is wanted again, or wakes it. */
export async function setSuspended(database: Database, id: string, suspended: boolean): Promise<StudyCard | undefined> {
  const transaction = database.transaction("cards", "readwrite", strict);
  return atomic(transaction, async () => {
    const card = await transaction.store.get(id);
    const changed = card && suspendCard(card, suspended);
    if (changed) await transaction.store.put(changed);
    return changed;
  });
}

/** Wakes all cards that rest, and gives them as they are then. */
export async function wakeAll(database: Database): Promise<StudyCard[]> {
  const transaction = database.transaction("cards", "readwrite", strict);
  return atomic(transaction, async () => {
    const woken = (await transaction.store.getAll()).filter(({ suspended }) => suspended).map((card) => suspendCard(card, false));
    await Promise.all(woken.map((card) => transaction.store.put(card)));
    return woken;
  });
}
