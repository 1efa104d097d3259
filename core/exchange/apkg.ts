import { strFromU8, strToU8, zipSync } from "fflate";
import type { Database, SqlJsStatic } from "sql.js";
import initSqlJs from "sql.js/dist/sql-asm.js";
import { type Outgoing, ankiRows, ankiSchema, type SqlRow } from "@/core/exchange/anki-collection";
import { fromAnkiFields } from "@/core/exchange/anki-note";
import type { Imported } from "@/core/exchange/anki-text";
import { openArchive } from "@/core/intake/archive";
import type { Moment } from "@/core/study/day";
import type { Note } from "@/core/study/note";

/** SQLite compiled to plain JavaScript: the page's policy allows no WebAssembly. Loaded only when an .apkg is made or read. */
const open = (): Promise<SqlJsStatic> => initSqlJs();

function insert(database: Database, table: string, rows: readonly SqlRow[]): void {
  const statement = database.prepare(`INSERT INTO ${table} VALUES (${(rows[0] ?? []).map(() => "?").join(",")})`);
  for (const row of rows) statement.run(row);
  statement.free();
}

/** An .apkg of these notes with their schedule: a zip with Anki's collection and an empty list of media. */
export async function writeApkg(data: Outgoing, base: string, moment: Moment): Promise<Uint8Array<ArrayBuffer>> {
  const database = new (await open()).Database();
  try {
    database.run(ankiSchema);
    const rows = ankiRows(data, base, moment);
    database.run("BEGIN");
    insert(database, "col", [rows.col]);
    for (const table of ["notes", "cards", "revlog"] as const) if (rows[table].length) insert(database, table, rows[table]);
    database.run("COMMIT");
    return new Uint8Array(zipSync({ "collection.anki2": database.export(), media: strToU8("{}") }));
  } finally {
    database.close();
  }
}

/** The .apkg holds only the newest format, which needs another compression. */
export class NewestFormat extends Error {}

/** The names of the fields of each note type, out of col.models. */
function fieldNames(models: unknown): Map<string, string[]> {
  const names = new Map<string, string[]>();
  if (typeof models !== "object" || models === null) return names;
  for (const [id, model] of Object.entries(models)) {
    const fields: unknown = typeof model === "object" && model !== null && "flds" in model ? model.flds : [];
    if (Array.isArray(fields))
      names.set(
        id,
        fields.map((field: unknown) => (typeof field === "object" && field !== null && "name" in field ? String(field.name) : "")),
      );
  }
  return names;
}

/** A deck has as many parts as pictures and sounds, and none of those is unpacked. More than 96 MB is no deck of notes; a collection packs fivefold. */
const limits = { parts: 0xffff, part: 96 << 20, all: 96 << 20, free: 8 << 20, ratio: 60 };

/** Reads an .apkg: ours or an ordinary one. Throws NewestFormat, or another error where it cannot be read. */
export async function readApkg(bytes: Uint8Array, now: number): Promise<Imported> {
  const archive = openArchive(bytes, limits);
  // Beside the newest format stands one of the old name that says only that there is a newer.
  if (!archive.has("collection.anki21") && archive.has("collection.anki21b")) throw new NewestFormat();
  const collection = archive.read("collection.anki21") ?? archive.read("collection.anki2");
  if (!collection) throw new Error("no collection");
  if (strFromU8(collection.subarray(0, 15), true) !== "SQLite format 3") throw new Error("no SQLite file");
  const database = new (await open()).Database(collection);
  try {
    const models: unknown = JSON.parse(String(database.exec("SELECT models FROM col")[0]?.values[0]?.[0] ?? "{}"));
    const names = fieldNames(models);
    const rows = database.exec("SELECT mid, flds, tags FROM notes ORDER BY id")[0]?.values ?? [];
    const notes: Note[] = [];
    let skipped = 0;
    rows.forEach(([mid, fields, tags], i) => {
      const note = fromAnkiFields(names.get(String(mid)) ?? [], String(fields).split("\u001f"), String(tags).split(/\s+/).filter(Boolean), now + i);
      if (note) notes.push(note);
      else skipped++;
    });
    return { notes, skipped, unclosed: [] };
  } finally {
    database.close();
  }
}
