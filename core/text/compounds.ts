import { childOf, costStep, readHeadwords, writeHeadwords } from "@/core/dictionary/headwords";

/**
 * Words that go together and that the dictionary lacks as one (国有|股, 政治|建|军): what they cost as one, so that a word that only lies across their edge (中国
 * in 重组中|国有股) does not cut them. They are words for the cheapest path and no words for a reader, who gets what they are made of.
 */
export interface Compounds {
  /** Puts forward those that start at a place: their length, their cost in hundredths of a nat, and their seams (bit i: a seam after i + 1 units). */
  at(units: Uint16Array, start: number, put: (length: number, cost: number, seams: number) => void): void;
}

export interface Compound {
  cost: number;
  seams: number;
}

/** Longest compound, in folded units: its seams are five bits. */
export const longestCompound = 6;
/** Costs are kept in steps, from the cheapest, in five bits. */
const cheapest = 600;
const step = 50;
const levels = 32;

/** Stores compounds, by their folded characters. */
export function encodeCompounds(compounds: ReadonlyMap<string, Compound>): Uint8Array {
  const marks = [...compounds].map(([text, { cost, seams }]) => {
    const level = Math.max(0, Math.min(levels - 1, Math.round((cost - cheapest) / step)));
    return [text, { cost: seams * levels + level, isName: false }] as const;
  });
  return writeHeadwords(new Map(marks)).bytes;
}

/** Reads what `encodeCompounds` stored. Throws RangeError where the bytes are damaged. */
export function decodeCompounds(bytes: Uint8Array): Compounds {
  const heads = readHeadwords(bytes);
  const { letterOf, rootChild, wordOf, cost } = heads;
  return {
    at(units, start, put) {
      let node = rootChild[letterOf[units[start] ?? 0] ?? 0] ?? 0;
      for (let at = start + 1; node !== 0 && at < units.length; at++) {
        const letter = letterOf[units[at] ?? 0] ?? 0;
        node = letter === 0 ? 0 : childOf(heads, node, letter);
        const word = node === 0 ? 0 : (wordOf[node] ?? 0);
        if (word === 0) continue;
        const value = (cost[word - 1] ?? 0) / costStep;
        put(at + 1 - start, cheapest + step * (value % levels), Math.floor(value / levels));
      }
    },
  };
}

/** The units that a compound's first word has, and where its last word starts. */
export const firstLength = (seams: number): number => 32 - Math.clz32(seams & -seams);
export const lastStart = (seams: number): number => 32 - Math.clz32(seams);
