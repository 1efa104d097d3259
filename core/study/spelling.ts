import { splitPinyin, toMarked } from "@/core/pinyin/syllables";

/**
 * Pinyin in any spelling, syllable by syllable with tone marks: marks or numbers, ü as v or u:, full width, with or without spaces and
 * apostrophes. What is no pinyin (AI, digits) stays in one lower-case piece.
 */
export function readSyllables(pinyin: string): string[] {
  return pinyin
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}:]+/u)
    .flatMap((word) => word.replace(/u:|v/g, "ü").match(/[^0-9]+[1-5]?|[0-9]+/gu) ?? [])
    .flatMap((run) => {
      const tone = run.match(/^([^0-9]+)([1-5])$/);
      const letters = tone?.[1] ?? run;
      const parts = splitPinyin(letters);
      if (parts === null || parts.length === 0) return [run];
      const last = parts.at(-1) ?? "";
      return tone?.[2] ? [...parts.slice(0, -1), toMarked(`${last}${tone[2]}`)] : parts;
    });
}
