import { createKeyTable } from "@/core/pinyin/hash";

/**
 * Numbers as bytes in columns, so that general compression finds what is alike side by side. Whole numbers are LEB128 varints; keys are sorted and stored as
 * differences, the low byte and the rest in columns of their own.
 */
export function createWriter() {
  const bytes: number[] = [];
  const byte = (value: number) => bytes.push(value & 0xff);
  const varint = (value: number) => {
    let rest = value;
    while (rest >= 0x80) {
      byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    byte(rest);
  };
  const floats = (values: Float32Array) => {
    varint(values.length);
    for (const part of new Uint8Array(values.slice().buffer)) byte(part);
  };
  const pairs = (map: ReadonlyMap<number, number>) => {
    const sorted = [...map].sort((a, b) => a[0] - b[0]);
    const steps = sorted.map(([key], i) => key - (sorted[i - 1]?.[0] ?? 0));
    varint(sorted.length);
    for (const step of steps) byte(step);
    for (const step of steps) varint(Math.floor(step / 0x100));
    for (const [, value] of sorted) byte(value);
  };
  return { bytes, byte, varint, floats, pairs };
}

/** Reads what a writer wrote. Throws Error where the bytes end too soon. */
export function createReader(bytes: Uint8Array) {
  let at = 0;
  const byte = (): number => {
    const value = bytes[at++];
    if (value === undefined) throw new Error("The file ends too soon: it was not loaded whole.");
    return value;
  };
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const part = byte();
      value += (part & 0x7f) * scale;
      if (part < 0x80) return value;
    }
  };
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new Error("The file ends too soon: it was not loaded whole.");
    at += length;
    // A copy with a buffer of its own: `slice` of a Node Buffer is a view into another one.
    return new Uint8Array(bytes.subarray(at - length, at));
  };
  const floats = (): Float32Array => new Float32Array(take(varint() * 4).buffer);
  const pairs = () => {
    const length = varint();
    const low = take(length);
    const keys = new Uint32Array(length);
    let key = 0;
    for (let i = 0; i < length; i++) {
      key += varint() * 0x100 + (low[i] ?? 0);
      keys[i] = key;
    }
    const values = new Int8Array(take(length).buffer);
    return createKeyTable(keys, values);
  };
  return { byte, varint, take, floats, pairs };
}
