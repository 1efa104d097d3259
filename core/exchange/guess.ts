import { alignPinyin, splitPinyin } from "@/core/pinyin/syllables";
import { readSyllables } from "@/core/study/spelling";

const han = /\p{Script=Han}/gu;
const latinWord = /\p{Script=Latin}+/gu;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export const hasHan = (text: string): boolean => count(text, han) > 0;

/** What stands in brackets after the text that it explains. */
const bracketed = /[([（［【〔][^)\]）］】〕]*[)\]）］】〕]/gu;

/** How much of a field is Chinese: `only`, but for what is in brackets; `most`, though Latin letters stand in it (AI+行动); `some` of English, or of its brackets: individual (CL: 个); `none`. */
export function chineseIn(text: string): "only" | "most" | "some" | "none" {
  if (!hasHan(text)) return "none";
  const outside = text.replace(bracketed, " ");
  const [signs, words] = [count(outside, han), count(outside, latinWord)];
  if (signs === 0) return words > 0 || /\p{L}/u.test(outside) ? "some" : "only";
  return words === 0 ? "only" : signs >= words ? "most" : "some";
}

const isChinese = (text: string): boolean => ["only", "most"].includes(chineseIn(text));

/** A word and what is said of it with nothing but a space or a bracket between: 基层 jīcéng grassroots. */
const besides =
  /^([^\p{Script=Latin}\t]*\p{Script=Han}[^\p{Script=Latin}\t,;|]*?)[ \u3000]*(?:[ \u3000]|(?=[([（［【]))((?:[([（［【]\s*)?\p{Script=Latin}[^\p{Script=Han}\t]*)$/u;

/** A longer line is no word with what is said of it, and would be looked through over and over. */
const longestField = 2000;

/** Whether a line is such a word: nothing parts its fields. */
export const isOneField = (line: string): boolean => line.length <= longestField && besides.test(line.trim());

/** The word and the rest of such a line. */
export function splitOneField(line: string): [zh: string, rest: string] | undefined {
  const [, zh, rest] = line.length <= longestField ? (besides.exec(line.trim()) ?? []) : [];
  return zh && rest ? [zh.trim(), rest.trim()] : undefined;
}

/** A value as the reading of some Chinese, tone numbers as marks; null where the syllables do not fit. */
function fitted(zh: string, value: string): string | null {
  const signs = [...zh].length;
  const letters = count(value, /\p{L}/gu);
  // Most English is too long for a reading, which saves looking closer; "zhuang" is the longest syllable.
  if (hasHan(value) || letters < count(zh, han) || letters > signs * 6) return null;
  return [value, readSyllables(value).join(" ")].find((text) => alignPinyin(zh, text) !== null) ?? null;
}

/** The same of one reading or several: xiě / xuè. */
export function readingOf(zh: string, value: string): string | null {
  const whole = fitted(zh, value);
  if (whole !== null) return whole;
  const parts = value.split(/[/,;，；]/);
  const each = parts.length > 1 ? parts.flatMap((part) => fitted(zh, part.trim()) ?? []) : [];
  return each.length > 0 && each.length === parts.length ? each.join(" / ") : null;
}

/** A mark or a number of a tone behind a letter. */
const toneSign = /\p{L}\p{M}*(?:[\u0304\u0301\u030c\u0300]|:?[1-5])/u;
/** Whether a text has marks or numbers of tones. */
export const hasTones = (text: string): boolean => toneSign.test(text.normalize("NFD"));

/** The value that is Chinese, by what stands in them; "" where there is none. */
export const guessChinese = (values: readonly string[]): string =>
  (["only", "most", "some"] as const).reduce((found, much) => found || (values.find((value) => chineseIn(value) === much) ?? ""), "");

/** Syllables with tones, whether they fit or not: such a value is English only where nothing else is (café). */
const isToned = (value: string): boolean => hasTones(value) && splitPinyin(readSyllables(value).join(" ")) !== null;

const hasLatin = (text: string): boolean => count(text, latinWord) > 0;

/** Which of the values beside some Chinese is its reading and which its English; "" where none is. Without tones nothing is taken for a reading: China, rule, wage are syllables too. */
export function guessRest(zh: string, values: readonly string[]): { pinyin: string; en: string } {
  const words = values.filter((value) => value !== zh && hasLatin(value));
  const readings = words.map((value) => (hasTones(value) ? readingOf(zh, value) : null));
  const at = readings.findIndex((reading) => reading !== null);
  const left = words.filter((_, i) => i !== at);
  const english = left.filter((value) => !isChinese(value));
  return { pinyin: readings[at] ?? "", en: english.find((value) => !isToned(value)) ?? english[0] ?? left[0] ?? "" };
}

/** So many rows say what a column holds. */
const sample = 200;

/** The column in which the Chinese of most rows stands: what is in brackets elsewhere, or an example, is not it. -1 where no column has it in most. */
export function chineseColumn(rows: readonly (readonly string[])[]): number {
  const times = new Map<number, number>();
  const told = rows.slice(0, sample).filter((row) => row.some(hasHan));
  for (const row of told) {
    const at = row.indexOf(guessChinese(row));
    times.set(at, (times.get(at) ?? 0) + 1);
  }
  const [column = -1, most = 0] = [...times].sort((a, b) => b[1] - a[1])[0] ?? [];
  return told.length > 2 && most * 3 >= told.length * 2 ? column : -1;
}

/** The column in which nearly every value is the reading of the Chinese beside it, with tones or without; -1 where none is, or where nothing would be left for the English. */
export function readingColumn(rows: readonly (readonly string[])[]): number {
  const told = rows
    .slice(0, sample)
    .map((row) => ({ zh: guessChinese(row), row }))
    .filter(({ zh }) => zh !== "");
  const width = told.reduce((most, { row }) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, i) => i).filter((i) => told.some(({ zh, row }) => row[i] !== zh && hasLatin(row[i] ?? "")));
  if (columns.length < 2) return -1;
  const fitting = columns.flatMap((column) => {
    const readings = told.flatMap(({ zh, row }) => readingOf(zh, row[column] ?? "") ?? []);
    return readings.length >= told.length * 0.8 ? [{ column, toned: readings.filter(hasTones).length }] : [];
  });
  const best = fitting.reduce((a, b) => (b.toned > a.toned ? b : a), { column: -1, toned: -1 });
  // China is two syllables: beside readings with tones that do not fit, it is none.
  return best.toned === 0 && told.filter(({ row }) => row.some(isToned)).length * 2 >= told.length ? -1 : best.column;
}
