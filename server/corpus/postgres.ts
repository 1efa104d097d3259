import postgres from "postgres";
import { LimitError } from "@/core/corpus/contract";
import type { Row, Sql } from "./sql";

/** A PostgreSQL server by its address. A question that takes too long or is called off is stopped in the server. Nothing stands in a statement but what is ours: values are bound. */
export function openPostgres(address: string): Sql {
  const database = postgres(address, { max: 4, onnotice: () => undefined, types: { bigint: postgres.BigInt }, connect_timeout: 10 });
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
      await database.begin(async (transaction) => {
        // Two that add at once wait for one another: `added` counts in their order.
        await transaction.unsafe("select pg_advisory_xact_lock(72170401)");
        await work(async (sql, parameters = []) => (await transaction.unsafe(sql, bound(parameters))) as Row[]);
      });
    },
    close: () => database.end({ timeout: 5 }),
  };
}
