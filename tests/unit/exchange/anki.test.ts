import { strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import initSqlJs from "sql.js/dist/sql-asm.js";
import { describe, expect, it } from "vitest";
import { NewestFormat, readApkg, writeApkg } from "@/core/exchange/apkg";
import { ankiFields } from "@/core/exchange/anki-note";
import { ankiSchedule, firstDay } from "@/core/exchange/anki-schedule";
import { readAnkiText, writeAnkiText } from "@/core/exchange/anki-text";
import { readDelimited, writeRow } from "@/core/exchange/delimited";
import { noteReader } from "@/core/exchange/study-data";
import { type Memory, newMemory, stages } from "@/core/study/card";
import { answered, sampleData, start } from "./sample";

const base = "https://tifa.example/en/read/";
const { notes } = sampleData();
const moment = { now: start, offset: -480 };
const all = (some: typeof notes) => ({ notes: some, cards: [], reviews: [] });
const core = (list: typeof notes) => list.map(({ id, kind, zh, pinyin, en, context, tags }) => ({ id, kind, zh, pinyin, en, context, tags }));

async function query(bytes: Uint8Array, sql: string): Promise<unknown[][]> {
  const file = unzipSync(bytes)["collection.anki2"];
  const database = new (await initSqlJs()).Database(file);
  const rows = database.exec(sql)[0]?.values ?? [];
  database.close();
  return rows;
}

describe("delimited text", () => {
  it("comes back as it went out, whatever stands in it", () =>
    fc.assert(
      fc.property(
        fc.constantFrom("\t", ",", ";"),
        fc.array(fc.array(fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\t", "\n", "#", " ", "党") }), { minLength: 2, maxLength: 4 }), {
          maxLength: 5,
        }),
        (separator, rows) => {
          const kept = rows.filter((row) => row.some((field) => field.trim() !== ""));
          expect(readDelimited(kept.map((row) => writeRow(row, separator)).join("\n"), separator)).toEqual(kept);
        },
      ),
    ));
});

describe("Anki text", () => {
  const text = writeAnkiText(notes, base);
  it("has Anki's header lines", () =>
    expect(text.split("\n").slice(0, 7)).toEqual([
      "#separator:tab",
      "#html:true",
      "#notetype:Tifa",
      "#deck:Tifa",
      "#guid column:1",
      "#tags column:11",
      `#columns:${["guid", ...ankiFields, "tags"].join("\t")}`,
    ]));
  it("comes back as it went out", () => expect(core(readAnkiText(text, start).notes)).toEqual(core(notes)));
  it("comes back whole where it is as long as a backup takes, and no longer", () => {
    const long = (length: number) =>
      notes.slice(0, 1).map((note) => ({
        ...note,
        id: "s:a-b#1.2.3",
        kind: "sentence" as const,
        zh: `${"中".repeat(length - 2)}𠮷`,
        en: "e".repeat(length),
        gloss: "",
        members: [],
      }));
    expect(core(readAnkiText(writeAnkiText(long(5000), base), start).notes)).toEqual(core(long(5000)));
    expect(readAnkiText(writeAnkiText(long(5001), base), start).notes).toMatchObject([{ zh: "中".repeat(4999), en: "e".repeat(5000) }]);
  });
  it("has the same guid each time", () => expect(writeAnkiText(notes, base)).toBe(text));
  it.each([
    ["tabs without names", "党建\tdǎngjiàn\tParty building\n"],
    ["CSV with names in another order", 'Meaning,Pinyin,Hanzi\n"Party building",dǎngjiàn,党建\n'],
    ["semicolons and a byte order mark", "\uFEFF党建;dǎngjiàn;Party building\r\n"],
    ["Anki's separator header and HTML", "#separator:Comma\n#html:true\n<b>党建</b>,d\u01cengjiàn,Party&nbsp;building\n"],
  ])("reads %s", (_name, file) => expect(readAnkiText(file, start).notes).toMatchObject([{ zh: "党建", pinyin: "dǎngjiàn", en: "Party building" }]));
  it("leaves out and counts what has no Chinese", () =>
    expect(readAnkiText("a\tb\n党建\tc\n", start)).toMatchObject({ skipped: 1, notes: [{ zh: "党建" }] }));
  it("makes notes that a backup takes, whatever the file", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("党", "a", "<", ">", "\t", "\n", ",", '"', "#", ":", "&", ";", "\u0000"), maxLength: 60 }),
        (file) => {
          for (const note of readAnkiText(file, start).notes) noteReader(note);
        },
      ),
    ));
});

