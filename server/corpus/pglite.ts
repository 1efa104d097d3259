import { PGlite } from "@electric-sql/pglite";
import { type Limits, LimitError } from "@/core/corpus/contract";
import type { Row, Sql } from "./sql";

/**
 * PostgreSQL in this process, its files in a folder; without a folder in memory. One question runs at a time. A question that runs cannot be stopped in this engine: a signal that comes
 * meanwhile is heeded when it is over, and the database's own timeout stops it where the engine's clock does.
 */
export async function openPglite(folder?: string): Promise<Sql> {
  const database = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  return {
    name: "pglite",
    async run(sql, parameters = [], limits?: Limits) {
      limits?.signal?.throwIfAborted();
      const start = performance.now();
      const { rows } = await database.query<Row>(sql, [...parameters]);
      if (limits && performance.now() - start > limits.milliseconds)
        throw new LimitError(
          `the question took more than ${limits.milliseconds} ms; ask a narrower one or use a PostgreSQL server (TIFA_CORPUS_URL)`,
        );
      return rows;
    },
    async write(work) {
      await database.transaction(async (transaction) => {
        await work(async (sql, parameters = []) => (await transaction.query<Row>(sql, [...parameters])).rows);
      });
    },
    close: () => database.close(),
  };
}
