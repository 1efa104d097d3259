import { everyTerm, type Rule } from "./rule";

const mostWords = 15;
const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The gloss is short enough to read in mid-sentence. */
export const glossRule: Rule = {
  code: "T16",
  severity: "error",
  keeps: `A gloss has at most ${mostWords} words and no full stop`,
  hint: "Keep what rescues a reader in mid-sentence; the rest belongs in sense.",
  find: everyTerm(({ gloss }) => {
    const words = countWords(gloss);
    return [
      ...(words > mostWords ? [{ where: "gloss", message: `the gloss has ${words} words` }] : []),
      ...(/[.。]$/.test(gloss.trim()) && !/\b(?:etc|U\.S)\.$/.test(gloss) ? [{ where: "gloss", message: "the gloss ends with a full stop" }] : []),
    ];
  }),
};
