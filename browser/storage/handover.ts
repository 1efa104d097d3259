import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Incoming } from "@/browser/site/transfer";

/** What is dropped or pasted on any page is read on the page of one's own texts: on the way it lies here, in a database of its own that is empty again as soon as it is taken. */
interface HandoverSchema extends DBSchema {
  incoming: { key: number; value: Incoming };
}

const open = (): Promise<IDBPDatabase<HandoverSchema>> =>
  openDB<HandoverSchema>("tifa-handover", 1, {
    upgrade(database) {
      database.createObjectStore("incoming", { autoIncrement: true });
    },
  });

/** Leaves these for the next page, in the place of what was left before. Rejects where the browser keeps nothing. */
export async function handOver(incoming: readonly Incoming[]): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction("incoming", "readwrite");
    const store = transaction.objectStore("incoming");
    await Promise.all([store.clear(), ...incoming.map((one) => store.add(one)), transaction.done]);
  } finally {
    database.close();
  }
}

/** What was left for this page; it is taken away only by `clearHandover`, so that a page that is closed meanwhile loses nothing. */
export async function readHandover(): Promise<Incoming[]> {
  const database = await open();
  try {
    return await database.getAll("incoming");
  } finally {
    database.close();
  }
}

export const clearHandover = (): Promise<void> => handOver([]);
