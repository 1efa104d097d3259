import { fromZhuyin } from "@/core/pinyin/from-zhuyin";
import { splitPinyin, toMarked } from "@/core/pinyin/syllables";

/** Characters that are there and do not show: zero-width ones, soft hyphens, marks of direction, variation selectors. They come along with what is pasted. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** A text as it is seen. */
export const seen = (text: string): string => text.replace(invisible, "");

/** Letters as textbooks and keyboards have them: ɑ and ɡ of phonetic type, a breve or a circumflex for the caron (ê is a letter), ü after j q x y. */
const respell = (text: string): string =>
  seen(text)
    .normalize("NFKD")
    .replace(/ɑ/g, "a")
    .replace(/ɡ/g, "g")
    .replace(/(?<=[aeiou]\u0308?)\u0306|(?<=[aiou])\u0302/g, "\u030c")
    .replace(/u:|v/g, "u\u0308")
    .replace(/([jqxy]u)\u0308/g, "$1")
    .normalize("NFC");

/** yu for ü behind n and l, as on passports (nyu, lyu), and ue for üe, which is never another syllable (nuer is 女儿). Only where nothing else can be read: jinyu is 金鱼. */
export const withUmlaut = (letters: string): string =>
  letters
    .normalize("NFD")
    .replace(/([nl])yu/g, "$1u\u0308")
    .replace(/([nl]u)(?=[\u0304\u0301\u030c\u0300]?e(?!r))/g, "$1\u0308")
    .normalize("NFC");

/** The syllables of letters; undefined where they are no pinyin. */
const split = (letters: string): string[] | undefined =>
  [letters, withUmlaut(letters)].map((each) => splitPinyin(each)).find((parts) => parts?.length) ?? undefined;

/**
 * Pinyin in any spelling, syllable by syllable with tone marks: marks or numbers (5 or 0 for neutral), ü as v, u: or yu, full width, with or without
 * spaces and apostrophes; zhuyin too. What is no pinyin (AI, digits) stays in one lower-case piece.
 */
export function readSyllables(pinyin: string): string[] {
  return respell(fromZhuyin(pinyin).toLowerCase())
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .flatMap((word) => word.match(/[^0-9]+(?:[1-5]|0(?![0-9]))?|[0-9]+/gu) ?? [])
    .flatMap((run) => {
      const [, letters = run, tone] = run.match(/^([^0-9]+)([0-5])$/) ?? [];
      const parts = split(letters);
      if (parts === undefined) return [run];
      const last = parts.at(-1) ?? "";
      return tone ? [...parts.slice(0, -1), toMarked(`${last}${tone}`)] : parts;
    });
}
