/** Rows of a text, and what was wrong with it. */
export interface Delimited {
  rows: string[][];
  /** The lines (from 1) on which a quotation mark opens that nothing closes: it was read as a sign, so that it swallows no rows. */
  unclosed: number[];
}

/**
 * A quoted field and where it ends; undefined where it is never closed. A mark inside it that is neither doubled nor at the field's end is a sign; together
 * with a line end it shows that the field was never closed. That also bounds how far one stray mark makes this look.
 */
function readQuoted(text: string, from: number, separator: string): { field: string; end: number } | undefined {
  let field = "";
  let stray = false;
  let broken = false;
  for (let i = from; i < text.length; i++) {
    if (stray && broken) return undefined;
    const char = text.charAt(i);
    if (char === "\n" || char === "\r") broken = true;
    if (char !== '"') field += char;
    else if (text[i + 1] === '"') {
      field += '"';
      i++;
    } else {
      // Spaces between the mark and the separator are no text.
      let end = i + 1;
      while (text[end] === " " && separator !== " ") end++;
      if (end >= text.length || text.startsWith(separator, end) || text[end] === "\n" || text[end] === "\r") return { field, end };
      stray = true;
      field += char;
    }
  }
  return undefined;
}

/**
 * Reads rows of text with a separator: CSV (RFC 4180), tab-separated, and Anki's text files, with the line ends of any system. A quoted field may hold the
 * separator, line breaks and doubled quotes.
 */
export function parseDelimited(text: string, separator: string): Delimited {
  const found: Delimited = { rows: [], unclosed: [] };
  let row: string[] = [];
  let field = "";
  let line = 1;
  let fresh = true; // nothing of this field read yet
  const endField = () => {
    row.push(field);
    field = "";
    fresh = true;
  };
  const endRow = () => {
    endField();
    if (row.some((value) => value.trim() !== "")) found.rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"' && fresh) {
      fresh = false;
      const quoted = readQuoted(text, i + 1, separator);
      if (quoted) {
        field = quoted.field;
        line += text.slice(i, quoted.end).match(/\r\n|[\r\n]/g)?.length ?? 0;
        i = quoted.end - 1;
        continue;
      }
      found.unclosed.push(line);
      field = char;
    } else if (text.startsWith(separator, i)) {
      endField();
      i += separator.length - 1;
    } else if (char === "\n" || char === "\r") {
      if (char === "\r" && text[i + 1] === "\n") i++;
      endRow();
      line++;
    } else {
      field += char;
      fresh = false;
    }
  }
  if (field !== "" || row.length > 0) endRow();
  return found;
}

/** The rows alone. */
export const readDelimited = (text: string, separator: string): string[][] => parseDelimited(text, separator).rows;

/** One row. A field is quoted where it must be. */
export const writeRow = (fields: readonly string[], separator: string): string =>
  fields
    .map((field) => (/["\r\n]/.test(field) || field.includes(separator) || field.startsWith("#") ? `"${field.replaceAll('"', '""')}"` : field))
    .join(separator);
