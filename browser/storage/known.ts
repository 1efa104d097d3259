import { type Knowledge, knowingOf, knowledgeOf } from "@/core/study/known";
import { createScheduler } from "@/core/study/schedule";
import { openDatabase } from "./database";
import { loadCards, loadNotes, loadSettings } from "./study";

/** What study says that the reader knows now. Throws StorageProblem where the storage cannot be read. */
export async function readKnowledge(now: number): Promise<Knowledge> {
  const database = await openDatabase(now);
  try {
    const [cards, notes, settings] = await Promise.all([loadCards(database), loadNotes(database), loadSettings(database)]);
    return knowledgeOf(notes, knowingOf(cards, createScheduler(settings), now));
  } finally {
    database.close();
  }
}
