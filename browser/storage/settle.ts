import { settleMarks } from "./marks";
import { settleReaderState } from "./reader-state";
import type { Database } from "./schema";

/** Moves to localStorage what a restore wrote for it into the database: a transaction covers the database only. */
export async function settleRestored(database: Database): Promise<void> {
  await settleMarks(database);
  await settleReaderState(database);
}
