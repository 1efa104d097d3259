import { Refusal } from "./document";
import { inflate, join } from "./inflate";
import { createMeter, type Limits, type Meter } from "./meter";

/** A zip archive that is read part by part, each bounded. */
export interface Archive {
  names: readonly string[];
  has(name: string): boolean;
  /** A part unpacked; undefined where there is none. Throws Refusal where it is damaged, protected, or unpacks to more than is left. */
  read(name: string): Uint8Array | undefined;
  /** Bytes that were unpacked so far. */
  unpacked(): number;
}

export interface ArchiveLimits extends Limits {
  /** Parts. */
  parts: number;
  /** Bytes of one part, unpacked. */
  part: number;
}

/** Of texts: a long book has some hundred parts. */
export const archiveLimits: ArchiveLimits = { parts: 8192, part: 24 << 20, all: 48 << 20, free: 4 << 20, ratio: 100 };

interface Part {
  method: number;
  isProtected: boolean;
  packed: number;
  size: number;
  offset: number;
}

const notFull = "a part of it is missing";
const otherSize = "a part has another size than it says";

/** The end of the central directory, looked for from the end of the file. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Refusal("damaged", "the end of the archive is missing");
}

/** The directory. What it says of sizes is never believed, only held against the archive: what says it is too large is, and what is larger than it says is damaged. */
function readDirectory(bytes: Uint8Array, view: DataView, most: number): Map<string, Part> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new Refusal("too-large", `${count} parts`);
  const parts = new Map<string, Part>();
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new Refusal("damaged", notFull);
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    parts.set(decoder.decode(bytes.subarray(at + 46, at + 46 + name)), {
      method: view.getUint16(at + 10, true),
      isProtected: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** Unpacks a part that says it has `size` bytes. */
function unpack(packed: Uint8Array, size: number, meter: Meter): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    inflate(packed, meter, (piece) => {
      length += piece.length;
      if (length > size) throw new Refusal("damaged", otherSize);
      pieces.push(piece);
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("damaged", "a part of it cannot be unpacked");
  }
  return join(pieces);
}

/** Opens a zip archive. Throws Refusal where it is none or has too many parts: those are counted, and none is unpacked before it is asked for. */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = archiveLimits): Archive {
  if (bytes.length < 22) throw new Refusal("damaged", "the end of the archive is missing");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = readDirectory(bytes, view, limits.parts);
  const meter = createMeter(limits);
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name),
    unpacked: () => meter.unpacked,
    read(name) {
      const part = parts.get(name);
      if (!part) return undefined;
      if (part.isProtected) throw new Refusal("password");
      const { offset, packed, size, method } = part;
      if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new Refusal("damaged", notFull);
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      if (start + packed > bytes.length) throw new Refusal("damaged", "it ends early");
      if (method !== 0 && method !== 8) throw new Refusal("damaged", "a part is packed in a way that is not known");
      // Deflate makes a thousandth of it at best: who says more has not packed it.
      if (size > Math.max(packed, 1) * 1040) throw new Refusal("damaged", otherSize);
      if (size > limits.part) throw new Refusal("too-large", `more than ${limits.part >> 20} MB`);
      const body = bytes.subarray(start, start + packed);
      if (method === 0) meter.add(packed, packed);
      const unpacked = method === 0 ? body : unpack(body, size, meter);
      if (unpacked.length !== size) throw new Refusal("damaged", otherSize);
      return unpacked;
    },
  };
}
