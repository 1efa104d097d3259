import { type KnownEntry, type Layer, type OwnEntry, entryReader } from "@/core/own/entry";
import { atomic } from "./atomic";
import type { Database } from "./schema";

/** Entries and glossary files of one's own on the disk. */

const strict = { durability: "strict" } as const;

export const loadEntries = (database: Database): Promise<OwnEntry[]> => database.getAll("entries");
export const loadLayers = (database: Database): Promise<Layer[]> => database.getAll("layers");

/** What a reader's own glossary is now: their entries, then those of the layers that are on. */
export async function loadGlossary(database: Database): Promise<KnownEntry[]> {
  const [entries, layers] = await Promise.all([loadEntries(database), loadLayers(database)]);
  return [...entries, ...layers.flatMap((layer) => (layer.on ? layer.entries.map((entry) => ({ ...entry, layer: layer.name })) : []))];
}

/** Saves an entry in the place of what it was. Throws BadData where a backup could not give it back. */
export async function saveEntry(database: Database, entry: OwnEntry): Promise<void> {
  entryReader(entry);
  const transaction = database.transaction("entries", "readwrite", strict);
  await atomic(transaction, () => transaction.store.put(entry));
}

export async function removeEntry(database: Database, id: string): Promise<void> {
  const transaction = database.transaction("entries", "readwrite", strict);
  await atomic(transaction, () => transaction.store.delete(id));
}

export async function saveLayer(database: Database, layer: Layer): Promise<void> {
  const transaction = database.transaction("layers", "readwrite", strict);
  await atomic(transaction, () => transaction.store.put(layer));
}

export async function removeLayer(database: Database, id: string): Promise<void> {
  const transaction = database.transaction("layers", "readwrite", strict);
  await atomic(transaction, () => transaction.store.delete(id));
}
