import { exact, type Figure, type Hedge } from "./figure";

const digits = "〇零一二三四五六七八九";
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Record<string, number> = { 万: 1e4, 亿: 1e8 };
const digitOf = (char: string): number => (char === "两" ? 2 : Math.max(0, digits.indexOf(char) - 1));

/** The value of a number in hanzi: 二十一, 两千三百万, 二〇二一; undefined for an approximate pair (三四) and what is no number. */
export function readHanNumber(text: string): number | undefined {
  if (/^[〇零一二三四五六七八九]{4}$/.test(text)) return Number([...text].map(digitOf).join(""));
  if (/[一二两三四五六七八九]{2}/.test(text)) return undefined;
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  for (const char of text) {
    const unit = units[char];
    const myriad = myriads[char];
    if (unit !== undefined) {
      group += (digit ?? 1) * unit;
      digit = undefined;
    } else if (myriad !== undefined) {
      const below = group + (digit ?? 0);
      // 三亿五千万 adds, 三千万亿 multiplies; 万 alone is one of them.
      total = total >= myriad ? total + below * myriad : (total + below || 1) * myriad;
      group = 0;
      digit = undefined;
    } else digit = digitOf(char);
  }
  return total + group + (digit ?? 0);
}

/** What can be counted: after a number in hanzi one of these makes it a figure (三项), and without it it is none (三农). */
const measures =
  "方面|季度|批次|周年|人次|个|项|条|家|次|人|名|位|种|类|级|星|届|批|支|层|岁|天|年|月|日|周|轮|期|步|门|款|本|篇|幅|套|台|辆|座|栋|户|组|队|场|章|段|倍|元|吨|亩|公里|米|平方|地|处|省|市|县|区|镇|村|校|院|所|国|方|大|件|只|颗|笔|股|代|环|公顷|把手";
const measure = new RegExp(`^(?:余|多)?(?:${measures})`);

const before: Record<string, Hedge> = {
  不低于: "atLeast",
  不少于: "atLeast",
  不小于: "atLeast",
  至少: "atLeast",
  不超过: "atMost",
  不高于: "atMost",
  至多: "atMost",
  最多: "atMost",
  最高达: "atMost",
  最高: "atMost",
  超过: "over",
  超出: "over",
  突破: "over",
  高于: "over",
  超: "over",
  逾: "over",
  将近: "near",
  接近: "near",
  近: "near",
  不足: "under",
  不到: "under",
  低于: "under",
  大约: "about",
  约: "about",
};
const after: Record<string, Hedge> = { 以上: "atLeast", 以下: "under", 以内: "atMost", 左右: "about", 上下: "about" };
const beforePattern = new RegExp(`(?:${Object.keys(before).join("|")})$`);
/** What is at most so much may stand between: 最高资助达1000万元. */
const highestPattern = /最高[^，。；、\d]{1,4}达$/;
/** 以上 stands after what is counted: 10亿元以上. */
const afterPattern = new RegExp(`^(?:${measures}|%|％|个百分点)*(${Object.keys(after).join("|")})`);
const timeAfter = /^(?:余|多)?(?:年|个月|天|日|周)/;

const scales: Record<string, number> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 100,
};
const scalePattern = Object.keys(scales).join("|");

/** What stands below 万 and 亿 in one number: 2万5千, 1亿3千多万. */
const lows: Record<string, number> = { 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3, 百: 100 };
const lowPattern = "千(?:余|多)?万|百(?:余|多)?万|万|千|百";

const code = "(?<code>[A-Za-z0-9]+(?:\\+[A-Za-z0-9]+)+|\\d+[A-Za-z]+|[A-Za-z]+\\d+(?:\\.\\d+)?)";
const percentHan = "百分之(?<percentHan>[一二两三四五六七八九十百零]+)";
const arabic = `(?<arabic>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?<mid>余|多)?(?<scale>${scalePattern})?(?:(?<low>\\d{1,4})(?<lowScale>${lowPattern}))?(?<tail>余|多)?(?<high>亿)?(?<sign>[%％]|个百分点|月(?!份?度))?`;
const han = "(?<han>[〇零一二两三四五六七八九十百千万亿]+)(?<hanTail>余|多)?";
const pattern = new RegExp(`${code}|${percentHan}|(?<nth>第)?(?:${arabic}|${han})`, "gu");

