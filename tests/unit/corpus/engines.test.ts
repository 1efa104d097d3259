import { afterAll, describe, it } from "vitest";
import { openPglite } from "@/server/corpus/pglite";
import { openPostgres } from "@/server/corpus/postgres";
import { openCorpus } from "@/server/corpus/sql";
import { holdToContract } from "./contract";
import { startPostgres } from "./server";

holdToContract("PGlite", async () => openCorpus(await openPglite()));

const server = startPostgres();
if (typeof server === "string") describe("PostgreSQL", () => it.skip(`was not tried: ${server}`, () => undefined));
else {
  afterAll(() => server.stop());
  holdToContract(
    "PostgreSQL",
    () => openCorpus(openPostgres(server.address)),
    async () => {
      const sql = openPostgres(server.address);
      await sql.write(async (run) => {
        for (const table of ["documents", "segments", "uses", "watches"]) await run(`drop table if exists ${table}`);
      });
      await sql.close();
    },
  );
}
