import { createKeyTable } from "./hash";
import type { ModelTables } from "./model";

/**
 * The model as bytes: `TIFAPY` and a version, then columns, so that general compression finds what is alike side by side. Whole numbers are
 * LEB128 varints; keys are sorted and stored as differences, the low byte and the rest in columns of their own.
 */
const magic = [0x54, 0x49, 0x46, 0x41, 0x50, 0x59, 1];

/** What is stored: the tables before they are laid out for look-up. */
export interface StoredModel {
  characters: ReadonlyMap<string, readonly string[]>;
  lexicon: ReadonlyMap<number, number>;
  weights: ReadonlyMap<number, number>;
  weightUnit: number;
  votes: Float32Array;
}

function createWriter() {
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

/** Stores a model. Values of the lexicon and of the weights are signed bytes. */
export function encodeModel({ characters, lexicon, weights, weightUnit, votes }: StoredModel): Uint8Array {
  const { bytes, byte, varint, floats, pairs } = createWriter();
  for (const part of magic) byte(part);
  const readings = [...new Set([...characters.values()].flat())].sort();
  const text = new TextEncoder().encode(readings.join(" "));
  varint(text.length);
  for (const part of text) byte(part);
  const place = new Map(readings.map((reading, i) => [reading, i]));
  const sorted = [...characters].map(([character, own]) => ({ code: character.codePointAt(0) ?? 0, own })).sort((a, b) => a.code - b.code);
  varint(sorted.length);
  for (const [i, { code }] of sorted.entries()) varint(code - (sorted[i - 1]?.code ?? 0));
  for (const { own } of sorted) varint(own.length);
  for (const { own } of sorted) for (const reading of own) varint(place.get(reading) ?? 0);
  floats(Float32Array.of(weightUnit));
  floats(votes);
  pairs(lexicon);
  pairs(weights);
  return Uint8Array.from(bytes);
}

function createReader(bytes: Uint8Array) {
  let at = 0;
  const byte = (): number => {
    const value = bytes[at++];
    if (value === undefined) throw new Error("The reading model ends too soon: it was not loaded whole.");
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
    if (at + length > bytes.length) throw new Error("The reading model ends too soon: it was not loaded whole.");
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

/** Reads a stored model into tables that can be looked up in. Throws Error where the bytes are not a model of this version or not whole. */
export function decodeModel(bytes: Uint8Array): ModelTables {
  const { byte, varint, take, floats, pairs } = createReader(bytes);
  for (const part of magic) if (byte() !== part) throw new Error("These bytes are not a reading model of this version: build it again.");
  const readings = new TextDecoder().decode(take(varint())).split(" ");
  const count = varint();
  const codes: number[] = [];
  for (let i = 0; i < count; i++) codes.push((codes[i - 1] ?? 0) + varint());
  const lengths = codes.map(() => varint());
  const characters = new Map<string, readonly string[]>();
  codes.forEach((code, i) => {
    const own = Array.from({ length: lengths[i] ?? 0 }, () => readings[varint()] ?? "");
    characters.set(String.fromCodePoint(code), own);
  });
  const [weightUnit = 1] = floats();
  const votes = floats();
  const lexicon = pairs();
  const weights = pairs();
  return { characters, lexicon, weights, weightUnit, votes };
}
