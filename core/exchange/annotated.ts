import { fromZhuyin } from "@/core/pinyin/from-zhuyin";
import { hasTones, readingOf } from "./guess";

/** Chinese as it stands in a field, and the reading that was written into it. */
export interface Annotated {
  zh: string;
  /** "" where there is none, or where it does not cover the whole. */
  pinyin: string;
}

const tag = (name: string): string => `<${name}\\b[^>]*>`;
const ruby = /<ruby\b[^>]*>([\s\S]*?)<\/ruby\s*>/gi;
/** What browsers without ruby show in its place, and the tags around the bases. */
const fallback = new RegExp(`${tag("rp")}[^<]*(?:</rp\\s*>)?`, "gi");
const gloss = new RegExp(`${tag("rt")}((?:(?!<r[bpt]\\b|</rtc|</rt)[\\s\\S])*)(?:</rt\\s*>)?`, "gi");

/** Ruby as brackets behind the characters: <ruby>基层<rt>jīcéng</rt></ruby> → 基层[jīcéng]. End tags may be left out, as HTML allows. */
export const bracketRuby = (html: string): string =>
  html.replace(ruby, (_, inner: string) =>
    inner
      .replace(fallback, "")
      .replace(gloss, (_whole, reading: string) => `[${reading.replace(/<[^>]*>/g, "").trim()}]`)
      .replace(/<\/?r(?:b|tc)\b[^>]*>/gi, ""),
  );

const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー\s]+$/u;
const hanOnly = /^[\p{Script=Han}\p{P}]+$/u;
/** Characters with what stands in brackets behind them, once or several times: 基层[jīcéng], 基层[基層][jīcéng]. */
const group = /(\p{Script=Han}[\p{Script=Han}·，、]*)\s*((?:[[［【(（〔][^\])）］】〕]*[\])）］】〕]\s*)+)/gu;
const bracket = /([[［【(（〔])([^\])）］】〕]*)[\])）］】〕]/gu;

/** A bracket's content as the reading of the characters before it, or of the last of them: undefined where it is none. */
function readingBefore(zh: string, content: string, square: boolean): { pinyin: string; whole: boolean } | undefined {
  const text = fromZhuyin(content).trim();
  // (China) are two syllables as well: round brackets need tones.
  if (!square && !hasTones(text)) return undefined;
  const signs = [...zh];
  for (let from = 0; from < signs.length; from++) {
    const pinyin = readingOf(signs.slice(from).join(""), text);
    if (pinyin !== null) return { pinyin, whole: from === 0 };
    if (!square) return undefined;
  }
  return undefined;
}

/** Whether a bracket holds the same in traditional characters, or in simplified ones: as many, and in square brackets (Pleco's form) or partly the same. */
function isVariant(zh: string, content: string, square: boolean): boolean {
  const [a, b] = [[...zh], [...content.trim()]];
  return hanOnly.test(content.trim()) && a.length === b.length && (square || a.some((sign, i) => sign === b[i]));
}

const longestField = 5000;

/** Chinese without the readings and the other form that people write behind its characters: 基[jī]层[céng], 两个维护[兩個維護], 共同富裕 (gòngtóng fùyù), 基層[きそう]. */
export function readAnnotated(text: string): Annotated {
  // A field without end is no word with its reading, and would be looked through over and over.
  if (text.length > longestField) return { zh: text, pinyin: "" };
  const readings: { pinyin: string; whole: boolean }[] = [];
  let taken = false;
  const zh = text.replace(group, (whole, signs: string, brackets: string) => {
    let rest = brackets;
    const together = [...brackets.matchAll(bracket)].map(([, , content = ""]) => content).join(" ");
    const spread = readingBefore(signs, together, true);
    if (spread?.whole && brackets.includes("[")) {
      readings.push(spread);
      taken = true;
      return signs;
    }
    for (const [all, open = "", content = ""] of brackets.matchAll(bracket)) {
      const square = /[[［【〔]/.test(open);
      const reading = readingBefore(signs, content, square);
      if (!reading && !isVariant(signs, content, square) && !(square && kana.test(content))) continue;
      if (reading) readings.push(reading);
      rest = rest.replace(all, "");
      taken = true;
    }
    return rest === brackets ? whole : signs + (rest.trim() ? rest : "");
  });
  if (!taken) return { zh: text, pinyin: "" };
  // Furigana are set off by a space before the characters.
  const closed = zh.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "").trim();
  const pinyin = readings.map((reading) => reading.pinyin).join(" ");
  return { zh: closed, pinyin: readings.every(({ whole }) => whole) && pinyin ? (readingOf(closed, pinyin) ?? "") : "" };
}

/** A reading beside its Chinese in one field, before it or behind it: 共同富裕 gòngtóng fùyù, jīcéng (基层). */
export function readBeside(text: string): Annotated {
  const [, before = "", signs = "", behind = ""] =
    /^([^\p{Script=Han}]*?)[\s([（［【/,;:–-]*(\p{Script=Han}[\p{Script=Han}·，、]*)[\s)\]）］】/,;:–-]*([^\p{Script=Han}]*)$/u.exec(text.trim()) ??
    [];
  const beside = fromZhuyin(before.trim() || behind.trim());
  const pinyin = signs && !(before.trim() && behind.trim()) && hasTones(beside) ? readingOf(signs, beside) : null;
  return pinyin === null ? { zh: text, pinyin: "" } : { zh: signs, pinyin };
}

/** A reading at the front or the end of what a word means: (jīcéng) grassroots; jīcéng: grassroots; jīcéng grassroots. */
export function readMeaning(zh: string, text: string): { pinyin: string; en: string } {
  const none = { pinyin: "", en: text };
  const fits = (value: string, square = false): string | null => {
    const reading = fromZhuyin(value).trim();
    return square || hasTones(reading) ? readingOf(zh, reading) : null;
  };
  const rest = (value: string): string => value.replace(/^[\s:;,.=/|–—-]+|[\s:;,=/|–—-]+$/g, "");
  const [, open = "", first = "", after = ""] = /^\s*([[(（［【])([^\])）］】]*)[\])）］】]([\s\S]*)$/.exec(text) ?? [];
  const [, until = "", shut = "", last = ""] = /^([\s\S]*)([[(（［【])([^\])）］】]*)[\])）］】]\s*$/.exec(text) ?? [];
  for (const [sign, content, left] of [
    [open, first, after],
    [shut, last, until],
  ] as const) {
    const pinyin = content ? fits(content, /[[［【]/.test(sign)) : null;
    if (pinyin !== null && rest(left)) return { pinyin, en: rest(left) };
  }
  const words = text.split(/(?<=\s)|(?<=[;,:/|–—=])/u);
  for (let n = 1; n < words.length && n <= 2 * [...zh].length; n++) {
    const pinyin = fits(rest(words.slice(0, n).join("")));
    const en = rest(words.slice(n).join(""));
    if (pinyin !== null && en) return { pinyin, en };
  }
  return none;
}
