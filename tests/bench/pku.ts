import type { Cut } from "@/core/text/words";

/**
 * The open mapping from this engine's words to the convention of the SIGHAN 2005 PKU gold (People's Daily), applied before scoring, to our side and (by form) to the peers'.
 * It cuts what a reader wants whole and the gold has finer, by form alone, never by looking at the gold:
 *
 * 1. Dates: 12月31日 is 12月|31日; a year (2001年, 二○○一年), a month, a day and an hour are a word each.
 * 2. Figures and their units: 45.68万名 is 45.68万|名; a duration (10年) likewise.
 * 3. Names of persons: the surname apart, 江|泽民. Two-character surnames are kept whole.
 * 4. Other proper names of several words: cut where CC-CEDICT's pinyin begins a word with a capital, if every part has two characters or more: 中国|共产党.
 */

const datePart =
  /(?:[\d０-９]{4}|[〇○零一二三四五六七八九]{4})年|[\d０-９十一二三四五六七八九]+月(?=[\d０-９十一二三四五六七八九]+[日号]?$|$)|[\d０-９十一二三四五六七八九]+[日号]$|[\d０-９]+时/u;
const figurePart = /第?[\d０-９.,．％%‰〇○零一二三四五六七八九十百千万亿两点之分·~～－—-]+/u;
const parts = new RegExp(`${datePart.source}|${figurePart.source}|[\\s\\S]+`, "gu");

const doubleSurnames = new Set(["欧阳", "司马", "上官", "诸葛", "皇甫", "慕容", "司徒", "夏侯", "端木", "公孙"]);

/** What the mapping asks of the dictionary. */
export interface NameFacts {
  /** Numbered pinyin of a proper name, with its capitals; undefined for what is not in the dictionary. */
  pinyinOf(name: string): string | undefined;
  isSurname(character: string): boolean;
}

function cutName(name: string, { pinyinOf, isSurname }: NameFacts): string[] {
  const syllables = pinyinOf(name)?.split(" ");
  const isCapital = (i: number): boolean => /^\p{Lu}/u.test(syllables?.[i] ?? "");
  const characters = [...name];
  if (doubleSurnames.has(name.slice(0, 2)) && name.length >= 3) return [name.slice(0, 2), name.slice(2)];
  const isPerson = characters.length <= 3 && isSurname(name.charAt(0)) && (syllables ? isCapital(1) && !isCapital(2) : true);
  if (isPerson && characters.length > 1) return [name.slice(0, 1), name.slice(1)];
  if (!syllables || syllables.length !== characters.length) return [name];
  const words: string[] = [];
  characters.forEach((character, i) => {
    const last = words.length - 1;
    if (i > 0 && !isCapital(i)) words[last] += character;
    else words.push(character);
  });
  return words.every((word) => word.length > 1) ? words : [name];
}

/** The words of a cut in the gold's convention. */
export function toPku(text: string, kind: Cut["kind"], facts: NameFacts): string[] {
  if (kind === "number") return text.match(parts) ?? [text];
  return kind === "name" ? cutName(text, facts) : [text];
}
