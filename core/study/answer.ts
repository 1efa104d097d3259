import { alignPinyin, stripTones, toneOf } from "@/core/pinyin/syllables";
import { type Piece, diff } from "./diff";
import { readSyllables } from "./spelling";

/** What was written, held against what was wanted. `close`: the syllables are right and a tone is not. */
export interface Checked {
  verdict: "right" | "close" | "wrong";
  /** Script in which the answer was compared. */
  as: "hanzi" | "pinyin";
  pieces: Piece[];
}

const hanzi = /\p{Script=Han}/u;
/** Punctuation and spaces are not asked for. */
const signs = /[\p{P}\p{S}\p{Z}\s]/gu;

/** The readings wanted, one a character; letters and digits of the term as they stand. */
function wantedSyllables(zh: string, pinyin: string): string[] {
  const aligned = alignPinyin(zh, pinyin);
  if (!aligned) return readSyllables(pinyin);
  const found: string[] = [];
  let latin = "";
  [...zh].forEach((char, i) => {
    const reading = aligned[i];
    if (reading) {
      if (latin) found.push(latin);
      latin = "";
      found.push(reading.toLowerCase());
    } else latin += char.replace(signs, "").normalize("NFKC").toLowerCase();
  });
  if (latin) found.push(latin);
  return found;
}

const plain = (syllable: string): string => stripTones(syllable).toLowerCase();

/** Pinyin in any spelling: marks, numbers or no tones at all, ü as v or u:, with or without spaces and apostrophes. */
function checkPinyin(zh: string, pinyin: string, written: string): Checked {
  const wanted = wantedSyllables(zh, pinyin);
  let given = readSyllables(written);
  // Without spaces xian may be one syllable or two: the letters decide, and the wanted cut is taken.
  const sameLetters = given.map(plain).join("") === wanted.map(plain).join("");
  const toneless = given.every((syllable) => toneOf(syllable) === 5);
  if (sameLetters && (toneless || given.length !== wanted.length)) given = toneless ? wanted : given;
  const sameTone = (a: string, b: string) => plain(a) === plain(b) && (toneless || toneOf(a) === toneOf(b));
  const pieces = diff(wanted, given, sameTone, (a, b) => plain(a) === plain(b));
  const wrong = !sameLetters && pieces.some(({ kind }) => kind === "missing" || kind === "extra");
  const off = pieces.some(({ kind }) => kind !== "same");
  return { verdict: wrong ? "wrong" : off ? "close" : "right", as: "pinyin", pieces };
}

/** What else is right: other names of the same, and how traditional characters are to be taken. */
export interface Leniency {
  forms?: readonly string[];
  simplify?: (text: string) => string;
}

/** Checks a typed answer: characters where it has any, else pinyin. Punctuation, width, case and spaces do not count. */
export function checkAnswer(wanted: { zh: string; pinyin: string }, written: string, { forms = [], simplify = (text) => text }: Leniency = {}): Checked {
  if (written.trim() !== "" && !hanzi.test(written) && hanzi.test(wanted.zh) && wanted.pinyin) return checkPinyin(wanted.zh, wanted.pinyin, written);
  const fold = (text: string): string[] => [...simplify(text.normalize("NFKC").replace(signs, "").toLowerCase())];
  const given = fold(written);
  const all = [wanted.zh, ...forms].map((form) => diff(fold(form), given));
  const wrongs = (pieces: Piece[]) => pieces.filter(({ kind }) => kind !== "same").length;
  const pieces = all.reduce((best, next) => (wrongs(next) < wrongs(best) ? next : best));
  return { verdict: wrongs(pieces) === 0 ? "right" : "wrong", as: "hanzi", pieces };
}

/** Each wanted member with what was found of it among the lines written, in any order. */
export function checkMembers(members: readonly { zh: string; pinyin: string; en: string }[], lines: readonly string[], leniency: Pick<Leniency, "simplify"> = {}): { verdict: Checked["verdict"]; each: Checked[] } {
  const left = lines.map((line) => line.trim()).filter(Boolean);
  const rank = { right: 0, close: 1, wrong: 2 };
  // Lines that fit whole are given out first, so that a half-right one does not take another's place.
  const each: (Checked | undefined)[] = members.map(() => undefined);
  for (const grade of ["right", "close"] as const)
    members.forEach((member, i) => {
      if (each[i]) return;
      const at = left.findIndex((line) => checkAnswer(member, line, leniency).verdict === grade);
      const line = left[at];
      if (line === undefined) return;
      each[i] = checkAnswer(member, line, leniency);
      left.splice(at, 1);
    });
  const all = members.map((member, i) => each[i] ?? checkAnswer(member, left.shift() ?? "", leniency));
  const worst = all.reduce<Checked["verdict"]>((bad, { verdict }) => (rank[verdict] > rank[bad] ? verdict : bad), left.length > 0 ? "close" : "right");
  return { verdict: worst, each: all };
}
