import characters from "./data/characters.json";
import { type Encoding, encodings, type Reading, Refusal } from "./document";

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** Whether the bytes or the look of the text leave no reasonable doubt. */
  sure: boolean;
  /** Other encodings in which the bytes read as something, likeliest first. */
  alternatives: Reading[];
  /** Bytes that mean nothing in this encoding and stand as U+FFFD. */
  replaced: number;
}

/** As many bytes as tell one encoding from another. */
const enough = 1 << 16;
const sampleLength = 60;

/** What the characters of a text cost together, in nats: hanzi by their level, marks and Latin letters alike, what no text has more than any hanzi. */
type Costs = (text: string) => number;

const rare = 14;
const absurd = 20;

function createCosts(): Costs {
  const level = new Map<string, number>();
  characters.levels.forEach((all, i) => {
    for (const character of all) level.set(character, i * Math.LN2);
  });
  [...characters.traditional].forEach((traditional, i) => {
    const simplified = level.get([...characters.simplified][i] ?? "");
    if (simplified !== undefined && !level.has(traditional)) level.set(traditional, simplified);
  });
  const costOf = (character: string): number => {
    const known = level.get(character);
    if (known !== undefined) return known;
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x0a || code === 0x0d || code === 0x09 || (code >= 0x20 && code < 0x7f)) return 3;
    // Marks of Chinese print, full-width signs, Latin letters with marks, dashes and quotation marks, bopomofo, kana.
    if ((code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2026)) return 4;
    if ((code >= 0xa0 && code < 0x250) || (code >= 0x2000 && code < 0x2700) || (code >= 0x3000 && code < 0x3130)) return 8;
    if ((code >= 0x3400 && code < 0xa000) || (code >= 0x1f300 && code < 0x33480)) return rare;
    return absurd;
  };
  return (text) => {
    let sum = 0;
    for (const character of text) sum += costOf(character);
    return sum;
  };
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** What the file's first bytes say of the encoding, and how many they are. */
function readMark(bytes: Uint8Array): { encoding: Encoding; length: number } | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { encoding: "utf-8", length: 3 };
  if (startsWith(bytes, 0xff, 0xfe)) return { encoding: "utf-16le", length: 2 };
  if (startsWith(bytes, 0xfe, 0xff)) return { encoding: "utf-16be", length: 2 };
  if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) return { encoding: "gb18030", length: 4 };
  return undefined;
}

const countReplaced = (text: string): number => text.split("\uFFFD").length - 1;

/** The bytes in one encoding, without its mark; what means nothing stands as U+FFFD. */
const read = (bytes: Uint8Array, encoding: Encoding, stream = false): string => new TextDecoder(encoding).decode(bytes, { stream });

interface Candidate {
  encoding: Encoding;
  cost: number;
  reading: Reading;
}

/** How likely each encoding is, by how the text looks in it. */
function weigh(bytes: Uint8Array): Candidate[] {
  const piece = bytes.subarray(0, enough);
  const costs = createCosts();
  return encodings
    .map((encoding): Candidate => {
      // Cut at the sample's end inside a character, nothing is replaced.
      const text = read(piece, encoding, piece.length < bytes.length);
      const replaced = countReplaced(text);
      const size = encoding.startsWith("utf-16") ? 2 : 1;
      // Two bytes of UTF-16 are one character, of the others often two: what counts is how much each byte costs.
      const perByte = costs(text) / Math.max(1, piece.length);
      // An odd byte at the end, or one that means nothing, is worse than any character.
      const cost = perByte + (replaced * absurd * size) / Math.max(1, piece.length);
      return { encoding, cost, reading: { encoding, sample: text.slice(0, sampleLength), replaced } };
    })
    .sort((a, b) => a.cost - b.cost);
}

/** UTF-8 with characters beyond ASCII and no fault in it comes about by no chance. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, enough), { stream: bytes.length > enough });
    return !bytes.subarray(0, enough).includes(0);
  } catch {
    return false;
  }
}

/** Nats a byte by which one encoding must look better than the next to be sure. */
const margin = 0.25;

const isEncoding = (name: string): name is Encoding => encodings.some((encoding) => encoding === name);

/** An encoding by any of its usual names. Throws Refusal where it is none. */
export function namedEncoding(name: string): Encoding {
  const plain = name.trim().toLowerCase().replace(/[\s_]/g, "-");
  if (isEncoding(plain)) return plain;
  const found: Record<string, Encoding> = {
    utf8: "utf-8",
    gbk: "gb18030",
    gb2312: "gb18030",
    cp936: "gb18030",
    "gb-18030": "gb18030",
    "big-5": "big5",
    "big5-hkscs": "big5",
    cp950: "big5",
    utf16: "utf-16le",
    "utf-16": "utf-16le",
    utf16le: "utf-16le",
    utf16be: "utf-16be",
  };
  const known = Object.hasOwn(found, plain) ? found[plain] : undefined;
  if (!known) throw new Refusal("encoding", name);
  return known;
}

/**
 * The text of a file. The encoding is recognized by the file's mark, else by what the text looks like in each: UTF-8 without a fault, or else the one whose
 * characters are the commonest (counts: server/intake/count.ts). GB18030 decodes nearly every file, so that it decodes says nothing. Never fails: what
 * cannot be read stands as U+FFFD and is counted.
 */
export function decodeText(bytes: Uint8Array, options: { encoding?: Encoding | undefined } = {}): Decoded {
  const mark = readMark(bytes);
  const body = mark ? bytes.subarray(mark.length) : bytes;
  const weighed = weigh(body);
  const utf8 = isUtf8(body);
  const likeliest = mark?.encoding ?? (utf8 ? "utf-8" : (weighed[0]?.encoding ?? "utf-8"));
  const encoding = options.encoding ?? likeliest;
  const text = read(encoding === mark?.encoding ? body : bytes, encoding);
  const [first, second] = weighed;
  const sure =
    options.encoding !== undefined ||
    mark !== undefined ||
    utf8 ||
    (first !== undefined && second !== undefined && second.cost - first.cost > margin);
  const alternatives = weighed.filter((candidate) => candidate.encoding !== encoding).map(({ reading }) => reading);
  return { text, encoding, sure, alternatives, replaced: countReplaced(text) };
}

/** A file that has to be text in every byte: a table or a list. Throws Refusal where it is none. */
export function decodeStrictly(bytes: Uint8Array): string {
  const { text, replaced } = decodeText(bytes);
  // A picture or a workbook has zeros, and no text has.
  if (replaced > 0 || text.includes("\0")) throw new Refusal("unsupported");
  // A mark of the byte order at the front of a piece is none of its text.
  return text.replaceAll("\uFEFF", "");
}
