/**
 * How the data of looking up grows with the glossary: bytes (gzip) of what the first visit keeps when terms are sent whole and of what comes beside it, and of what the first
 * look-up downloads when they are in shards (median, nine
 * of ten, and most of all queries of queries.tsv, each asked first), in how many requests, and the time to make the whole ready.
 *
 *   npx tsx tests/bench/lookup/growth.ts [NUMBERS OF TERMS, default 1297 5000 20000]
 *
 * Terms beyond those there are come from these, two halves put together: their lengths are real, their words repeat, so that compression does better than it
 * would with real ones.
 */
import { gzipSync } from "node:zlib";
import { type LookupData, type LookupEntry, soundLines } from "@/core/lookup/entry";
import { createLookup } from "@/core/lookup/lookup";
import { openSharded, shardLookup } from "@/core/lookup/sharded";
import { packWhole } from "@/core/lookup/whole";
import { alignPinyin } from "@/core/pinyin/syllables";
import { loadEdition } from "@/server/content/load";
import { lookupData } from "@/server/lookup";
import { readQueries } from "./queries";

const counts = process.argv.slice(2).map(Number);
const data = lookupData(loadEdition());
const at = (i: number): LookupEntry => {
  const entry = data.entries[i % data.entries.length];
  if (!entry) throw new RangeError("no entries");
  return entry;
};

const before = <T>(units: readonly T[]): T[] => units.slice(0, Math.ceil(units.length / 2));
const after = <T>(units: readonly T[]): T[] => units.slice(Math.ceil(units.length / 2));
const halves = (one: string, other: string): string => [...before(one.split(" ")), ...after(other.split(" "))].join(" ");
const readings = ({ zh, pinyin }: LookupEntry): string[] => alignPinyin(zh, pinyin)?.map((reading) => reading ?? "") ?? pinyin.split(" ");

/** The i-th further entry: the first half of one with the second of another, a different pair each time. */
function further(i: number): LookupEntry {
  const size = data.entries.length;
  const first = at(i);
  const second = at(i + 1 + Math.floor(i / size) * 7);
  const zh = [...before([...first.zh]), ...after([...second.zh])].join("");
  const pinyin = [...before(readings(first)), ...after(readings(second))].filter(Boolean).join(" ");
  const en = first.en.map((rendering, n) => halves(rendering, second.en[n] ?? second.en[0] ?? ""));
  const { aliases, members } = first;
  return {
    ...first,
    id: `${first.id}-${i}`,
    zh,
    pinyin,
    en,
    gloss: halves(second.gloss, first.gloss),
    sounds: soundLines([{ zh, pinyin }, ...aliases, ...(members ?? [])]),
  };
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const print = (cells: readonly string[]): void =>
  void process.stdout.write(`${cells.map((cell, i) => cell.padStart(i === 0 ? 6 : i > 5 ? 24 : 11)).join("")}\n`);
const share = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
const shares = (figures: readonly number[], write: (figure: number) => string): string => {
  const sorted = [...figures].sort((a, b) => a - b);
  return [0.5, 0.9, 1].map((part) => write(share(sorted, part))).join(" / ");
};

/** Opening a large glossary anew for each query takes a tenth of a second: every tenth query tells enough. */
const everyQuery = 10;

/** Bytes and requests of each query where it is the first. */
async function firstQueries(data: LookupData): Promise<{ bytes: number; requests: number }[]> {
  const { core, shards, blocks } = shardLookup(data);
  const whole = gzipSync(JSON.stringify(core)).length;
  const sizes = { shards: shards.map((bytes) => gzipSync(bytes).length), blocks: blocks.map((block) => gzipSync(JSON.stringify(block)).length) };
  const found: { bytes: number; requests: number }[] = [];
  for (const { query } of readQueries().filter((_, i) => i % everyQuery === 0)) {
    const own = { shards: new Set<number>(), blocks: new Set<number>() };
    await openSharded(core, {
      async shard(number) {
        own.shards.add(number);
        return shards[number] ?? new Uint8Array(0);
      },
      async block(number) {
        own.blocks.add(number);
        return blocks[number] ?? [];
      },
    })(query);
    const sum = (numbers: Iterable<number>, of: readonly number[]): number => [...numbers].reduce((total, number) => total + (of[number] ?? 0), 0);
    found.push({ bytes: whole + sum(own.shards, sizes.shards) + sum(own.blocks, sizes.blocks), requests: 1 + own.shards.size + own.blocks.size });
  }
  return found;
}

print(["terms", "whole", "beside", "ready", "a query", "core", "sharded, first query", "requests", "all in shards"]);
for (const count of counts.length > 0 ? counts : [data.entries.length, 5000, 20_000]) {
  const entries = Array.from({ length: count }, (_, i) => (i < data.entries.length ? at(i) : further(i))).sort((a, b) => (a.id < b.id ? -1 : 1));
  const whole: LookupData = { ...data, entries };
  const begun = performance.now();
  const lookup = createLookup(whole);
  const ready = performance.now() - begun;
  const queries = ["红梅", "hongmei", "hmlh", "grassroots governance", "两个维护", "xi1an1"];
  for (const query of queries) lookup(query);
  const started = performance.now();
  for (const query of queries) lookup(query);
  const each = (performance.now() - started) / queries.length;
  const first = await firstQueries(whole);
  const { core, shards, blocks } = shardLookup(whole);
  const all = [JSON.stringify(core), ...shards, ...blocks.map((block) => JSON.stringify(block))].reduce(
    (sum, file) => sum + gzipSync(file).length,
    0,
  );
  const packed = packWhole(whole);
  const zipped = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 }).length;
  print([
    String(count),
    kB(zipped(packed.whole)),
    kB(packed.rest.glosses.reduce((sum, block) => sum + zipped(block), 0) + zipped(packed.rest.more)),
    `${ready.toFixed(0)} ms`,
    `${each.toFixed(1)} ms`,
    kB(gzipSync(JSON.stringify(core)).length),
    shares(
      first.map(({ bytes }) => bytes),
      kB,
    ),
    shares(
      first.map(({ requests }) => requests),
      String,
    ),
    `${kB(all)}, ${1 + shards.length + blocks.length} files`,
  ]);
}
