import { readBlocks } from "@/core/article/blocks";
import type { Article } from "@/core/article/schema";
import { groupBy } from "@/core/collections";
import { findUnbalanced } from "./balance";
import { articlePath, everyArticle, type Place, type Rule } from "./rule";

/** Calls `find` for each English segment with its Chinese. */
const everySegment = (find: (zh: string, en: string) => { message: string; term?: string }[]): Rule["find"] =>
  everyArticle((article) =>
    Object.entries(article.en).flatMap(([id, en]) =>
      find(article.zh[id] ?? "", en).map((found) => ({ file: articlePath(article, "en.json"), where: id, ...found })),
    ),
  );

/** Hanzi and every mark that only Chinese uses; a dash of two, an ellipsis of two. */
const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff65·‧]+|——|……/gu;

/** A block's marks balance over its segments: a quotation may run through several sentences. */
function findInBlocks(article: Article, side: "zh" | "en"): Place[] {
  return readBlocks(article).flatMap(({ segments }): Place[] => {
    const text = segments.map((segment) => segment[side]).join("\n");
    const found = findUnbalanced(text, side);
    if (!found) return [];
    const segment = segments[text.slice(0, found.at).split("\n").length - 1];
    return [
      {
        file: articlePath(article, `${side}.json`),
        where: segment?.id ?? "",
        message: `${found.mark} has no partner: ${text.slice(Math.max(0, found.at - 12), found.at + 12).replace(/\n/g, " ")}`,
      },
    ];
  });
}

/** Hanzi, and figures and Latin words as one each: what a translation has to carry. */
const lengthOf = (zh: string): number => [...zh.matchAll(/\p{Script=Han}|[\p{Script=Latin}\p{N}.]+/gu)].length;

/**
 * English characters for one Chinese unit, least and most, from a length on. Measured on the seven articles (median 5.8, from 3.1 to 8.5 where there
 * are 12 units or more; single words and headings vary more), with room to spare on both sides.
 */
const ratios: readonly { from: number; least: number; most: number }[] = [
  { from: 60, least: 3.8, most: 8.8 },
  { from: 25, least: 3.3, most: 9.5 },
  { from: 12, least: 2.6, most: 10.5 },
  { from: 6, least: 2, most: 13 },
];

/** Comparison of two glosses of the same sentence: a heading may differ in capitals and in its last mark. */
const comparable = (en: string): string =>
  en
    .toLowerCase()
    .replace(/[\s.,;:!?”"]+$/, "")
    .replace(/\s+/g, " ");

/** What the English looks like, whatever it says. */
export const glossFormRules: Rule[] = [
  {
    code: "G03",
    severity: "error",
    keeps: "No hanzi and no Chinese punctuation in the English",
    hint: "Translate it, or use the English mark.",
    find: everySegment((_, en) =>
      [...new Set([...en.matchAll(chinese)].map(([mark]) => mark))].map((mark) => ({ message: `「${mark}」 stands in the English`, term: mark })),
    ),
  },
  {
    code: "G04",
    severity: "error",
    keeps: "Brackets and quotation marks balance in each paragraph, in both languages",
    hint: "Close what is open; use curly quotation marks. Where the print itself is at fault, add a sic note and an exception.",
    find: everyArticle((article) => (["zh", "en"] as const).flatMap((side) => findInBlocks(article, side))),
  },
  {
    code: "G05",
    severity: "error",
    keeps: "English quotation marks and apostrophes are curly",
    hint: "Write “ ” ‘ ’.",
    find: everySegment((_, en) =>
      [...new Set(en.match(/["'`]/g))].map((mark) => ({ message: `a straight ${mark} stands in the English`, term: mark })),
    ),
  },
  {
    code: "G06",
    severity: "error",
    keeps: "The English is about as long as its Chinese asks for",
    hint: "Look for what was left out, or added.",
    find: everySegment((zh, en) => {
      const units = lengthOf(zh);
      const bounds = ratios.find(({ from }) => units >= from);
      const ratio = en.length / units;
      // An empty segment is E05's.
      if (!bounds || en.trim() === "" || (ratio >= bounds.least && ratio <= bounds.most)) return [];
      return [
        {
          message: `${en.length} characters of English for ${units} of Chinese: ${ratio < bounds.least ? "short" : "long"} (${bounds.least} to ${bounds.most} each)`,
        },
      ];
    }),
  },
  {
    code: "G07",
    severity: "error",
    keeps: "The same Chinese sentence has the same English everywhere",
    hint: "Use one English for both, or let one stand with an exception that says why.",
    find: ({ articles }) => {
      const all = articles.flatMap((article) =>
        Object.entries(article.zh).map(([id, zh]) => ({ article, id, zh: zh.replace(/\s/g, ""), en: article.en[id] ?? "" })),
      );
      return [...groupBy(all, ({ zh }) => zh).values()].flatMap(([first, ...others]) =>
        others
          .filter(({ en, zh }) => first && zh !== "" && en.trim() !== "" && comparable(en) !== comparable(first.en))
          .map(({ article, id }) => ({
            file: articlePath(article, "en.json"),
            where: id,
            message: `the same Chinese as ${first?.article.slug}#${first?.id}, which reads: ${first?.en}`,
          })),
      );
    },
  },
  {
    code: "G08",
    severity: "error",
    keeps: "Percent is written % after a figure, and no stray white space stands in the English",
    hint: "Write 44%; one space between words, none at either end.",
    find: everySegment((_, en) => [
      ...(/\d\s?(?:percent|per cent)\b|\d\s%/i.test(en) ? [{ message: "percent is not written as % after its figure" }] : []),
      ...(/^\s|\s$|\s{2}|[\t\n\u00a0]|\s[,.;:!?)](?!\w)/.test(en) ? [{ message: "there is stray white space" }] : []),
    ]),
  },
];
