import { afterEach, describe, expect, it, vi } from "vitest";
import { createSource } from "@/browser/lookup/source";
import type { LookupEntry } from "@/core/lookup/entry";
import { createLookup } from "@/core/lookup/lookup";
import { blockName, shardName } from "@/core/lookup/messages";
import { shardLookup } from "@/core/lookup/sharded";
import { packWhole } from "@/core/lookup/whole";
import { data } from "./entries";

const files = { worker: "", passages: "", listing: "", dictionary: "", wordIndex: "" };
const address = "https://tifa.example/base/live/lookup.json";
const folder = "_tifa/data/lookup.0123456789.bin";

/** A page whose server has these files. */
function serve(content: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal("document", { documentElement: { dataset: { base: "/base", lookup: address } } });
  vi.stubGlobal("location", { href: "https://tifa.example/base/en/" });
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    const body = content.get(url);
    return body === undefined ? new Response(null, { status: 404 }) : new Response(body);
  });
  return asked;
}

const { whole: sent, rest } = packWhole(data);
const glosses = "https://tifa.example/base/_tifa/data/glosses-1.json";
const more = "https://tifa.example/base/_tifa/data/lookup-more.json";
const paths = { glosses: ["_tifa/data/glosses-1.json"], more: "_tifa/data/lookup-more.json" };
const whole = [address, JSON.stringify({ ...sent, rest: paths, files })] as const;
const explained = [glosses, JSON.stringify(rest.glosses[0])] as const;
const inFull = [more, JSON.stringify(rest.more)] as const;

const { core, shards, blocks } = shardLookup(data);
const at = (name: string) => `https://tifa.example/base/${folder}/${name}`;
const inShards = new Map<string, string | Uint8Array<ArrayBuffer>>([
  [address, JSON.stringify({ ...core, files, folder })],
  ...shards.map((bytes, i) => [at(shardName(i)), new Uint8Array(bytes)] as const),
  ...blocks.map((block, i) => [at(blockName(i)), JSON.stringify(block)] as const),
]);

/** An entry as it is without what few queries are answered by, and without its explanation. */
const short = ({ members: _, avoid: __, ...entry }: LookupEntry): LookupEntry => ({
  ...entry,
  en: entry.en.slice(0, 1),
  sounds: entry.sounds.slice(0, 1 + entry.aliases.length),
});
const unexplained = (entry: LookupEntry): LookupEntry => ({ ...entry, gloss: "" });

afterEach(() => void vi.unstubAllGlobals());

describe("what the box asks", () => {
  const queries = ["红梅领航", "hongmei", "hmlh", "grassroots governance", "homgmei"];

  it("answers from a glossary that is sent whole", async () => {
    const asked = serve(new Map([whole, explained, inFull]));
    const lookup = await createSource().terms();
    for (const query of queries) expect(await lookup(query, 9)).toEqual(createLookup(data)(query, 9));
    expect(asked).toEqual([address, more, glosses]);
  });

  it.each([
    ["explanations and the rest", [], (entry: LookupEntry) => unexplained(short(entry))],
    ["explanations", [inFull], unexplained],
    ["the rest", [explained], short],
  ] as const)("answers without %s where these cannot be fetched", async (_, there, as) => {
    serve(new Map<string, string>([whole, ...there]));
    const lookup = await createSource().terms();
    const plain = createLookup({ ...data, entries: data.entries.map(as) });
    for (const query of queries) expect(await lookup(query, 9)).toEqual(plain(query, 9));
    expect((await lookup("红梅领航", 9)).results[0]?.entry.zh).toBe("红梅领航");
  });

  it("answers the same from one in shards, each fetched once", async () => {
    const asked = serve(inShards);
    const lookup = await createSource().terms();
    for (const query of queries) expect(await lookup(query, 9)).toEqual(createLookup(data)(query, 9));
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.every((url) => inShards.has(url))).toBe(true);
  });

  it("fails where a shard cannot be fetched, and answers once it can", async () => {
    serve(new Map([...inShards].filter(([url]) => !url.includes("lists-"))));
    const source = createSource();
    await expect((await source.terms())("红梅领航", 9)).rejects.toThrow("lookup data: 404");
    serve(inShards);
    expect((await (await source.terms())("红梅领航", 9)).results[0]?.entry.zh).toBe("红梅领航");
  });
});
