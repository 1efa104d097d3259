import { type DBSchema, openDB } from "idb";
import { atomic } from "./atomic";

/** A copy of everything, as a backup file, taken before something is overwritten. In a database of its own, so that no migration touches it. */
export interface Snapshot {
  at: number;
  why: "restore" | "migration";
  file: string;
}

interface SnapshotStores extends DBSchema {
  snapshots: { key: number; value: Snapshot };
}

/** How many are kept. */
const most = 5;

const open = (name: string) => openDB<SnapshotStores>(`${name}-snapshots`, 1, { upgrade: (database) => void database.createObjectStore("snapshots", { keyPath: "at" }) });

/** Keeps a snapshot; done only once it is on the disk. The oldest go. */
export async function keepSnapshot(name: string, snapshot: Snapshot): Promise<void> {
  const database = await open(name);
  try {
    const transaction = database.transaction("snapshots", "readwrite", { durability: "strict" });
    await atomic(transaction, async () => {
      await transaction.store.put(snapshot);
      const keys = await transaction.store.getAllKeys();
      await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => transaction.store.delete(key)));
    });
  } finally {
    database.close();
  }
}

/** The snapshots, the newest first. */
export async function listSnapshots(name: string): Promise<Snapshot[]> {
  const database = await open(name);
  try {
    return (await database.getAll("snapshots")).reverse();
  } finally {
    database.close();
  }
}
