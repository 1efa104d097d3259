import { Inflate } from "fflate";
import type { Meter } from "./meter";

/** Packed bytes that are unpacked at a time: at most a thousandfold of it is held before anybody looks at the sum. */
export const step = 4096;

/**
 * Unpacks a deflated stream, without a header, in steps that `take` sees; what `take` throws stops it, and so does a meter. Gives how many packed bytes were read: what stands
 * behind the stream's end is left. Throws what the library throws where the bytes are no deflated stream.
 */
export function inflate(packed: Uint8Array, meter: Meter, take: (piece: Uint8Array) => void = () => undefined): number {
  let ended = false;
  let from = 0;
  const stream = new Inflate((piece, final) => {
    meter.add(from, piece.length);
    from = 0;
    take(piece);
    ended ||= final;
  });
  let at = 0;
  for (; at < packed.length && !ended; at += step) {
    const part = packed.subarray(at, at + step);
    from += part.length;
    stream.push(part, at + step >= packed.length);
  }
  return Math.min(at, packed.length);
}

/** The pieces of a part as one. */
export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
