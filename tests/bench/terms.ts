import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { createFold } from "@/core/text/fold";
import { buildTrie, openTrie } from "@/core/text/trie";
import { readCedict } from "@/server/dictionary/cedict";
import { best, readFolders, readReports } from "./measure";

/**
 * Finding all terms, nested ones too, in a million characters, beside @monyone/aho-corasick/fast where it is installed:
 *   npx tsx tests/bench/terms.ts DATA_FOLDER [PEERS_FOLDER]
 * The patterns are headwords of CC-CEDICT of two characters or more, evenly taken; both sides get the same text, as it comes, and must find as many.
 */

const { data, peers } = readFolders("terms");
const text = readReports(data, 1_000_000);
const headwords = [...new Set(readCedict().map(({ simplified }) => simplified))].filter((word) => word.length > 1);
const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const fold = createFold();

interface Peer {
  matchInText(text: string): unknown[];
}

async function loadPeer(): Promise<(new (keywords: string[]) => Peer) | undefined> {
  const file = `${peers}/node_modules/@monyone/aho-corasick/dist/fast.mjs`;
  if (!existsSync(file)) return undefined;
  const module: { AhoCorasick: new (keywords: string[]) => Peer } = await import(pathToFileURL(file).href);
  return module.AhoCorasick;
}

const AhoCorasick = await loadPeer();
let sum = 0;
const reading = best(() => {
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
});
console.log(
  `${text.length} characters; reading them ${reading.toFixed(1)} ms, folding them ${best(() => fold(text)).toFixed(1)} ms${sum < 0 ? "" : ""}`,
);
if (!AhoCorasick) console.log(`@monyone/aho-corasick is not installed in ${peers}: skipped`);
for (const count of [500, 5_000, 120_000]) {
  const step = Math.max(1, headwords.length / count);
  const keys = Array.from({ length: Math.min(count, headwords.length) }, (_, i) => headwords[Math.floor(i * step)] ?? "");
  const start = performance.now();
  const built = buildTrie(keys);
  const buildTime = performance.now() - start;
  const trie = openTrie(built);
  const found = trie.findAll(units).length / 3;
  const ours = best(() => trie.findAll(units));
  const line = `${String(keys.length).padStart(7)} patterns: ${found} found, ours ${ours.toFixed(1)} ms (built ahead in ${buildTime.toFixed(0)} ms, ${(built.byteLength / 1e6).toFixed(2)} MB)`;
  if (!AhoCorasick) {
    console.log(line);
    continue;
  }
  const peer = new AhoCorasick(keys);
  const theirs = best(() => peer.matchInText(text));
  const same = peer.matchInText(text).length === found ? "the same" : `${peer.matchInText(text).length} FOUND THERE`;
  console.log(`${line}; @monyone/aho-corasick/fast ${theirs.toFixed(1)} ms, ${same}: ${(theirs / ours).toFixed(1)} times as long`);
}
