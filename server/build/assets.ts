import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { type Metafile, build } from "esbuild";
import { engineFiles } from "../annotate";
import { dictionaryBytes } from "../dictionary/build";
import { edition } from "../edition";
import { libraryPages } from "../library";
import { modelFile } from "../pinyin/load";
import { termListing } from "../listing";
import { phrasesFile } from "../coinages/phrases";
import { newsData, reportsData } from "../reports";
import { textsData } from "../texts";
import { pairsFile } from "../words/load";
import { writeLookup } from "../lookup-assets";
import { glossaryData } from "./glossary-data";
import { scriptsAhead } from "./precache";
import { readingCharacters, readingData } from "./reading-data";
import { drawSharePictures } from "./share-pictures";
import { studyData, studyFile } from "./study-data";
import { vocabulariesOf, vocabularyName } from "./vocabularies";
import { zodInPages } from "./zod-in-pages";

const folder = "public/_tifa";

const hash = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 10);

/** Entry points: modules share chunks; the two that run before the paint are plain scripts. The style sheet of the pages that are no article lies with them. */
const modules = [
  "browser/site/main.ts",
  "browser/reader/main.ts",
  "browser/glossary/filter.ts",
  "browser/glossary/entry.ts",
  "browser/glossary/compare.ts",
  "browser/library/main.ts",
  "browser/study/main.ts",
  "browser/texts/library.ts",
  "browser/texts/review.ts",
  "browser/texts/read.ts",
  "browser/texts/glossary.ts",
  "browser/beside/main.ts",
  "browser/reports/main.ts",
  "browser/capsule/main.ts",
  "browser/corpus/main.ts",
  "browser/site/not-found.ts",
  "browser/workers/lookup.ts",
  "browser/workers/annotate.ts",
  "browser/workers/texts.ts",
  "browser/workers/intake.ts",
  "browser/workers/export.ts",
  "app/styles/pages.css",
  "app/styles/tools.css",
  "app/styles/take-dialog.css",
];
const plain = ["browser/site/theme.ts", "browser/site/entry.ts"];
/** The names by which pages ask for the entry points. */
export const scriptNames: Record<string, string> = {
  "browser/site/main.ts": "site.js",
  "browser/reader/main.ts": "reader.js",
  "browser/glossary/filter.ts": "glossary.js",
  "browser/glossary/entry.ts": "entry-page.js",
  "browser/glossary/compare.ts": "compare.js",
  "browser/library/main.ts": "library.js",
  "browser/study/main.ts": "study.js",
  "browser/texts/library.ts": "texts.js",
  "browser/texts/review.ts": "text-review.js",
  "browser/texts/read.ts": "text-read.js",
  "browser/texts/glossary.ts": "own-glossary.js",
  "browser/beside/main.ts": "beside.js",
  "browser/reports/main.ts": "reports.js",
  "browser/capsule/main.ts": "capsule.js",
  "browser/corpus/main.ts": "corpus.js",
  "browser/site/not-found.ts": "not-found.js",
  "browser/workers/lookup.ts": "lookup-worker.js",
  "browser/workers/annotate.ts": "annotate-worker.js",
  "browser/workers/texts.ts": "texts-worker.js",
  "browser/workers/intake.ts": "intake-worker.js",
  "browser/workers/export.ts": "export-worker.js",
  "browser/site/theme.ts": "theme.js",
  "browser/site/entry.ts": "entry.js",
  "app/styles/pages.css": "pages.css",
  "app/styles/tools.css": "tools.css",
  "app/styles/take-dialog.css": "take-dialog.css",
};

async function bundle(entryPoints: string[], format: "esm" | "iife"): Promise<Metafile["outputs"]> {
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    format,
    splitting: format === "esm",
    minify: true,
    target: ["es2022"],
    outdir: folder,
    entryNames: "[dir]-[name].[hash]",
    chunkNames: "chunk.[hash]",
    outbase: ".",
    metafile: true,
    define: zodInPages,
    // sql.js asks for these on Node only.
    external: ["node:fs", "node:crypto"],
    logLevel: "warning",
    legalComments: "none",
    // Chinese characters as they are: escaped they are twice as long.
    charset: "utf8",
  });
  return metafile.outputs;
}

