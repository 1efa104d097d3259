import { createReader, createWriter } from "@/core/text/columns";
import type { ModelTables } from "./model";

/**
 * The model as bytes: `TIFAPY` and a version, then columns.
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
