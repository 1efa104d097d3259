import { Inflate } from "fflate";
import { Refusal } from "./document";

/** A zip archive that is read part by part, each bounded. */
export interface Archive {
  names: readonly string[];
  has(name: string): boolean;
  /** A part unpacked; undefined where there is none. Throws Refusal where it is damaged, protected, or unpacks to more than is left. */
  read(name: string): Uint8Array | undefined;
}

export const archiveLimits = {
  /** Parts: a long book has some hundred. */
  parts: 8192,
  /** Bytes of one part and of all that are read together, unpacked. */
  part: 24 << 20,
  all: 48 << 20,
};

interface Part {
  method: number;
  isProtected: boolean;
  packed: number;
  size: number;
  offset: number;
}

/** Packed bytes that are unpacked at a time: at most a thousandfold of it is held before the sum is looked at. */
const step = 4096;

const notFull = "a part of it is missing";

/** The end of the central directory, looked for from the end of the file. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Refusal("damaged", "the end of the archive is missing");
}

/** The directory. What the headers say of sizes is believed of nothing: only where the parts begin. */
function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Part> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > archiveLimits.parts) throw new Refusal("too-large", `${count} parts`);
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

/** Unpacks at most `most` bytes. */
function inflate(packed: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((piece, final) => {
    size += piece.length;
    if (size > most) throw new Refusal("too-large", `more than ${most >> 20} MB`);
    pieces.push(piece);
    ended ||= final;
  });
  try {
    for (let at = 0; at < packed.length && !ended; at += step) stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("damaged", "a part of it cannot be unpacked");
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Opens a zip archive. Throws Refusal where it is none or has too many parts. */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length < 22) throw new Refusal("damaged", "the end of the archive is missing");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = readDirectory(bytes, view);
  let left = archiveLimits.all;
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name),
    read(name) {
      const part = parts.get(name);
      if (!part) return undefined;
      if (part.isProtected) throw new Refusal("password");
      const { offset, packed, size, method } = part;
      if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new Refusal("damaged", notFull);
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      if (start + packed > bytes.length) throw new Refusal("damaged", "it ends early");
      const most = Math.min(archiveLimits.part, left);
      if (method !== 0 && method !== 8) throw new Refusal("damaged", "a part is packed in a way that is not known");
      const body = bytes.subarray(start, start + packed);
      if (method === 0 && packed > most) throw new Refusal("too-large", `more than ${most >> 20} MB`);
      const unpacked = method === 0 ? body : inflate(body, most);
      if (unpacked.length !== size) throw new Refusal("damaged", "a part has another size than it says");
      left -= unpacked.length;
      return unpacked;
    },
  };
}
