import { describe, expect, it } from "vitest";
import { compareRows } from "@/core/beside/compare-rows";
import { drawRow, type DrawContext } from "@/core/beside/draw";
import { fixPairs, type Row } from "@/core/beside/row";
import { toRows } from "@/core/beside/table";
import { writeTable } from "@/core/exchange/table";
import { readDelimited } from "@/core/exchange/delimited";

const rowOf = (a: number[], b: number[]): Pick<Row, "lines"> => ({ lines: { a, b } });
const rows = [rowOf([0], [0]), rowOf([1], [1, 2]), rowOf([2], []), rowOf([], [3])];

describe("fixPairs", () => {
  it.each([
    [
      1,
      0,
      [
        { a: [1], b: [2] },
        { a: [0], b: [0, 1] },
      ],
    ],
    [
      2,
      2,
      [
        { a: [1], b: [1] },
        { a: [2], b: [2] },
      ],
    ],
    // What is left of a row without anything is no pair.
    [3, 2, [{ a: [2], b: [3] }]],
    [
      0,
      1,
      [
        { a: [0], b: [] },
        { a: [1], b: [0, 1, 2] },
      ],
    ],
  ])("moves line %i to row %i and fixes both rows", (line, to, fixed) => {
    expect(fixPairs(rows, [], line, to)).toEqual(fixed);
  });
  it.each([
    [0, 0],
    [9, 1],
    [0, 9],
    [0, -1],
  ])("leaves all as it is where there is nothing to do: line %i to row %i", (line, to) => {
    expect(fixPairs(rows, [], line, to)).toBeUndefined();
  });
  it("keeps what was fixed elsewhere and replaces what is touched", () => {
    const fixed = fixPairs(
      rows,
      [
        { a: [2], b: [] },
        { a: [0], b: [0] },
      ],
      1,
      0,
    );
    expect(fixed).toEqual([
      { a: [2], b: [] },
      { a: [1], b: [2] },
      { a: [0], b: [0, 1] },
    ]);
  });
});

const words: DrawContext["words"] = {
  group: { new: "new", dropped: "dropped" },
  title: {},
  text: { came: "{{next}}", gone: "{{old}}" },
  tag: { wording: "wording" },
  official: "official",
  fine: "fine",
  moved: "moved",
  deeds: { use: "Use {{wording}}", keep: "Keep mine", not: "Not a finding" },
  history: "in {{n}}",
  nothing: { a: "none", b: "none" },
  up: "up {{text}}",
  down: "down {{text}}",
};
const context: DrawContext = { words, languages: { a: "zh-Hans", b: "zh-Hans" }, terms: {}, glossary: "/g/" };
const hostile = "<img src=x onerror=alert(1)>=1+1";
const [row] = compareRows(
  [{ old: [0], next: [0], oldText: "甲", nextText: `甲${hostile}`, moved: false }],
  [{ kind: "new", tag: "wording", next: hostile, nextAt: { pair: 0, start: 1, end: 1 + hostile.length }, official: false, dim: false, weight: 1 }],
);

it("draws a text as text, whatever stands in it, and says the mark in words", () => {
  const drawn = row ? drawRow(row, 0, 1, context).toString() : "";
  expect(drawn).not.toContain("<img");
  expect(drawn).toContain('<span class="visually-hidden">new: </span>&lt;img');
});

it.each([
  ["moved", 3, "from 4"],
  ["moved", 0, undefined],
  ["reworded", 3, undefined],
] as const)("names the old place of what was moved to another pair: %s, from row %i", (kind, pair, said) => {
  const [moved] = compareRows(
    [{ old: [0], next: [0], oldText: "甲", nextText: "甲", moved: true }],
    [
      {
        kind,
        tag: "wording",
        old: "甲",
        next: "甲",
        oldAt: { pair, start: 0, end: 1 },
        nextAt: { pair: 0, start: 0, end: 1 },
        official: false,
        dim: false,
        weight: 1,
      },
    ],
  );
  const drawn = moved ? drawRow(moved, 0, 1, { ...context, words: { ...words, from: "from {{n}}" } }).toString() : "";
  expect(/<small>(from \d+)<\/small>/.exec(drawn)?.[1]).toBe(said);
});

it("keeps a cell from being a formula", () => {
  const table = row ? writeTable(toRows([{ ...row, text: { a: "=1+1", b: "x" } }], words, {}, ["a", "b", "c", "d", "e", "f", "g"]), "csv") : "";
  expect(readDelimited(table, ",")[1]?.[5]).toBe("'=1+1");
});
