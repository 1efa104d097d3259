import { alignPinyin, splitPinyin, toneOf } from "@/core/pinyin/syllables";
import { type Piece, diff } from "@/core/text/diff";
import { letterPieces, loose, plain, recut } from "./letters";
import { readSyllables, seen, withUmlaut } from "./spelling";

/** What was written, held against what was wanted. `close`: the syllables are right and a tone is not. */
export interface Checked {
  verdict: "right" | "close" | "wrong";
  /** Script in which the answer was compared. */
  as: "hanzi" | "pinyin";
  pieces: Piece[];
}

const rank = { right: 0, close: 1, wrong: 2 };

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

/** Pinyin as it is typed, and as it would be where yu stands for ü (jinyu is 金鱼 or 妓女): what fits better was meant. */
function checkPinyin(zh: string, pinyin: string, written: string): Checked {
  const asTyped = checkSpelt(zh, pinyin, written);
  const other = withUmlaut(written);
  if (asTyped.verdict === "right" || other === written.normalize("NFC")) return asTyped;
  const asMeant = checkSpelt(zh, pinyin, other);
  return rank[asMeant.verdict] < rank[asTyped.verdict] ? asMeant : asTyped;
}

/** Pinyin in any spelling: marks, numbers or no tones at all, ü as v or u:, with or without spaces and apostrophes. u for ü is nearly right. */
function checkSpelt(zh: string, pinyin: string, written: string): Checked {
  const wanted = wantedSyllables(zh, pinyin);
  // A number may stand alone behind its syllable, unless the term has numbers of its own.
  const numbers = /\p{Nd}/u.test(zh);
  const typed = written.normalize("NFKC");
  const syllables = readSyllables(numbers ? typed : typed.replace(/(?<=\p{L})\s+(?=[1-5](?!\d))/gu, ""));
  const letters = syllables.join("");
  const sameLetters = loose(letters) === loose(wanted.join(""));
  const given = sameLetters ? recut(letters, wanted) : syllables;
  const toneless = [given, wanted].some((all) => all.every((syllable) => toneOf(syllable) === 5));
  const sameTone = (a: string, b: string) => plain(a) === plain(b) && (toneless || toneOf(a) === toneOf(b));
  const uncut = !sameLetters && given.some((syllable) => splitPinyin(syllable) === null && !wanted.some((each) => plain(each) === plain(syllable)));
  const pieces =
    (uncut && letterPieces(wanted, numbers ? letters : letters.replace(/\d/g, ""))) || diff(wanted, given, sameTone, (a, b) => loose(a) === loose(b));
  const wrong = pieces.some(({ kind }) => kind === "missing" || kind === "extra");
  const off = pieces.some(({ kind }) => kind !== "same");
  return { verdict: wrong ? "wrong" : off ? "close" : "right", as: "pinyin", pieces };
}

/** What else is right: other names of the same, and how traditional characters are to be taken. */
export interface Leniency {
  forms?: readonly string[];
  simplify?: (text: string) => string;
}

/** Checks a typed answer: characters where it has any, else pinyin. Punctuation, width, case and spaces do not count. */
export function checkAnswer(asked: { zh: string; pinyin: string }, given: string, { forms = [], simplify = (text) => text }: Leniency = {}): Checked {
  const [wanted, written] = [{ zh: seen(asked.zh), pinyin: seen(asked.pinyin) }, seen(given)];
  if (written.trim() !== "" && !hanzi.test(written) && hanzi.test(wanted.zh) && wanted.pinyin) return checkPinyin(wanted.zh, wanted.pinyin, written);
  const fold = (text: string): string[] => [...simplify(seen(text).normalize("NFKC").replace(signs, "").toLowerCase())];
  const letters = fold(written);
  const all = [wanted.zh, ...forms].map((form) => diff(fold(form), letters));
  const pieces = all.reduce((best, next) => (differences(next) < differences(best) ? next : best));
  return { verdict: differences(pieces) === 0 ? "right" : "wrong", as: "hanzi", pieces };
}

const differences = (pieces: readonly Piece[]): number => pieces.filter(({ kind }) => kind !== "same").length;

/** Each wanted member with what was found of it among the lines written, in any order: each line goes to the member it is nearest to, the best fits first. */
export function checkMembers(
  members: readonly { zh: string; pinyin: string; en: string }[],
  lines: readonly string[],
  leniency: Pick<Leniency, "simplify"> = {},
): { verdict: Checked["verdict"]; each: Checked[] } {
  const written = lines.map((line) => line.trim()).filter(Boolean);
  const pairs = members.flatMap((member, i) => written.map((line, j) => ({ i, j, checked: checkAnswer(member, line, leniency) })));
  pairs.sort((a, b) => rank[a.checked.verdict] - rank[b.checked.verdict] || differences(a.checked.pieces) - differences(b.checked.pieces));
  const each: (Checked | undefined)[] = members.map(() => undefined);
  const used = new Set<number>();
  for (const { i, j, checked } of pairs) {
    if (each[i] || used.has(j)) continue;
    each[i] = checked;
    used.add(j);
  }
  const all = members.map((member, i) => each[i] ?? checkAnswer(member, "", leniency));
  const worst = all.reduce<Checked["verdict"]>(
    (bad, { verdict }) => (rank[verdict] > rank[bad] ? verdict : bad),
    used.size < written.length ? "close" : "right",
  );
  return { verdict: worst, each: all };
}
