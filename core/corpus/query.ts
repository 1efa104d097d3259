/**
 * The language in which texts are asked, one's own and a corpus alike. Conditions stand side by side and all must hold:
 *
 *   基层治理            the characters, as they stand
 *   "小事 不出"          the same, with spaces in it; “…” and 「…」 are quotes too
 *   term:网格化管理       a term, by any of its forms
 *   A near B, A near/8 B   both, at most so many characters apart (20)
 *   date:2024..2026-03     a day, month or year, or from one to another; either end may be left out
 *   folder:报纸            texts of a folder
 *   issuer:省政府  kind:规划  level:县  place:江州    of a corpus: what its documents say of themselves, or a part of it
 *   -…                 not
 *
 * A field may be named in Chinese (词:, 日期:, 文件夹:, 近). Offsets are UTF-16, half-open, into what was typed.
 */

export interface At {
  start: number;
  end: number;
}

/** Characters or a term: what has a place in a text. */
export type Placed = ({ kind: "phrase"; text: string } | { kind: "term"; text: string }) & At;

export type Condition = (Placed | Near | DateRange | { kind: "folder"; name: string } | { kind: "about"; field: About; value: string }) &
  At & { not: boolean };

/** What a document of a corpus says of itself. */
export const abouts = ["issuer", "kind", "level", "place"] as const;
export type About = (typeof abouts)[number];

export interface Near {
  kind: "near";
  left: Placed;
  right: Placed;
  /** Characters between the two, at most. */
  within: number;
}

/** Days that a text's day must lie between, both ends in it, as far as they are known: 2024 is all of it. */
export interface DateRange {
  kind: "date";
  from: string | undefined;
  to: string | undefined;
}

export type ProblemCode = "empty" | "unclosed-quote" | "nothing-after-field" | "bad-date" | "near-what" | "bad-distance" | "not-what" | "too-long";

/** Why a query cannot be read, and where in it. */
export interface QueryProblem extends At {
  code: ProblemCode;
}

export type Parsed = { ok: true; conditions: Condition[] } | { ok: false; problem: QueryProblem };

export const usualDistance = 20;
const longestDistance = 500;
const longestQuery = 1000;

const quotes: Readonly<Record<string, string>> = { '"': '"', "“": "”", "「": "」", "『": "』", "＂": "＂" };
const fields: Readonly<Record<string, "term" | "date" | "folder" | About>> = {
  term: "term",
  词: "term",
  date: "date",
  日期: "date",
  folder: "folder",
  文件夹: "folder",
  issuer: "issuer",
  机构: "issuer",
  kind: "kind",
  文种: "kind",
  level: "level",
  层级: "level",
  place: "place",
  地方: "place",
};
const field = /^(term|date|folder|issuer|kind|level|place|词|日期|文件夹|机构|文种|层级|地方)[:：]/iu;
const near = /^(?:near|近)(?:\/(\S*))?(?=\s|$)/iu;
const dateForm =
  /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?(?:(\.\.)(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?)?$/;

class Problem extends Error {
  constructor(readonly found: QueryProblem) {
    super(found.code);
  }
}
const fail = (code: ProblemCode, start: number, end: number): never => {
  throw new Problem({ code, start, end });
};

interface Word extends At {
  text: string;
}

/** What stands at a place: something in quotes, or everything up to the next space. */
function readWord(query: string, start: number): Word {
  const closing = quotes[query[start] ?? ""];
  if (closing !== undefined) {
    const end = query.indexOf(closing, start + 1);
    if (end < 0) fail("unclosed-quote", start, query.length);
    return { text: query.slice(start + 1, end).trim(), start, end: end + 1 };
  }
  const length = query.slice(start).search(/\s/u);
  const end = length < 0 ? query.length : start + length;
  return { text: query.slice(start, end), start, end };
}

type Item = (Condition | { kind: "near?"; within: number }) & At;

function readDate({ text, start, end }: Word): DateRange {
  const [whole, from, range, to] = dateForm.exec(text) ?? [];
  if (!whole || (!from && !to)) return fail("bad-date", start, end);
  // One date is all of itself: the third of March, all of March, all of 2024.
  return { kind: "date", from, to: range ? to : from };
}

/** One condition, or the word near, from a place on. */
function readItem(query: string, from: number): Item {
  const beside = near.exec(query.slice(from));
  if (beside) {
    const end = from + beside[0].length;
    const within = beside[1] === undefined ? usualDistance : /^\d{1,3}$/.test(beside[1]) ? Number(beside[1]) : -1;
    if (within < 0 || within > longestDistance) fail("bad-distance", from, end);
    return { kind: "near?", within, start: from, end };
  }
  const not = /^[-－]\S/u.test(query.slice(from));
  if (!not && /^[-－](?:\s|$)/u.test(query.slice(from))) fail("not-what", from, from + 1);
  const start = not ? from + 1 : from;
  const named = field.exec(query.slice(start));
  const word = readWord(query, start + (named?.[0].length ?? 0));
  const at = { start: from, end: Math.max(word.end, start + (named?.[0].length ?? 0)), not };
  const kind = named && fields[(named[1] ?? "").toLowerCase()];
  if (word.text === "") return fail(kind ? "nothing-after-field" : "empty", from, at.end);
  if (kind === "date") return { ...readDate(word), ...at };
  if (kind === "folder") return { kind, name: word.text, ...at };
  if (kind && kind !== "term") return { kind: "about", field: kind, value: word.text, ...at };
  return { kind: kind ?? "phrase", text: word.text, ...at };
}

const isPlaced = (item: Item | undefined): item is Placed & { not: boolean } => item?.kind === "phrase" || item?.kind === "term";

/** Joins what stands on both sides of near. */
function joinNear(items: readonly Item[]): Condition[] {
  const joined: Condition[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    if (item.kind !== "near?") {
      joined.push(item);
      continue;
    }
    const [left, right] = [joined.pop(), items[i + 1]];
    if (!left || !isPlaced(left) || !isPlaced(right) || right.not) {
      fail("near-what", item.start, item.end);
      continue;
    }
    const { not, ...placed } = left;
    const { not: _, ...other } = right;
    joined.push({ kind: "near", left: placed, right: other, within: item.within, not, start: left.start, end: right.end });
    i++;
  }
  return joined;
}

/** Reads a query. What cannot be read is said with its place; nothing is guessed. */
export function parseQuery(query: string): Parsed {
  try {
    if (query.length > longestQuery) fail("too-long", longestQuery, query.length);
    const items: Item[] = [];
    for (let at = 0; at < query.length; ) {
      if (/\s/u.test(query[at] ?? "")) {
        at++;
        continue;
      }
      const item = readItem(query, at);
      items.push(item);
      at = item.end;
    }
    if (items.length === 0) fail("empty", 0, query.length);
    return { ok: true, conditions: joinNear(items) };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problem: error.found };
    throw error;
  }
}

/** Whether a day (2026-03-12, or less of it) lies in a range: what is known of both is compared. */
export function isInRange(day: string, { from, to }: DateRange): boolean {
  const cut = (end: string) => day.slice(0, end.length);
  return (from === undefined || cut(from) >= from.slice(0, day.length)) && (to === undefined || cut(to) <= to.slice(0, day.length));
}
