import { openDB } from "idb";
import { writeBackup } from "@/core/exchange/backup";
import { readAll } from "./contents";
import { type Problem, StorageProblem, problemOf } from "./problem";
import { type Database, type Stores, migrations } from "./schema";
import { keepSnapshot } from "./snapshots";

export const databaseName = "tifa";

/** The version on the disk: 0 where there is none. Asking makes no database. */
async function versionOf(name: string): Promise<number> {
  const all = await indexedDB.databases?.();
  return all?.find((each) => each.name === name)?.version ?? 0;
}

/** Copies what an older version holds before its migration. Only the first sections are there from the start. */
async function snapshotBefore(name: string, version: number, now: number): Promise<void> {
  const old = await openDB<Stores>(name, version);
  try {
    await keepSnapshot(name, { at: now, why: "migration", file: writeBackup({ made: now, data: await readAll(old) }) });
  } finally {
    old.close();
  }
}

/** Closes a database. Whatever is asked of it afterwards is refused with this problem. */
function letGo(database: IDBDatabase, why: Problem): void {
  database.close();
  database.transaction = () => {
    throw new StorageProblem(why);
  };
}

/**
 * Opens the reader's storage, migrated to the newest version, with a snapshot kept before a migration. Throws StorageProblem: `refused` where the
 * browser keeps nothing, `newer` where a later Tifa has been here, `blocked` where another tab holds an old version.
 */
export async function openDatabase(now: number, name = databaseName, steps = migrations): Promise<Database> {
  try {
    const version = await versionOf(name);
    if (version > 0 && version < steps.length) await snapshotBefore(name, version, now);
    return await new Promise<Database>((resolve, reject) => {
      openDB<Stores>(name, steps.length, {
        async upgrade(database, from, _to, transaction) {
          try {
            for (const step of steps.slice(from)) await step(database, transaction);
          } catch {
            // A rejected promise alone would let the half of it be committed; opening fails with the abort.
            transaction.done.catch(() => undefined);
            transaction.abort();
          }
        },
        blocked: () => reject(new StorageProblem("blocked")),
        // A newer tab wants to migrate, or somebody to delete it all: this one lets go and says so when it is next used.
        blocking: (_current, version, event) => {
          if (event.target instanceof IDBDatabase) letGo(event.target, version === null ? "wiped" : "newer");
        },
      }).then(resolve, reject);
    });
  } catch (error) {
    throw error instanceof StorageProblem ? error : new StorageProblem(problemOf(error), error);
  }
}
