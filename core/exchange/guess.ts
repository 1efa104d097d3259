import { alignPinyin, splitPinyin } from "@/core/pinyin/syllables";
import { readSyllables } from "@/core/study/spelling";

const han = /\p{Script=Han}/gu;
const latinWord = /\p{Script=Latin}+/gu;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export const hasHan = (text: string): boolean => count(text, han) > 0;

/** Chinese, though a few Latin letters may stand in it (AI+行动); not English that names a character: individual (CL: 个). */
const isChinese = (text: string): boolean => hasHan(text) && count(text, han) >= count(text, latinWord);

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
const mayHaveTones = (text: string): boolean => toneSign.test(text.normalize("NFD"));

/** The value that is Chinese, by what stands in them; "" where there is none. */
export const guessChinese = (values: readonly string[]): string => values.find(isChinese) ?? values.find(hasHan) ?? "";

/** Syllables with tones, whether they fit or not: such a value is English only where nothing else is (café). */
const isToned = (value: string): boolean => mayHaveTones(value) && splitPinyin(readSyllables(value).join(" ")) !== null;

const hasLatin = (text: string): boolean => count(text, latinWord) > 0;

/** Which of the values beside some Chinese is its reading and which its English; "" where none is. Without tones nothing is taken for a reading: China, rule, wage are syllables too. */
export function guessRest(zh: string, values: readonly string[]): { pinyin: string; en: string } {
  const words = values.filter((value) => value !== zh && hasLatin(value));
  const readings = words.map((value) => (mayHaveTones(value) ? readingOf(zh, value) : null));
  const at = readings.findIndex((reading) => reading !== null);
  const left = words.filter((_, i) => i !== at);
  const english = left.filter((value) => !isChinese(value));
  return { pinyin: readings[at] ?? "", en: english.find((value) => !isToned(value)) ?? english[0] ?? left[0] ?? "" };
}

/** So many rows say what a column holds. */
const sample = 200;

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
    return readings.length >= told.length * 0.8 ? [{ column, toned: readings.filter(mayHaveTones).length }] : [];
  });
  const best = fitting.reduce((a, b) => (b.toned > a.toned ? b : a), { column: -1, toned: -1 });
  // China is two syllables: beside readings with tones that do not fit, it is none.
  return best.toned === 0 && told.filter(({ row }) => row.some(isToned)).length * 2 >= told.length ? -1 : best.column;
}
