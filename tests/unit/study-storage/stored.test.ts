import "fake-indexeddb/auto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readAll } from "@/browser/storage/contents";
import { openDatabase } from "@/browser/storage/database";
import { previewRestore, restore } from "@/browser/storage/restore";
import { migrations } from "@/browser/storage/schema";
import { keepSnapshot, listSnapshots, readSnapshot } from "@/browser/storage/snapshots";
import { lastBackup } from "@/browser/storage/status";
import { loadCards, loadSettings, recordAnswer, undo } from "@/browser/storage/study";
import { readBackup, writeBackup } from "@/core/exchange/backup";
import { countOwn, noOwn } from "@/core/own/own";
import { countReaderState } from "@/core/study/reader-state";
import { noMarks } from "@/core/study/marks";
import { scheduler } from "../exchange/sample";

/** What readers have had since it was written (tests/fixtures/stored/README.md): today's code reads all of it. */
const folder = "tests/fixtures/stored";
const read = (name: string): string => readFileSync(`${folder}/${name}`, "utf8");

const dump = z.strictObject({
  name: z.string(),
  version: z.int(),
  stores: z.array(
    z.strictObject({
      name: z.string(),
      keyPath: z.string().nullable(),
      indexes: z.array(z.strictObject({ name: z.string(), keyPath: z.string() })),
      records: z.array(z.strictObject({ key: z.union([z.string(), z.number()]).optional(), value: z.unknown() })),
    }),
  ),
});
type Dump = z.infer<typeof dump>;

/** Makes a database as it was, by the browser's own calls and none of ours. */
function make({ version, stores }: Dump, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const each of stores) {
        const store = request.result.createObjectStore(each.name, { keyPath: each.keyPath });
        for (const index of each.indexes) store.createIndex(index.name, index.keyPath);
        for (const { key, value } of each.records) store.put(value, key);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

const recordsOf = ({ stores }: Dump, name: string) => stores.find((store) => store.name === name)?.records.map(({ value }) => value) ?? [];

const now = Date.UTC(2026, 11, 1);
const latestBackup = Number(
  /"version":(\d+)/.exec(
    writeBackup({ made: 0, data: { notes: [], cards: [], reviews: [], settings: {}, marks: noMarks(), reader: null, own: null } }),
  )?.[1],
);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe.each(upTo(migrations.length))("the database after migration step %i", (version) => {
  const old = dump.parse(JSON.parse(read(`database-${version}.json`)));
  it("is of that version", () => expect([old.name, old.version]).toEqual(["tifa", version]));

  it("opens with everything in it, and study goes on", async () => {
    const name = `stored-${version}`;
    await make(old, name);
    const database = await openDatabase(now, name);
    const all = await readAll(database);
    for (const store of ["notes", "cards", "reviews"] as const) expect(all[store]).toEqual(recordsOf(old, store));
    expect([all.notes.length, all.cards.length, all.reviews.length]).toEqual([10, 41, 95]);
    expect(await loadSettings(database)).toMatchObject({ newPerDay: 15, burySiblings: false, retention: 0.9 });
    expect((await lastBackup(database)).last?.reviews).toBe(95);
    expect(countOwn(all.own)).toEqual(version < 3 ? countOwn(null) : { texts: 1, entries: 2, layers: 1 });
    const card = (await loadCards(database)).find(({ suspended }) => !suspended);
    if (!card) throw new Error("no card");
    const moment = { now, offset: -480 };
    await recordAnswer(database, card, { id: "today", rating: 3, took: 5 }, moment, scheduler, false);
    expect((await undo(database, "today", moment, scheduler))?.changed[0]).toMatchObject({ id: card.id, memory: card.memory });
    database.close();
  });

  it("leaves a snapshot behind where it is migrated, which is a backup", async () => {
    const name = `stored-snapshot-${version}`;
    await make(old, name);
    (await openDatabase(now, name)).close();
    const heads = await listSnapshots(name);
    expect(heads).toEqual(version < migrations.length ? [{ at: now, why: "migration" }] : []);
    for (const { at } of heads) expect(readBackup((await readSnapshot(name, at)) ?? "").data.reviews).toEqual(recordsOf(old, "reviews"));
  });
});

describe.each(upTo(latestBackup))("a backup of version %i", (version) => {
  const file = read(`backup-${version}.json`);
  it("is of that version", () => expect(file).toContain(`{"tifa":"study-backup","version":${version},`));

  it("restores whole into an empty browser, and merges into itself without a change", async () => {
    const { data } = readBackup(file);
    expect([data.notes.length, data.cards.length, data.reviews.length]).toEqual([10, 41, 95]);
    expect(data.marks).toEqual(
      version === 1 ? noMarks() : { known: ["的", "t:dangjian"], unknown: ["引领"], met: ["dangjian", "san-baodao", "san-baodao-san-fuwu"] },
    );
    expect(data.reader && countReaderState(data.reader)).toEqual(version < 3 ? null : { corrections: 3, places: 2, display: 7 });
    expect(data.own && countOwn(data.own)).toEqual(version < 5 ? null : { texts: 1, entries: 2, layers: 1 });
    const database = await openDatabase(now, `backup-${version}`);
    await restore(database, data, "replace", scheduler, now);
    const { notes, cards, reviews, settings, own } = await readAll(database);
    expect({ notes, cards, reviews, settings }).toEqual({ notes: data.notes, cards: data.cards, reviews: data.reviews, settings: data.settings });
    expect(own).toEqual(data.own ?? noOwn());
    expect((await previewRestore(database, data, scheduler)).merge).toMatchObject({
      notes: 0,
      cards: 0,
      reviews: 0,
      rescheduled: 0,
      texts: 0,
      entries: 0,
      layers: 0,
    });
    database.close();
  });
});

describe.each([1, 2])("snapshots of version %i", (version) => {
  it("are listed and read", async () => {
    const old = dump.parse(JSON.parse(read(`snapshots-${version}.json`)));
    expect(old.version).toBe(version);
    await make(old, `kept-${version}-snapshots`);
    const [head, ...others] = await listSnapshots(`kept-${version}`);
    expect([head?.why, others.length]).toEqual(["restore", 0]);
    expect(readBackup((await readSnapshot(`kept-${version}`, head?.at ?? 0)) ?? "").data.reviews).toHaveLength(95);
    await keepSnapshot(`kept-${version}`, { at: now, why: "migration", file: "later" });
    expect(await listSnapshots(`kept-${version}`)).toHaveLength(2);
  });
});

it("has a file for every version there is", () => {
  for (const version of upTo(latestBackup)) expect(existsSync(`${folder}/backup-${version}.json`), `backup-${version}.json`).toBe(true);
  for (const version of upTo(migrations.length)) expect(existsSync(`${folder}/database-${version}.json`), `database-${version}.json`).toBe(true);
});
