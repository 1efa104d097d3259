import type { Note } from "@/core/study/note";
import { ankiFields, deckName, fromAnkiFields, guidOf, notetypeName, toAnkiFields } from "./anki-note";
import { readDelimited, writeRow } from "./delimited";
import { guessSeparator } from "./separator";

/** Anki's text format with its header lines (Anki manual, "Text files"): guid, fields, tags. A second import updates by the guid. */
export function writeAnkiText(notes: readonly Note[], base: string): string {
  const head = ["#separator:tab", "#html:true", `#notetype:${notetypeName}`, `#deck:${deckName}`, "#guid column:1", `#tags column:${ankiFields.length + 2}`, `#columns:${["guid", ...ankiFields, "tags"].join("\t")}`];
  const rows = notes.map((note) => writeRow([guidOf(note), ...toAnkiFields(note, base), note.tags.map((tag) => tag.replace(/\s+/g, "_")).join(" ")], "\t"));
  return `${[...head, ...rows].join("\n")}\n`;
}

const separators: Record<string, string> = { tab: "\t", comma: ",", semicolon: ";", space: " ", pipe: "|", colon: ":" };

const columnName = /^(?:guid|tags|notetype|deck|pinyin|拼音|chinese|hanzi|汉字|中文|english|meaning|英文|释义|front|back|sentence|word|expression|definition|simplified|例句)$/i;

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
  let names = headers.get("columns")?.split(separator).map((name) => name.trim());
  const header = rows[0];
  if (!names && header && header.filter((name) => columnName.test(name.trim())).length >= Math.min(2, header.length)) names = rows.shift()?.map((name) => name.trim());
  const columns = names ?? [];
  const at = (name: string): number => Number(headers.get(`${name} column`) ?? 0) - 1;
  const special = new Set([at("guid"), at("tags"), at("notetype"), at("deck"), ...columns.flatMap((name, i) => (/^(?:guid|tags|notetype|deck)$/i.test(name) ? [i] : []))].filter((index) => index >= 0));
  const tagColumn = at("tags") >= 0 ? at("tags") : columns.findIndex((name) => /^tags$/i.test(name));
  const keep = <T>(values: readonly T[]): T[] => values.filter((_, i) => !special.has(i));
  const notes: Note[] = [];
  let skipped = 0;
  rows.forEach((row, i) => {
    const tags = (row[tagColumn] ?? "").split(/\s+/).filter(Boolean);
    const note = fromAnkiFields(keep(columns), keep(row), tags, now + i);
    if (note) notes.push(note);
    else skipped++;
  });
  return { notes, skipped };
}
