import { acronymIn, acronymsOf } from "./acronym";
import { feature } from "./postings";
import type { Query } from "./query";
import { isRendering, type Row } from "./row";
import { candidates } from "./weights";

/** Kinds of features; the number keeps them apart. */
const kind = { whole: 1, character: 2, pair: 3, soundPair: 4, letters: 5, wholeLetters: 6, initials: 7, wholeInitials: 8, spelling: 9, acronym: 10 };

const grams = (text: string, size: number): string[] =>
  Array.from({ length: Math.max(0, text.length - size + 1) }, (_, i) => text.slice(i, i + size));
const pairs = (units: readonly string[]): string[] =>
  units
    .slice(1)
    .map((unit, i) => (units[i] && unit ? `${units[i]} ${unit}` : ""))
    .filter(Boolean);
const onlyLetters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Calls for every stretch of three characters of a text that begins with ^. */
function eachGram(text: string, take: (gram: string) => void): void {
  const edged = `^${text}`;
  for (let i = 0; i + 3 <= edged.length; i++) take(edged.slice(i, i + 3));
}

/** What the Chinese of a row is found by. Hot: it runs over a whole dictionary. */
export function zhRowFeatures({ chars, sounds, letters }: Pick<Row, "chars" | "sounds" | "letters">): number[] {
  let initials = "";
  for (const sound of sounds) initials += sound.charAt(0);
  const list = [
    feature(kind.whole, chars.join("")),
    feature(kind.wholeLetters, letters),
    feature(kind.wholeInitials, initials),
    feature(kind.letters, `^${letters.charAt(0)}`),
  ];
  for (let i = 0; i < chars.length; i++) {
    list.push(feature(kind.character, chars[i] ?? ""));
    if (i === 0) continue;
    list.push(feature(kind.pair, `${chars[i - 1]} ${chars[i]}`));
    if (sounds[i - 1] && sounds[i]) list.push(feature(kind.soundPair, `${sounds[i - 1]} ${sounds[i]}`));
  }
  eachGram(letters, (gram) => list.push(feature(kind.letters, gram)));
  eachGram(initials, (gram) => list.push(feature(kind.initials, gram)));
  return list;
}

/** What a row is found by, its English with it: by its letters alone, so that words run together are found, and by the acronyms that it makes. */
export function rowFeatures(row: Row): number[] {
  const list = zhRowFeatures(row);
  const renderings = row.phrases.filter(isRendering);
  const spelt = new Set(renderings.flatMap(({ text }) => grams(onlyLetters(text), 3)));
  for (const gram of spelt) list.push(feature(kind.spelling, gram));
  for (const phrase of renderings) for (const acronym of acronymsOf(phrase)) list.push(feature(kind.acronym, acronym));
  return [...new Set(list)];
}

/** What a query in hanzi looks for. */
export function zhFeatures({ chars, sounds }: Query): [number, number][] {
  const list: [number, number][] = [[feature(kind.whole, chars.join("")), candidates.whole]];
  for (const character of chars) list.push([feature(kind.character, character), candidates.character]);
  for (const pair of pairs(chars)) list.push([feature(kind.pair, pair), candidates.pair]);
  for (let i = 1; i < chars.length; i++)
    for (const before of sounds[i - 1] ?? [])
      for (const after of sounds[i] ?? []) list.push([feature(kind.soundPair, `${before} ${after}`), candidates.soundPair]);
  return list;
}

/** The feature of the rows that are read exactly so. */
export const soundFeature = ({ letters }: Query): number => feature(kind.wholeLetters, letters);

/** What a query in letters looks for as pinyin, initials or an acronym. */
export function letterFeatures(query: Query): [number, number][] {
  const { text, letters, breaks, syllables } = query;
  const list: [number, number][] = [
    [feature(kind.acronym, acronymIn(text)), candidates.whole],
    [soundFeature(query), candidates.whole],
    [feature(kind.wholeInitials, letters), candidates.whole],
  ];
  // Where syllables are set apart, or can be told apart, neighbours are known: xi an.
  const parts = [0, ...breaks].map((from, i) => letters.slice(from, breaks[i]));
  for (const pair of new Set([...pairs(parts), ...pairs(syllables)])) list.push([feature(kind.soundPair, pair), candidates.spokenPair]);
  if (letters.length === 1) list.push([feature(kind.letters, `^${letters}`), candidates.letters]);
  for (const gram of grams(`^${letters}`, 3)) list.push([feature(kind.letters, gram), candidates.letters]);
  // Initials are typed with h (zhch) or without.
  for (const initials of new Set([letters, letters.replace(/([zcs])h/g, "$1")]))
    if (letters.length <= 16) for (const gram of grams(`^${initials}`, 3)) list.push([feature(kind.initials, gram), candidates.letters]);
  return list;
}

/** What a query looks for by the letters of English alone. */
export const spellingFeatures = ({ text }: Query): [number, number][] =>
  grams(onlyLetters(text), 3).map((gram) => [feature(kind.spelling, gram), candidates.letters]);