function hedgeAround(text: string, start: number, end: number, tail: string | undefined): Hedge | undefined {
  if (tail !== undefined) return "over";
  if (highestPattern.test(text.slice(0, start))) return "atMost";
  const word = beforePattern.exec(text.slice(0, start))?.[0];
  // 近3年 is the past three years, not almost three.
  if (word !== undefined && !(word === "近" && timeAfter.test(text.slice(end)))) return before[word];
  const later = afterPattern.exec(text.slice(end))?.[1];
  return later === undefined ? undefined : after[later];
}

function readOne(text: string, match: RegExpMatchArray): Figure | undefined {
  const {
    code: letters,
    percentHan: percent,
    nth,
    arabic: number,
    mid,
    scale,
    low,
    lowScale,
    tail,
    high,
    sign,
    han: hanzi,
    hanTail,
  } = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const hedge = hedgeAround(text, start, end, mid ?? tail ?? hanTail ?? /[余多]/.exec(lowScale ?? "")?.[0]);
  const figure = (kind: Figure["kind"], value: number, more: Partial<Figure> = {}): Figure => ({
    start,
    end,
    text: match[0],
    kind,
    value: exact(value),
    ...(hedge ? { hedge } : {}),
    ...more,
  });
  if (letters !== undefined) return /\d/.test(letters) ? { start, end, text: letters, kind: "code", value: Number.NaN } : undefined;
  if (percent !== undefined) return figure("percent", readHanNumber(percent) ?? Number.NaN);
  if (number !== undefined) {
    const above = Number(number.replace(/,/g, "")) * (scale === undefined ? 1 : (scales[scale] ?? 1));
    const below = low === undefined || lowScale === undefined ? 0 : Number(low) * (lows[lowScale.replace(/[余多]/, "")] ?? 1);
    // 4万多亿 is four trillion and more.
    const value = (above + below) * (high === undefined ? 1 : 1e8);
    if (sign === "月") return figure("month", value);
    return figure(nth ? "ordinal" : sign ? "percent" : "number", value);
  }
  if (hanzi === undefined) return undefined;
  const value = readHanNumber(hanzi);
  if (value === undefined || value === 0) return undefined;
  if (nth) return figure("ordinal", value, { spelt: true });
  const rest = text.slice(start + hanzi.length);
  const counted = measure.exec(rest)?.[0];
  // 一个 is an article, 二次 is "secondary", 百年 is an age: only what counts is a figure.
  if (counted === undefined || hanzi === "一" || hanzi === "二" || /[数几]$/.test(text.slice(0, start))) return undefined;
  const bare = /^[百千万亿]+$/.test(hanzi);
  // 上百, 成千上万: hundreds, thousands.
  if (bare && /[上成]$/.test(text.slice(0, start))) return undefined;
  if (bare && /^(?:余|多)?(?:年|里|方|地|户|国)/.test(rest)) return undefined;
  if (hanzi === "四" && counted === "处") return undefined;
  return {
    ...figure("number", value, { spelt: true, ...(bare ? { vague: true } : {}) }),
    end: start + hanzi.length + counted.length,
    text: hanzi + counted,
  };
}

/**
 * The figures of a Chinese text in order: Arabic numbers always, numbers in hanzi where they count (三项, 十余项, 第六次), percentages, months,
 * codes; with their hedges (余 多 超 近 不足 以上 不低于 最高 约 …). Whether a number in hanzi belongs to a name or an idiom is for the caller to say.
 */
export const readFiguresZh = (text: string): Figure[] => [...text.matchAll(pattern)].flatMap((match) => readOne(text, match) ?? []);
