import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { readTitle } from "@/core/article/blocks";
import { openDictionary } from "@/core/dictionary/open";
import type { LookupFiles } from "@/core/lookup/messages";
import type { PassageData } from "@/core/lookup/passages";
import { dictionaryBytes, writeDictionary } from "./dictionary/build";
import { wordIndexBytes } from "./dictionary-lookup";
import { edition } from "./edition";
import { lookupData } from "./lookup";

const notice = `lookup.bin in this folder is an index of CC-CEDICT (see LICENSE.txt): which headwords have an English word, and how headwords are read.
It is licensed, like the dictionary, under the Creative Commons Attribution-ShareAlike 4.0 International License
(https://creativecommons.org/licenses/by-sa/4.0/).
`;

function passageData(variants: string): PassageData {
  const { articles } = edition();
  return {
    articles: articles.map((article) => ({ slug: article.slug, ...readTitle(article) })),
    segments: articles.flatMap(({ zh, en }, i) => Object.entries(zh).map(([id, text]): PassageData["segments"][number] => [i, id, text, en[id] ?? ""])),
    variants,
  };
}

/** Writes the dictionary and its index into public/dictionary/; gives their addresses, which change with the bytes. */
function writeWords(): Pick<LookupFiles, "dictionary" | "wordIndex"> {
  writeDictionary();
  const bytes = dictionaryBytes();
  const index = wordIndexBytes(bytes, openDictionary(bytes));
  mkdirSync("public/dictionary", { recursive: true });
  writeFileSync("public/dictionary/lookup.bin", index);
  writeFileSync("public/dictionary/LOOKUP-LICENSE.txt", notice);
  const sum = (data: Uint8Array) => createHash("sha256").update(data).digest("hex").slice(0, 10);
  return { dictionary: `dictionary/cedict.bin?${sum(bytes)}`, wordIndex: `dictionary/lookup.bin?${sum(index)}` };
}

/**
 * Writes what looking up loads on demand. `write` puts a value under a hashed name and gives [name, path]; `worker` is the path of the bundled
 * worker. Gives the entry of the manifest that pages know: the data of the terms, which names all other files.
 */
export function writeLookup(write: (name: string, value: unknown) => [string, string], worker: string): [string, string] {
  const data = lookupData(edition());
  const [, passages] = write("passages.json", passageData(data.variants));
  const files: LookupFiles = { worker, passages, ...writeWords() };
  return write("lookup.json", { ...data, files });
}
