import Fuse from "fuse.js";
import { openDictionary } from "@/core/dictionary/open";
import type { LookupData } from "@/core/lookup/entry";
import { createLookup } from "@/core/lookup/lookup";
import { pinyinKey } from "@/core/lookup/sounds";
import { openWordIndex } from "@/core/lookup/word-index";
import { createWordLookup } from "@/core/lookup/words";

/** Milliseconds: what half and what 95 in 100 of all runs stay under, the slowest, and the 95th percentile of each query's first run. */
interface Figures {
  half: number;
  p95: number;
  most: number;
  first: number;
}

const rounds = 3;
/** Queries run through before the clock: the browser compiles what runs often. */
const warm = 150;

function measure(queries: readonly string[], search: (query: string) => unknown): Figures {
  for (const query of queries.slice(-warm)) search(query);
  const all: number[] = [];
  const firsts: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const query of queries) {
      const before = performance.now();
      search(query);
      const took = performance.now() - before;
      all.push(took);
      if (round === 0) firsts.push(took);
    }
  const at = (times: number[], share: number): number =>
    times.sort((x, y) => x - y)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { half: at(all, 0.5), p95: at(all, 0.95), most: at(all, 1), first: at(firsts, 0.95) };
}

const bytes = async (path: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(path)).arrayBuffer());

async function run(queries: readonly string[], count: number) {
  const data: LookupData = await (await fetch("/lookup.json")).json();
  const entries = data.entries.slice(0, count);
  const [dictionaryFile, indexFile] = await Promise.all([bytes("/cedict.bin"), bytes("/lookup.bin")]);
  const timed = <T>(make: () => T): [T, number] => {
    const before = performance.now();
    return [make(), performance.now() - before];
  };
  const [lookup, termsReady] = timed(() => createLookup({ ...data, entries }));
  const [words, wordsReady] = timed(() => createWordLookup(openDictionary(dictionaryFile), openWordIndex(indexFile)));
  const documents = entries.map((entry) => ({
    zh: [entry.zh, ...entry.aliases.map(({ zh }) => zh)],
    pinyin: [entry.pinyin, pinyinKey(entry.pinyin)],
    en: entry.en,
    gloss: entry.gloss,
  }));
  const fuse = new Fuse(documents, { keys: ["zh", "pinyin", "en", "gloss"], ignoreLocation: true });
  const long = "推行红梅领航计划，三报到三服务，吹哨报到；".repeat(500).slice(0, 10_000);
  lookup("红梅");
  const [, longQuery] = timed(() => lookup(long, 60));
  return {
    entries: entries.length,
    ready: { terms: termsReady, words: wordsReady },
    terms: measure(queries, (query) => lookup(query, 20)),
    // Every sixth query: it would take minutes otherwise.
    fuse: measure(
      queries.filter((_, i) => i % 6 === 0),
      (query) => fuse.search(query, { limit: 20 }),
    ),
    both: measure(queries, (query) => [lookup(query, 20), words(query, 10)]),
    longQuery,
  };
}

Object.assign(globalThis, { runBench: run });
