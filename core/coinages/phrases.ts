import { hashOf } from "@/core/text/pairs";

/** Phrases that the reports and the news use as set ones, known by the hash of their characters: none of their text is stored. */
export interface Phrases {
  /** How common the phrase is there, 0 (not known) to 1. */
  common(text: string): number;
}

/** Bits of a key that say how common the phrase is; the rest are of its hash. */
const levelBits = 3;
const levels = (1 << levelBits) - 1;

const keyOf = (text: string): number => {
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return (hashOf(units, 0, units.length) >>> 0) & ~levels;
};

/** Stores phrases with their levels (1 to 7): sorted keys of four bytes. */
export function encodePhrases(phrases: ReadonlyMap<string, number>): Uint8Array {
  const keys = new Map<number, number>();
  for (const [text, level] of phrases) keys.set(keyOf(text) >>> 0, Math.max(1, Math.min(levels, level)));
  const sorted = Uint32Array.from([...keys].map(([key, level]) => (key | level) >>> 0)).sort();
  const bytes = new Uint8Array(sorted.length * 4);
  const view = new DataView(bytes.buffer);
  sorted.forEach((key, i) => {
    view.setUint32(i * 4, key, true);
  });
  return bytes;
}

/** Reads what `encodePhrases` stored. Throws RangeError where the bytes are not whole. */
export function decodePhrases(bytes: Uint8Array): Phrases {
  if (bytes.length % 4 !== 0) throw new RangeError("These bytes are no phrases: derive them again.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const keys = Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, true));
  return {
    common(text) {
      const wanted = keyOf(text) >>> 0;
      let low = 0;
      let high = keys.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const key = keys[middle] ?? 0;
        const base = (key & ~levels) >>> 0;
        if (base === wanted) return (key & levels) / levels;
        if (base < wanted) low = middle + 1;
        else high = middle - 1;
      }
      return 0;
    },
  };
}
