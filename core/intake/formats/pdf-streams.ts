import { Refusal } from "../document";
import { inflate, step } from "../inflate";
import { createMeter, type Meter } from "../meter";

/** Of pages, fonts and tables together; fonts of Chinese are the largest, and hardly shrink. */
export const streamLimits = { all: 256 << 20, free: 12 << 20, ratio: 120 };

const latin1 = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const [opening, closing, objectMark] = [ascii("stream"), ascii("endstream"), ascii("obj")];

function find(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  for (let at = bytes.indexOf(wanted[0] ?? 0, from); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}

/** A dictionary is shorter than this. */
const longestDictionary = 4096;

/** What stands before a stream: its dictionary, from the object's beginning. */
function dictionaryBefore(bytes: Uint8Array, at: number): string {
  for (let start = at - 3; start >= Math.max(0, at - longestDictionary); start--)
    if (objectMark.every((byte, i) => bytes[start + i] === byte)) return latin1(bytes.subarray(start + 3, at));
  return latin1(bytes.subarray(Math.max(0, at - longestDictionary), at));
}

/** Short names of filters, as in the long. */
const filters = { Fl: "Flate", FlateDecode: "Flate", LZW: "LZW", LZWDecode: "LZW", RL: "RL", RunLengthDecode: "RL" } as const;
const unpacking: ReadonlyMap<string, "Flate" | "LZW" | "RL"> = new Map(Object.entries(filters));

const filtersOf = (dictionary: string): string[] =>
  (/\/F(?:ilter)?\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.match(/\/\w+/g) ?? []).map((name) => name.slice(1));

function fromHex(bytes: Uint8Array): Uint8Array {
  const digits = latin1(bytes)
    .replace(/>[\s\S]*$/, "")
    .replace(/[^0-9a-f]/gi, "");
  return Uint8Array.from({ length: digits.length >> 1 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

/** ASCII85, by PDF 32000-1, 7.4.3. */
function fromAscii85(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  const put = (size: number): void => {
    const value = [...group, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0);
    for (let i = 0; i < size; i++) out.push(Math.floor(value / 256 ** (3 - i)) & 255);
    group = [];
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte >= 0x21 && byte <= 0x75) {
      group.push(byte - 0x21);
      if (group.length === 5) put(4);
    }
  }
  if (group.length > 1) put(group.length - 1);
  return Uint8Array.from(out);
}

/** How much a stream packed by LZW gives, without unpacking it: each code stands for as many bytes as the one before and one more (PDF 32000-1, 7.4.4). */
function measureLzw(packed: Uint8Array, meter: Meter): void {
  let lengths: number[] = [];
  let before = 0;
  let width = 9;
  let [held, bits] = [0, 0];
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) {
      meter.add(1, 0);
      continue;
    }
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) return;
    if (code === 256) {
      lengths = [];
      before = 0;
      width = 9;
      continue;
    }
    const length = code < 256 ? 1 : (lengths[code - 258] ?? before + 1);
    if (before > 0 && lengths.length < 3838) lengths.push(before + 1);
    before = length;
    meter.add(1, length);
    const next = lengths.length + 258;
    width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
  }
}

/** Larger ones are given to the engine's own unpacking, which is ten times as fast but takes a while to begin. */
const small = 1 << 15;

async function measureFlate(packed: Uint8Array, meter: Meter): Promise<void> {
  if (packed.length < small || typeof DecompressionStream === "undefined") {
    inflate(packed.subarray(2), meter);
    return;
  }
  meter.add(packed.length, 0);
  const stream = new DecompressionStream("deflate");
  const writer = stream.writable.getWriter();
  // A little at a time: what one piece unpacks to is held before anybody reads it.
  const feed = async (): Promise<void> => {
    for (let at = 0; at < packed.length; at += step) await writer.write(packed.slice(at, at + step));
    await writer.close();
  };
  // What is wrong with the bytes is told by the reading end.
  feed().catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) meter.add(0, piece.value.length);
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Takes note of what a stream unpacks to. */
async function measure(packed: Uint8Array, names: readonly string[], meter: Meter): Promise<void> {
  const known = names.flatMap((name) => unpacking.get(name) ?? []);
  // One unpacked out of the other: no program writes a page so.
  if (known.length > 1) throw new Refusal("too-large", "a page packed twice");
  let bytes = packed;
  for (const name of names) {
    if (/^(?:AHx|ASCIIHexDecode)$/.test(name)) bytes = fromHex(bytes);
    else if (/^(?:A85|ASCII85Decode)$/.test(name)) bytes = fromAscii85(bytes);
    else break;
  }
  const isZlib = [0x78, 0x58, 0x48, 0x68].includes(bytes[0] ?? 0);
  if (known[0] === "LZW") measureLzw(bytes, meter);
  // A filter may be named elsewhere in the file.
  else if (known[0] === "Flate" || (names.length === 0 && isZlib)) await measureFlate(bytes, meter);
}

/**
 * Measures the streams of a PDF, which pdf.js would unpack at once, and empties its pictures, which no text is in: so none of them is unpacked, nor a page that calls itself a
 * picture. The bytes are written over. Streams under a password's cipher cannot be measured. Throws Refusal where they are more than a text is; `meter` counts them.
 */
export async function checkStreams(bytes: Uint8Array, meter: Meter = createMeter(streamLimits)): Promise<void> {
  for (let at = find(bytes, opening, 0); at >= 0; at = find(bytes, opening, at)) {
    let from = at + opening.length;
    if (bytes[from] === 0x0d) from++;
    if (bytes[from] === 0x0a) from++;
    const end = find(bytes, closing, from);
    const body = bytes.subarray(from, end < 0 ? bytes.length : end);
    const dictionary = dictionaryBefore(bytes, at);
    at = from + body.length + (end < 0 ? 0 : closing.length);
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) {
      body.fill(0);
      continue;
    }
    try {
      await measure(body, filtersOf(dictionary), meter);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      // Damaged, or no deflated stream: pdf.js says so better.
    }
  }
}
