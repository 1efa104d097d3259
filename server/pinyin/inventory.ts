import { readFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";
import { z } from "zod";
import { deriveVariants } from "@/core/dictionary/variants";
import { toNumbered } from "@/core/pinyin/syllables";
import { createFold } from "@/core/text/fold";
import { type CedictEntry, readCedict } from "../dictionary/cedict";
import type { Example } from "./corpus";

/** A word's readings in CC-CEDICT (numbered, one a hanzi), and in the larger list, which has one a word and the word's frequency. */
export interface Word {
  readings: string[][];
  listed: string[] | undefined;
  frequency: number;
}

/** What is known about readings before any training: words with their readings and, for each character, its readings with counts. */
export interface Inventory {
  /** Words of two or more hanzi. */
  words: Map<string, Word>;
  /** Character → reading → how many words have it. */
  characters: Map<string, Map<string, number>>;
  /** What pinyin-pro reads a character as when it stands alone. */
  alone(character: string): string | undefined;
}

/** Suffixes that are neutral in almost every word. */
const particles = "们么";
const hanziOnly = /^\p{Script=Han}+$/u;
const listFile = z.record(z.string(), z.tuple([z.string(), z.number()]));

/** CC-CEDICT's pinyin as numbered syllables, or null where it is not one syllable a hanzi. */
function syllablesOf({ simplified, pinyin: spelt }: CedictEntry): string[] | null {
  const syllables = spelt.toLowerCase().replaceAll("u:", "ü").split(" ");
  return hanziOnly.test(simplified) && syllables.length === [...simplified].length && syllables.every((s) => /^[a-zü]+[1-5]$/.test(s))
    ? syllables
    : null;
}

/** Neutral readings that are no short form of a full one, though full ones have their syllable: 掺和 is chān huo. */
const ownNeutrals = new Set(["和huo5"]);

/**
 * Words from CC-CEDICT and, where `list` names the folder of the package `@pinyin-pro/data` (ISC), from its larger list with frequencies. The
 * list's 一 and 不 carry tone sandhi: they are given their citation tones.
 */
export function takeInventory(list: string | undefined, labelled: readonly Example[], root: string = process.cwd()): Inventory {
  const words: Inventory["words"] = new Map();
  const characters: Inventory["characters"] = new Map();
  const labels = new Map<string, Set<string>>();
  for (const { characters: text, at, reading } of labelled) {
    const character = text[at] ?? "";
    labels.set(character, (labels.get(character) ?? new Set()).add(reading));
  }
  const count = (character: string, reading: string, by: number) => {
    const readings = characters.get(character) ?? new Map<string, number>();
    characters.set(character, readings.set(reading, (readings.get(reading) ?? 0) + by));
  };
  const entries = readCedict(root);
  for (const entry of entries) {
    const syllables = syllablesOf(entry);
    if (syllables === null) continue;
    const spelt = [...entry.simplified];
    for (const [i, character] of spelt.entries()) count(character, syllables[i] ?? "", spelt.length > 1 ? 1 : 0.5);
    if (spelt.length < 2) continue;
    const word: Word = words.get(entry.simplified) ?? { readings: [], listed: undefined, frequency: 0 };
    if (!word.readings.some((known) => known.join() === syllables.join())) word.readings.push(syllables);
    words.set(entry.simplified, word);
  }
  // Traditional characters that have no simplified use: one reading, for what folding leaves.
  for (const entry of entries) {
    const syllables = syllablesOf(entry);
    if (syllables === null) continue;
    for (const [i, character] of [...entry.traditional].entries()) if (!characters.has(character)) count(character, syllables[i] ?? "", 0);
  }
  if (list !== undefined) {
    const known = listFile.parse(JSON.parse(readFileSync(`${list}/json/complete.json`, "utf8")));
    for (const [word, [spelt, frequency]] of Object.entries(known)) {
      const text = [...word];
      const syllables = spelt.split(" ").map((syllable, i) => (text[i] === "一" ? "yi1" : text[i] === "不" ? "bu4" : toNumbered(syllable)));
      if (text.length < 2 || !hanziOnly.test(word) || syllables.length !== text.length) continue;
      words.set(word, { readings: words.get(word)?.readings ?? [], listed: syllables, frequency });
    }
  }
  // The model reads folded text: 幺麽 comes to it as 幺么.
  const fold = createFold(deriveVariants(entries));
  for (const [word, known] of [...words]) {
    const folded = fold.surface(word);
    if (words.has(folded)) continue;
    words.set(folded, known);
    for (const syllables of known.readings) for (const [i, character] of [...folded].entries()) count(character, syllables[i] ?? "", 1);
  }
  for (const [character, readings] of labels) for (const reading of readings) count(character, reading, 0);
  // A neutral tone is a matter of the word. It is a reading of the character only where no full tone of any word has its syllable (胳臂 bei), or where the labelled data
  // say so.
  for (const [character, readings] of characters)
    for (const reading of readings.keys()) {
      if (!reading.endsWith("5") || particles.includes(character) || labels.get(character)?.has(reading)) continue;
      const isShort = [...readings].some(([other, by]) => by >= 1 && !other.endsWith("5") && other.slice(0, -1) === reading.slice(0, -1));
      if (isShort && !ownNeutrals.has(`${character}${reading}`)) readings.delete(reading);
    }
  return {
    words,
    characters,
    alone: (character) => {
      const read = pinyin(character, { toneSandhi: false });
      return read === character || read === "" ? undefined : toNumbered(read);
    },
  };
}
