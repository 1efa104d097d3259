import { readFileSync } from "node:fs";
import { decodePairs, type WordPairs } from "@/core/text/pairs";

/** Where the built site serves the pairs, and where they are stored under `root`. */
export const pairsFile = "public/words/pairs.bin";

/** The costs of two-word sequences for the build and the command line. Throws where the file is missing or is not of this version. */
export const loadPairs = (root: string = process.cwd()): WordPairs => decodePairs(readFileSync(`${root}/${pairsFile}`));
