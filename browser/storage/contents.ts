import type { IDBPTransaction } from "idb";
import { type StudyData, readStoredSettings } from "@/core/exchange/study-data";
import type { OwnData } from "@/core/own/own";
import { atomic } from "./atomic";
import { readFolders } from "./folders";
import { pendingMarks, readMarks } from "./marks";
import { pendingReaderState, readReaderState } from "./reader-state";
import type { Database, Stores } from "./schema";
import { settleRestored } from "./settle";

const sections = ["notes", "cards", "reviews", "meta"] as const;
/** Stores that the third migration step made: a snapshot of a database from before it has none of them. */
const ownSections = ["texts", "bodies", "entries", "layers"] as const;
/** What is derived from texts goes when they do. */
const derived = ["profiles"] as const;
const whole = [...sections, ...ownSections, ...derived] as const;
type Section = (typeof whole)[number];

type Reading = IDBPTransaction<Stores, Section[], IDBTransactionMode>;

async function readOwn(transaction: Reading): Promise<OwnData | null> {
  if (!transaction.objectStoreNames.contains("texts")) return null;
  const [heads, bodies, entries, layers, folders] = await Promise.all([
    transaction.objectStore("texts").getAll(),
    transaction.objectStore("bodies").getAll(),
    transaction.objectStore("entries").getAll(),
    transaction.objectStore("layers").getAll(),
    transaction.objectStore("meta").get("folders"),
  ]);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const texts = heads.flatMap((head) => {
    const body = byId.get(head.id);
    return body ? [{ head, body }] : [];
  });
  return { texts, entries, layers, folders: readFolders(folders) };
}

const readIn = async (transaction: Reading): Promise<StudyData> => {
  const [notes, cards, reviews, settings, own] = await Promise.all([
    transaction.objectStore("notes").getAll(),
    transaction.objectStore("cards").getAll(),
    transaction.objectStore("reviews").getAll(),
    transaction.objectStore("meta").get("settings"),
    readOwn(transaction),
  ]);
  return { notes, cards, reviews, settings: readStoredSettings(settings), marks: readMarks(), reader: readReaderState(), own };
};

/** Everything that a backup holds, as one moment: a single transaction. */
export async function readAll(database: Database): Promise<StudyData> {
  const transaction = database.transaction(whole.filter((name) => database.objectStoreNames.contains(name)));
  const all = await readIn(transaction);
  await transaction.done;
  return all;
}

/**
 * Puts what `change` makes of these contents in their place, all or nothing: one transaction, on the disk when it is done, so that no other tab can
 * write between what is read and what is put. Where `change` gives nothing, nothing is changed, and the answer is false.
 */
export async function replaceAll(database: Database, change: (here: StudyData) => StudyData | undefined): Promise<boolean> {
  const names = whole.filter((name) => database.objectStoreNames.contains(name));
  const transaction = database.transaction(names, "readwrite", { durability: "strict" });
  const store = <Name extends Section>(name: Name) => transaction.objectStore(name);
  const changed = await atomic(transaction, async () => {
    const data = change(await readIn(transaction));
    if (!data) return false;
    const requests: Promise<unknown>[] = [];
    // Listened to from the start: where a later request throws while it is being made, an earlier one may still reject, and would be reported as an unhandled rejection.
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
    if (data.own && names.includes("texts")) {
      for (const name of [...ownSections, ...derived]) ask(store(name).clear());
      for (const { head, body } of data.own.texts) {
        ask(store("texts").put(head));
        ask(store("bodies").put(body));
      }
      for (const entry of data.own.entries) ask(store("entries").put(entry));
      for (const layer of data.own.layers) ask(store("layers").put(layer));
      ask(store("meta").put(data.own.folders, "folders"));
    }
    await Promise.all(requests);
    return true;
  });
  if (changed) await settleRestored(database);
  return changed;
}
