import { isHanzi } from "@/core/text/characters";
import type { Fold } from "@/core/text/fold";

/** A Chinese text as it is compared, with the way back. */
export interface ZhKey {
  chars: string[];
  /** Offset (UTF-16) in the text of each character, and at the end of the text. */
  at: number[];
}

const kept = /[\p{Script=Han}\p{L}\p{N}+]/u;
const numerals = [..."〇一二三四五六七八九"];
const isNumeral = (character = ""): boolean => numerals.includes(character);
/** One numeral for what people write in several ways. */
const same: Record<string, string> = { 零: "〇", 两: "二", 俩: "二" };

/**
 * What counts in a Chinese form: folded characters, letters, digits and +. Quotation marks, dots and spaces go (“红梅领航”计划 is typed without), digits
 * are read as numerals (3报到 is 三报到), 两 as 二.
 */
export function zhKey(text: string, fold: Fold): ZhKey {
  return keyOfFolded(fold.surface(text));
}

/** The same for a text that is folded already. */
export function keyOfFolded(text: string): ZhKey {
  const chars: string[] = [];
  const at: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plainHanzi = isHanzi(character.charCodeAt(0));
    if (plainHanzi || kept.test(character)) {
      const lower = plainHanzi ? character : character.toLowerCase();
      chars.push(numerals[lower >= "0" && lower <= "9" ? Number(lower) : -1] ?? same[lower] ?? lower);
      at.push(offset);
    }
    offset += character.length;
  }
  at.push(text.length);
  // A letter O among numerals is a zero: 二O二五.
  for (let i = 1; i + 1 < chars.length; i++) if (chars[i] === "o" && isNumeral(chars[i - 1]) && isNumeral(chars[i + 1])) chars[i] = "〇";
  return { chars, at };
}
