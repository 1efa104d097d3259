import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { Layer, OwnEntry } from "@/core/own/entry";
import type { TextBody, TextHead } from "@/core/own/text";
import type { Review, StudyCard } from "@/core/study/card";
import type { VocabularyRow } from "@/core/study/vocabulary";
import type { Note } from "@/core/study/note";

/** What is counted of a text once it was annotated: derived, so no backup has it. */
export interface TextProfile {
  id: string;
  /** `edited` of the text it was counted from. */
  edited: number;
  /** Distinct terms, in order of appearance. */
  terms: string[];
  vocabulary: VocabularyRow[];
}

/** What the browser keeps for a reader. */
export interface Stores extends DBSchema {
  notes: { key: string; value: Note };
  cards: { key: string; value: StudyCard; indexes: { note: string } };
  reviews: { key: string; value: Review; indexes: { at: number; card: string } };
  /** Single values by name: the settings, the last backup. */
  meta: { key: string; value: unknown };
  /** A reader's own texts by their heads: the library lists two hundred without reading a million characters. */
  texts: { key: string; value: TextHead };
  bodies: { key: string; value: TextBody };
  entries: { key: string; value: OwnEntry };
  layers: { key: string; value: Layer };
  profiles: { key: string; value: TextProfile };
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
  (database) => {
    for (const name of ["texts", "bodies", "entries", "layers", "profiles"] as const) database.createObjectStore(name, { keyPath: "id" });
  },
];
