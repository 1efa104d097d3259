import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";

/**
 * Files that unpack without end, made when they are asked for. `most` is how much of each may be unpacked before it is stopped, in bytes: what is asserted, since time depends on
 * the machine (tests/bench/bombs.ts prints it).
 */
export interface Bomb {
  name: string;
  file: string;
  bytes(): Uint8Array;
  most: number;
}

const MB = 1 << 20;
export const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MB).fill(0x61);
/** Text that shrinks `times`-fold or so: words that no packing foresees between repetition. */
export function dull(megabytes: number, times: number): Uint8Array {
  const bytes = zeros(megabytes);
  let state = 1;
  for (let at = 0; at < bytes.length; at += times) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[at] = 0x62 + ((state >>> 16) % 24);
  }
  return bytes;
}

/** The sizes that an archive says of its parts, written over. */
export function lie(bytes: Uint8Array, size: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return lying;
}

/** Every entry of the directory but the first leads to the part of the first. */
export function overlap(bytes: Uint8Array): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  let first: number[] | undefined;
  for (let at = 0; at < lying.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    first ??= [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)];
    const [packed = 0, size = 0, offset = 0] = first;
    view.setUint32(at + 20, packed, true);
    view.setUint32(at + 24, size, true);
    view.setUint32(at + 42, offset, true);
  }
  return lying;
}

const document = strToU8(
  '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>',
);
const word = (styles: Uint8Array): Uint8Array => zipSync({ "word/document.xml": document, "word/styles.xml": styles }, { level: 9 });
const container = strToU8('<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>');

/** A book of so many chapters, of which the first has something in it. */
function book(chapters: number, chapter: Uint8Array): Uint8Array {
  const names = Array.from({ length: chapters }, (_, i) => `c${i}.xhtml`);
  const items = names.map((name, i) => `<item id="i${i}" href="${name}" media-type="application/xhtml+xml"/>`).join("");
  const spine = names.map((_, i) => `<itemref idref="i${i}"/>`).join("");
  const opf = strToU8(`<package><manifest>${items}</manifest><spine>${spine}</spine></package>`);
  return zipSync(
    {
      ...Object.fromEntries(names.map((name, i) => [name, i === 0 ? chapter : new Uint8Array()])),
      mimetype: strToU8("application/epub+zip"),
      "META-INF/container.xml": container,
      "p.opf": opf,
    },
    { level: 9 },
  );
}

export interface PdfStream {
  body: Uint8Array;
  /** What stands in its dictionary besides its length. */
  says: string;
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  return all;
};

