import { cleanText } from "./clean";
import { type Document, type Format, Refusal } from "./document";
import type { ReadOptions, Reader } from "./reader";
import { recognize, recognizeText } from "./recognize";

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

/** A document as its format read it, less what no text has. Throws Refusal where nothing is left. */
function finish(document: Document, name: string): Document {
  const { text, count } = cleanText(document.raw);
  if (text.trim() === "") throw new Refusal("empty");
  const title = cleanText(document.title || nameTitle(name))
    .text.replace(/\s+/g, " ")
    .trim();
  const warnings = count > 0 ? [...document.warnings, { code: "control-characters" as const, count }] : document.warnings;
  return { ...document, title, raw: text, warnings };
}

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
  return finish(document, name);
}

const readAs = async (format: Format, text: string): Promise<Document> =>
  finish(await (await readers[format]())(new TextEncoder().encode(text), "", { encoding: "utf-8" }), "");

const countHanzi = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Markup that says what is a paragraph, a heading, a cell: more than lines do. */
const structured = /<(?:p|h[1-6]|li|td|blockquote|article)\b/i;

/**
 * A text that was pasted or typed, whatever it begins with: no paste is taken for a picture or a program. `html` is what it was copied with: where that has a structure and
 * as good as all the words, the text is read from it, without what stands around it on its page.
 */
export async function readPaste(text: string, html = ""): Promise<Document> {
  if (structured.test(html) && html.length < longestMarkup) {
    const page = await readAs("html", html).catch((error: unknown) => {
      if (error instanceof Refusal) return undefined;
      throw error;
    });
    if (page && countHanzi(page.raw) * 3 >= countHanzi(text)) return page;
  }
  const format = recognizeText(text.slice(0, 8192));
  return readAs(format, text);
}

/** Some programs copy with every word its style: beyond this the text alone is read. */
const longestMarkup = 20_000_000;
