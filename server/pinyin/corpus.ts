import { readFileSync } from "node:fs";
import { toNumbered } from "@/core/pinyin/syllables";

/** One character in a sentence with its reading: what a model learns from and is measured on. */
export interface Example {
  characters: string[];
  /** Place of the character, in code points. */
  at: number;
  /** Numbered, ü as ü: lü4, de5. */
  reading: string;
}

/** Numbers the word of each character: what the model is told of the word cutter's result. */
export type CutWords = (characters: readonly string[]) => Int32Array;

const marker = "▁";

/**
 * The dev split of CPP (Chinese polyphones with pinyin, from the g2pM project, Apache-2.0) in `folder`: a sentence a line with the character
 * between two ▁, and its reading on the same line of the label file. Throws where the two files do not fit.
 */
export function readCpp(folder: string): Example[] {
  const lines = (name: string) =>
    readFileSync(`${folder}/${name}`, "utf8")
      .split("\n")
      .filter((line) => line !== "");
  const sentences = lines("cpp_dev.sent");
  const labels = lines("cpp_dev.lb");
  if (sentences.length !== labels.length) throw new Error(`${folder}: ${sentences.length} sentences and ${labels.length} labels`);
  return sentences.map((sentence, i) => {
    const marked = [...sentence];
    const at = marked.indexOf(marker);
    if (at < 0 || marked[at + 2] !== marker) throw new Error(`${folder}: line ${i + 1} marks no character`);
    return {
      characters: marked.filter((character) => character !== marker),
      at,
      reading: (labels[i] ?? "").trim().replace("u:", "ü"),
    };
  });
}

/** Sentences written for training (data/examples.txt): a line each, the character in brackets, a tab and its reading with tone marks. */
export function readExamples(root: string = process.cwd()): Example[] {
  return readFileSync(`${root}/server/pinyin/data/examples.txt`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [marked = "", reading = ""] = line.split("\t");
      const characters = [...marked].filter((character) => character !== "[" && character !== "]");
      return { characters, at: [...marked].indexOf("["), reading: toNumbered(reading) };
    });
}

/** A stable number for a sentence, for folds that do not depend on the order of a file: examples that share a sentence share a fold. */
export function foldOf({ characters }: Example, folds: number): number {
  let hash = 7;
  for (const character of characters) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % folds;
}
