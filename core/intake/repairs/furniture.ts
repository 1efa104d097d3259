import type { Line } from "./lines";
import type { Repair, RepairReason } from "./repair";

const date = /(?:\d{4}|[〇○零一二三四五六七八九]{4})年\d{1,2}月\d{1,2}日/u;
const weekday = /星期[一二三四五六日天]/u;
const paper = /(?:[日晚时時早晨周][报報]|都市[报報])/u;
const staff =
  /(?:[责責](?:任?[编編][辑輯]?)|本版(?:美[编編])|版式|版面[设設][计計]|美[编編]|美[术術][编編][辑輯]|校[对對]|[组組]版|[电電]子[邮郵]箱|新[闻聞][热熱][线線])/u;
const pageNumber =
  /^(?:[-—–·•\s]*\d{1,4}[-—–·•\s]*|第\s*\d{1,4}\s*[页版](?:\s*[/／,，]?\s*共\s*\d{1,4}\s*页)?|(?:page\s+)?\d{1,4}\s*(?:\/|of)\s*\d{1,4}|[A-Z]?\d{1,2}\s*版?)$/iu;
/** Two pages or more with their names: 03 要闻 04 综合 */
const pageNames = /^(?:[A-Z]?\d{2}\s+[\p{Script=Han}·]{2,6}\s*){1,4}$/u;
const turn = /[（(]\s*(?:下[转轉]|上接|[紧緊]接|[转轉])\s*(?:第)?\s*[A-Za-z]?[\d一二三四五六七八九十]{1,3}\s*版[^）)]{0,12}[)）]/gu;
const loneMark = /^[“”"‘’'■□◆◇●○▲△★☆※▼▽\-—–_=*/~·.．。\s]{1,12}$/u;
const ornament = /^(?:[■□◆◇▲△★☆▼▽※]|\/{2,})\s{0,4}|[■□◆◇▲△★☆▼▽]{1,8}$/gu;

/** A running head is short and no sentence. */
const longestHead = 60;
/** How often a line comes that is a running head by coming again. */
const again = 3;

/** Of a line that is none of the text: what it is. */
function furnitureOf({ text, width }: Line): RepairReason | undefined {
  if (width > longestHead) return undefined;
  if (loneMark.test(text) && !/^[。.]+$/u.test(text)) return pageNumber.test(text) ? "page-number" : "ornament";
  if (pageNumber.test(text) || pageNames.test(text)) return "page-number";
  if (/[。！？]/u.test(text)) return undefined;
  if (/^[（(]?(?:来源|來源|作者|记者)/u.test(text)) return undefined;
  if (staff.test(text) && (/[:：\s]/u.test(text) || date.test(text))) return "staff-line";
  if (date.test(text) && (weekday.test(text) || (paper.test(text) && width < 30))) return "running-head";
  return undefined;
}

/** Lines that come again but for their figures, as the heads of pages do. */
function findRepeated(lines: readonly Line[]): Set<number> {
  const places = new Map<string, number[]>();
  lines.forEach(({ text, width }, i) => {
    if (width > longestHead / 2 || /[。！？，；]/u.test(text) || text.length < 3) return;
    const key = text.replace(/[\d〇一二三四五六七八九十]+/gu, "#").replace(/\s+/gu, "");
    if (/^#?$/.test(key)) return;
    const all = places.get(key);
    if (all) all.push(i);
    else places.set(key, [i]);
  });
  const repeated = new Set<number>();
  for (const all of places.values()) {
    const gaps = all.slice(1).map((place, i) => place - (all[i] ?? 0));
    // Items of a list come one after the other; heads have a page between them.
    if (all.length >= again && Math.min(...gaps) >= 6) for (const place of all) repeated.add(place);
  }
  return repeated;
}

/**
 * What the page had and the text has not: heads, page numbers, staff lines, turn lines, ornaments. `standing` has the lines that stay, without what is
 * taken out of them.
 */
export function findFurniture(raw: string, lines: readonly Line[]): { repairs: Repair[]; standing: Line[] } {
  const repeated = findRepeated(lines);
  const standing: Line[] = [];
  const repairs: Repair[] = [];
  const drop = (start: number, end: number, why: RepairReason): void => {
    repairs.push({ kind: "drop", start, end, original: raw.slice(start, end), replacement: "", why });
  };
  /** The same sign before one line after another is a list's. */
  const signs = new Map<string, number>();
  for (const { text } of lines) signs.set(text[0] ?? "", (signs.get(text[0] ?? "") ?? 0) + 1);
  let blanks = 0;

  lines.forEach((line, i) => {
    const next = lines[i + 1];
    // With the white space after it, so that the join before it closes the gap.
    const dropLine = (why: RepairReason): void => {
      drop(line.start, next ? next.start : line.end, why);
      blanks += line.blanks + 1;
    };
    const why = furnitureOf(line) ?? (repeated.has(i) ? "running-head" : undefined);
    if (why !== undefined) {
      dropLine(why);
      return;
    }
    const isList = (signs.get(line.text[0] ?? "") ?? 0) >= again && !line.text.startsWith("//");
    const found = [
      ...[...line.text.matchAll(turn)].map(({ index, 0: text }) => ({ index, text, why: "turn-line" as const })),
      ...(isList ? [] : [...line.text.matchAll(ornament)].map(({ index, 0: text }) => ({ index, text, why: "ornament" as const }))),
    ].filter(({ text }) => text.trim() !== "");
    const bare = found.reduceRight((text, { index, text: { length } }) => text.slice(0, index) + text.slice(index + length), line.text).trim();
    if (bare === "") {
      dropLine(found[0]?.why ?? "ornament");
      return;
    }
    for (const { index, text, why } of found.sort((a, b) => a.index - b.index)) drop(line.start + index, line.start + index + text.length, why);
    standing.push({ ...line, text: bare, blanks: line.blanks + blanks });
    blanks = 0;
  });
  return { repairs, standing };
}
