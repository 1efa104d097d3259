import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DatabaseError, isFull } from "@/server/corpus/full";
import { InUseError, takeLock } from "@/server/corpus/lock";
import { openWhenFree, pageHolder } from "@/server/corpus/open";
import { faultsOf, startAdding, storedIn, writeDocuments } from "./kills";
import { startPostgres } from "./server";

const temporary = mkdtempSync(join(tmpdir(), "tifa-corpus-safety-"));
const documents = join(temporary, "documents");
mkdirSync(documents);
writeDocuments(documents, 400);
const server = startPostgres();
afterAll(() => {
  if (typeof server !== "string") server.stop();
  rmSync(temporary, { recursive: true, force: true });
});

/** `npx tsx tests/bench/corpus-kills.ts` kills at 30 random moments; here it is killed as soon as it has said that something is stored. */
function holdToKills(name: string, store: string, url: string): void {
  it(`${name}: an add that is killed loses nothing that it acknowledged, and the next goes on`, async () => {
    const acknowledged = new Set<string>();
    for (const batches of [1, 2]) {
      let heard = 0;
      const adding = startAdding(documents, store, url, (what, child) => {
        if (typeof what === "object" && "stored" in what && ++heard === batches) child.kill("SIGKILL");
      });
      await adding.ended;
      for (const path of storedIn(adding.said)) acknowledged.add(path);
      expect(adding.said.some((what) => typeof what === "object" && "done" in what)).toBe(false);
      expect(await faultsOf(store, url, acknowledged)).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(150);
    const last = startAdding(documents, store, url);
    await last.ended;
    const done = last.said.at(-1);
    expect(done).toMatchObject({ done: { updated: 0 } });
    if (typeof done === "object" && "done" in done) {
      expect(done.done.unchanged).toBeGreaterThanOrEqual(acknowledged.size);
      expect(done.done.added + done.done.unchanged).toBe(400);
    }
    expect(await faultsOf(store, url, new Set(storedIn(last.said)))).toEqual([]);
  }, 300_000);
}

holdToKills("PGlite", join(temporary, "killed"), "");
if (typeof server === "string") it.skip(`PostgreSQL was not tried: ${server}`, () => undefined);
else {
  holdToKills("PostgreSQL", "", server.address);
  it("PostgreSQL: two adds at once both end, and everything is there once", async () => {
    const other = join(temporary, "other");
    mkdirSync(other);
    writeDocuments(other, 120, "other.jsonl");
    const both = [startAdding(documents, "", server.address), startAdding(other, "", server.address)];
    await Promise.all(both.map(({ ended }) => ended));
    for (const { said } of both) expect(said.at(-1)).toMatchObject({ done: {} });
    expect(await faultsOf("", server.address, new Set(both.flatMap(({ said }) => storedIn(said))))).toEqual([]);
  }, 300_000);
}

describe("a folder of a corpus", () => {
  const folder = join(temporary, "locked");
  it("is one process's at a time, and says whose", () => {
    const release = takeLock(folder, "tifa corpus add");
    expect(() => takeLock(folder, "npm start")).toThrow(InUseError);
    expect(() => takeLock(folder, "npm start")).toThrow(`it is in use by tifa corpus add (process ${process.pid})`);
    release();
    takeLock(folder, "npm start")();
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });
  it.each([
    ["of a process that has died", JSON.stringify({ pid: 2 ** 22 + 7, started: "1", holder: "x" })],
    ["of a number that another process has now", JSON.stringify({ pid: process.pid, started: "1", holder: "x" })],
    ["cut off in the middle", '{"pid":'],
    ["empty", ""],
    ["of another shape", "[]"],
  ])("is taken over where the lock is %s", (_, content) => {
    writeFileSync(`${folder}.lock`, content);
    takeLock(folder, "the test")();
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });
  it("is waited for where the page has it, and not where anybody else has", async () => {
    const store = join(temporary, "waited");
    const release = takeLock(store, pageHolder);
    let told = 0;
    const engine = await openWhenFree({ folder: store }, {}, () => {
      told++;
      release();
    });
    await engine.close();
    expect(told).toBe(1);
    const other = takeLock(store, "tifa corpus add");
    await expect(openWhenFree({ folder: store }, {}, () => undefined)).rejects.toThrow("in use by tifa corpus add");
    other();
  }, 300_000);
  it("is asked for by two adds at once: one of them says who has it", async () => {
    const store = join(temporary, "twice");
    const told: string[] = [];
    const second: Promise<void>[] = [];
    const first = startAdding(documents, store, "", (what) => {
      if (what !== "open") return;
      const other = startAdding(documents, store, "", (said) => {
        if (typeof said === "object" && "failed" in said) told.push(said.failed);
      });
      second.push(other.ended);
    });
    await first.ended;
    await Promise.all(second);
    // The second may come when the first is over already: then it finds everything unchanged.
    expect(told.every((message) => message.startsWith("it is in use by the test"))).toBe(true);
    expect(first.said.at(-1)).toMatchObject({ done: { added: 400 } });
    expect(await faultsOf(store, "", new Set(storedIn(first.said)))).toEqual([]);
  }, 300_000);
});

describe("a full disk", () => {
  it.each([
    [new DatabaseError('could not extend file "base/5/16401"', "53100"), true],
    [Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" }), true],
    [new Error('could not write to file "pg_wal/xlogtemp.1": No space left on device'), true],
    [new Error("EFBIG: file too large, write"), true],
    [new DatabaseError("duplicate key value violates unique constraint", "23505"), false],
    [new DatabaseError("invalid byte sequence", "22021"), false],
    [new Error("connect ECONNREFUSED"), false],
    ["no error at all", false],
  ])("%s: %s", (error, full) => expect(isFull(error, temporary)).toBe(full));
});
