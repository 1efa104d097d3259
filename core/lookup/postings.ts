import { candidates } from "./weights";

/** Rows and what sharing them is worth. */
export type Weighted = readonly [rows: Uint32Array, weight: number];

/** Chooses the rows that share most with a query. */
export interface Picker {
  /** What a row gains by being in a list: the weight, short lists counting more. */
  gainOf(list: Weighted): number;
  /** Best first: the sum of what a row gains by the lists that it is in, over the row's length. Rows that gain less than `least` are left out. */
  pick(lists: Iterable<Weighted>, limit: number, least?: number): number[];
}

/**
 * An inverted index over hashed features: feature → rows. A hundred thousand rows with twenty features each take some 25 MB and a few hundred
 * milliseconds.
 */
export interface Postings extends Picker {
  /** Rows with this feature. */
  of(feature: number): Uint32Array;
}

/** Steps of a score by which the best are told from the rest: sorting tens of thousands would cost more than finding them. */
const steps = 512;

/** The score from which on there are at least `limit` rows, give or take a step. */
function thresholdOf(scores: Float32Array, count: number, limit: number): number {
  let most = 0;
  for (let i = 0; i < count; i++) most = Math.max(most, scores[i] ?? 0);
  const counts = new Uint32Array(steps + 1);
  const step = (score: number): number => Math.floor((score / most) * steps);
  for (let i = 0; i < count; i++) {
    const at = step(scores[i] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let above = 0;
  for (let at = steps; at >= 0; at--) {
    above += counts[at] ?? 0;
    if (above >= limit) return (at * most) / steps;
  }
  return 0;
}

/** Makes a picker among rows of these lengths; long rows are held back, since they share something with everything. */
export function createPicker(lengths: ArrayLike<number>): Picker {
  const size = lengths.length;
  const hold = Float32Array.from(lengths, (length) => 1 / (1 + candidates.hold * length));
  const sums = new Float32Array(size);
  const touched = new Uint32Array(size);
  const scores = new Float32Array(size);
  const gainOf = ([rows, weight]: Weighted): number => weight * Math.log(1 + size / Math.max(1, rows.length));
  return {
    gainOf,
    pick(lists, limit, least = 0) {
      let count = 0;
      for (const list of lists) {
        const [rows] = list;
        const gain = gainOf(list);
        for (let i = 0; i < rows.length; i++) {
          const row = rows[i] ?? 0;
          const sum = sums[row] ?? 0;
          if (sum === 0) touched[count++] = row;
          sums[row] = sum + gain;
        }
      }
      let enough = 0;
      for (let i = 0; i < count; i++) {
        const row = touched[i] ?? 0;
        const sum = sums[row] ?? 0;
        sums[row] = 0;
        if (sum < least) continue;
        touched[enough] = row;
        scores[enough++] = sum * (hold[row] ?? 0);
      }
      const threshold = enough > limit ? thresholdOf(scores, enough, limit) : 0;
      const chosen: number[] = [];
      for (let i = 0; i < enough; i++) if ((scores[i] ?? 0) >= threshold) chosen.push(i);
      return chosen
        .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (touched[a] ?? 0) - (touched[b] ?? 0))
        .slice(0, limit)
        .map((i) => touched[i] ?? 0);
    },
  };
}

/** Takes in rows one after the other; `finish` makes the index. */
export class PostingsBuilder {
  #features = new Uint32Array(1 << 12);
  #rows = new Uint32Array(1 << 12);
  #used = 0;
  readonly #lengths: number[] = [];

  /** Adds a row: its features (repeats count once a row where they follow each other) and its length, by which it is held back. */
  add(features: Iterable<number>, length: number): void {
    const row = this.#lengths.push(length) - 1;
    for (const feature of features) {
      if (this.#used === this.#features.length) this.#grow();
      this.#features[this.#used] = feature >>> 0;
      this.#rows[this.#used++] = row;
    }
  }

  #grow(): void {
    const double = (list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
      const grown = new Uint32Array(list.length * 2);
      grown.set(list);
      return grown;
    };
    this.#features = double(this.#features);
    this.#rows = double(this.#rows);
  }

  finish(): Postings {
    const bits = Math.min(20, Math.max(12, Math.ceil(Math.log2(this.#used + 1))));
    const shift = 32 - bits;
    const slot = (feature: number): number => Math.imul(feature, 0x9e3779b1) >>> shift;
    const heads = new Uint32Array((1 << bits) + 1);
    for (let i = 0; i < this.#used; i++) {
      const at = slot(this.#features[i] ?? 0) + 1;
      heads[at] = (heads[at] ?? 0) + 1;
    }
    for (let i = 0; i < 1 << bits; i++) heads[i + 1] = (heads[i + 1] ?? 0) + (heads[i] ?? 0);
    const next = heads.slice();
    const list = new Uint32Array(this.#used);
    const features = new Uint32Array(this.#used);
    // Slots that features share: there the others' rows are left out, or a rare feature would count as a common one.
    const shared = new Uint8Array(1 << bits);
    for (let i = 0; i < this.#used; i++) {
      const feature = this.#features[i] ?? 0;
      const at = slot(feature);
      const to = next[at] ?? 0;
      list[to] = this.#rows[i] ?? 0;
      features[to] = feature;
      if (features[heads[at] ?? 0] !== feature) shared[at] = 1;
      next[at] = to + 1;
    }
    const of = (feature: number): Uint32Array => {
      const wanted = feature >>> 0;
      const at = slot(wanted);
      const from = heads[at] ?? 0;
      const rows = list.subarray(from, heads[at + 1]);
      if (shared[at] === 1) return rows.filter((_, i) => features[from + i] === wanted);
      return features[from] === wanted ? rows : rows.subarray(0, 0);
    };
    return {
      of,
      ...createPicker(this.#lengths),
    };
  }
}

const prime = 0x01000193;

/** Characters by FNV-1a, on from a number. */
function mix(from: number, text: string, length: number): number {
  let hash = from;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  return hash;
}

/**
 * A feature's number: what kind it is and its characters (FNV-1a). The kind goes through a round of its own: mixed into the first character, "k" of one
 * kind would be "e" of another, and every row with the initials ean would answer to kan.
 */
export const feature = (kind: number, text: string): number => mix(Math.imul(0x811c9dc5 ^ kind, prime), text, text.length) >>> 0;

/** The lowest bits of a feature's number that say where it is kept: features that queries ask for together have the same. */
export const placeBits = 12;
const places = (1 << placeBits) - 1;

/** A feature whose place is given by its first characters, for all kinds on one shelf. */
export const placedFeature = (kind: number, text: string, shelf: number, first: number): number =>
  ((feature(kind, text) & ~places) | (mix(Math.imul(0x811c9dc5 ^ shelf, prime), text, first) & places)) >>> 0;
