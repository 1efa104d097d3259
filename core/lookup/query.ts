import type { Fold } from "@/core/text/fold";
import { englishWords } from "./english";
import { zhKey } from "./key";
import { blurSound, blurSyllable, type Heard, hearTones, pinyinKey, syllablesIn } from "./sounds";
import { standardPinyin } from "./typed-pinyin";
import type { Near, Vocabulary } from "./vocabulary";

/** A word of a query and the words it may stand for. */
export interface QueryWord {
  word: string;
  stem: string;
  near: Near;
}

/** What a person typed, read in every way that it can be meant. */
export interface Query {
  text: string;
  /** As hanzi: the characters that count, and how each can be read. */
  chars: string[];
  sounds: (readonly string[])[];
  /** The sounds as bad ears hear them. */
  blurredSounds: (readonly string[])[];
  /** As pinyin: letters only. */
  letters: string;
  blurred: string;
  /** Its toneless syllables, where every letter is pinyin. */
  syllables: readonly string[];
  tones: Heard | null;
  /** How many letters stand before each space, apostrophe or tone number: syllables begin there (xi'an is not xian). */
  breaks: number[];
  /** Whether every syllable has its tone, so that there is no doubt where syllables begin. */
  isParted: boolean;
  /** As English. */
  words: QueryWord[];
  hasHanzi: boolean;
  hasLatin: boolean;
}

/** What reading a query takes. */
export interface QueryTools {
  fold: Fold;
  ear(character: string): readonly string[];
  /** Which words of the collection a typed word may stand for. */
  vocabulary: Pick<Vocabulary, "near">;
}

const hanzi = /\p{Script=Han}/u;
const latin = /[a-z\u00c0-\u024f]/i;

/** The longest query that is looked up as one form; longer ones are only looked through for terms. */
export const longest = { chars: 48, letters: 120, words: 40 };
/** The longest query that is compared letter by letter, slips allowed for. */
export const longestCompared = { chars: 24, letters: 48 };

/** Full-width letters, digits and + as plain ones: an input method writes them so. Hanzi's own marks stay. */
export const narrow = (text: string): string => text.replace(/[０-９Ａ-Ｚａ-ｚ＋]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

export function readQuery(typed: string, { fold, ear, vocabulary }: QueryTools): Query {
  const text = narrow(typed.normalize("NFC")).trim();
  // Folded: a circle for 〇 is a hanzi.
  const hasHanzi = hanzi.test(fold.surface(text));
  const hasLatin = latin.test(text);
  const { chars } = zhKey(text, fold);
  const short = text.length <= 200;
  const pinyin = hasHanzi || !short ? "" : standardPinyin(text);
  const letters = pinyinKey(pinyin);
  const tones = hearTones(pinyin);
  const isToned = tones?.tones.some((tone) => tone > 0) ?? false;
  const words = hasHanzi || !short || isToned ? [] : englishWords(text);
  const sounds = chars.length <= longestCompared.chars ? chars.map(ear) : [];
  return {
    text,
    chars,
    sounds,
    blurredSounds: sounds.map((heard) => heard.map(blurSyllable)),
    letters,
    blurred: blurSound(letters),
    syllables: syllablesIn(pinyin),
    tones,
    breaks: breaksIn(pinyin),
    isParted: tones?.tones.every((tone) => tone > 0) ?? false,
    words: words.map(({ word, stem }) => ({ word, stem, near: vocabulary.near(word, stem) })),
    hasHanzi,
    hasLatin,
  };
}

function breaksIn(text: string): number[] {
  const parts = text.split(/[\s'·-]+/).map((part) => pinyinKey(part).length);
  let sum = 0;
  const breaks: number[] = [];
  for (const length of parts.slice(0, -1)) {
    sum += length;
    breaks.push(sum);
  }
  return breaks;
}

/** The stretches of hanzi and of other script in a mixed query, in order: `liangge 维护` → liangge, 维护. */
export const scriptRuns = (text: string): string[] =>
  (text.match(/[\p{Script=Han}\s“”"‘’·、，。]+|[^\p{Script=Han}]+/gu) ?? []).map((run) => run.trim()).filter((run) => /[\p{L}\p{N}]/u.test(run));
