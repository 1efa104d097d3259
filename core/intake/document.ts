/**
 * A reader's text as it came in: one raw string, never edited, and which stretches of it are what. What is made of it (lines joined, heads taken out) are
 * repairs over the raw string (repairs.ts), which the reader sees and can undo.
 */

/** The formats that are read. Found by content; a file's name decides only between kinds of plain text. */
export type Format = "txt" | "md" | "html" | "docx" | "epub" | "srt" | "pdf";

/** What a file chooser offers; every file is looked at by its content. */
export const readableFiles = ".txt,.md,.html,.htm,.docx,.epub,.srt,.vtt,.pdf,text/*";

export type BlockKind = "title" | "heading" | "paragraph" | "list" | "quote" | "table" | "caption";

/** A stretch of the raw string. Blocks are in order and do not overlap; between them is white space. */
export interface SourceBlock {
  kind: BlockKind;
  start: number;
  /** Half-open. */
  end: number;
  /** Of a heading, 1 to 6. */
  level?: number;
  /** What it is mostly written in, where that can be told. */
  lang?: Lang;
  /** Of a table: its cells, row by row, as spans of the raw string. */
  rows?: Span[][];
}

export type Lang = "zh" | "en";
/** Half-open, UTF-16. */
export type Span = readonly [start: number, end: number];

/** What a reader should know of a file that was read nevertheless. Wording is the page's. */
export type WarningCode =
  /** Bytes that mean nothing in this encoding, shown as U+FFFD; `count` of them. */
  | "replaced"
  /** Nothing sure can be said of the encoding: show the alternatives. */
  | "encoding-unsure"
  /** Characters that no text has (NUL, lone surrogates) were replaced; `count` of them. */
  | "control-characters"
  /** Pages without a text layer; `count` of them, of which the numbers are `pages`. */
  | "scanned-pages"
  /** Parts that could not be read and are left out (`names`). */
  | "left-out"
  /** The file ends early; what came before is here. */
  | "truncated"
  /** Pictures were left out; `count`. */
  | "pictures";

export interface Warning {
  code: WarningCode;
  count?: number;
  pages?: number[];
  names?: string[];
}

/** Why a file cannot be read at all. */
export type RefusalCode =
  /** Nothing in it. */
  | "empty"
  /** A picture, a program, an archive, or another format: `detail` names it where it is known (doc, odt, rtf, xlsx, pptx, zip, image …). */
  | "unsupported"
  /** Damaged: what should be there is not. */
  | "damaged"
  | "password"
  /** A PDF of pictures: no page has text. */
  | "scan"
  /** Unpacks to more than is ever text, or has more parts. */
  | "too-large"
  /** The encoding that was asked for is none that is known. */
  | "encoding";

/** Thrown where a file cannot be read. The message is one English sentence for the command line; pages say it by `code`. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail?: string,
  ) {
    super(sentences[code](detail));
  }
}

const sentences: Record<RefusalCode, (detail?: string) => string> = {
  empty: () => "the file has no text in it",
  unsupported: (detail) => `${detail ? `${detail} files are` : "this kind of file is"} not read; save it as txt, docx, html, epub or pdf`,
  damaged: (detail) => `the file is damaged${detail ? `: ${detail}` : ""}`,
  password: () => "the file is protected by a password; save a copy without one",
  scan: () => "the PDF has pictures of pages and no text; recognize the text first",
  "too-large": (detail) => `the file unpacks to more than a text ever is${detail ? ` (${detail})` : ""}`,
  encoding: (detail) => `${detail ?? "this"} is no encoding that is known; there are utf-8, utf-16le, utf-16be, gb18030, big5`,
};

export interface Document {
  title: string;
  format: Format;
  /** Of formats that are plain text. */
  encoding?: Encoding;
  /** Other readings of the same bytes, likeliest first, to choose from. */
  alternatives?: Reading[];
  raw: string;
  blocks: SourceBlock[];
  warnings: Warning[];
}

/** Names as TextDecoder has them. GBK is read as GB18030, which holds it. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";
export const encodings: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", "gb18030", "big5"];

/** How the bytes read in one encoding. */
export interface Reading {
  encoding: Encoding;
  /** The first characters. */
  sample: string;
  /** Bytes that mean nothing. */
  replaced: number;
}

/** A block of the text as it will be read: repairs applied, one paragraph a block, without line ends inside. */
export interface TextBlock {
  kind: BlockKind;
  text: string;
  level?: number;
  lang?: Lang;
  /** Where it stands in the raw string. */
  span: Span;
}

const hanziOf = /[\u3400-\u9fff]/g;
const lettersOf = /[A-Za-z]/g;

/** What a text is mostly written in: a hanzi weighs as much as an English word's letters. Undefined where there is neither. */
export function langOf(text: string): Lang | undefined {
  const hanzi = text.match(hanziOf)?.length ?? 0;
  const letters = text.match(lettersOf)?.length ?? 0;
  if (hanzi + letters === 0) return undefined;
  return hanzi * 4 >= letters ? "zh" : "en";
}
