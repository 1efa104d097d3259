import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LimitError } from "@/core/corpus/contract";
import { openPglite } from "@/server/corpus/pglite";
import { openPostgres } from "@/server/corpus/postgres";
import { openCorpus, type Sql } from "@/server/corpus/sql";
import { holdToContract } from "./contract";
import { startPostgres } from "./server";

const store = mkdtempSync(join(tmpdir(), "tifa-corpus-engines-"));
afterAll(() => rmSync(store, { recursive: true, force: true }));
const folder = join(store, "corpus");

/** What every driver is held to: a question that takes too long, or that nobody waits for any more, is stopped where it runs. */
function holdToLimits(name: string, open: (readOnly: boolean) => Promise<Sql>): void {
  describe(`${name}: limits`, () => {
    let sql: Sql;
    beforeAll(async () => {
      sql = await open(true);
    }, 120_000);
    afterAll(() => sql?.close());
    const endless = "select count(*) from generate_series(1, 200000000000) a";
    const next = async () => expect(await sql.run("select 1 as one", [], { milliseconds: 60_000 })).toMatchObject([{ one: 1 }]);

    it("stops what takes too long, and answers the next", async () => {
      await expect(sql.run(endless, [], { milliseconds: 300 })).rejects.toThrow(LimitError);
      await next();
    }, 60_000);
    it("stops what is called off, those that wait behind it too", async () => {
      const stop = new AbortController();
      const asked = [endless, endless].map((each) => sql.run(each, [], { milliseconds: 60_000, signal: stop.signal }));
      const ends = asked.map((each) => expect(each).rejects.toThrow("called off"));
      await Promise.resolve();
      stop.abort(new Error("called off"));
      await Promise.all(ends);
      await next();
    }, 60_000);
    it("writes nothing but where it is told to", async () => {
      await expect(sql.run("create table tifa_written (a int)", [], { milliseconds: 60_000 })).rejects.toThrow(/read-only/);
      await sql.write(async (run) => {
        await run("create table tifa_written (a int)");
        await run("drop table tifa_written");
      });
      await expect(sql.run("create table tifa_written (a int)")).rejects.toThrow(/read-only/);
    }, 60_000);
  });
}

holdToContract("PGlite", async () => openCorpus(await openPglite(folder)));
holdToLimits("PGlite", (readOnly) => openPglite(folder, { readOnly }));

it("PGlite counts what stands in tables that have grown, so that questions are planned by it", async () => {
  const counted = join(store, "counted");
  const counts = async (sql: Sql) => (await sql.run("select 1 from pg_stats where schemaname = 'public' and tablename = 'counted'")).length;
  const sql = await openPglite(counted);
  await sql.write(async (run) => {
    await run("create table counted (a text)");
    await run("insert into counted select repeat(i::text, 50) from generate_series(1, 5000) i");
  });
  expect(await counts(sql)).toBe(0);
  await sql.close();
  const again = await openPglite(counted);
  expect(await counts(again)).toBe(1);
  await again.close();
  const many = await openPglite(join(store, "many"));
  await many.write(async (run) => void (await run("create table counted (a text)")));
  for (let i = 0; i < 20; i++)
    await many.write(async (run) => void (await run("insert into counted select repeat(i::text, 50) from generate_series(1, 500) i")));
  expect(await counts(many)).toBe(1);
  await many.close();
}, 120_000);

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
  holdToLimits("PostgreSQL", async (readOnly) => openPostgres(server.address, readOnly));
  it("PostgreSQL runs nothing on after it was called off", async () => {
    const sql = openPostgres(server.address);
    const stop = new AbortController();
    const asked = expect(sql.run("select pg_sleep(1000)", [], { milliseconds: 600_000, signal: stop.signal })).rejects.toThrow("called off");
    const running = () =>
      sql.run("select 1 from pg_stat_activity where state = 'active' and query like '%pg_sleep(1000)%' and pid <> pg_backend_pid()");
    await expect.poll(running).toHaveLength(1);
    stop.abort(new Error("called off"));
    await asked;
    await expect.poll(running).toHaveLength(0);
    await sql.close();
  }, 60_000);
}
