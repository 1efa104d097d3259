import { type StudyData, readStoredSettings } from "@/core/exchange/study-data";
import { atomic } from "./atomic";
import { pendingMarks, readMarks, settleMarks } from "./marks";
import type { Database } from "./schema";

const sections = ["notes", "cards", "reviews", "meta"] as const;

/** Everything that a backup holds, as one moment: a single transaction. */
export async function readAll(database: Database): Promise<StudyData> {
  const transaction = database.transaction(sections);
  const [notes, cards, reviews, settings] = await Promise.all([
    transaction.objectStore("notes").getAll(),
    transaction.objectStore("cards").getAll(),
    transaction.objectStore("reviews").getAll(),
    transaction.objectStore("meta").get("settings"),
  ]);
  await transaction.done;
  return { notes, cards, reviews, settings: readStoredSettings(settings), marks: readMarks() };
}

/** Puts other contents in the place of these, all or nothing: one transaction, on the disk when it is done. */
export async function replaceAll(database: Database, data: StudyData): Promise<void> {
  const transaction = database.transaction(sections, "readwrite", { durability: "strict" });
  const store = <Name extends (typeof sections)[number]>(name: Name) => transaction.objectStore(name);
  await atomic(transaction, async () => {
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
    await Promise.all(requests);
  });
  await settleMarks(database);
}
