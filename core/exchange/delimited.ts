/** Rows of text with a separator: CSV (RFC 4180), tab-separated, and Anki's text files. A quoted field may hold the separator, line breaks and doubled quotes. */
export function readDelimited(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  let fresh = true; // nothing of this field read yet
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (char === '"' && fresh) {
      quoted = true;
      fresh = false;
    } else if (char === separator) {
      row.push(field);
      field = "";
      fresh = true;
    } else if (char === "\n" || char === "\r") {
      if (char === "\r" && text[i + 1] === "\n") i++;
      rows.push([...row, field]);
      row = [];
      field = "";
      fresh = true;
    } else {
      field += char;
      fresh = false;
    }
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows.filter((each) => each.some((value) => value.trim() !== ""));
}

/** One row. A field is quoted where it must be. */
export const writeRow = (fields: readonly string[], separator: string): string =>
  fields
    .map((field) => (/["\r\n]/.test(field) || field.includes(separator) || field.startsWith("#") ? `"${field.replaceAll('"', '""')}"` : field))
    .join(separator);
