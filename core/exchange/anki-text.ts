import { escapeHtml } from "@/core/html";
import type { Note } from "@/core/study/note";
import { ankiFields, deckName, fromAnkiFields, guidOf, notetypeName, toAnkiFields } from "./anki-note";
import { isHeader, roleOf } from "./columns";
import { type Delimited, parseDelimited, readDelimited, writeRow } from "./delimited";
import { restoreCell } from "./formula";
import { chineseColumn, readingColumn } from "./guess";
import { glossaryRights } from "./rights";
import { guessSeparator } from "./separator";

/** Anki's text format with its header lines (Anki manual, "Text files"): guid, fields, tags. A second import updates by the guid. */
export function writeAnkiText(notes: readonly Note[], base: string, rights = glossaryRights): string {
  const head = [
    "#separator:tab",
    "#html:true",
    `#notetype:${notetypeName}`,
    `#deck:${deckName}`,
    "#guid column:1",
    `#tags column:${ankiFields.length + 2}`,
    `#columns:${["guid", ...ankiFields, "tags"].join("\t")}`,
    // Anki passes over a header line that it does not know.
    ...(rights ? [`#license:${rights}`] : []),
  ];
  const rows = notes.map((note) =>
    writeRow([guidOf(note), ...toAnkiFields(note, base), note.tags.map((tag) => tag.replace(/\s+/g, "_")).join(" ")], "\t"),
  );
  return `${[...head, ...rows].join("\n")}\n`;
}

const separators: Record<string, string> = { tab: "\t", comma: ",", semicolon: ";", space: " ", pipe: "|", colon: ":", "\\t": "\t" };

/** What an import gives: the notes, how many rows had no Chinese, and on which lines of the file a quotation mark opens that nothing closes. */
export interface Imported {
  notes: Note[];
  skipped: number;
  unclosed: number[];
}

const lineEnd = /\r\n|[\r\n]/;
/** Excel's first line: which separator follows. */
const excel = /^"?sep=(\\t|.)"?[\s,;|]*$/i;
/** A header line of Anki's; a table program that saved it again puts it in quotes and the separators of a whole row behind it. */
const header = /^("?)#([a-z][a-z ]*):(.*)$/i;

/** The lines before the rows, by name, and how many they are. */
function readHead(lines: readonly string[]): { headers: Map<string, string>; size: number } {
  const headers = new Map<string, string>();
  let size = 0;
  for (const line of lines) {
    const sep = excel.exec(line)?.[1];
    const [, quote, name = "", value = ""] = header.exec(line) ?? [];
    if (sep !== undefined && size === 0) headers.set("separator", sep);
    else if (name === "") break;
    else if (quote) headers.set(name.trim().toLowerCase(), value.replace(/"[\s,;|]*$/, "").replaceAll('""', '"'));
    else headers.set(name.trim().toLowerCase(), value.length > 1 ? value.replace(/[,;|\s]+$/, "") : value);
    size++;
  }
  return { headers, size };
}

/** A line of CC-CEDICT: 基層 基层 [ji1 ceng2] /basic level/grassroots unit/. */
const cedict = /^\S+\s+(\S*\p{Script=Han}\S*)\s+\[([^\]]+)\]\s+\/(.+)\/\s*$/u;

/** The dictionary has no longer line; one without end would be looked through over and over. */
const longestLine = 10_000;

/** The rows of a text whose lines are the dictionary's; undefined where most are not. */
function readCedict(lines: readonly string[]): Delimited | undefined {
  const entries = lines.filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const found = entries.flatMap((line) => {
    const [, zh = "", reading = "", senses = ""] = line.length <= longestLine ? (cedict.exec(line) ?? []) : [];
    return zh ? [[zh, reading, senses.split("/").join("; ")]] : [];
  });
  if (found.length === 0 || found.length * 2 < entries.length) return undefined;
  return { rows: found, unclosed: [] };
}

/** Pleco's line for a category, of the cards that follow. */
const category = (row: readonly string[]): string | undefined =>
  row.slice(1).join("") === "" ? /^\/\/(.+)$/.exec(row[0] ?? "")?.[1]?.trim() : undefined;

/** How the rows are parted: as the file says, unless its rows show that it was saved again with another sign. */
function separatorOf(given: string, body: string, fileName: string): string {
  const said = separators[given.trim().toLowerCase()] ?? (given.length === 1 ? given : undefined);
  if (said === undefined) return guessSeparator(body, fileName);
  return readDelimited(body, said).some((row) => row.length > 1) ? said : guessSeparator(body, fileName);
}

/**
 * Reads our text, ordinary Anki text and CSV, Pleco's and CC-CEDICT's lines; the file's name helps to tell them apart. Ids are the same for the same
 * Chinese, so a second import adds nothing twice.
 */
export function readAnkiText(file: string, now: number, fileName = ""): Imported {
  const lines = file.replaceAll("\uFEFF", "").split(lineEnd);
  const { headers, size } = readHead(lines);
  const body = lines.slice(size).join("\n");
  const separator = separatorOf(headers.get("separator") ?? "", body, fileName);
  const { rows: all, unclosed } = readCedict(lines.slice(size)) ?? parseDelimited(body, separator);
  const given = headers.get("columns")?.split(separator);
  const hasNames = given === undefined && all[0] !== undefined && isHeader(all[0]);
  // A table with names and no head of Anki's may come from a spreadsheet or from us (term-table.ts): what guards a cell there is no text.
  const isTable = hasNames && headers.get("separator") === undefined;
  const rows = isTable ? all.slice(1).map((row) => row.map(restoreCell)) : hasNames ? all.slice(1) : all;
  const named = given ?? (hasNames ? (all[0] ?? []) : []);
  const roles = named.map(roleOf);
  const column = (role: "guid" | "tags" | "notetype" | "deck"): number =>
    headers.has(`${role} column`) ? Number(headers.get(`${role} column`)) - 1 : roles.indexOf(role);
  const special = new Set((["guid", "tags", "notetype", "deck"] as const).map(column));
  const keep = (values: readonly string[]): string[] => values.filter((_, i) => !special.has(i));
  // Where the file says so, < is a sign and no tag.
  const toHtml = headers.get("html")?.trim().toLowerCase() === "false" ? escapeHtml : (text: string) => text;
  const fields = rows.map((row) => keep(row).map(toHtml));
  const names = keep(named);
  const name = (i: number, as: string) => {
    while (names.length <= i) names.push("");
    if (i >= 0 && roleOf(names[i] ?? "") === undefined) names[i] = as;
  };
  if (!roles.some((role) => role === "zh" || role === "front" || role === "back")) name(chineseColumn(fields), "Chinese");
  if (!roles.includes("pinyin")) name(readingColumn(fields), "Pinyin");
  const found: Imported = { notes: [], skipped: 0, unclosed: unclosed.map((line) => line + size) };
  let under: string[] = [];
  rows.forEach((row, i) => {
    const heading = category(row);
    if (heading !== undefined) {
      under = [heading];
      return;
    }
    const tags = [...(row[column("tags")] ?? "").split(/\s+/).filter(Boolean), ...under];
    const note = fromAnkiFields(names, fields[i] ?? [], tags, now + i);
    if (note) found.notes.push(note);
    else found.skipped++;
  });
  return found;
}
