import "fake-indexeddb/auto";
import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { readAll, replaceAll } from "@/browser/storage/contents";
import { openDatabase } from "@/browser/storage/database";
import { StorageProblem, problemOf } from "@/browser/storage/problem";
import { previewRestore, restore } from "@/browser/storage/restore";
import { migrations } from "@/browser/storage/schema";
import { keepSnapshot, listSnapshots, readSnapshot } from "@/browser/storage/snapshots";
import { backupDue } from "@/browser/storage/status";
import { loadCards, loadNotes, loadToday, putBack, recordAnswer, removeNote, saveNotes, setSuspended, undo, wakeAll } from "@/browser/storage/study";
import { readBackup } from "@/core/exchange/backup";
import { BadData } from "@/core/exchange/shape";
import { newCard } from "@/core/study/card";
import { answered, sampleData, scheduler, start } from "../exchange/sample";

let last = 0;
const open = (name = `test-${last++}`, steps = migrations) => openDatabase(start, name, steps);
const moment = { now: start + 1000, offset: -480 };

async function filled() {
  const database = await open();
  await saveNotes(database, sampleData().notes);
  return database;
}

describe("storage", () => {
  it("saves a note once and its cards with it", async () => {
    const database = await filled();
    expect(await saveNotes(database, sampleData().notes)).toEqual({ added: 0, written: 0 });
    expect((await loadCards(database)).length).toBe(sampleData().cards.length);
  });
  it("records an answer with its siblings buried, and takes it back exactly", async () => {
    const database = await filled();
    const before = await loadCards(database);
    const card = before[0] ?? newCard("x", "recall", 0);
    const { changed } = await recordAnswer(database, card, { id: "a", rating: 3, took: 5 }, moment, scheduler, true);
    expect(changed.length).toBe(before.filter(({ note }) => note === card.note).length);
    expect(await loadToday(database, moment)).toHaveLength(1);
    await undo(database, undefined, moment, scheduler);
    const strip = (cards: typeof before) => cards.map((each) => ({ ...each, revision: 0 }));
    expect(strip(await loadCards(database))).toEqual(strip(before));
    expect(await undo(database, undefined, moment, scheduler)).toBeUndefined();
    expect((await loadToday(database, moment))[0]?.undone).toBe(true);
  });
  it("takes back the very answer that is meant, whatever was answered since, in another tab, on another day or under another clock", async () => {
    const database = await filled();
    const [one, two] = (await loadCards(database)).filter(({ kind }) => kind === "recognize");
    if (!one || !two) throw new Error("no cards");
    const give = (card: typeof one, id: string, now: number) =>
      recordAnswer(database, card, { id, rating: 3, took: 5 }, { ...moment, now }, scheduler, false);
    await give(one, "mine", moment.now);
    await give(two, "theirs", moment.now + 1000);
    expect((await undo(database, "mine", { ...moment, now: moment.now + 86_400_000 }, scheduler))?.changed[0]).toMatchObject({
      id: one.id,
      memory: { reps: 0 },
    });
    expect((await loadToday(database, moment)).map(({ id, undone }) => [id, undone])).toEqual([
      ["mine", true],
      ["theirs", false],
    ]);
    // Once taken back there is nothing to take back.
    expect(await undo(database, "mine", moment, scheduler)).toBeUndefined();
    expect((await undo(database, undefined, moment, scheduler))?.review.id).toBe("theirs");
  });
  it("does not let a second tab overwrite what the first has answered", async () => {
    const database = await filled();
    const card = (await loadCards(database))[0] ?? newCard("x", "recall", 0);
    const give = (id: string) => recordAnswer(database, card, { id, rating: 3, took: 5 }, moment, scheduler, false);
    const results = await Promise.allSettled([give("one"), give("two")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await loadToday(database, moment)).toHaveLength(1);
  });
  it("suspends, wakes and removes; answers stay on record", async () => {
    const database = await filled();
    const card = (await loadCards(database))[0] ?? newCard("x", "recall", 0);
    expect((await setSuspended(database, card.id, true))?.suspended).toBe(true);
    await recordAnswer(database, { ...card, revision: 1 }, { id: "a", rating: 3, took: 5 }, moment, scheduler, false);
    expect(await wakeAll(database)).toMatchObject([{ id: card.id, suspended: false, revision: 3 }]);
    const before = await loadCards(database);
    const removed = await removeNote(database, card.note);
    expect((await loadCards(database)).some(({ note }) => note === card.note)).toBe(false);
    expect(await loadToday(database, moment)).toHaveLength(1);
    await putBack(database, removed);
    expect(await loadCards(database)).toEqual(before);
    expect(await loadNotes(database)).toHaveLength(sampleData().notes.length);
  });
  it("keeps nothing that a backup could not give back, and saves none of what came with it", async () => {
    const database = await open();
    const notes = sampleData().notes.map((note, i) => (i === 1 ? { ...note, en: "<script>" } : note));
    await expect(saveNotes(database, notes)).rejects.toBeInstanceOf(BadData);
    expect(await loadNotes(database)).toEqual([]);
  });
});

describe("migrations", () => {
  it("keep everything, with a snapshot of what was", async () => {
    const old = await open("old", migrations.slice(0, 1));
    const data = answered(sampleData(), [[0, 3, start, "a"]]);
    await replaceAll(old, () => data);
    old.close();
    const database = await open("old");
    const byId = <T extends { id: string }>(all: readonly T[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
    const now = await readAll(database);
    for (const store of ["notes", "cards", "reviews"] as const) expect(now[store]).toEqual(byId<{ id: string }>(data[store]));
    expect(now.settings).toEqual(data.settings);
    const [snapshot] = await listSnapshots("old");
    expect(snapshot?.why).toBe("migration");
    expect(readBackup((await readSnapshot("old", snapshot?.at ?? 0)) ?? "").data.reviews).toEqual(data.reviews);
  });
  it("leave the old version whole when one fails in the middle", async () => {
    const old = await open("failing");
    await replaceAll(old, () => sampleData());
    old.close();
    const broken = [...migrations, () => Promise.reject(new Error("killed"))];
    await expect(open("failing", broken)).rejects.toBeInstanceOf(StorageProblem);
    expect((await readAll(await open("failing"))).notes).toHaveLength(sampleData().notes.length);
  });
  it("make heads of the snapshots that an older Tifa kept", async () => {
    const old = await openDB("aged-snapshots", 1, { upgrade: (database) => void database.createObjectStore("snapshots", { keyPath: "at" }) });
    await old.put("snapshots", { at: 5, why: "restore", file: "kept" });
    old.close();
    for (let at = 6; at < 11; at++) await keepSnapshot("aged", { at, why: "migration", file: String(at) });
    expect((await listSnapshots("aged")).map(({ at }) => at)).toEqual([10, 9, 8, 7, 6]);
    expect([await readSnapshot("aged", 6), await readSnapshot("aged", 5)]).toEqual(["6", undefined]);
  });
  it("let a later version in, and say afterwards that there is one", async () => {
    const database = await open("overtaken");
    (await openDB("overtaken", 99)).close();
    const failed: unknown = await saveNotes(database, sampleData().notes).catch((error: unknown) => error);
    expect(problemOf(failed)).toBe("newer");
  });
  it("refuse what a later version has written", async () => {
    (await openDB("later", 99)).close();
    await expect(open("later")).rejects.toMatchObject({ problem: "newer" });
  });
});

describe("restore", () => {
  const mine = answered(sampleData(), [[0, 3, start, "a"]]);
  const theirs = answered(sampleData(), [[1, 1, start + 5, "b"]]);
  it("says first what it would change, keeps a snapshot, and merges without loss", async () => {
    const database = await open();
    await replaceAll(database, () => mine);
    expect(await previewRestore(database, theirs, scheduler)).toMatchObject({ merge: { notes: 0, reviews: 1, rescheduled: 1 }, lost: 1 });
    await restore(database, theirs, "merge", scheduler, start);
    expect((await readAll(database)).reviews.map(({ id }) => id).sort()).toEqual(["a", "b"]);
    await restore(database, theirs, "replace", scheduler, start + 1);
    expect((await readAll(database)).reviews.map(({ id }) => id)).toEqual(["b"]);
    const snapshots = await listSnapshots(database.name);
    const files = await Promise.all(snapshots.map(({ at }) => readSnapshot(database.name, at)));
    expect(files.map((file) => readBackup(file ?? "").data.reviews.length)).toEqual([2, 1]);
  });
  for (const mode of ["merge", "replace"] as const)
    it(`loses no answer that another tab gives meanwhile (${mode})`, async () => {
      const database = await open();
      await replaceAll(database, () => mine);
      const other = await open(database.name);
      const restoring = restore(database, theirs, mode, scheduler, start);
      let ended = false;
      void restoring.finally(() => {
        ended = true;
      });
      const given: string[] = [];
      const cards = (await loadCards(other)).filter(({ memory }) => memory.reps === 0).slice(0, 6);
      for (const [i, card] of cards.entries()) {
        if (ended) break;
        await recordAnswer(other, card, { id: `meanwhile-${i}`, rating: 3, took: 5 }, moment, scheduler, false);
        if (!ended) given.push(`meanwhile-${i}`);
      }
      await restoring;
      expect(given.length).toBeGreaterThan(0);
      const [snapshot] = await listSnapshots(database.name);
      const before = readBackup((await readSnapshot(database.name, snapshot?.at ?? 0)) ?? "").data.reviews.map(({ id }) => id);
      const after = (await readAll(database)).reviews.map(({ id }) => id);
      for (const id of given) expect(mode === "merge" ? after : [...before, ...after]).toContain(id);
    });
  it("leaves everything as it was when it is cut off in the middle", async () => {
    const database = await open();
    await replaceAll(database, () => mine);
    // A value that cannot be stored: the failure comes after the stores were cleared.
    const bad = {
      ...theirs,
      reviews: [...theirs.reviews, ...theirs.reviews.map((review) => ({ ...review, id: review.id, rating: (() => 1) as never }))],
    };
    await expect(replaceAll(database, () => bad)).rejects.toBeDefined();
    const kept = await readAll(database);
    expect(kept.reviews).toEqual(mine.reviews);
    expect(kept.cards.length).toBe(mine.cards.length);
  });
});

describe("what storage says", () => {
  it("names the problem", () => {
    expect(problemOf(new DOMException("", "QuotaExceededError"))).toBe("full");
    expect(problemOf(new DOMException("", "SecurityError"))).toBe("refused");
    expect(problemOf(new StorageProblem("stale"))).toBe("stale");
  });
  it("asks for a backup after a hundred answers or two weeks", () => {
    expect(backupDue({ last: { at: start, reviews: 0 }, since: 99 }, start)).toBe(false);
    expect(backupDue({ last: { at: start, reviews: 0 }, since: 100 }, start)).toBe(true);
    expect(backupDue({ last: { at: start, reviews: 0 }, since: 1 }, start + 15 * 86_400_000)).toBe(true);
  });
});
