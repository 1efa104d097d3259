import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { deriveVariants } from "@/core/dictionary/variants";
import { zhKey } from "@/core/lookup/key";
import { plainSyllable } from "@/core/lookup/sounds";
import { buildWordIndex, type IndexedWord } from "@/core/lookup/word-index";
import { createFold, foldedKey } from "@/core/text/fold";
import { readCedict } from "./dictionary/cedict";

/** Changes when the index would for the same dictionary. */
const recipe = 2;

/** Headwords in the dictionary's order: `spell(i)` is the folded headword with the number i. */
interface Headwords {
  size: number;
  spell(word: number): string;
}

const toSounds = (pinyin: string): string[] =>
  pinyin
    .split(" ")
    .map((syllable) => plainSyllable(syllable.replace(/u:/g, "ü")))
    .filter(Boolean);

/** Readings beside the entry's own that CC-CEDICT notes among the senses: “Taiwan pr. [le4 se4]”, “also pr. [xue3]”; not those in Taiwanese. */
const noted = /(?<!Tai-lo )pr\. \[([a-z:]+[1-5](?: ?[a-z:]+[1-5])*)\]/gi;

/** The readings that an entry's senses note, one syllable a character. */
const otherSounds = ({ simplified, senses }: { simplified: string; senses: readonly string[] }): string[][] =>
  senses.flatMap((sense) =>
    [...sense.matchAll(noted)]
      .map(([, pinyin = ""]) => toSounds(pinyin.replace(/([1-5])(?=[a-z])/gi, "$1 ")))
      .filter(({ length }) => length === [...simplified].length),
  );

function build(headwords: Headwords, root: string): Uint8Array {
  const entries = readCedict(root);
  const fold = createFold(deriveVariants(entries));
  const byKey = new Map<string, typeof entries>();
  for (const entry of entries) {
    const key = foldedKey(fold, entry.simplified);
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  const words = Array.from({ length: headwords.size }, (_, word): IndexedWord => {
    const key = headwords.spell(word);
    const all = byKey.get(key) ?? [];
    return {
      word,
      chars: zhKey(key, fold).chars,
      sounds: all.map(({ pinyin }) => toSounds(pinyin)),
      otherSounds: all.flatMap(otherSounds),
      senses: all.flatMap(({ senses }) => senses),
    };
  });
  return buildWordIndex(words);
}

/**
 * The index by which dictionary words are looked up, for the dictionary in `bytes`. It takes some seconds to make, so it is kept in node_modules/.cache
 * beside the dictionary.
 */
export function wordIndexBytes(bytes: Uint8Array, headwords: Headwords, root: string = process.cwd()): Uint8Array {
  const sum = createHash("sha256").update(String(recipe)).update(bytes).digest("hex").slice(0, 16);
  const folder = `${root}/node_modules/.cache/tifa`;
  const file = `${folder}/word-index-${sum}.bin`;
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const made = build(headwords, root);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, made);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // Read-only installs build it each time.
  }
  return made;
}
