import type { Edition } from "@/core/edition";
import { textsOfArticle, textsOfName, textsOfTerm } from "./english-text";
import { articlePath, everyTerm, type Place, type Rule } from "./rule";
import { findBritish, findContractions } from "./spelling";

/** The English of the articles and of the register with its places: segments, notes, descriptions. */
function everyGlossText({ articles, register }: Edition): { file: string; where: string; text: string }[] {
  return [
    ...articles.flatMap((article) => [
      ...Object.entries(article.en).map(([where, text]) => ({ file: articlePath(article, "en.json"), where, text })),
      ...Object.entries(textsOfArticle(article)).flatMap(([name, texts]) => texts.map((text) => ({ file: articlePath(article, name), ...text }))),
    ]),
    ...register.flatMap((entry) => textsOfName(entry).map((text) => ({ file: "content/register.yaml", ...text }))),
  ];
}

const british = {
  keeps: "American spelling",
  hint: "Write it as an American dictionary does.",
  say: (word: string) => `${word} is British spelling`,
  find: findBritish,
};
const contracted = {
  keeps: "No contractions",
  hint: "Write both words out.",
  say: (word: string) => `${word} is a contraction`,
  find: findContractions,
};

const report = ({ find, say }: typeof british, text: string): { message: string; term: string }[] =>
  [...new Set(find(text))].map((term) => ({ message: say(term), term }));

const inTerms = (code: string, language: typeof british): Rule => ({
  code,
  severity: "error",
  keeps: `${language.keeps} in the entries of the glossary`,
  hint: language.hint,
  find: everyTerm((term) => textsOfTerm(term).flatMap(({ where, text }) => report(language, text).map(({ message }) => ({ where, message })))),
});

const inGlosses = (code: string, language: typeof british): Rule => ({
  code,
  severity: "error",
  keeps: `${language.keeps} in the glosses, notes and the register`,
  hint: language.hint,
  find: (edition) =>
    everyGlossText(edition).flatMap(({ file, where, text }): Place[] => report(language, text).map((found) => ({ file, where, ...found }))),
});

/** How the editors' English is spelt, in the entries. */
export const termLanguageRules: Rule[] = [inTerms("T25", british), inTerms("T26", contracted)];

/** How the editors' English is spelt, in the articles. */
export const glossLanguageRules: Rule[] = [inGlosses("G01", british), inGlosses("G02", contracted)];
