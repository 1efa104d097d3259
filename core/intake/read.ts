import { cleanText } from "./clean";
import { type Document, type Format, Refusal } from "./document";
import type { ReadOptions, Reader } from "./reader";
import { recognize } from "./recognize";

/** Each format is loaded when a file of it comes. */
const readers: Record<Format, () => Promise<Reader>> = {
  txt: async () => (await import("./formats/txt")).readTxt,
  md: async () => (await import("./formats/md")).readMd,
  html: async () => (await import("./formats/html")).readHtml,
  srt: async () => (await import("./formats/srt")).readSrt,
  docx: async () => (await import("./formats/docx")).readDocx,
  epub: async () => (await import("./formats/epub")).readEpub,
  pdf: async () => (await import("./formats/pdf")).readPdf,
};

/** A file's name without folders and ending: a title where the file has none. */
export const nameTitle = (name: string): string => name.replace(/^.*[\\/]/, "").replace(/\.[A-Za-z0-9]{1,5}$/, "");

/**
 * Reads a file: its raw text, what is what in it, and what a reader should know of it. Nothing in the file runs and nothing that it names is fetched. Throws
 * Refusal where there is no text to be had, with one sentence.
 */
export async function readDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Document> {
  options.signal?.throwIfAborted();
  if (bytes.length === 0) throw new Refusal("empty");
  const read = await readers[recognize(bytes, name)]();
  const document = await read(bytes, name, options);
  options.signal?.throwIfAborted();
  const { text, count } = cleanText(document.raw);
  if (text.trim() === "") throw new Refusal("empty");
  const title = cleanText(document.title || nameTitle(name))
    .text.replace(/\s+/g, " ")
    .trim();
  const warnings = count > 0 ? [...document.warnings, { code: "control-characters" as const, count }] : document.warnings;
  return { ...document, title, raw: text, warnings };
}

/** A text that was pasted or typed. */
export const readPaste = (text: string): Promise<Document> => readDocument(new TextEncoder().encode(text), "", { encoding: "utf-8" });
