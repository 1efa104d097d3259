import { openDatabase } from "@/browser/storage/database";
import { loadGlossary } from "@/browser/storage/entries";
import { findOwnEntries, type OwnFound } from "@/core/own/find-entries";

/** What a reader's own glossary has for a query. */
export async function findOwn(query: string): Promise<OwnFound[]> {
  const database = await openDatabase(Date.now());
  try {
    return findOwnEntries(await loadGlossary(database), query);
  } finally {
    database.close();
  }
}
