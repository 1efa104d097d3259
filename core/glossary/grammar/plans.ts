import { capital, numeral as N, ordinal, ordinalWord, readNumber } from "./numerals";
import type { Proposal, Rule } from "./rule";

/** First and last year of the nth five-year plan; none for the years of adjustment between the second and the third. */
function planYears(n: number): string {
  const first = n <= 2 ? 1953 + 5 * (n - 1) : 1966 + 5 * (n - 3);
  return `${first}–${first + 4}`;
}

const afterPlan = "规划纲要|规划建议|规划期|规划|计划|时期|期间|末|以来";
/** 十五五 and the like are no numbers, wherever they stand; 一五 to 九五 and 十五 only where a plan is spoken of. */
const short = new RegExp(`("?)(十[一二三四五六七八九]五)("?)(${afterPlan})?`, "gu");
const early = /"([一二三四五六七八九十])五"(计划|规划|时期|期间)/gu;
const long = new RegExp(`(?:中华人民共和国)?(?:国民经济和社会发展)?第(${N})个五年(规划|计划)(?:和[^,。;:《》]{4,14}目标)?(纲要|的建议)?`, "gu");
const legal = /"?([一二三四五六七八九])五"?普法/gu;

/** Digits and measures that 十五五 would be part of. */
const isInNumber = (text: string, start: number, end: number): boolean =>
  /[一二三四五六七八九十百千第\d]$/u.test(text.slice(0, start)) || /^[一二三四五六七八九十百千万亿%年月日号岁]/u.test(text.slice(end));

const endings: Readonly<Record<string, string>> = {
  规划: "",
  规划期: "period",
  规划纲要: "outline",
  规划建议: "recommendations",
  计划: "",
  时期: "period",
  期间: "period",
  末: "end of the period",
  以来: "since its beginning",
};

const plan = (n: number, what: string): string => `${ordinal(n)} Five-Year Plan${what ? ` (${what})` : ""}`;

const glossOf = (n: number): string => `The plan for ${planYears(n)}: the state's aims for the economy and society`;

/** Five-year plans by number, and the campaigns of legal publicity that go by them. */
export const plans: Rule = {
  trigger: "五",
  *find({ text }) {
    for (const found of text.matchAll(short)) {
      const [written, open = "", name = "", close = "", after] = found;
      const start = found.index + open.length;
      const end = start + name.length;
      if (isInNumber(text, start, end) || text.startsWith("普法", end + close.length)) continue;
      const n = 10 + "〇一二三四五六七八九".indexOf(name[1] ?? "");
      const base = { rule: "plan", gloss: glossOf(n), rank: "central", full: `国民经济和社会发展第${name.slice(0, 2)}个五年规划` } as const;
      yield { ...base, start, end, en: plan(n, "") };
      if (after !== undefined && open === close)
        yield { ...base, start: found.index, end: found.index + written.length, en: plan(n, endings[after] ?? "") };
    }
    for (const found of text.matchAll(early)) {
      const n = readNumber(found[1] ?? "");
      const base: Proposal = {
        start: found.index,
        end: found.index + found[0].length,
        rule: "plan",
        en: plan(n, endings[found[2] ?? ""] ?? ""),
        gloss: glossOf(n),
        rank: "central",
      };
      yield base;
    }
    for (const found of text.matchAll(long)) {
      const n = readNumber(found[1] ?? "");
      if (Number.isNaN(n)) continue;
      const what = found[3] === "纲要" ? "outline" : found[3] ? "recommendations of the Central Committee" : "";
      yield { start: found.index, end: found.index + found[0].length, rule: "plan", en: plan(n, what), gloss: glossOf(n), rank: "central" };
    }
    for (const found of text.matchAll(legal)) {
      const n = readNumber(found[1] ?? "");
      const first = 1986 + 5 * (n - 1);
      yield {
        start: found.index,
        end: found.index + found[0].length,
        rule: "plan",
        en: `${capital(ordinalWord(n))} Five-Year Legal Publicity Plan`,
        gloss: `The campaign of ${first}–${first + 4} to make the law known`,
        rank: "central",
        full: `第${found[1]}个五年法治宣传教育规划`,
      };
    }
  },
};
