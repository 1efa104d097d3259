import { saysLittle } from "./english";
import { isRendering, type Phrase } from "./row";
import { english } from "./weights";

/** What can be one: below three letters it may be anything. */
const pattern = /^[a-z]{3,8}$/i;

/** What was typed as the letters of an acronym, lower case; "" where it can be none. */
export const acronymIn = (typed: string): string => (pattern.test(typed) ? typed.toLowerCase() : "");

/**
 * The acronyms that an English phrase makes: by its words that say something (LGFV), by those with capitals (YRD, of a delta in a longer phrase), and with
 * what stands after `of` first, as names are shortened (PBSC for Standing Committee of the Political Bureau).
 */
export function acronymsOf({ text, words }: Pick<Phrase, "text" | "words">): string[] {
  const telling = words.filter(({ word }) => !saysLittle(word));
  const capital = telling.filter(({ start }) => /\p{Lu}/u.test(text.charAt(start)));
  const of = words.find(({ word }) => word === "of")?.start;
  const turned = of === undefined ? [] : [...telling.filter(({ start }) => start > of), ...telling.filter(({ start }) => start < of)];
  const initialsOf = (some: Phrase["words"]) => some.map(({ start }) => text.charAt(start).toLowerCase()).join("");
  return [...new Set([telling, capital, turned].map(initialsOf))].filter((acronym) => pattern.test(acronym));
}

/** Whether a phrase is a rendering that makes the acronym that was typed. */
export function makesAcronym(phrase: Phrase, typed: string): boolean {
  if (typed.length > phrase.words.length || !isRendering(phrase)) return false;
  const acronym = acronymIn(typed);
  return acronym !== "" && acronymsOf(phrase).includes(acronym);
}

/** What one is worth: in capitals hardly anything else is meant, in small letters it may be pinyin, and what is a word by itself (CPC) is rarely made so. */
export const acronymWorth = (typed: string, isWord: boolean): number =>
  isWord ? english.acronym.word : typed === typed.toUpperCase() ? english.acronym.capitals : english.acronym.small;
