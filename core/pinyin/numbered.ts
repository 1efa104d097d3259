import { splitPinyin, toNumbered } from "./syllables";

/** Pinyin with a number behind each syllable, words as they were parted: `gòngtóng fùyù` → `gong4tong2 fu4yu4`. What cannot be split into syllables stays as it is. */
export const numberPinyin = (pinyin: string): string =>
  pinyin
    .split(/(\s+)/)
    // Capitals alone are an abbreviation and no syllable: AI+, GDP.
    .map((word) => (/\p{Ll}/u.test(word) ? (splitPinyin(word)?.map(toNumbered).join("") ?? word) : word))
    .join("");
