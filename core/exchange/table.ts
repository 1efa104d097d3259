import { parseDelimited, writeRow } from "./delimited";
import { guardCell, restoreCell } from "./formula";
import { guessSeparator } from "./separator";

/**
 * Tables as text. CSV by RFC 4180: commas, CRLF, quotes doubled; TSV alike with tabs. A byte-order mark stands first (without it Excel takes the hanzi for Latin), and no cell
 * is one that a spreadsheet would run (formula.ts). Round trip: every cell comes back as it was, line ends inside it as line feeds.
 */
export const separators = { csv: ",", tsv: "\t" } as const;
export type TableKind = keyof typeof separators;

export function writeTable(rows: readonly (readonly string[])[], kind: TableKind): string {
  const written = rows.map((row) => writeRow(row.map(guardCell), separators[kind]));
  return `\uFEFF${written.join("\r\n")}\r\n`;
}

export interface Table {
  rows: string[][];
  /** Lines on which a quotation mark opens that nothing closes. */
  unclosed: number[];
}

export function readTable(text: string, fileName = ""): Table {
  const body = text.replace(/^\uFEFF/, "");
  const { rows, unclosed } = parseDelimited(body, guessSeparator(body, fileName));
  return { rows: rows.map((row) => row.map(restoreCell)), unclosed };
}

/** Rows with a last column that says under which terms they may be used: a table has no other place that every program keeps. */
export const withRights = (rows: readonly (readonly string[])[], rights: string): string[][] =>
  rows.map((row, i) => [...row, i === 0 ? "License" : rights]);
