import { splitPinyin, stripTones } from "@/core/pinyin/syllables";

/** What people type for the apostrophe of Xī'ān, and between syllables in general. */
const apostrophes = /['’‘ʼʻ`´′＇]/g;

/** Signs that stand for another in phonetic fonts, old textbooks and keyboards without carons. */
const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/\u0251/g, "a"],
  [/\u0261/g, "g"],
  [/\u0131/g, "i"],
  // A breve for the third tone (xĭ), the dots after the tone mark.
  [/\u0306/g, "\u030c"],
  [/([\u0300-\u0304\u030c])\u0308/g, "\u0308$1"],
  // Tone numbers set high or low.
  [/¹|₁/g, "1"],
  [/²|₂/g, "2"],
  [/³|₃/g, "3"],
  [/⁴|₄/g, "4"],
  [/⁵|₅/g, "5"],
];

/** ü as people type it: u:, v, lue, and yü for yu. Decomposed text. */
const umlauts = (text: string): string =>
  text
    .replace(/v/g, "u\u0308")
    .replace(/V/g, "U\u0308")
    .replace(/(u)[:¨]/gi, "$1\u0308")
    .replace(/([ln]u)(?=e)/gi, "$1\u0308")
    .replace(/([jqxy]u)\u0308/gi, "$1");

/**
 * Passports write yu for ü after n and l (nyuren, lyushi). No syllable ends in l; an n before yu is an initial where it begins a word, or where what
 * stands before it is no pinyin with it and is some without it (shaonyu, but guanyu is guan yu).
 */
function fromPassport(word: string): string {
  const spelt = word.replace(/(l)yu/gi, "$1ü");
  const places = [...spelt.matchAll(/nyu/gi)].map(({ index }) => index).reverse();
  return places.reduce((text, at) => {
    const before = text.slice(0, at);
    const isInitial = at === 0 || (splitPinyin(before) !== null && splitPinyin(`${before}n`) === null) || /[1-5n]$/i.test(before);
    return isInitial ? `${before}${text.charAt(at)}ü${text.slice(at + 3)}` : text;
  }, spelt);
}

/** Puts an apostrophe where two tone marks part syllables that would else run together: xīān → xī'ān. */
function partByMarks(word: string): string {
  const parts = splitPinyin(word, "forgotten");
  if (!parts || splitPinyin(word) !== null) return word;
  let at = 0;
  let parted = "";
  for (const part of parts) {
    const start = word.indexOf(part, at);
    const before = word.slice(at, start);
    parted += before === "" && at > 0 && /^[aeoê]/i.test(stripTones(part)) ? `'${part}` : before + part;
    at = start + part.length;
  }
  return parted + word.slice(at);
}

/** Every syllable with its number: there a 0 is the neutral tone, as 5 is. */
const allNumbered = /^(?:[a-zü]+[0-5]['\s-]*)+$/i;

/**
 * Pinyin as people type it, in standard spelling: one apostrophe, ü for v, u: and passports' yu, carons for breves, an apostrophe wherever a tone number
 * or a second tone mark parts syllables (xi1an1 → xi1'an1, xīān → xī'ān). Case, spaces, marks and numbers stay, and so does what is no pinyin: the
 * result serves only where the text is read as pinyin.
 */
export function standardPinyin(typed: string): string {
  const plain = lookalikes.reduce((text, [from, to]) => text.replace(from, to), typed.normalize("NFD").replace(apostrophes, "'"));
  const spelt = umlauts(plain)
    .split(/(\s+)/)
    .map((word) => partByMarks(fromPassport(word).normalize("NFC")))
    .join("");
  const neutral = allNumbered.test(spelt) && splitPinyin(spelt) !== null ? spelt.replace(/0/g, "5") : spelt;
  return neutral.replace(/(?<=\p{L}[1-5])(?=\p{L})/gu, "'");
}
