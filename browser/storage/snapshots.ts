import { type DBSchema, openDB } from "idb";
import { atomic } from "./atomic";

/** What is said of a copy of everything that was taken before something was overwritten. */
export interface SnapshotHead {
  at: number;
  why: "restore" | "migration";
}

/** The copy itself, as a backup file. */
export interface Snapshot extends SnapshotHead {
  file: string;
}

interface SnapshotStores extends DBSchema {
  snapshots: { key: number; value: Snapshot };
  /** The same without the files: a list of them must not read a hundred megabytes. */
  heads: { key: number; value: SnapshotHead };
}

/** How many are kept. */
const most = 5;

/** In a database of its own, so that no migration touches it. Version 1 had no heads. */
const open = (name: string) =>
  openDB<SnapshotStores>(`${name}-snapshots`, 2, {
    async upgrade(database, from, _to, transaction) {
      try {
        if (from < 1) database.createObjectStore("snapshots", { keyPath: "at" });
        const heads = database.createObjectStore("heads", { keyPath: "at" });
        for (let cursor = await transaction.objectStore("snapshots").openCursor(); cursor; cursor = await cursor.continue())
          await heads.put({ at: cursor.value.at, why: cursor.value.why });
      } catch {
        // As in database.ts: without this the half of it would be committed.
        transaction.done.catch(() => undefined);
        transaction.abort();
      }
    },
  });

/** Keeps a snapshot; done only once it is on the disk. The oldest go. */
export async function keepSnapshot(name: string, snapshot: Snapshot): Promise<void> {
  const database = await open(name);
  try {
    const transaction = database.transaction(["snapshots", "heads"], "readwrite", { durability: "strict" });
    const [files, heads] = [transaction.objectStore("snapshots"), transaction.objectStore("heads")];
    await atomic(transaction, async () => {
      await Promise.all([files.put(snapshot), heads.put({ at: snapshot.at, why: snapshot.why })]);
      const keys = await heads.getAllKeys();
      await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).flatMap((key) => [files.delete(key), heads.delete(key)]));
    });
  } finally {
    database.close();
  }
}

/** Which snapshots there are, the newest first. */
export async function listSnapshots(name: string): Promise<SnapshotHead[]> {
  const database = await open(name);
  try {
    return (await database.getAll("heads")).reverse();
  } finally {
    database.close();
  }
}

/** A snapshot's file; undefined where it has gone meanwhile. */
export async function readSnapshot(name: string, at: number): Promise<string | undefined> {
  const database = await open(name);
  try {
    return (await database.get("snapshots", at))?.file;
  } finally {
    database.close();
  }
}
