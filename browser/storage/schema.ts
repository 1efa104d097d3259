import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { Review, StudyCard } from "@/core/study/card";
import type { Note } from "@/core/study/note";

/** What the browser keeps for a reader. A reader's own texts get a store of their own by one more migration below. */
export interface Stores extends DBSchema {
  notes: { key: string; value: Note };
  cards: { key: string; value: StudyCard; indexes: { note: string } };
  reviews: { key: string; value: Review; indexes: { at: number; card: string } };
  /** Single values by name: the settings, the last backup. */
  meta: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Stores>;
type Upgrade = IDBPTransaction<Stores, StoreNames<Stores>[], "versionchange">;

/**
 * Each step takes the database from one version to the next, inside the browser's own upgrade transaction: all of it happens or nothing. A step,
 * once shipped, is never edited; a change of what is stored is a new step. The version is the number of steps.
 */
export const migrations: readonly ((database: Database, transaction: Upgrade) => void | Promise<void>)[] = [
  (database) => {
    database.createObjectStore("notes", { keyPath: "id" });
    database.createObjectStore("cards", { keyPath: "id" }).createIndex("note", "note");
    database.createObjectStore("reviews", { keyPath: "id" }).createIndex("at", "at");
    database.createObjectStore("meta");
  },
  (_database, transaction) => {
    transaction.objectStore("reviews").createIndex("card", "card");
  },
];
