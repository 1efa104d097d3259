import type { IDBPTransaction } from "idb";
import { type StudyData, readStoredSettings } from "@/core/exchange/study-data";
import { atomic } from "./atomic";
import { pendingMarks, readMarks } from "./marks";
import { pendingReaderState, readReaderState } from "./reader-state";
import type { Database, Stores } from "./schema";
import { settleRestored } from "./settle";

const sections = ["notes", "cards", "reviews", "meta"] as const;

const readIn = async (transaction: IDBPTransaction<Stores, (typeof sections)[number][], IDBTransactionMode>): Promise<StudyData> => {
  const [notes, cards, reviews, settings] = await Promise.all([
    transaction.objectStore("notes").getAll(),
    transaction.objectStore("cards").getAll(),
    transaction.objectStore("reviews").getAll(),
    transaction.objectStore("meta").get("settings"),
  ]);
  return { notes, cards, reviews, settings: readStoredSettings(settings), marks: readMarks(), reader: readReaderState() };
};

/** Everything that a backup holds, as one moment: a single transaction. */
export async function readAll(database: Database): Promise<StudyData> {
  const transaction = database.transaction([...sections]);
  const all = await readIn(transaction);
  await transaction.done;
  return all;
}

/**
 * Puts what `change` makes of these contents in their place, all or nothing: one transaction, on the disk when it is done, so that no other tab can
 * write between what is read and what is put. Where `change` gives nothing, nothing is changed, and the answer is false.
 */
export async function replaceAll(database: Database, change: (here: StudyData) => StudyData | undefined): Promise<boolean> {
  const transaction = database.transaction([...sections], "readwrite", { durability: "strict" });
  const store = <Name extends (typeof sections)[number]>(name: Name) => transaction.objectStore(name);
  const changed = await atomic(transaction, async () => {
    const data = change(await readIn(transaction));
    if (!data) return false;
    const requests: Promise<unknown>[] = [];
    // Heard from at once: a request made before a later one throws would else reject with nobody listening.
    const ask = (request: Promise<unknown>) => {
      request.catch(() => undefined);
      requests.push(request);
    };
    for (const name of ["notes", "cards", "reviews"] as const) ask(store(name).clear());
    for (const note of data.notes) ask(store("notes").put(note));
    for (const card of data.cards) ask(store("cards").put(card));
    for (const review of data.reviews) ask(store("reviews").put(review));
    ask(store("meta").put(data.settings, "settings"));
    ask(store("meta").put(data.marks, pendingMarks));
    if (data.reader) ask(store("meta").put(data.reader, pendingReaderState));
    await Promise.all(requests);
    return true;
  });
  if (changed) await settleRestored(database);
  return changed;
}
