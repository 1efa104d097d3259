import { strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import initSqlJs from "sql.js/dist/sql-asm.js";
import { describe, expect, it } from "vitest";
import { NewestFormat, readApkg, writeApkg } from "@/browser/study/apkg";
import { ankiFields } from "@/core/exchange/anki-note";
import { readAnkiText, writeAnkiText } from "@/core/exchange/anki-text";
import { readDelimited, writeRow } from "@/core/exchange/delimited";
import { noteReader } from "@/core/exchange/study-data";
import { sampleData, start } from "./sample";

const base = "https://tifa.example/en/read/";
const { notes } = sampleData();
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
      fc.property(fc.constantFrom("\t", ",", ";"), fc.array(fc.array(fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\t", "\n", "#", " ", "党") }), { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (separator, rows) => {
        const kept = rows.filter((row) => row.some((field) => field.trim() !== ""));
        expect(readDelimited(kept.map((row) => writeRow(row, separator)).join("\n"), separator)).toEqual(kept);
      }),
    ));
});

describe("Anki text", () => {
  const text = writeAnkiText(notes, base);
  it("has Anki's header lines", () => expect(text.split("\n").slice(0, 7)).toEqual(["#separator:tab", "#html:true", "#notetype:Tifa", "#deck:Tifa", "#guid column:1", "#tags column:11", `#columns:${["guid", ...ankiFields, "tags"].join("\t")}`]));
  it("comes back as it went out", () => expect(core(readAnkiText(text, start).notes)).toEqual(core(notes)));
  it("has the same guid each time", () => expect(writeAnkiText(notes, base)).toBe(text));
  it.each([
    ["tabs without names", "党建\tdǎngjiàn\tParty building\n"],
    ["CSV with names in another order", 'Meaning,Pinyin,Hanzi\n"Party building",dǎngjiàn,党建\n'],
    ["semicolons and a byte order mark", "\uFEFF党建;dǎngjiàn;Party building\r\n"],
    ["Anki's separator header and HTML", "#separator:Comma\n#html:true\n<b>党建</b>,d\u01cengjiàn,Party&nbsp;building\n"],
  ])("reads %s", (_name, file) => expect(readAnkiText(file, start).notes).toMatchObject([{ zh: "党建", pinyin: "dǎngjiàn", en: "Party building" }]));
  it("leaves out and counts what has no Chinese", () => expect(readAnkiText("a\tb\n党建\tc\n", start)).toMatchObject({ skipped: 1, notes: [{ zh: "党建" }] }));
  it("makes notes that a backup takes, whatever the file", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("党", "a", "<", ">", "\t", "\n", ",", '"', "#", ":", "&", ";", "\u0000"), maxLength: 60 }), (file) => {
        for (const note of readAnkiText(file, start).notes) noteReader(note, "note");
      }),
    ));
});

describe("an .apkg", () => {
  it("opened with SQL has Anki's schema, the note type, the notes and their cards", async () => {
    const bytes = await writeApkg(notes, base, start);
    expect(await query(bytes, "SELECT ver FROM col")).toEqual([[11]]);
    expect((await query(bytes, "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite%' ORDER BY name")).flat()).toEqual(["cards", "col", "graves", "notes", "revlog"]);
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
  it("made a second time has the same ids and a later date, so that Anki updates", async () => {
    const [first, second] = await Promise.all([writeApkg(notes, base, start), writeApkg([...notes].reverse(), base, start + 60_000)]);
    const ids = (bytes: Uint8Array) => query(bytes, "SELECT n.id, n.guid, n.mid, c.id, c.ord, c.did FROM notes n JOIN cards c ON c.nid=n.id ORDER BY n.id, c.ord");
    expect(await ids(second)).toEqual(await ids(first));
    expect(await query(second, "SELECT DISTINCT mod FROM notes")).toEqual([[Math.floor(start / 1000) + 60]]);
  });
  it("comes back as it went out", async () => {
    const back = (await readApkg(await writeApkg(notes, base, start), start)).notes;
    const sort = (list: typeof notes) => core(list).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sort(back)).toEqual(sort(notes));
  });
  it("is refused where it is none, or of the newest format only", async () => {
    await expect(readApkg(strToU8("no zip"), start)).rejects.toBeDefined();
    await expect(readApkg(zipSync({ "collection.anki2": strToU8("no database") }), start)).rejects.toBeDefined();
    await expect(readApkg(zipSync({ "collection.anki21b": strToU8("x"), "collection.anki2": strToU8("x") }), start)).rejects.toBeInstanceOf(NewestFormat);
  });
});