const day = 86_400_000;
const memory = (given: Partial<Memory>): Memory => ({
  ...newMemory(start),
  stability: 7.123456,
  difficulty: 5.55555,
  reps: 4,
  lapses: 1,
  days: 7,
  last: start,
  due: start + 7 * day,
  ...given,
});

describe("a schedule in Anki's terms", () => {
  const first = firstDay([start - 20 * day, start], -480);
  it.each<[string, Partial<Memory>, boolean, object]>([
    ["new", { stage: stages.new }, false, { type: 0, queue: 0, due: 3, ivl: 0, reps: 0 }],
    ["new and resting", { stage: stages.new }, true, { type: 0, queue: -1, due: 3 }],
    [
      "in its first step",
      { stage: stages.learning, due: start + 60_000, step: 0 },
      false,
      { type: 1, queue: 1, due: start / 1000 + 60, ivl: 0, left: 2002 },
    ],
    ["in its second step", { stage: stages.learning, due: start + 600_000, step: 1 }, false, { type: 1, queue: 1, left: 1001 }],
    [
      "in review",
      { stage: stages.review },
      false,
      { type: 2, queue: 2, due: 27, ivl: 7, factor: 2300, reps: 4, lapses: 1, left: 0, data: '{"s":7.1235,"d":5.556}' },
    ],
    ["in review and resting", { stage: stages.review }, true, { type: 2, queue: -1, due: 27 }],
    ["overdue", { stage: stages.review, due: start - day }, false, { due: 19 }],
    ["forgotten often", { stage: stages.review, lapses: 20 }, false, { factor: 1300 }],
    [
      "being learnt again",
      { stage: stages.relearning, due: start + 600_000 },
      false,
      { type: 3, queue: 1, due: start / 1000 + 600, ivl: 7, left: 1001 },
    ],
  ])("%s", (_name, given, suspended, expected) => expect(ankiSchedule({ memory: memory(given), suspended }, 3, first, -480)).toMatchObject(expected));
});

