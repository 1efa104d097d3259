/** What a part of a report is for: it says the year's tone, it sets its aims, it looks back; undefined for its tasks and for a text without such headings. */
export type Part = "tone" | "aims" | "review" | undefined;

/** A heading of the first order stands alone and has no full stop: 一、2021年工作回顾. */
const heading = /^[一二三四五六七八九十]+、[^。；！？]{2,40}$/;
const review = /回顾|成就|成绩/;
const aims = /总体要求|政策取向|总体部署|指导思想|基本原则/;
const tasks = /目标|任务|建议/;
/** Sentences that say the tone wherever they stand. */
const tone =
  /^(?:今年|明年)?(?:政府)?工作要坚持|^我们要坚持稳中求进|做好(?:今年|明年)?(?:政府)?工作，要|^(?:要)?(?:实施|加大|继续实施)?(?:更加|适度)?(?:积极的财政|稳健的货币|宽松的货币|宏观)政策/;
/** What looks back ends where its difficulties begin: they are what the aims answer. */
const difficulties = /清醒(?:地)?(?:看到|认识)|也要看到|同时(?:要)?看到|面临(?:的)?(?:困难|挑战|问题)|存在不少|存在的?(?:问题|困难)/;
/** A heading of the second order, which may have its first sentences behind it: （一）着力稳定宏观经济大盘，…。 */
const task = /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+是)/;

/** The part each line belongs to, by the last heading before it. */
export function readParts(lines: readonly string[]): Part[] {
  let part: Part;
  return lines.map((line) => {
    const text = line.trim();
    if (heading.test(text)) part = aims.test(text) ? "aims" : review.test(text) && !tasks.test(text) ? "review" : undefined;
    else if (part === "review" && difficulties.test(text)) part = "aims";
    return part !== "review" && tone.test(text) ? "tone" : part;
  });
}

/** Whether a line is a heading, of the first or the second order. */
export const isHeading = (line: string): boolean => heading.test(line.trim()) || task.test(line.trim());

/** The year a text is of: the day it was given, else the latest year that its headings name; undefined where neither is said. */
export function readYear(lines: readonly string[]): number | undefined {
  const given = lines.slice(0, 12).flatMap((line) => /^[—–-]*\s*((?:19|20)\d{2})年\d{1,2}月\d{1,2}日/.exec(line.trim())?.[1] ?? [])[0];
  if (given !== undefined) return Number(given);
  const years = lines
    .filter((line) => heading.test(line.trim()))
    .flatMap((line) => [...line.matchAll(/((?:19|20)\d{2})年/g)].map(([, year]) => Number(year)));
  return years.length > 0 ? Math.max(...years) : undefined;
}
