import { writeRow } from "./delimited";
import { guardCell } from "./formula";

/** A term as a translator takes it along. */
export interface TermRow {
  zh: string;
  pinyin: string;
  preferred: string;
  /** The other English that is right, the best first. */
  others: readonly string[];
  /** English to avoid, with why. */
  avoid: readonly { en: string; why: string }[];
  gloss: string;
  level: string;
  /** The entry's address, whole. */
  link: string;
}

/** Names of the columns. They are the same in every interface language: tools that read such tables go by them, and so does our own import (columns.ts). */
const header = ["Chinese", "Pinyin", "English", "Other English", "Avoid", "Gloss", "Level", "Link"];

export const tableFormats = {
  /** RFC 4180: commas, CRLF, quotes doubled. */
  csv: { separator: ",", type: "text/csv;charset=utf-8" },
  tsv: { separator: "\t", type: "text/tab-separated-values;charset=utf-8" },
} as const;
export type TableFormat = keyof typeof tableFormats;
export const isTableFormat = (name: string): name is TableFormat => Object.hasOwn(tableFormats, name);

const cellsOf = ({ zh, pinyin, preferred, others, avoid, gloss, level, link }: TermRow): string[] => [
  zh,
  pinyin,
  preferred,
  others.join("; "),
  avoid.map(({ en, why }) => (why ? `${en} (${why})` : en)).join("; "),
  gloss,
  level,
  link,
];

/** Terms as a table, with a byte-order mark (without it Excel takes the hanzi for Latin) and no cell that a spreadsheet would run (formula.ts). */
export function writeTermTable(rows: readonly TermRow[], format: TableFormat): string {
  const { separator } = tableFormats[format];
  const lines = [header, ...rows.map(cellsOf)].map((cells) => writeRow(cells.map(guardCell), separator));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