describe("an .apkg", () => {
  it("opened with SQL has Anki's schema, the note type, the notes and their cards", async () => {
    const bytes = await writeApkg(all(notes), base, moment);
    expect(await query(bytes, "SELECT ver FROM col")).toEqual([[11]]);
    expect((await query(bytes, "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite%' ORDER BY name")).flat()).toEqual([
      "cards",
      "col",
      "graves",
      "notes",
      "revlog",
    ]);
    expect((await query(bytes, "SELECT name FROM sqlite_master WHERE type='index' ORDER BY name")).flat()).toHaveLength(7);
    expect((await query(bytes, "SELECT count(*) FROM notes")).flat()).toEqual([2]);
    expect((await query(bytes, "SELECT count(*), count(DISTINCT id) FROM cards WHERE nid IN (SELECT id FROM notes)")).flat()).toEqual([4, 4]);
    const fields = String((await query(bytes, "SELECT flds FROM notes WHERE sfld='党建'"))[0]?.[0]).split("\u001f");
    expect(fields).toHaveLength(ankiFields.length);
    expect(fields.slice(0, 3)).toEqual(["党建", "dǎngjiàn", "Party building"]);
    expect(fields[5]).toContain("2 &lt; 3 &amp;");
    expect(fields[6]).toBe('<a href="https://tifa.example/en/read/a-b/#s1.2.3">Tifa</a>');
    const models: Record<string, { flds: { name: string }[] }> = JSON.parse(String((await query(bytes, "SELECT models FROM col"))[0]?.[0]));
    expect(Object.values(models)[0]?.flds.map(({ name }) => name)).toEqual([...ankiFields]);
    const mid = await query(bytes, "SELECT DISTINCT mid FROM notes");
    expect(Object.keys(models)).toEqual(mid.flat().map(String));
  });
  it("made a second time has the same ids, and a later date for what was edited since, so that Anki updates that and nothing else", async () => {
    const later = notes.map((note, i) => (i === 0 ? { ...note, edited: note.edited + 60_000 } : note)).reverse();
    const [first, second] = await Promise.all([
      writeApkg(all(notes), base, moment),
      writeApkg(all(later), base, { ...moment, now: start + 3_600_000 }),
    ]);
    const ids = (bytes: Uint8Array) =>
      query(bytes, "SELECT n.id, n.guid, n.mid, c.id, c.ord, c.did FROM notes n JOIN cards c ON c.nid=n.id ORDER BY n.id, c.ord");
    expect(await ids(second)).toEqual(await ids(first));
    const dates = async (bytes: Uint8Array) =>
      new Map((await query(bytes, "SELECT guid, mod FROM notes")).map(([guid, date]) => [guid, Number(date)]));
    const [before, after] = [await dates(first), await dates(second)];
    expect([...before].map(([guid, date]) => (after.get(guid) ?? 0) - date).sort()).toEqual([...notes.slice(1).map(() => 0), 60]);
  });
  it("carries each card's schedule and its answers, as SQL shows them", async () => {
    // Card 0 is the first note's recognize, 1 its recall, 2 its cloze, which Anki does not get.
    const data = answered(sampleData(), [
      [0, 4, start, "a"],
      [0, 3, start + 9 * day, "b"],
      [1, 1, start + 60_000, "c"],
      [2, 3, start + 60_000, "d"],
    ]);
    const undone = { ...data, reviews: data.reviews.map((review) => ({ ...review, undone: review.id === "c" })) };
    const bytes = await writeApkg(data, base, { now: start + 10 * day, offset: -480 });
    const recognize = data.cards[0]?.memory ?? newMemory(0);
    const first = firstDay([start], -480);
    expect(await query(bytes, "SELECT crt, ver FROM col")).toEqual([[first, 11]]);
    const conf: unknown = JSON.parse(String((await query(bytes, "SELECT conf FROM col"))[0]?.[0]));
    expect(conf).toMatchObject({ schedVer: 2, creationOffset: -480 });
    const rows = await query(
      bytes,
      "SELECT c.type, c.queue, c.due, c.ivl, c.reps, c.lapses FROM cards c JOIN notes n ON n.id=c.nid WHERE n.sfld='党建' ORDER BY c.ord",
    );
    expect(rows[0]).toEqual([2, 2, Math.round((recognize.due - first * 1000) / day - 0.5), Math.round(recognize.days), 2, 0]);
    expect(rows[1]).toEqual([1, 1, Math.floor((data.cards[1]?.memory.due ?? 0) / 1000), 0, 1, 0]);
    expect(await query(bytes, "SELECT DISTINCT type, queue, reps, cards.data FROM cards JOIN notes n ON n.id=nid WHERE n.sfld='引领'")).toEqual([
      [0, 0, 0, ""],
    ]);
    expect(JSON.parse(String((await query(bytes, "SELECT data FROM cards WHERE type=2"))[0]?.[0]))).toEqual({
      s: Number(recognize.stability.toFixed(4)),
      d: Number(recognize.difficulty.toFixed(3)),
    });
    const log = "SELECT r.id, c.ord, r.ease, r.ivl, r.lastIvl, r.time, r.type FROM revlog r JOIN cards c ON c.id=r.cid ORDER BY r.id";
    const easy = data.reviews[0]?.after.days ?? 0;
    expect(await query(bytes, log)).toEqual([
      [start, 0, 4, easy, 0, 1000, 0],
      [start + 60_000, 1, 1, -60, 0, 1000, 0],
      [start + 9 * day, 0, 3, Math.round(recognize.days), easy, 1000, 1],
    ]);
    expect(await query(await writeApkg(undone, base, moment), "SELECT count(*) FROM revlog")).toEqual([[2]]);
  });
  it("comes back as it went out", async () => {
    const back = (await readApkg(await writeApkg(all(notes), base, moment), start)).notes;
    const sort = (list: typeof notes) => core(list).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sort(back)).toEqual(sort(notes));
  });
  it("is refused where it is none, or of the newest format only", async () => {
    await expect(readApkg(strToU8("no zip"), start)).rejects.toBeDefined();
    await expect(readApkg(zipSync({ "collection.anki2": strToU8("no database") }), start)).rejects.toBeDefined();
    await expect(readApkg(zipSync({ "collection.anki21b": strToU8("x"), "collection.anki2": strToU8("x") }), start)).rejects.toBeInstanceOf(
      NewestFormat,
    );
  });
});
