import { ByteWriter, readNumbers } from "./numbers";
import { placeBits } from "./postings";

/**
 * Lists of rows by features, cut into shards: each is fetched when a query asks for a feature in it. A shard is a run of numbers (numbers.ts), feature by
 * feature in order: how much larger the feature is than the one before, without the bits that all of the shard share; how many rows; the rows, as differences.
 */
export interface PostingShards {
  /** A power of two. */
  count: number;
  shards: Uint8Array[];
}

/** A shard is about so large: smaller ones would be more files and hardly fewer bytes a query, larger ones more that it does not need. */
const bytesAShard = 1500;

/** The shard that a feature is in. */
export const shardOf = (feature: number, count: number): number => feature & (count - 1);

/** Writes the lists: feature → rows, ascending. */
export function writeShards(lists: ReadonlyMap<number, readonly number[]>): PostingShards {
  let sum = 0;
  for (const rows of lists.values()) sum += 4 + 1.3 * rows.length;
  const bits = Math.min(placeBits, Math.max(0, Math.ceil(Math.log2(sum / bytesAShard))));
  const count = 1 << bits;
  const writers = Array.from({ length: count }, () => new ByteWriter());
  const before = new Uint32Array(count);
  for (const [feature, rows] of [...lists].sort(([a], [b]) => a - b)) {
    const shard = shardOf(feature, count);
    const writer = writers[shard];
    if (!writer) continue;
    writer.number((feature >>> bits) - (before[shard] ?? 0));
    before[shard] = feature >>> bits;
    writer.number(rows.length);
    let last = 0;
    for (const row of rows) {
      writer.number(row - last);
      last = row;
    }
  }
  return { count, shards: writers.map((writer) => writer.bytes) };
}

/** Reads a shard: feature → rows, ascending. */
export function readShard(bytes: Uint8Array, shard: number, count: number): Map<number, Uint32Array> {
  const bits = Math.log2(count);
  const lists = new Map<number, Uint32Array>();
  let own = 0;
  for (const numbers = readNumbers(bytes); numbers.at < bytes.length; ) {
    own += numbers.next();
    const rows = new Uint32Array(numbers.next());
    let last = 0;
    for (let i = 0; i < rows.length; i++) {
      last += numbers.next();
      rows[i] = last;
    }
    lists.set(((own << bits) | shard) >>> 0, rows);
  }
  return lists;
}
