import { syllables } from "@/core/pinyin/inventory";
import { alignPinyin, splitPinyin, stripTones } from "@/core/pinyin/syllables";

/** A syllable as it is compared: lower case, without tone, ü as u (people type lv, lu and lü for it). */
export const plainSyllable = (syllable: string): string =>
  stripTones(syllable)
    .toLowerCase()
    .replace(/ü/g, "u")
    .replace(/[^a-z]/g, "");

/** The toneless reading of each character of `zh`; letters and digits stand for themselves, "" for what has no reading. */
export function soundsOf(zh: string, pinyin: string): string[] {
  const characters = [...zh];
  const aligned = alignPinyin(zh, pinyin);
  return characters.map((character, i) => {
    const reading = aligned?.[i];
    if (reading) return plainSyllable(reading);
    return /[a-z0-9]/i.test(character) ? character.toLowerCase() : "";
  });
}

/**
 * Pinyin in any spelling as letters and digits only: toned, numbered (hong2), spaced or joined, ü, v, u: and u alike. Digits that are no tone stay, so
 * that 5A jí differs from A jí.
 */
export function pinyinKey(text: string): string {
  return text
    .normalize("NFD")
    .replace(/u:/gi, "u")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/([a-z])[1-5](?![0-9])/g, "$1")
    .replace(/v/g, "u")
    .replace(/[^a-z0-9]/g, "");
}

const numbered = /^[a-zü]+[1-5]$/i;

/** What a query says of each of its syllables beside its letters. */
export interface Heard {
  syllables: string[];
  /** 1 to 5 (neutral), 0 where none was given. */
  tones: number[];
  /** Whether a ü was typed as one; a u may stand for either. */
  umlauts: boolean[];
}

/**
 * The tones and the ü of a query in standard spelling (typed-pinyin.ts), syllable by syllable; null where it has none at all or is not made of
 * syllables. A syllable without a mark among marked ones says nothing (people leave marks out), so it is 0 and not neutral.
 */
export function hearTones(text: string): Heard | null {
  const heard: Heard = { syllables: [], tones: [], umlauts: [] };
  const add = (syllable: string, tone: number): void => {
    heard.syllables.push(plainSyllable(syllable));
    heard.tones.push(tone);
    heard.umlauts.push(hasUmlaut(syllable));
  };
  for (const part of text.trim().split(/[\s'·-]+/)) {
    const tone = numbered.test(part) ? Number(part.slice(-1)) : undefined;
    const split = splitPinyin(tone === undefined ? part : part.slice(0, -1));
    if (!split) return null;
    split.forEach((syllable, i) => void add(syllable, tone === undefined ? toneNumber(syllable) : i === split.length - 1 ? tone : 0));
  }
  return heard.tones.some((tone) => tone > 0) || heard.umlauts.includes(true) ? heard : null;
}

/** Whether a syllable has ü where u would be another one: lü and nü, not yu, nor lüe, which is never lue. */
const hasUmlaut = (syllable: string): boolean => /ü(?!e)/i.test(stripTones(syllable));

/** How many of the typed tones and ü a row's syllables (with their marks), from the one that the query begins at, say otherwise or have not. */
export function countUnheard({ tones, umlauts }: Heard, syllables: readonly string[]): number {
  return tones.reduce((sum, tone, i) => {
    const own = syllables[i];
    if (own === undefined) return sum + (tone > 0 ? 1 : 0);
    const otherTone = tone > 0 && (toneNumber(own) || 5) !== tone;
    return sum + (otherTone ? 1 : 0) + (umlauts[i] && !hasUmlaut(own) ? 1 : 0);
  }, 0);
}

/** The toneless syllables of a text in standard spelling in which every letter is pinyin; none where some are not (`homgmei`, English as a rule). */
export const syllablesIn = (text: string): readonly string[] =>
  /\p{Script=Han}/u.test(text) ? [] : (splitPinyin(text.toLowerCase()) ?? []).map(plainSyllable);

const toneMarks = ["\u0304", "\u0301", "\u030c", "\u0300"];

/** Tone of a marked syllable from 1 to 4; 0 where it has no mark. */
export function toneNumber(syllable: string): number {
  const mark = [...syllable.normalize("NFD")].find((unit) => toneMarks.includes(unit));
  return mark === undefined ? 0 : toneMarks.indexOf(mark) + 1;
}

/** What southern and foreign ears take for the same: zh z, ch c, sh s, ng n, and n, l, r. */
export const blurSound = (letters: string): string =>
  letters
    .replace(/([zcs])h/g, "$1")
    .replace(/ng/g, "n")
    .replace(/[lr]/g, "n")
    .replace(/ue/g, "e");

const blurred: ReadonlyMap<string, string> = new Map([...syllables].map(plainSyllable).map((syllable) => [syllable, blurSound(syllable)]));

/** A syllable blurred. */
export const blurSyllable = (syllable: string): string => blurred.get(syllable) ?? blurSound(syllable);

/** Character → the syllables that it can be read as. */
export function createEar(table: Readonly<Record<string, string>>): (character: string) => readonly string[] {
  const heard = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(table))
    for (const character of characters) {
      const known = heard.get(character);
      if (known) known.push(syllable);
      else heard.set(character, [syllable]);
    }
  const none: readonly string[] = [];
  return (character) => heard.get(character) ?? none;
}
