import { escapeHtml } from "@/core/html";
import type { Note } from "@/core/study/note";
import { ankiFields, deckName, fromAnkiFields, guidOf, notetypeName, toAnkiFields } from "./anki-note";
import { isHeader, roleOf } from "./columns";
import { readDelimited, writeRow } from "./delimited";
import { readingColumn } from "./guess";
import { guessSeparator } from "./separator";

/** Anki's text format with its header lines (Anki manual, "Text files"): guid, fields, tags. A second import updates by the guid. */
export function writeAnkiText(notes: readonly Note[], base: string): string {
  const head = [
    "#separator:tab",
    "#html:true",
    `#notetype:${notetypeName}`,
    `#deck:${deckName}`,
    "#guid column:1",
    `#tags column:${ankiFields.length + 2}`,
    `#columns:${["guid", ...ankiFields, "tags"].join("\t")}`,
  ];
  const rows = notes.map((note) =>
    writeRow([guidOf(note), ...toAnkiFields(note, base), note.tags.map((tag) => tag.replace(/\s+/g, "_")).join(" ")], "\t"),
  );
  return `${[...head, ...rows].join("\n")}\n`;
}

const separators: Record<string, string> = { tab: "\t", comma: ",", semicolon: ";", space: " ", pipe: "|", colon: ":" };

/** What an import gives: the notes, and how many rows had no Chinese. */
export interface Imported {
  notes: Note[];
  skipped: number;
}

/** Reads our text, ordinary Anki text and CSV; the file's name helps to tell them apart. Ids are the same for the same Chinese, so a second import adds nothing twice. */
export function readAnkiText(file: string, now: number, fileName = ""): Imported {
  const text = file.replace(/^\uFEFF/, "");
  const lines = text.split(/\r?\n/);
  const headers = new Map<string, string>();
  let first = 0;
  for (; /^#[a-z ]+:/i.test(lines[first] ?? ""); first++) {
    const [, name = "", value = ""] = (lines[first] ?? "").match(/^#([a-z ]+):(.*)$/i) ?? [];
    headers.set(name.trim().toLowerCase(), value);
  }
  const body = lines.slice(first).join("\n");
  const given = headers.get("separator") ?? "";
  const separator = separators[given.trim().toLowerCase()] ?? (given.length === 1 ? given : guessSeparator(body, fileName));
  const rows = readDelimited(body, separator);
  const named = headers.get("columns")?.split(separator) ?? (rows[0] && isHeader(rows[0]) ? rows.shift() : undefined) ?? [];
  const roles = named.map(roleOf);
  const column = (role: "guid" | "tags" | "notetype" | "deck"): number =>
    headers.has(`${role} column`) ? Number(headers.get(`${role} column`)) - 1 : roles.indexOf(role);
  const special = new Set((["guid", "tags", "notetype", "deck"] as const).map(column));
  const keep = (values: readonly string[]): string[] => values.filter((_, i) => !special.has(i));
  // Where the file says so, < is a sign and no tag.
  const toHtml = headers.get("html")?.trim().toLowerCase() === "false" ? escapeHtml : (text: string) => text;
  const fields = rows.map((row) => keep(row).map(toHtml));
  const names = keep(named);
  const reading = roles.includes("pinyin") ? -1 : readingColumn(fields);
  if (reading >= 0 && roleOf(names[reading] ?? "") === undefined) names[reading] = "Pinyin";
  const notes: Note[] = [];
  let skipped = 0;
  rows.forEach((row, i) => {
    const tags = (row[column("tags")] ?? "").split(/\s+/).filter(Boolean);
    const note = fromAnkiFields(names, fields[i] ?? [], tags, now + i);
    if (note) notes.push(note);
    else skipped++;
  });
  return { notes, skipped };
}
