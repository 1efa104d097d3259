import { groupBy } from "@/core/collections";
import { stem } from "@/core/text/english";

/** A word of an English phrase as it is compared: UTF-16 span, half-open. */
export interface EnglishWord {
  start: number;
  end: number;
  /** As it stands, lower case, in one spelling; numbers as digits. */
  word: string;
  /** What its inflected forms share. */
  stem: string;
}

const pattern = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|\+/gu;

/** Words that say little about which phrase is meant. */
const little = new Set("the a an of and or to in on at by for with from as is are be that which it its their".split(" "));

/** True for a stem that says little about which phrase is meant. */
export const saysLittle = (word: string): boolean => little.has(word);

const spellings: readonly (readonly [RegExp, string])[] = [
  [/ogramme/, "ogram"],
  // Before the rule for -ise, which would make it practize.
  [/^practis/, "practic"],
  [/is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational|able)$)/, "iz"],
  [/ys(?=(?:e|ed|es|er|ing)$)/, "yz"],
  [/(?<=[a-z]{3})our(?=$|s$|ed$|ing$|er|hood|able|al|ite|ly)/, "or"],
  [/(?<=cen|thea|me|li)tre(?=s?$)/, "ter"],
  [/(?<=cen)tr(?=ed$)/, "ter"],
  [/(?<=fi|cali)bre(?=s?$)/, "ber"],
  [/(?<=def|off|pret|lic)ence/, "ense"],
  [/^grey/, "gray"],
  [/^cheque/, "check"],
  [/^ageing/, "aging"],
  [/(?<=fulfi|enro|insta|ski|wi)l(?=$|s$|ment|ful)/, "ll"],
];

/**
 * One spelling for British and American: neighbourhood, organisation, centre. It is the same on both sides of a comparison, so it need not be right for
 * words that are spelt alike (enterprize).
 */
export const oneSpelling = (word: string): string =>
  word.length < 4 ? word : spellings.reduce((spelt, [from, to]) => (spelt.length < 4 ? spelt : spelt.replace(from, to)), word);

const stems = new Map<string, string>();
const mostStems = 100_000;

/** What the inflected forms of a word share, for words in lower case. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = word === "+" || word === "plus" ? "plus" : stem(word);
  if (stems.size < mostStems) stems.set(word, made);
  return made;
}

/** The words of an English text; hyphens separate. */
export function englishWords(text: string): EnglishWord[] {
  return [...text.matchAll(pattern)].map((match) => {
    const word = oneSpelling(match[0].toLowerCase().replace(/’/g, "'").replace(/'s$/, ""));
    const stem = stemOf(word);
    return { start: match.index, end: match.index + match[0].length, word: /^\d/.test(stem) || stem === "plus" ? stem : word, stem };
  });
}

/** What people say for a word of the glossary, and how near it is. Both ways. */
const alike: readonly (readonly [string, string])[] = [
  ["cadre", "official"],
  ["mass", "people"],
  ["mass", "resident"],
  ["resident", "people"],
  ["public", "people"],
  ["grassroot", "primary"],
  ["safeguard", "uphold"],
  ["protect", "uphold"],
  ["establish", "affirmation"],
  ["establishment", "affirmation"],
  ["establish", "affirm"],
  ["program", "plan"],
  ["program", "campaign"],
  ["scheme", "plan"],
  ["project", "plan"],
  ["campaign", "action"],
  ["campaign", "drive"],
  ["platform", "vehicle"],
  ["community", "neighborhood"],
  ["company", "enterprise"],
  ["firm", "enterprise"],
  ["business", "enterprise"],
  ["corruption", "anticorruption"],
  ["boss", "leader"],
  ["head", "leader"],
  ["chief", "leader"],
  ["slogan", "formulation"],
  ["modernise", "modernization"],
  ["party", "cpc"],
  ["communist", "party"],
  ["ccp", "cpc"],
  ["ccp", "party"],
  ["relief", "alleviation"],
  ["view", "outlook"],
  ["number", "no"],
  ["eco", "ecological"],
  ["environment", "environmental"],
  ["internal", "domestic"],
  ["honest", "clean"],
  ["attract", "attraction"],
  ["km", "kilometer"],
];

const neighbours: ReadonlyMap<string, readonly string[]> = new Map(
  [...groupBy([...alike, ...alike.map(([one, other]) => [other, one] as const)], ([from]) => stemOf(oneSpelling(from)))].map(([key, pairs]) => [
    key,
    [...new Set(pairs.map(([, to]) => stemOf(oneSpelling(to))))],
  ]),
);

/** Stems of words that people use for this one. */
export const wordsLike = (wordStem: string): Iterable<string> => neighbours.get(wordStem) ?? [];
