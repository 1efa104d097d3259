import { brotliCompressSync, gzipSync } from "node:zlib";
import { openDictionary } from "@/core/dictionary/open";
import { createFold } from "@/core/text/fold";
import { readCedict } from "@/server/dictionary/cedict";
import { dictionaryBytes } from "@/server/dictionary/build";
import { best, readFolders, readReports } from "./measure";

/**
 * The dictionary: what is sent, how soon it answers, and what a look-up costs, beside the same entries as JSON in a Map:
 *   npx tsx tests/bench/dictionary.ts DATA_FOLDER
 * Ready: from the bytes to the first look-up. Longest match: at every offset of a million characters of reports, per offset.
 */

const { data } = readFolders("dictionary");
const file = dictionaryBytes();
const text = readReports(data, 1_000_000);

const startCold = performance.now();
const dictionary = openDictionary(file);
const cold = performance.now() - startCold;
const startDefine = performance.now();
dictionary.define("中国");
const define = performance.now() - startDefine;
const ready = best(() => openDictionary(file).define(""));

const source = readCedict().map(({ traditional, simplified, pinyin, senses }) => [traditional, simplified, pinyin, senses] as const);
const json = JSON.stringify(source);
function openJson(): Map<string, number[]> {
  const parsed: unknown = JSON.parse(json);
  const map = new Map<string, number[]>();
  if (Array.isArray(parsed))
    parsed.forEach((entry: unknown, i) => {
      const word = Array.isArray(entry) ? String(entry[1]) : "";
      const known = map.get(word);
      if (known) known.push(i);
      else map.set(word, [i]);
    });
  return map;
}
const map = openJson();
const longest = Math.max(...[...map.keys()].map((word) => word.length));
const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const folded = createFold(dictionary.variants)(text).units;

let ours = 0;
const perOffset = best(() => {
  ours = 0;
  for (let at = 0; at < folded.length; at++) ours += dictionary.longestAt(folded, at);
});
let theirs = 0;
const sample = 100_000;
const perOffsetMap = best(
  () => {
    theirs = 0;
    for (let at = 0; at < sample; at++)
      for (let length = Math.min(longest, units.length - at); length > 0; length--)
        if (map.has(text.slice(at, at + length))) {
          theirs += length;
          break;
        }
  },
  3,
  1,
);
const row = (name: string, bytes: string, ms: string, us: string) => console.log(`${name.padEnd(34)} ${bytes.padEnd(46)} ${ms.padEnd(30)} ${us}`);
const mb = (bytes: number): string => (bytes / 1e6).toFixed(2);
row(`${source.length} entries`, "transfer, MB", "ready, ms", "longest match, µs an offset");
row(
  "ours",
  `${mb(file.length)} as it is, ${mb(gzipSync(file).length)} gzip`,
  `${ready.toFixed(0)} (first in this process ${cold.toFixed(0)})`,
  ((perOffset * 1000) / folded.length).toFixed(3),
);
row(
  "JSON in a Map",
  `${mb(gzipSync(json).length)} gzip, ${mb(brotliCompressSync(json).length)} brotli`,
  best(openJson, 5, 1).toFixed(0),
  ((perOffsetMap * 1000) / sample).toFixed(3),
);
console.log(`first definition ${define.toFixed(0)} ms; characters covered ${ours}, ${theirs} in the sample`);
