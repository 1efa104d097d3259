import readXlsxFile from "read-excel-file/universal";
import writeXlsxFile from "write-excel-file/universal";
import { withoutForbidden } from "./xml-text";

/**
 * Tables as Excel files (Office Open XML): for Excel, LibreOffice, Numbers. Every cell is written as text, so that none is run and no id becomes a number.
 * Round trip: every cell comes back as it was; an empty one as "". A cell holds at most 32,767 characters (Excel's limit): a longer one is refused by name.
 */
export interface Sheet {
  name: string;
  /** The header first. */
  rows: readonly (readonly string[])[];
}

const longestCell = 32_767;

/**
 * The writer keeps texts by name in a plain object, so that one that is called like a member of every object (constructor, toString) would be lost: it is written with an invisible
 * word joiner at its end, which reading takes away.
 */
const joiner = "\u2060";
const isMember = (text: string): boolean => text in {};
const guardName = (text: string): string => (isMember(text) ? text + joiner : text);
const restoreName = (text: string): string => (text.endsWith(joiner) && isMember(text.slice(0, -1)) ? text.slice(0, -1) : text);

/** Throws RangeError where a cell is too long for the format. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const data = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, r) =>
      row.map((value, column) => {
        if (value.length > longestCell)
          throw new RangeError(
            `${name}, row ${r + 1}, column ${column + 1}: ${value.length} characters; a cell of an Excel file holds ${longestCell}`,
          );
        const text = withoutForbidden(value);
        return text === "" ? null : { value: guardName(text), type: String, ...(r === 0 ? { fontWeight: "bold" as const } : {}) };
      }),
    ),
    columns: rows[0]?.map((_, column) => ({ width: widthOf(rows, column) })) ?? [],
    stickyRowsCount: 1,
  }));
  const blob = await writeXlsxFile(data, { fontFamily: "Calibri", fontSize: 11 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** A hanzi takes the room of two letters. */
const room = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

const widthOf = (rows: Sheet["rows"], column: number): number =>
  Math.max(8, Math.min(60, rows.slice(0, 200).reduce((most, row) => Math.max(most, room(row[column] ?? "")), 0) + 2));

/** Throws Error where the bytes are no Excel file. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)]), { trim: false, parseNumber: (text: string) => text });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map((value) => restoreName(value === null || value === undefined ? "" : String(value)))),
  }));
}
