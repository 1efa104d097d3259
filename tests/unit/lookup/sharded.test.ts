import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LookupData, LookupEntry } from "@/core/lookup/entry";
import { packEntry, unpackEntry } from "@/core/lookup/entry-blocks";
import { createLookup } from "@/core/lookup/lookup";
import { readShard, writeShards } from "@/core/lookup/posting-shards";
import { type LookupShards, openSharded, type ShardedLookup, shardLookup } from "@/core/lookup/sharded";
import { readQueries } from "@/tests/bench/lookup/queries";
import { loadEdition } from "@/server/content/load";
import { lookupData } from "@/server/lookup";
import { data as small, makeEntry } from "./entries";

const real = lookupData(loadEdition());

/** A glossary in shards, as a browser would have them, and what was fetched. */
function open({ core, shards, blocks }: LookupShards): { lookup: ShardedLookup; fetched: string[] } {
  const fetched: string[] = [];
  const sent: typeof core = JSON.parse(JSON.stringify(core));
  const lookup = openSharded(sent, {
    async shard(number) {
      fetched.push(`shard ${number}`);
      return shards[number] ?? new Uint8Array(0);
    },
    async block(number) {
      fetched.push(`block ${number}`);
      return JSON.parse(JSON.stringify(blocks[number] ?? []));
    },
  });
  return { lookup, fetched };
}

async function differing(data: LookupData, queries: readonly string[]): Promise<string[]> {
  const whole = createLookup(data);
  const { lookup } = open(shardLookup(data));
  const found: string[] = [];
  for (const query of queries) if (!isDeepStrictEqual(await lookup(query, 30), whole(query, 30))) found.push(query);
  return found;
}

describe("a glossary in shards answers as the whole one", () => {
  it("to every query of the ranking set", async () => {
    expect(
      await differing(
        real,
        readQueries().map(({ query }) => query),
      ),
    ).toEqual([]);
  }, 120_000);

  it("to pasted texts, in Chinese, pinyin and English", async () => {
    const { articles } = loadEdition();
    const texts = articles.slice(0, 2).flatMap(({ zh, en }) => [Object.values(zh).slice(0, 40).join(""), ...Object.values(en).slice(0, 20)]);
    expect(
      await differing(real, [...texts, "jicengzhilihehongmeilinghang", "jiceng zhili he hongmei linghang", "𠀀红梅领航", "", " ", "的"]),
    ).toEqual([]);
  }, 120_000);

  const pieces = fc.constantFrom(
    ..."红梅领航三报到服务基层治理党建引领1+N",
    " ",
    "hong",
    "mei",
    "ling",
    "h",
    "zh",
    "ā",
    "party ",
    "governance ",
    "of ",
    "red plum ",
    "’",
  );
  const text = fc.array(pieces, { minLength: 1, maxLength: 7 }).map((some) => some.join(""));
  const hanzi = fc.constantFrom(..."红梅领航三报到服务基层治理党建引领雁阵");
  const word = fc.constantFrom("Party", "governance", "of", "the", "plum", "plums", "red", "21st", "plus", "grassroots", "organise", "centre");
  const invented = fc
    .tuple(fc.array(hanzi, { minLength: 1, maxLength: 5 }), fc.array(word, { minLength: 1, maxLength: 4 }))
    .map(([characters, words]) => makeEntry(characters.join(""), characters.map(() => "mā").join(" "), words.join(" ")));
  const glossary = fc
    .array(fc.oneof(invented, fc.constantFrom(...real.entries), fc.constantFrom(...small.entries)), { minLength: 1, maxLength: 60 })
    .map((entries): LookupEntry[] => entries.map((entry, i) => ({ ...entry, id: String(i) })));

  it("whatever the glossary and the queries", async () => {
    await fc.assert(
      fc.asyncProperty(glossary, fc.array(text, { minLength: 1, maxLength: 6 }), async (entries, queries) => {
        expect(await differing({ ...real, entries }, queries)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe("what is fetched", () => {
  it("is what a query needs, once", async () => {
    const parts = shardLookup(real);
    const { lookup, fetched } = open(parts);
    await lookup("红梅领航");
    expect(fetched.length).toBeLessThan((parts.shards.length + parts.blocks.length) / 2);
    const before = fetched.length;
    await lookup("红梅领航");
    expect(fetched.length).toBe(before);
    expect(new Set(fetched).size).toBe(before);
  });

  it("fails with the query, and is tried again", async () => {
    const parts = shardLookup(small);
    let isOff = true;
    const lookup = openSharded(parts.core, {
      async shard(number) {
        if (isOff) throw new TypeError("no network");
        return parts.shards[number] ?? new Uint8Array(0);
      },
      block: async (number) => parts.blocks[number] ?? [],
    });
    await expect(lookup("红梅领航")).rejects.toThrow("no network");
    isOff = false;
    expect((await lookup("红梅领航")).results[0]?.entry.zh).toBe("红梅领航");
  });
});

describe("the forms in which it is kept", () => {
  it("entries come back as they were", () => expect(real.entries.map(packEntry).map(unpackEntry)).toEqual(real.entries));

  it("lists come back as they were", () => {
    const rows = fc.uniqueArray(fc.nat(300_000), { minLength: 1, maxLength: 40 }).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), rows), { maxLength: 800 }), (some) => {
        const lists = new Map(some);
        const { count, shards } = writeShards(lists);
        const read = new Map(shards.flatMap((bytes, i) => [...readShard(bytes, i, count)].map(([feature, list]) => [feature, [...list]] as const)));
        expect([...read].sort()).toEqual([...lists].sort());
      }),
      { numRuns: 30 },
    );
  });
});
