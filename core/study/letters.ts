import { stripTones } from "@/core/pinyin/syllables";
import { type Piece, diff } from "@/core/text/diff";

/** A syllable without its tone. */
export const plain = (syllable: string): string => stripTones(syllable).toLowerCase();

/** The same with u for ü, as on a keyboard without it. */
export const loose = (syllable: string): string => plain(syllable).replaceAll("ü", "u");

const lettersOf = (text: string): string[] => text.normalize("NFC").match(/\P{M}\p{M}*/gu) ?? [];

/** The letters written, tones and all, cut where the wanted syllables end: xian is one syllable or two. */
export function recut(written: string, wanted: readonly string[]): string[] {
  const left = lettersOf(written);
  return wanted.map((syllable) => left.splice(0, lettersOf(plain(syllable)).length).join(""));
}

/**
 * Letters that are no syllables beside those wanted, so that one letter too many is all that is struck out. What is whole of a syllable
 * is shown as one, with its tone. Null where less than half of the letters are right: then there is nothing to point at.
 */
export function letterPieces(wanted: readonly string[], written: string): Piece[] | null {
  const owners = wanted.flatMap((syllable, of) => lettersOf(plain(syllable)).map((letter) => ({ letter, of })));
  const letters = diff(
    owners.map(({ letter }) => letter),
    lettersOf(plain(written)),
    (a, b) => loose(a) === loose(b),
  );
  if (letters.filter(({ kind }) => kind === "same").length * 2 < owners.length) return null;
  const runs: { piece: Piece; of: number }[] = [];
  let next = 0;
  for (const { kind, text } of letters) {
    // What is too much stands with the letter before it.
    const of = owners[kind === "extra" ? Math.max(0, next - 1) : next++]?.of ?? 0;
    const last = runs.at(-1);
    if (last && last.of === of && last.piece.kind === kind) last.piece.text += text;
    else runs.push({ piece: { kind, text }, of });
  }
  return runs.map(({ piece, of }) => {
    const syllable = wanted[of] ?? "";
    return piece.kind !== "extra" && piece.text === plain(syllable) ? { ...piece, text: syllable } : piece;
  });
}