const addressOf = (output: string): string => output.replace(/^public\//, "");

const namesOf = (outputs: Metafile["outputs"]): [string, string][] =>
  Object.entries(outputs).flatMap(([path, { entryPoint }]) => {
    const name = entryPoint ? scriptNames[entryPoint] : undefined;
    return name ? [[name, addressOf(path)] as [string, string]] : [];
  });

function writeData(name: string, value: unknown): [string, string] {
  const json = JSON.stringify(value);
  const path = `_tifa/data/${basename(name, ".json")}.${hash(json)}.json`;
  writeFileSync(`public/${path}`, json);
  return [name, path];
}

/** A folder of files that are fetched one by one as they are needed. The sum of them all stands in the folder's name, since that is the only name that other files mention. */
function writeFolder(name: string, files: ReadonlyMap<string, string | Uint8Array>): string {
  const sum = createHash("sha256");
  for (const [file, content] of files) sum.update(file).update(content);
  const path = `_tifa/data/${name}.${sum.digest("hex").slice(0, 10)}.bin`;
  mkdirSync(`public/${path}`, { recursive: true });
  for (const [file, content] of files) writeFileSync(`public/${path}/${file}`, content);
  return path;
}

/**
 * Data whose address stands in every page: it stays the same while the scripts do, so that a changed gloss does not change every page, and is asked for
 * anew each time (`live/` is not kept for ever). Another version of the scripts has its own.
 */
const writeLive =
  (scripts: [string, string][]) =>
  (name: string, value: unknown): [string, string] => {
    const path = `live/${basename(name, ".json")}.${hash(JSON.stringify(scripts))}.json`;
    rmSync("public/live", { recursive: true, force: true });
    mkdirSync("public/live", { recursive: true });
    writeFileSync(`public/${path}`, JSON.stringify(value));
    return [name, path];
  };

/** The pictures that links show. */
async function writePictures(): Promise<[string, string][]> {
  mkdirSync(`${folder}/share`, { recursive: true });
  return [...(await drawSharePictures())].map(([name, bytes]) => {
    const path = `_tifa/share/${basename(name, ".png")}.${hash(bytes)}.png`;
    writeFileSync(`public/${path}`, bytes);
    return [name, path];
  });
}

const mapsFolder = "node_modules/pdfjs-dist/cmaps";
const chineseMaps = /^(?:Adobe-(?:GB1|CNS1)|Uni(?:GB|CNS)|GB|B5|ETen|ETHK|HK|CNS).*\.bcmap$/;

/** The character maps by which old Chinese PDFs name their characters, from pdf.js (Adobe, BSD): asked for one by one, by the worker that reads files. */
const characterMaps = (): Map<string, Uint8Array> =>
  new Map(
    readdirSync(mapsFolder)
      .filter((name) => chineseMaps.test(name) || name === "LICENSE")
      .map((name) => [name, readFileSync(`${mapsFolder}/${name}`)]),
  );

/** What the text engine is made of in a worker: the edition's part, the terms' trie, the model of readings, the pairs of words; the dictionary lies in its own folder. */
function writeEngine(): [string, string][] {
  const { data, trie } = engineFiles(edition());
  const model = readFileSync(modelFile);
  const binary = (name: string, bytes: Uint8Array): [string, string] => {
    const path = `_tifa/data/${name}.${hash(bytes)}.bin`;
    writeFileSync(`public/${path}`, bytes);
    return [`${name}.bin`, path];
  };
  const dictionary = createHash("sha256").update(dictionaryBytes()).digest("hex").slice(0, 10);
  return [
    writeData("engine.json", data),
    ["cedict.bin", `dictionary/cedict.bin?${dictionary}`],
    binary("terms-trie", trie),
    binary("readings", model),
    binary("pairs", readFileSync(pairsFile)),
    binary("phrases", readFileSync(phrasesFile)),
  ];
}

/** Bundles the scripts and writes the data files, all under hashed names, and the manifest that tells the pages their names. */
export async function buildAssets(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/data`, { recursive: true });
  mkdirSync(".tifa", { recursive: true });
  const { articles } = edition();
  const outputs = { ...(await bundle(modules, "esm")), ...(await bundle(plain, "iife")) };
  const scripts = namesOf(outputs);
  const manifest = Object.fromEntries([
    ...scripts,
    ...writeEngine(),
    ...(await writePictures()),
    writeLookup(writeData, writeLive(scripts), (name) => new Map(scripts).get(name) ?? "", writeFolder),
    ["cmaps", writeFolder("cmaps", characterMaps())],
    writeData("glossary.json", glossaryData()),
    writeData("study.json", studyFile(studyData(), { value: writeData, folder: writeFolder })),
    writeData("texts.json", textsData(edition())),
    writeData("reports.json", reportsData()),
    writeData("news.json", newsData()),
    writeData("terms.json", termListing()),
    ...libraryPages().map((_, i) => writeData(vocabularyName(i + 1), vocabulariesOf(i + 1))),
    ...articles.map((article) => writeData(`reading/${article.slug}.json`, readingData(article))),
    ...articles.map((article) => writeData(`characters/${article.slug}.json`, readingCharacters(article))),
  ]);
  writeFileSync(".tifa/manifest.json", JSON.stringify(manifest, null, 1));
  const ahead = scriptsAhead(outputs);
  writeFileSync(".tifa/scripts.json", JSON.stringify({ often: ahead.often.map(addressOf), seldom: ahead.seldom.map(addressOf) }, null, 1));
}
