import type { Term } from "@/core/glossary/schema";
import { everyTerm, type Rule } from "./rule";

const numerals = "两二三四五六七八九十";
/** A number and what it counts in a numbered slogan: 四个, 三化, 十大; 第二个 counts nothing. */
const counted = new RegExp(`(?<![第${numerals}])[${numerals}]+(?:个|項|项|大|化|条|有|亮|比|维护|确立|严|实|会|位一体)`);
/** A number at the start, whatever it counts: 三报到三服务, 两学一做. */
const startsWithNumber = new RegExp(`^[${numerals}]`);
const sloganTypes: readonly Term["type"][] = ["slogan", "doctrine", "mechanism"];

const value = (numeral: string): number => (numeral === "两" ? 2 : "一二三四五六七八九十".indexOf(numeral) + 1);

/** What a numbered slogan consists of is listed from a source, or is said not to be. */
export const memberRules: Rule[] = [
  {
    code: "T13",
    severity: "error",
    keeps: "A numbered slogan lists its members, or says that no source lists them",
    hint: "Add members: { listed: true, items, source }, or { listed: false, note }. Never guess them from the number.",
    find: everyTerm(({ zh, type, members }) =>
      sloganTypes.includes(type) && counted.test(zh) && members === undefined
        ? [{ where: "members", message: `${zh} counts something, and what it counts is not said` }]
        : [],
    ),
  },
  {
    code: "T14",
    severity: "hint",
    keeps: "A slogan that starts with a number says what its members are",
    hint: "If the number counts members, add members; if it does not, let it be.",
    find: everyTerm(({ zh, type, members }) =>
      sloganTypes.includes(type) && startsWithNumber.test(zh) && !counted.test(zh) && members === undefined
        ? [{ where: "members", message: `${zh} starts with a number, and has no members` }]
        : [],
    ),
  },
  {
    code: "T15",
    severity: "hint",
    keeps: "As many members are listed as the slogan counts",
    hint: "Check the list against its source.",
    find: everyTerm(({ zh, members }) => {
      const numeral = zh.match(new RegExp(`^[${numerals}](?=[^${numerals}百千万])`))?.[0];
      // 三严三实 counts twice: each number may be the one that is listed, or their sum.
      const numbers = [...zh.matchAll(new RegExp(`[一${numerals}]`, "g"))].map(([n]) => value(n));
      const sums = [...numbers, numbers.reduce((sum, n) => sum + n, 0)];
      return numeral && members?.listed && !sums.includes(members.items.length)
        ? [{ where: "members.items", message: `${members.items.length} members of ${zh}` }]
        : [];
    }),
  },
];
