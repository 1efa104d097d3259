import { acronymIn, acronymsOf } from "./acronym";
import { placedFeature } from "./postings";
import type { Query } from "./query";
import { isRendering, type Row } from "./row";
import { candidates } from "./weights";

/** How much of a feature's beginning says where it is kept: so many characters, or all up to a space. */
const toSpace = (text: string): number => (text.includes(" ") ? text.indexOf(" ") : text.length);
const kindOf =
  (kind: number, shelf: number, first: number | typeof toSpace) =>
  (text: string): number =>
    placedFeature(kind, text, shelf, typeof first === "number" ? Math.min(first, text.length) : first(text));

/** Kinds of features: the number keeps them apart; those on one shelf with the same beginning are kept together, since a query asks for them together. */
const kind = {
  whole: kindOf(1, 1, 1),
  character: kindOf(2, 1, 1),
  pair: kindOf(3, 1, 1),
  soundPair: kindOf(4, 2, toSpace),
  letters: kindOf(5, 3, 3),
  wholeLetters: kindOf(6, 3, 3),
  initials: kindOf(7, 3, 3),
  wholeInitials: kindOf(8, 3, 3),
  spelling: kindOf(9, 4, 3),
  acronym: kindOf(10, 3, 3),
  stem: kindOf(11, 5, toSpace),
  phrase: kindOf(12, 5, toSpace),
  syllables: kindOf(13, 2, toSpace),
};

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
  const list = [kind.whole(chars.join("")), kind.wholeLetters(letters), kind.wholeInitials(initials), kind.letters(`^${letters.charAt(0)}`)];
  for (let i = 0; i < chars.length; i++) {
    list.push(kind.character(chars[i] ?? ""));
    if (i === 0) continue;
    list.push(kind.pair(`${chars[i - 1]} ${chars[i]}`));
    if (sounds[i - 1] && sounds[i]) list.push(kind.soundPair(`${sounds[i - 1]} ${sounds[i]}`));
  }
  eachGram(letters, (gram) => list.push(kind.letters(gram)));
  eachGram(initials, (gram) => list.push(kind.initials(gram)));
  return list;
}

/** What a row is found by, with the acronyms that its English makes; what else its English is found by is `spellingRowFeatures` and its stems. */
export function rowFeatures(row: Row): number[] {
  const list = zhRowFeatures(row);
  for (const phrase of row.phrases) if (isRendering(phrase)) for (const acronym of acronymsOf(phrase)) list.push(kind.acronym(acronym));
  return [...new Set(list)];
}

/** The English of a row by its letters alone, so that words run together are found. */
export const spellingRowFeatures = ({ phrases }: Pick<Row, "phrases">): number[] =>
  [...new Set(phrases.filter(isRendering).flatMap(({ text }) => grams(onlyLetters(text), 3)))].map(kind.spelling);

/** All rows that have a stem in their English. */
export const stemFeature = (stem: string): number => kind.stem(stem);
/** Forms that are these characters, phrases of these stems, forms of these syllables: what stands inside a longer text is looked for so (sentence.ts). */
export const formFeature = (chars: readonly string[]): number => kind.whole(chars.join(""));
export const phraseFeature = (stems: readonly string[]): number => kind.phrase(stems.join(" "));
export const syllablesFeature = (sounds: readonly string[]): number => kind.syllables(sounds.join(" "));

/** What a query in hanzi looks for. */
export function zhFeatures({ chars, sounds }: Query): [number, number][] {
  const list: [number, number][] = [[kind.whole(chars.join("")), candidates.whole]];
  for (const character of chars) list.push([kind.character(character), candidates.character]);
  for (const pair of pairs(chars)) list.push([kind.pair(pair), candidates.pair]);
  for (let i = 1; i < chars.length; i++)
    for (const before of sounds[i - 1] ?? [])
      for (const after of sounds[i] ?? []) list.push([kind.soundPair(`${before} ${after}`), candidates.soundPair]);
  return list;
}

/** The feature of the rows that are read exactly so. */
export const soundFeature = ({ letters }: Query): number => kind.wholeLetters(letters);

/** The letters of a query in threes, as rows have theirs. */
export const letterGrams = ({ letters }: Query): number[] => (letters.length === 1 ? [`^${letters}`] : grams(`^${letters}`, 3)).map(kind.letters);

/** What a query in letters looks for as pinyin, initials or an acronym. */
export function letterFeatures(query: Query): [number, number][] {
  const { text, letters, breaks, syllables } = query;
  const list: [number, number][] = [
    [kind.acronym(acronymIn(text)), candidates.whole],
    [soundFeature(query), candidates.whole],
    [kind.wholeInitials(letters), candidates.whole],
  ];
  // Where syllables are set apart, or can be told apart, neighbours are known: xi an.
  const parts = [0, ...breaks].map((from, i) => letters.slice(from, breaks[i]));
  for (const pair of new Set([...pairs(parts), ...pairs(syllables)])) list.push([kind.soundPair(pair), candidates.spokenPair]);
  for (const gram of letterGrams(query)) list.push([gram, candidates.letters]);
  // Initials are typed with h (zhch) or without.
  for (const initials of new Set([letters, letters.replace(/([zcs])h/g, "$1")]))
    if (letters.length <= 16) for (const gram of grams(`^${initials}`, 3)) list.push([kind.initials(gram), candidates.letters]);
  return list;
}

/** What a query looks for by the letters of English alone. */
export const spellingFeatures = ({ text }: Query): [number, number][] =>
  grams(onlyLetters(text), 3).map((gram) => [kind.spelling(gram), candidates.letters]);