/** A PDF of one page that is drawn by these streams, one after another. */
export function pdfOf(streams: readonly PdfStream[]): Uint8Array {
  const contents = streams.map((_, i) => `${i + 4} 0 R`).join(" ");
  return joined([
    strToU8(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents[${contents}]/MediaBox[0 0 9 9]>>endobj\n`,
    ),
    ...streams.flatMap(({ body, says }, i) => [
      strToU8(`${i + 4} 0 obj<</Length ${body.length}${says}>>stream\n`),
      body,
      strToU8("\nendstream endobj\n"),
    ]),
    strToU8("trailer<</Root 1 0 R>>\n"),
  ]);
}

const hex = (bytes: Uint8Array): Uint8Array => strToU8(`${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}>`);
export function toAscii85(bytes: Uint8Array): Uint8Array {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const group = [...bytes.subarray(at, at + 4)];
    let value = [...group, 0, 0, 0].slice(0, 4).reduce((sum, byte) => sum * 256 + byte, 0);
    const digits: number[] = [];
    for (let i = 0; i < 5; i++) {
      digits.unshift(value % 85);
      value = Math.floor(value / 85);
    }
    text += String.fromCharCode(...digits.slice(0, group.length + 1).map((digit) => digit + 33));
  }
  return strToU8(`${text}~>`);
}

/** So many codes of LZW, each standing for one byte more than the last, over and over. */
export function lzw(times: number): Uint8Array {
  const bits: number[] = [];
  const put = (code: number, width: number): void => {
    for (let i = width - 1; i >= 0; i--) bits.push((code >> i) & 1);
  };
  for (let i = 0; i < times; i++) {
    put(256, i === 0 ? 9 : 12);
    put(0x61, 9);
    for (let code = 258; code < 4094; code++) put(code, code >= 2047 ? 12 : code >= 1023 ? 11 : code >= 511 ? 10 : 9);
  }
  put(257, 12);
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((sum, bit, n) => sum | (bit << (7 - n)), 0),
  );
}

const flate = "/Filter/FlateDecode";
export const bombs: Bomb[] = [
  { name: "a docx of 20 MB in 20 kB", file: "a.docx", bytes: () => word(zeros(20)), most: 9 * MB },
  { name: "a docx that says it has 40 MB", file: "a.docx", bytes: () => word(zeros(40)), most: MB },
  { name: "a docx of 40 MB that says it has 1 kB", file: "a.docx", bytes: () => lie(word(zeros(40)), 1000), most: 5 * MB },
  { name: "a docx of 40 MB that says it has 20", file: "a.docx", bytes: () => lie(word(zeros(40)), 20 * MB), most: 9 * MB },
  { name: "a docx that says it has four gigabytes", file: "a.docx", bytes: () => lie(word(zeros(1)), 0xfffffff0), most: MB },
  { name: "a docx of 60 MB that shrinks fiftyfold only", file: "a.docx", bytes: () => word(dull(60, 128)), most: 28 * MB },
  { name: "an epub of 23 MB in 23 kB", file: "a.epub", bytes: () => book(1, zeros(23)), most: 9 * MB },
  { name: "an epub of a thousand chapters of 3 MB", file: "a.epub", bytes: () => overlap(book(1000, zeros(3))), most: 9 * MB },
  {
    name: "a PDF whose page unpacks to 200 MB",
    file: "a.pdf",
    bytes: () => pdfOf([{ body: deflateSync(zeros(200), { level: 9 }), says: flate }]),
    most: 26 * MB,
  },
  {
    name: "a PDF of 300 streams of 7 MB",
    file: "a.pdf",
    bytes: () => {
      const body = deflateSync(zeros(7), { level: 9 });
      return pdfOf(Array.from({ length: 300 }, () => ({ body, says: flate })));
    },
    most: 22 * MB,
  },
  {
    name: "a PDF whose page is packed twice",
    file: "a.pdf",
    bytes: () => pdfOf([{ body: deflateSync(deflateSync(zeros(200), { level: 9 }), { level: 9 }), says: "/Filter[/FlateDecode/FlateDecode]" }]),
    most: MB,
  },
  {
    name: "a PDF whose page is packed and written in hexadecimal",
    file: "a.pdf",
    bytes: () => pdfOf([{ body: hex(deflateSync(zeros(40), { level: 9 })), says: "/Filter [/ASCIIHexDecode /FlateDecode]" }]),
    most: 26 * MB,
  },
  {
    name: "a PDF whose page is packed and written in base 85",
    file: "a.pdf",
    bytes: () => pdfOf([{ body: toAscii85(deflateSync(zeros(40), { level: 9 })), says: "/Filter[/A85/Fl]" }]),
    most: 26 * MB,
  },
  { name: "a PDF whose page is packed by LZW", file: "a.pdf", bytes: () => pdfOf([{ body: lzw(6), says: "/Filter/LZWDecode" }]), most: 14 * MB },
  {
    name: "a PDF whose page of 300 MB calls itself a picture",
    file: "a.pdf",
    bytes: () => pdfOf([{ body: deflateSync(zeros(300), { level: 9 }), says: `/Type/XObject/Subtype/Image${flate}` }]),
    most: MB,
  },
];

/** An archive with 65,000 parts, of which the directory alone is read. */
export const manyParts = (name: string): Uint8Array =>
  zipSync({ [name]: document, ...Object.fromEntries(Array.from({ length: 65_000 }, (_, i) => [`p${i}`, new Uint8Array()])) }, { level: 0 });

/** A deck whose collection is `collection`. */
export const deckOf = (collection: Uint8Array): Uint8Array => zipSync({ "collection.anki2": collection, media: strToU8("{}") }, { level: 9 });
/** A workbook whose sheet is `sheet`. */
export const workbookOf = (sheet: Uint8Array): Uint8Array =>
  zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "xl/worksheets/sheet1.xml": sheet }, { level: 9 });
/** A dictionary whose bank of terms is `bank`. */
export const dictionaryOf = (bank: Uint8Array): Uint8Array =>
  zipSync({ "index.json": strToU8('{"title":"a","revision":"1","format":3}'), "term_bank_1.json": bank }, { level: 9 });
