import { readFileSync } from "node:fs";
import { decodeModel } from "@/core/pinyin/format";
import { createModel } from "@/core/pinyin/model";
import type { ReadingModel } from "@/core/pinyin/read";

/** Where the built site serves the model, and where it is stored under `root`. */
export const modelFile = "public/pinyin/readings.bin";

/** The model's file as it lies. */
export const loadModelBytes = (root: string = process.cwd()): Uint8Array => new Uint8Array(readFileSync(`${root}/${modelFile}`));

/** The reading model for the build and the command line. Throws where the file is missing or is not of this version. */
export const loadReadingModel = (root: string = process.cwd()): ReadingModel => createModel(decodeModel(readFileSync(`${root}/${modelFile}`)));
