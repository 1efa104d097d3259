import { settleMarks } from "./marks";
import { settleReaderState } from "./reader-state";
import type { Database } from "./schema";

/** Puts in its place whatever a restore has left in the database for localStorage, which no transaction reaches. */
export async function settleRestored(database: Database): Promise<void> {
  await settleMarks(database);
  await settleReaderState(database);
}
