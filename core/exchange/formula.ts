/**
 * What a spreadsheet runs when it opens a table, and how it is kept from doing so. A cell that begins with one of these signs, be it after spaces or
 * apostrophes, is taken for a formula by Excel, LibreOffice or Google Sheets; the full-width forms are in East Asian settings (OWASP, CSV Injection).
 */
const runs = /^[\s']*[=+\-@\t\r\n＝＋－＠]/u;

/** A cell as it is written: with an apostrophe before what would be run, which a spreadsheet takes for “this is text”. */
export const guardCell = (text: string): string => (runs.test(text) ? `'${text}` : text);

/** A cell as it was before it was guarded: one apostrophe less, where there is one before what would be run. */
export const restoreCell = (cell: string): string => (cell.startsWith("'") && runs.test(cell) ? cell.slice(1) : cell);
