import { noRecord, type ReadTerms, type RenderingRecord, type TermRecord } from "./term-record";

/**
 * Terms as rows of a table, the whole record: for spreadsheets and notebooks (CSV, TSV, XLSX).
 *
 * Round trip: every field comes back but the example and the pinyin of other Chinese names. Lists stand in one cell, their items parted by “; ”; a backslash stands before a
 * semicolon, a bracket or a backslash that belongs to an item.
 */

const columns = [
  "Chinese",
  "Pinyin",
  "English",
  "Other English",
  "Avoid",
  "Gloss",
  "Level",
  "Link",
  "Sense",
  "Type",
  "Themes",
  "Other Chinese",
  "Traditional",
  "Id",
] as const;
type Column = (typeof columns)[number];

const mark = (text: string): string => text.replace(/[\\;[\]()]/g, (sign) => `\\${sign}`);
const unmark = (text: string): string => text.replace(/\\([\\;[\]()])/g, "$1");

/** A cell's items; a semicolon after a backslash parts nothing. */
const itemsIn = (cell: string): string[] => (cell.match(/(?:\\[\s\S]|[^\\;]|\\$)+/g) ?? []).map((item) => item.trim()).filter((item) => item !== "");

/** `common prosperity [official: Report on the Work of the Government] (in titles)` */
const writeRendering = ({ en, kind, source, why }: RenderingRecord): string =>
  mark(en) + (kind || source ? ` [${mark(kind)}${source ? `: ${mark(source)}` : ""}]` : "") + (why ? ` (${mark(why)})` : "");

const rendering = /^((?:\\[\s\S]|[^\\[\]()])*)(?:\[((?:\\[\s\S]|[^\\[\]])*)\])?\s*(?:\(((?:\\[\s\S]|[^\\()])*)\))?$/;

function readRendering(text: string, status: RenderingRecord["status"]): RenderingRecord {
  const [, en = text, about = "", why = ""] = rendering.exec(text) ?? [];
  const colon = about.indexOf(": ");
  const [kind, source] = colon < 0 ? [about, ""] : [about.slice(0, colon), about.slice(colon + 2)];
  return { en: unmark(en).trim(), status, kind: unmark(kind), source: unmark(source), why: unmark(why) };
}

function cellsOf(term: TermRecord): Record<Column, string> {
  const of = (status: RenderingRecord["status"]) =>
    term.renderings
      .filter((each) => each.status === status)
      .map(writeRendering)
      .join("; ");
  return {
    Chinese: term.zh,
    Pinyin: term.pinyin,
    English: of("preferred"),
    "Other English": of("admitted"),
    Avoid: of("deprecated"),
    Gloss: term.gloss,
    Level: term.rank,
    Link: term.link,
    Sense: term.sense,
    Type: term.type,
    Themes: term.themes.map(mark).join("; "),
    "Other Chinese": term.aliases.map(({ zh }) => mark(zh)).join("; "),
    Traditional: term.hant,
    Id: term.id,
  };
}

/** The rows with their header. */
export const writeSheet = (terms: readonly TermRecord[]): string[][] => [
  [...columns],
  ...terms.map((term) => {
    const cells = cellsOf(term);
    return columns.map((column) => cells[column]);
  }),
];

/** Reads rows that begin with a header of ours, its columns in any order; undefined where the header names no Chinese column. */
export function readSheet(rows: readonly (readonly string[])[]): ReadTerms | undefined {
  const header = rows[0]?.map((name) => name.trim().toLowerCase()) ?? [];
  const at = new Map(columns.map((column) => [column, header.indexOf(column.toLowerCase())]));
  if ((at.get("Chinese") ?? -1) < 0) return undefined;
  const found: ReadTerms = { terms: [], problems: [] };
  rows.slice(1).forEach((row, i) => {
    const cell = (column: Column): string => row[at.get(column) ?? -1] ?? "";
    const zh = cell("Chinese").trim();
    if (zh === "" || (cell("Id") === "" && !/[\p{Script=Han}\d]/u.test(zh))) {
      if (row.some((each) => each.trim() !== ""))
        found.problems.push({ place: `row ${i + 2}`, message: zh === "" ? "it has no Chinese" : `“${zh.slice(0, 40)}” is not Chinese` });
      return;
    }
    const renderings = (["preferred", "admitted", "deprecated"] as const).flatMap((status) =>
      itemsIn(cell(status === "preferred" ? "English" : status === "admitted" ? "Other English" : "Avoid")).map((item) =>
        readRendering(item, status),
      ),
    );
    found.terms.push({
      ...noRecord,
      id: cell("Id"),
      zh,
      hant: cell("Traditional"),
      pinyin: cell("Pinyin"),
      aliases: itemsIn(cell("Other Chinese")).map((each) => ({ zh: unmark(each), pinyin: "" })),
      renderings,
      gloss: cell("Gloss"),
      sense: cell("Sense"),
      rank: cell("Level"),
      type: cell("Type"),
      themes: itemsIn(cell("Themes")).map(unmark),
      link: cell("Link"),
    });
  });
  return found;
}
