import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { encodeModel } from "@/core/pinyin/format";
import { readCpp, readExamples } from "./corpus";
import { takeInventory } from "./inventory";
import { trainModel } from "./learn";
import { modelFile } from "./load";
import { readUnlabelled } from "./reports";
import { createCutter } from "./words";

/**
 * Trains the reading model on all of CPP's dev split and writes the file that is committed:
 * `npx tsx server/pinyin/build.ts <data folder> <folder of the package @pinyin-pro/data> [file to write]`. The same input gives the same bytes.
 */
const [data, list, out = modelFile] = process.argv.slice(2);
if (data === undefined || list === undefined)
  throw new Error("Usage: npx tsx server/pinyin/build.ts <data folder> <folder of @pinyin-pro/data> [file to write]");

const cpp = readCpp(`${data}/cpp`);
const model = trainModel({ cpp, written: readExamples(), unlabelled: readUnlabelled(data) }, takeInventory(list, cpp), createCutter());
const bytes = encodeModel(model);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, bytes);
process.stdout.write(
  `${out}: ${model.characters.size} characters, ${model.lexicon.size} votes of words, ${model.weights.size} weights; ${bytes.length} bytes, ${brotliCompressSync(bytes).length} with brotli\n`,
);
