import { type KeyTable, lookUp, mix, toKey } from "@/core/pinyin/hash";
import { createReader, createWriter } from "./columns";
import { type Compound, type Compounds, decodeCompounds, encodeCompounds } from "./compounds";

/**
 * A small model of two-word sequences: what a word costs more or less after another one than by itself, so that 会上|将|讨论 is cheaper than
 * 会|上将|讨论. Words are known by the hash of their folded characters; figures, names and marks by their kind.
 */
export interface WordPairs {
  /** In hundredths of a nat; below 0 where the second likes to follow the first. */
  adjust(first: number, second: number): number;
  /** What `first` costs before a second that it is not known to go with. */
  rest(first: number): number;
  /** `adjust`, where `rest` of the first is known already. */
  after(first: number, second: number, rest: number): number;
  /** Words that cost less as one. */
  compounds?: Compounds | undefined;
}

/** Hashes of what has no word: classes of neighbours. Small numbers, which no hash of a word is likely to be. */
export const classes = { none: 0, stop: 1, list: 2, mark: 3, number: 4, latin: 5, name: 6, unknown: 7 } as const;

/** The hash that a word's first folded unit gives; `nextHash` goes on from it. */
export const firstHash = (unit: number): number => mix(0x7f4a7c15, unit);
export const nextHash = mix;

export const hashOf = (units: Uint16Array, start: number, end: number): number => {
  let hash = firstHash(units[start] ?? 0);
  for (let at = start + 1; at < end; at++) hash = nextHash(hash, units[at] ?? 0);
  return hash;
};

/** Key of a pair. */
export const pairKey = (first: number, second: number): number => toKey(mix(first, second));
/** Key under which a first word has what all seconds cost that it is not known to go with. */
export const restKey = (first: number): number => toKey(mix(first, 0x52657374));

/** Hundredths of a nat to one unit of the stored values. */
export const pairStep = 8;

/** What every boundary costs, in hundredths of a nat: most pairs in a text are known ones and get something off, which would favour many short words. */
const boundaryCost = 110;

export function createWordPairs(table: KeyTable, compounds?: Compounds): WordPairs {
  const rest = (first: number): number => (first === classes.none ? boundaryCost : boundaryCost + pairStep * (lookUp(table, restKey(first)) ?? 0));
  const after = (first: number, second: number, rest: number): number => {
    if (first === classes.none || second === classes.none) return boundaryCost;
    const known = lookUp(table, pairKey(first, second));
    return known === undefined ? rest : boundaryCost + pairStep * known;
  };
  return { compounds, rest, after, adjust: (first, second) => after(first, second, rest(first)) };
}

/** Without a model every pair is as likely as its words are. */
export const noPairs: WordPairs = { adjust: () => 0, rest: () => 0, after: () => 0 };

/** `TIFAWP` and a version. */
const magic = [0x54, 0x49, 0x46, 0x41, 0x57, 0x50, 2];

/** Stores pairs and rests (key → signed byte, in units of `pairStep`), and compounds by their characters. */
export function encodePairs(values: ReadonlyMap<number, number>, compounds: ReadonlyMap<string, Compound>): Uint8Array {
  const { bytes, byte, varint, pairs } = createWriter();
  for (const part of magic) byte(part);
  pairs(values);
  const own = encodeCompounds(compounds);
  varint(own.length);
  for (const part of own) byte(part);
  return Uint8Array.from(bytes);
}

/** Reads what `encodePairs` stored. Throws Error where the bytes are something else or not whole. */
export function decodePairs(bytes: Uint8Array): WordPairs {
  const { byte, varint, take, pairs } = createReader(bytes);
  for (const part of magic) if (byte() !== part) throw new Error("These bytes are no word pairs of this version: derive them again.");
  const table = pairs();
  return createWordPairs(table, decodeCompounds(take(varint())));
}
