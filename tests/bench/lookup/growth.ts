/**
 * How the data of looking up grows with the glossary: bytes of what the first look-up downloads, by number of terms, and the time to make it ready.
 *
 *   npx tsx tests/bench/lookup/growth.ts [NUMBERS OF TERMS, default 1297 5000 20000]
 *
 * Terms beyond those there are come from these, two halves put together: their lengths are real, their words repeat, so that compression does better than it
 * would with real ones.
 */
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { LookupData, LookupEntry } from "@/core/lookup/entry";
import { createLookup } from "@/core/lookup/lookup";
import { loadEdition } from "@/server/content/load";
import { lookupData } from "@/server/lookup";

const counts = process.argv.slice(2).map(Number);
const data = lookupData(loadEdition());
const at = (i: number): LookupEntry => {
  const entry = data.entries[i % data.entries.length];
  if (!entry) throw new RangeError("no entries");
  return entry;
};

/** The i-th further entry: the first half of one with the second of another, a different pair each time. */
function further(i: number): LookupEntry {
  const size = data.entries.length;
  const first = at(i);
  const second = at(i + 1 + Math.floor(i / size) * 7);
  return {
    ...first,
    id: `${first.id}-${second.id}`,
    zh: first.zh + second.zh,
    pinyin: `${first.pinyin} ${second.pinyin}`,
    en: first.en.map((en, n) => `${en} ${second.en[n] ?? ""}`),
    gloss: `${second.gloss} ${first.gloss}`.slice(0, 90),
    sounds: [`${first.sounds[0]} ${second.sounds[0]}`, ...first.sounds.slice(1)],
  };
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`.padStart(10);
process.stdout.write(
  `${"terms".padStart(6)}${"JSON".padStart(10)}${"gzip".padStart(10)}${"brotli".padStart(10)}${"ready".padStart(10)}${"a query".padStart(10)}\n`,
);
for (const count of counts.length > 0 ? counts : [data.entries.length, 5000, 20_000]) {
  const entries = Array.from({ length: count }, (_, i) => (i < data.entries.length ? at(i) : further(i)));
  const whole: LookupData = { ...data, entries };
  const json = Buffer.from(JSON.stringify(whole));
  const before = performance.now();
  const lookup = createLookup(whole);
  const ready = performance.now() - before;
  const queries = ["红梅", "hongmei", "hmlh", "grassroots governance", "两个维护", "xi1an1"];
  for (const query of queries) lookup(query);
  const started = performance.now();
  for (const query of queries) lookup(query);
  const each = (performance.now() - started) / queries.length;
  const brotli = brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  process.stdout.write(
    `${String(count).padStart(6)}${kB(json.length)}${kB(gzipSync(json).length)}${kB(brotli)}${`${ready.toFixed(0)} ms`.padStart(10)}${`${each.toFixed(1)} ms`.padStart(10)}\n`,
  );
}
