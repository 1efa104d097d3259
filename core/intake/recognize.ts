import { openArchive } from "./archive";
import { type Format, Refusal } from "./document";

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Files that are no text, by their first bytes. */
const others: [mark: number[], name: string][] = [
  [[0x89, 0x50, 0x4e, 0x47], "image"],
  [[0xff, 0xd8, 0xff], "image"],
  [[0x47, 0x49, 0x46, 0x38], "image"],
  [[0x52, 0x49, 0x46, 0x46], "sound and picture"],
  [[0x49, 0x44, 0x33], "sound"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "rtf"],
  [[0x1f, 0x8b], "gzip"],
  [[0x52, 0x61, 0x72, 0x21], "rar"],
  [[0x37, 0x7a, 0xbc, 0xaf], "7z"],
  [[0x7f, 0x45, 0x4c, 0x46], "program"],
  [[0x4d, 0x5a], "program"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], "database"],
];

/** What an archive is: by what is in it. */
function archiveFormat(bytes: Uint8Array): Format {
  const { names, has, read } = openArchive(bytes);
  const declared = (): string => new TextDecoder().decode(read("mimetype") ?? new Uint8Array()).trim();
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return "docx";
  const type = has("mimetype") ? declared() : "";
  if (type === "application/epub+zip" || has("META-INF/container.xml")) return "epub";
  const odf = /opendocument\.(\w+)/.exec(type)?.[1];
  if (odf)
    throw new Refusal("unsupported", ({ text: "odt", spreadsheet: "ods", presentation: "odp" } as Record<string, string>)[odf] ?? "OpenDocument");
  if (has("xl/workbook.xml")) throw new Refusal("unsupported", "xlsx");
  if (has("ppt/presentation.xml")) throw new Refusal("unsupported", "pptx");
  throw new Refusal("unsupported", "zip");
}

/** The bytes' Latin letters, tags and figures, wherever the encoding keeps them: enough to see what the text is written in. */
const sketch = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, 8192).filter((byte) => byte !== 0)).replace(/^[\xef\xbb\xbf\xff\xfe]+/, "");

const ending = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** The format of a file, by its content; its name decides only between kinds of plain text. Throws Refusal for what is no text. */
export function recognize(bytes: Uint8Array, name: string): Format {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return archiveFormat(bytes);
  // Word's old files, and new ones under a password, are in the same container.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const inside = new TextDecoder("utf-16le").decode(bytes.subarray(0, 1 << 20));
    // Names in the container stand at even places.
    if (inside.includes("EncryptedPackage") || inside.includes("EncryptionInfo")) throw new Refusal("password");
    throw new Refusal("unsupported", "doc");
  }
  const start = sketch(bytes);
  if (start.slice(0, 1024).includes("%PDF-")) return "pdf";
  for (const [mark, what] of others) if (startsWith(bytes, ...mark)) throw new Refusal("unsupported", what);
  return recognizeText(start, ending(name));
}

/** Which kind of plain text it is, by how it begins and by its name's ending. */
export function recognizeText(start: string, named = ""): Format {
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return "html";
  if (/^(?:html?|xhtml)$/.test(named) && /<[a-z!/]/i.test(start)) return "html";
  if (/^\s*\d+\s*\r?\n\s*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/.test(start)) return "srt";
  if (/^\s*WEBVTT\b[^\n]*\r?\n/.test(start) && start.includes("-->")) return "srt";
  if (/^(?:md|markdown|mdown)$/.test(named)) return "md";
  if (/^---[ \t]*\r?\n[\s\S]{0,4000}?\n---[ \t]*\r?\n/.test(start) && /^\w[\w-]*:/m.test(start)) return "md";
  if ((start.match(/^#{1,6}[ \t]+\S/gm)?.length ?? 0) >= 2) return "md";
  return "txt";
}
