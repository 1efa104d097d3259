import { pinyin } from "pinyin-pro";
import type { ReadingModel } from "@/core/pinyin/read";

const hanzi = /\p{Script=Han}/u;

/** The reading model for the build and the command line. For now pinyin-pro; the trained model takes its place behind the same call. */
export function loadReadingModel(_root: string = process.cwd()): ReadingModel {
  return {
    read: (characters) => {
      const read = pinyin(characters.join(""), { toneSandhi: false, type: "array" });
      return characters.map((character, i) => (hanzi.test(character) && read[i] !== character ? (read[i] ?? null) : null));
    },
  };
}
