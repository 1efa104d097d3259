/** Words that title case leaves small, unless they are the first or the last: prepositions of five letters or more have a capital (Chicago, 18th ed.). */
const small = new Set(
  "a an the and but or nor for so yet as at by from in into of off on onto out over per to up upon via with than that".split(" "),
);

/** The words of a heading that title case wants with a capital; a hyphen joins two words. */
export function findSmallWords(heading: string): string[] {
  const words = heading.match(/[\p{L}\p{N}][\p{L}\p{N}’]*/gu) ?? [];
  return words.filter((word, i) => /^\p{Ll}/u.test(word) && word.length > 1 && (i === 0 || i === words.length - 1 || !small.has(word)));
}

/** Whether a part of a heading (between colons) begins with an -ing form, with or without an adverb, as the headings of official reports do. */
export const hasGerund = (heading: string): boolean =>
  heading.split(/:\s+/).some((part) => /^[“‘]?(?:\p{Lu}\p{Ll}+ly )?\p{Lu}\p{Ll}+ing\b/u.test(part));
