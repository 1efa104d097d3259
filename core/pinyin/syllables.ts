import { longestSyllable, syllables } from "./inventory";
import { stripTones, toneOf } from "./tones";

export { stripTones, toMarked, toneOf, toNumbered } from "./tones";

const hanzi = /\p{Script=Han}/u;
const letter = /\p{L}/u;
/** A syllable that begins with a, e or o needs an apostrophe inside a word: Xī'ān. */
const vowelFirst = /^[aeoê]/i;

/** What a reading costs that the spelling rules of pinyin do not expect; the cheapest reading of the whole wins. */
const cost = { syllable: 1, erhua: 5, forgotten: 5, digitAsSyllable: 20 };

interface Piece {
  text: string;
  /** UTF-16 offset after the piece, in the NFC string. */
  end: number;
  cost: number;
}

/** Whether every apostrophe that the rules ask for is there, or may be missing before a syllable that has its tone mark. */
type Apostrophes = "kept" | "forgotten";

/**
 * The syllables that can start at `at`, with and without erhua. At most one tone mark a syllable; none starts with a bare vowel inside a word, unless an
 * apostrophe may be forgotten.
 */
function syllablesAt(pinyin: string, at: number, apostrophes: Apostrophes): Piece[] {
  const before = pinyin[at - 1];
  const inside = before !== undefined && letter.test(before);
  const found: Piece[] = [];
  for (let end = at + 1; end <= Math.min(at + longestSyllable, pinyin.length); end++) {
    const text = pinyin.slice(at, end);
    const plain = stripTones(text);
    if (!syllables.has(plain.toLowerCase()) || plain.normalize("NFD").length + (toneOf(text) < 5 ? 1 : 0) !== text.normalize("NFD").length) continue;
    const lacksApostrophe = inside && vowelFirst.test(plain);
    if (lacksApostrophe && (apostrophes === "kept" || toneOf(text) === 5)) continue;
    const price = cost.syllable + (lacksApostrophe ? cost.forgotten : 0);
    found.push({ text, end, cost: price });
    if (pinyin[end] === "r") found.push({ text: `${text}r`, end: end + 1, cost: price + cost.erhua });
  }
  return found;
}

/** A cheapest path from 0 to the end; each step is a piece, `null` where nothing can be read on. */
function cheapest<T>(length: number, steps: (at: number) => { end: number; cost: number; value: T }[]): T[] | null {
  const best: ({ cost: number; from: number; value: T } | undefined)[] = [];
  const costAt = (at: number) => (at === 0 ? 0 : best[at]?.cost);
  for (let at = 0; at < length; at++) {
    const sofar = costAt(at);
    if (sofar === undefined) continue;
    for (const { end, cost: price, value } of steps(at)) {
      const known = best[end];
      if (known === undefined || sofar + price < known.cost) best[end] = { cost: sofar + price, from: at, value };
    }
  }
  if (length > 0 && best[length] === undefined) return null;
  const path: T[] = [];
  for (let at = length; at > 0; ) {
    const step = best[at];
    if (step === undefined) return null;
    path.unshift(step.value);
    at = step.from;
  }
  return path;
}

/**
 * The syllables of a pinyin string written by word, in order, as they stand (tone marks, case): `sān bàodào` → sān, bào, dào;
 * Xī'ān → Xī, ān; huār → huār. Spaces, apostrophes, hyphens, digits and punctuation separate and are left out. `null` where some
 * letters are no pinyin (`AI`, `xq`): use `alignPinyin` for text that mixes both. With apostrophes "forgotten", a second tone mark parts syllables too
 * (xīān), where the rules leave no other way.
 */
export function splitPinyin(pinyin: string, apostrophes: Apostrophes = "kept"): string[] | null {
  const text = pinyin.normalize("NFC");
  const path = cheapest<string | null>(text.length, (at) => {
    const char = text[at] ?? "";
    if (!letter.test(char)) return [{ end: at + 1, cost: 0, value: null }];
    return syllablesAt(text, at, apostrophes).map((piece) => ({ end: piece.end, cost: piece.cost, value: piece.text }));
  });
  return path === null ? null : path.filter((value) => value !== null);
}

const sameCharacter = (a: string, b: string) => a.normalize("NFKC").toLowerCase() === b.normalize("NFKC").toLowerCase();

/**
 * The reading of each character of `zh` out of its pinyin by word: one entry a code point, null for other than hanzi. Latin letters and
 * digits stand in the pinyin as they are (AI+ xíngdòng, 1+10+N); a digit may also be spelt as a syllable; punctuation may be missing on
 * either side. 儿 may be a lone r (wánr). `null` where the two do not fit: too many or too few syllables, or letters that are no pinyin.
 */
export function alignPinyin(zh: string, pinyin: string): (string | null)[] | null {
  const text = pinyin.normalize("NFC");
  const chars = [...zh];
  const width = text.length + 1;
  // One state a (character, offset) pair, laid out so that every step goes forward.
  const path = cheapest<{ reading: string | null } | null>(chars.length * width + text.length, (state) => {
    const index = Math.floor(state / width);
    const at = state % width;
    const to = (nextIndex: number, nextAt: number) => nextIndex * width + nextAt;
    const steps: { end: number; cost: number; value: { reading: string | null } | null }[] = [];
    const next = text[at];
    if (next !== undefined && !letter.test(next) && !/\d/.test(next)) steps.push({ end: to(index, at + 1), cost: 0, value: null });
    const char = chars[index];
    if (char === undefined) return steps;
    const readings = () => syllablesAt(text, at, "kept");
    if (hanzi.test(char)) {
      for (const piece of readings()) steps.push({ end: to(index + 1, piece.end), cost: piece.cost, value: { reading: piece.text } });
      if ((char === "儿" || char === "兒") && next === "r") steps.push({ end: to(index + 1, at + 1), cost: cost.syllable, value: { reading: "r" } });
      return steps;
    }
    if (next !== undefined && sameCharacter(char, next)) steps.push({ end: to(index + 1, at + 1), cost: 0, value: { reading: null } });
    if (/\p{Nd}/u.test(char))
      for (const piece of readings()) steps.push({ end: to(index + 1, piece.end), cost: cost.digitAsSyllable, value: { reading: null } });
    else if (!letter.test(char)) steps.push({ end: to(index + 1, at), cost: 0, value: { reading: null } });
    return steps;
  });
  return path === null ? null : path.filter((step) => step !== null).map((step) => step.reading);
}

/**
 * The first letters by which people type a phrase: `sān bàodào` → sbd, Xī'ān → xa, lǜsè → ls. Lower case, one letter a syllable; letters
 * and digits that are no pinyin are kept as they are, lower case.
 */
export function initials(pinyin: string): string {
  return pinyin
    .normalize("NFC")
    .split(/\s+/)
    .map((word) => {
      const parts = splitPinyin(word);
      const kept = parts === null || parts.length === 0 ? word : parts.map((part) => stripTones(part).slice(0, 1)).join("");
      return kept.toLowerCase();
    })
    .join("");
}
