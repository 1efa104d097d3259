/** Tone marks as combining characters, by tone number less one: macron, acute, caron, grave. */
const marks = ["\u0304", "\u0301", "\u030c", "\u0300"];
const anyMark = /[\u0304\u0301\u030c\u0300]/g;

/** Takes the tone marks off and leaves the rest (case, ü, spaces) as it is: Lǜsè → Lüsè. */
export const stripTones = (pinyin: string): string => pinyin.normalize("NFD").replace(anyMark, "").normalize("NFC");

/** The tone of one marked syllable: 1 to 4, or 5 where it has no mark. */
export function toneOf(syllable: string): number {
  const mark = syllable.normalize("NFD").match(anyMark)?.[0];
  return mark === undefined ? 5 : marks.indexOf(mark) + 1;
}

/** The vowel that carries the mark: a or e, else the o of ou, else the last one. A syllable without a vowel carries it on its first letter. */
function markedVowel(plain: string): number {
  const lower = plain.toLowerCase();
  const open = lower.search(/[aeê]/);
  if (open >= 0) return open;
  const ou = lower.indexOf("ou");
  if (ou >= 0) return ou;
  const last = Math.max(...[..."iouü"].map((vowel) => lower.lastIndexOf(vowel)));
  return Math.max(last, 0);
}

/**
 * One numbered syllable with its tone mark: lu:4, lv4, lü4 → lǜ; de5, de → de; r5 → r. Case is kept. What does not end in a tone from
 * 1 to 5 is taken as neutral.
 */
export function toMarked(numbered: string): string {
  const tone = Number(numbered.match(/[1-5]$/)?.[0] ?? 5);
  const plain = numbered
    .replace(/[0-9]$/, "")
    .replace(/u:|v/g, "ü")
    .replace(/U:|V/g, "Ü");
  const mark = marks[tone - 1];
  if (mark === undefined || plain === "") return plain;
  const at = markedVowel(plain);
  return (plain.slice(0, at + 1) + mark + plain.slice(at + 1)).normalize("NFC");
}

/** One marked syllable with its tone as a number, ü as ü, 5 for neutral: lǜ → lü4, de → de5. Case is kept. */
export const toNumbered = (marked: string): string => stripTones(marked) + String(toneOf(marked));
