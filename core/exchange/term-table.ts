import { type TableKind, withRights, writeTable } from "./table";

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
  csv: { type: "text/csv;charset=utf-8" },
  tsv: { type: "text/tab-separated-values;charset=utf-8" },
} as const satisfies Record<TableKind, { type: string }>;
export type TableFormat = TableKind;
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

/** Terms as a table (table.ts); with `rights` a last column says under which terms each may be used. */
export const writeTermTable = (rows: readonly TermRow[], format: TableFormat, rights = ""): string => {
  const table = [header, ...rows.map(cellsOf)];
  return writeTable(rights === "" ? table : withRights(table, rights), format);
};
