import { termPath } from "@/core/glossary/schema";
import { readBlocks } from "@/core/article/blocks";
import type { Block } from "@/core/article/schema";
import type { Edition } from "@/core/edition";
import { splitEnglish } from "@/core/text/english-sentences";
import { textsOfArticle, textsOfName, textsOfTerm } from "./english-text";
import { findSmallWords, hasGerund } from "./headings";
import { findNounStrings } from "./noun-strings";
import { articlePath, everyArticle, type Place, type Rule } from "./rule";

/** Blocks in title case. */
const titled: readonly Block["kind"][] = ["kicker", "title", "subtitle", "heading"];
/** Those of them that head what follows and have no subject of their own. */
const heads: readonly Block["kind"][] = ["subtitle", "heading"];

/** The words of a sentence, from a full stop to the next, that a reader can still hold together. */
const longest = 60;

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** A sentence that is too long, at the segment where it begins. */
export interface LongSentence {
  segment: string;
  words: number;
  text: string;
}

/** The long sentences of a paragraph, to . ! or ?: a semicolon ends none, and a sentence may run through several segments. */
export function longSentences(segments: readonly { id: string; en: string }[], most = longest): LongSentence[] {
  const found: LongSentence[] = [];
  let open: { segment: string; text: string } | undefined;
  const close = () => {
    const words = open ? countWords(open.text) : 0;
    if (open && words > most) found.push({ ...open, words });
    open = undefined;
  };
  for (const { id, en } of segments)
    for (const part of splitEnglish(en)) {
      open = { segment: open?.segment ?? id, text: `${open?.text ?? ""} ${part}`.trim() };
      if (/[.!?…][”’)]*\s*$/.test(part)) close();
    }
  close();
  return found;
}

/** Names that count as one noun: those of the register, and brands, which are what their owner calls them. The longest first. */
export const nounNames = (
  register: readonly { en: string; alsoEn: string[]; aliases: { en?: string | undefined }[] }[],
  terms: readonly { type: string; renderings: { en: string; kind: string }[] }[],
): string[] =>
  [
    ...register.flatMap(({ en, alsoEn, aliases }) => [en, ...alsoEn, ...aliases.flatMap((alias) => alias.en ?? [])]),
    ...terms
      .filter(({ type }) => type === "brand")
      .flatMap(({ renderings }) => renderings.filter(({ kind }) => kind !== "avoid").map(({ en }) => en)),
  ]
    .filter((name) => /^\p{Lu}.*\s/u.test(name))
    .sort((a, b) => b.length - a.length);

/** A committee of the Party is small unless it is called by its full name (the CPC Wuxi Municipal Committee); a brand (Greater Party Committee) is a name. */
const capitals = [
  /(?<!Greater )\bParty (?:Working Committee|Working committee|Committee)s?\b/g,
  /(?<=[\p{Ll}’,] )(?:Municipal|Provincial|District|County|Subdistrict|Town|Township) Party (?:working )?committees?\b/gu,
  /\bStanding Committee of the (?:municipal|provincial|district|county) Party committee\b/g,
  /\bCPC (?:\p{Lu}\p{L}+ )+(?:municipal|provincial|district|county) committee\b/gu,
];
const miscapitalised = (text: string): string[] => [...new Set(capitals.flatMap((form) => text.match(form) ?? []))];

/** The English in running text: segments outside titles, notes, descriptions, the register, the entries. */
function everyRunningText({ articles, register, terms }: Edition): { file: string; where: string; text: string }[] {
  return [
    ...articles.flatMap((article) => [
      ...readBlocks(article)
        .filter(({ block }) => !titled.includes(block.kind))
        .flatMap(({ segments }) => segments.map(({ id, en }) => ({ file: articlePath(article, "en.json"), where: id, text: en }))),
      ...Object.entries(textsOfArticle(article)).flatMap(([name, texts]) => texts.map((text) => ({ file: articlePath(article, name), ...text }))),
    ]),
    ...register.flatMap((entry) => textsOfName(entry).map((text) => ({ file: "content/register.yaml", ...text }))),
    ...terms.flatMap((term) => textsOfTerm(term).map((text) => ({ file: termPath(term.id), ...text }))),
  ];
}

/** How the English reads by itself: what a reviser sends back, as far as a machine can see it. */
export const glossStyleRules: Rule[] = [
  {
    code: "G17",
    severity: "error",
    keeps: `No sentence of a gloss has more than ${longest} words, to . ! or ?`,
    hint: "Make it two: several English sentences may stand in one segment; the Chinese segment stays.",
    find: everyArticle((article) =>
      readBlocks(article).flatMap(({ segments }) =>
        longSentences(segments).map(({ segment, words, text }) => ({
          file: articlePath(article, "en.json"),
          where: segment,
          message: `${words} words to the full stop: ${text.slice(0, 60)}…`,
        })),
      ),
    ),
  },
  {
    code: "G18",
    severity: "error",
    keeps: "No string of four nouns",
    hint: "Say how they hang together (of, for, to …). If a name or the tagger is at fault, enter the name or record an exception with the string as term.",
    find: (edition) => {
      const names = nounNames(edition.register, edition.terms);
      return edition.articles.flatMap((article) =>
        Object.entries(article.en).flatMap(([where, text]) =>
          findNounStrings(text, names).map((term) => ({ file: articlePath(article, "en.json"), where, term, message: `a string of nouns: ${term}` })),
        ),
      );
    },
  },
  {
    code: "G19",
    severity: "error",
    keeps: "Titles and headings have one form: title case, no full stop; a heading or a subtitle begins with an -ing form",
    hint: "Strengthening Teams, not Strengthen Teams; a part after a colon may have the -ing form.",
    find: everyArticle((article) =>
      readBlocks(article).flatMap(({ block, segments }): Place[] => {
        if (!titled.includes(block.kind)) return [];
        const text = segments.map(({ en }) => en).join(" ");
        const problems = [
          ...findSmallWords(text).map((word) => `${word} is without its capital`),
          ...(/\.$/.test(text) ? ["a full stop ends it"] : []),
          ...(heads.includes(block.kind) && !hasGerund(text) ? [`it does not begin with an -ing form: ${text.slice(0, 40)}`] : []),
        ];
        return problems.map((message) => ({ file: articlePath(article, "en.json"), where: segments[0]?.id ?? block.id, message }));
      }),
    ),
  },
  {
    code: "G20",
    severity: "error",
    keeps: "Committees of the Party have one use of capitals: the municipal Party committee, the CPC Wuxi Municipal Committee",
    hint: "Small in running text; capitals in the full name with CPC, in a brand, and in titles.",
    find: (edition) =>
      everyRunningText(edition).flatMap(({ file, where, text }) =>
        miscapitalised(text).map((term) => ({ file, where, term, message: `${term} has other capitals` })),
      ),
  },
];
