import postgres from "postgres";
import { LimitError } from "@/core/corpus/contract";
import { isFull, saidFull } from "./full";
import type { Row, Sql } from "./sql";

/** A question for reading alone never takes longer, in milliseconds, whatever was asked. */
const longest = 120_000;

/** A PostgreSQL server by its address. A question that takes too long or is called off is stopped in the server. Nothing stands in a statement but what is ours: values are bound. */
export function openPostgres(address: string, readOnly = false): Sql {
  const database = postgres(address, {
    max: 4,
    onnotice: () => undefined,
    types: { bigint: postgres.BigInt },
    connect_timeout: 10,
    // The server's own, should this process die while a question runs.
    ...(readOnly ? { connection: { default_transaction_read_only: true, statement_timeout: longest } } : {}),
  });
  const bound = (parameters: readonly unknown[]) => [...parameters] as postgres.ParameterOrJSON<never>[];
  return {
    name: "postgresql",
    async run(sql, parameters = [], limits) {
      if (!limits) return (await database.unsafe(sql, bound(parameters))) as Row[];
      limits.signal?.throwIfAborted();
      const query = database.unsafe(sql, bound(parameters));
      const stop = () => query.cancel();
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        stop();
      }, limits.milliseconds);
      limits.signal?.addEventListener("abort", stop, { once: true });
      try {
        return (await query) as Row[];
      } catch (error) {
        if (isLate) throw new LimitError(`the question took more than ${limits.milliseconds} ms and was stopped; ask a narrower one`);
        limits.signal?.throwIfAborted();
        throw error;
      } finally {
        clearTimeout(timer);
        limits.signal?.removeEventListener("abort", stop);
      }
    },
    async write(work) {
      const saying = (error: unknown) => {
        throw isFull(error) ? saidFull() : error;
      };
      await database
        .begin("read write", async (transaction) => {
          // Two that add at once wait for one another: `added` counts in their order.
          await transaction.unsafe("select pg_advisory_xact_lock(72170401)");
          await work(async (sql, parameters = []) => (await transaction.unsafe(sql, bound(parameters))) as Row[]);
        })
        .catch(saying);
    },
    close: () => database.end({ timeout: 5 }),
  };
}
