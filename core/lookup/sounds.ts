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

const numbered = /^[a-zü:]+[0-5]$/i;

/**
 * The tones of a query, one a syllable, 0 where none is given; null where the query has no tones at all or is not made of syllables. A syllable
 * without a mark among marked ones says nothing (people leave marks out), so it is 0 and not neutral.
 */
export function tonesOf(text: string): { syllables: string[]; tones: number[] } | null {
  const parts = text
    .trim()
    .replace(/([1-5])(?=[a-zü])/gi, "$1 ")
    .split(/[\s'’·-]+/);
  const syllables: string[] = [];
  const tones: number[] = [];
  for (const part of parts) {
    if (numbered.test(part)) {
      const split = splitPinyin(part.slice(0, -1).replace(/u:|v/gi, "ü"));
      if (!split) return null;
      split.forEach((syllable, i) => {
        syllables.push(plainSyllable(syllable));
        tones.push(i === split.length - 1 ? Number(part.slice(-1)) % 5 : 0);
      });
      continue;
    }
    const split = splitPinyin(part.replace(/u:|v/gi, "ü"));
    if (!split) return null;
    for (const syllable of split) {
      syllables.push(plainSyllable(syllable));
      tones.push(toneNumber(syllable));
    }
  }
  return tones.some((tone) => tone > 0) ? { syllables, tones } : null;
}

/** The toneless syllables of a text in which every letter is pinyin, in any spelling; none where some letters are not (`homgmei`, English as a rule). */
export function syllablesIn(text: string): readonly string[] {
  if (/\p{Script=Han}/u.test(text)) return [];
  const spelt = text
    .toLowerCase()
    .replace(/u:|v/g, "ü")
    .replace(/(?<=[ln])ue/g, "üe");
  return (splitPinyin(spelt) ?? []).map(plainSyllable);
}

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

const blurred = new Map<string, string>();

/** A syllable blurred, remembered: there are some four hundred. */
export function blurSyllable(syllable: string): string {
  const known = blurred.get(syllable);
  if (known !== undefined) return known;
  const made = blurSound(syllable);
  blurred.set(syllable, made);
  return made;
}

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
