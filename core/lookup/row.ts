import type { Fold } from "@/core/text/fold";
import { type EnglishWord, englishWords } from "./english";
import { zhKey } from "./key";
import { english } from "./weights";
import { blurSound, blurSyllable, pinyinKey } from "./sounds";

/** An English phrase of a row. */
export interface Phrase {
  text: string;
  words: EnglishWord[];
  /** How much a match in it is worth: renderings 1, explanations less. */
  worth: number;
}

/** Whether a phrase is English for a form, be it one to avoid, and not an explanation of it. */
export const isRendering = ({ worth }: Pick<Phrase, "worth">): boolean => worth > english.isRendering;

/** One Chinese form with what belongs to it: the unit that is searched and ranked. */
export interface Row {
  /** Index of its entry. */
  entry: number;
  /** 0 the headword, 1 an alias, 2 a member of a numbered slogan. */
  kind: number;
  zh: string;
  pinyin: string;
  /** `zh` as it is compared, with the offset of each character. */
  chars: string[];
  at: number[];
  /** The toneless reading of each of `chars`; "" where it has none. */
  sounds: string[];
  /** The sounds as bad ears hear them (sounds.ts). */
  blurredSounds: string[];
  /** The pinyin as letters. */
  letters: string;
  /** The letters as bad ears hear them. */
  blurred: string;
  phrases: Phrase[];
}

/** Makes a row. `sounds` has one reading a character of `zh`. */
export function makeRow(
  { entry, kind, zh, pinyin, sounds }: { entry: number; kind: number; zh: string; pinyin: string; sounds: readonly string[] },
  phrases: readonly (readonly [text: string, worth: number])[],
  fold: Fold,
): Row {
  const { chars, at } = zhKey(zh, fold);
  const byOffset = new Map<number, string>();
  let offset = 0;
  [...zh].forEach((character, i) => {
    byOffset.set(offset, sounds[i] ?? "");
    offset += character.length;
  });
  const letters = pinyinKey(pinyin);
  const heard = chars.map((_, i) => byOffset.get(at[i] ?? -1) ?? "");
  return {
    entry,
    kind,
    zh,
    pinyin,
    chars,
    at,
    sounds: heard,
    blurredSounds: heard.map(blurSyllable),
    letters,
    blurred: blurSound(letters),
    phrases: phrases.map(([text, worth]) => ({ text, worth, words: englishWords(text) })),
  };
}
