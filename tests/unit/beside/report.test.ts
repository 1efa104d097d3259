import { describe, expect, it } from "vitest";
import { countNotes, findingsOf } from "@/core/beside/findings";
import { cutAtMarks } from "@/core/beside/pieces";
import { recurringTables, reportPairs } from "@/core/beside/report";
import type { Note, Row } from "@/core/beside/row";
import { readTbx } from "@/core/exchange/tbx";
import { type FindingFormat, writeFindings } from "@/core/exchange/formats";
import { readXlsx } from "@/core/exchange/xlsx";
import { briefTbx } from "@/core/review/brief-tbx";
import { unzipSync } from "fflate";
import words from "@/locales/en/beside.json";

const note = (over: Partial<Note>): Note => ({
  group: "hardened",
  code: "changed",
  said: { old: "应当", next: "必须", tag: "degree" },
  marks: [
    { side: "a", start: 3, end: 5 },
    { side: "b", start: 3, end: 5 },
  ],
  isSet: false,
  dim: false,
  official: false,
  ...over,
});
const row = (a: string, b: string, notes: Note[] = []): Row => ({ lines: { a: [0], b: [0] }, text: { a, b }, moved: false, notes });
const rows = [
  row("改善民生。", "改善民生。"),
  row("发展经济。", "发展经济。", [note({ dim: true })]),
  row("各乡镇应当健全台账。", "各乡镇必须健全台账。", [note({ term: "taizhang" })]),
  row("好。", "好。"),
];
const terms = { taizhang: { zh: "台账", en: "ledger" } };

describe("cutAtMarks", () => {
  it.each([
    ["一二三四", [{ start: 1, end: 3 }], ["一", "二三", "四"]],
    ["一二三四", [], ["一二三四"]],
    ["", [], []],
    [
      "一二三四",
      [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ],
      ["一二", "三四"],
    ],
    [
      "一二三四",
      [
        { start: 2, end: 4 },
        { start: 0, end: 1 },
      ],
      ["一", "二", "三四"],
    ],
    ["一二", [{ start: 1, end: 9 }], ["一二"]],
    ["一二", [{ start: 1, end: 1 }], ["一二"]],
  ])("%s", (text, marks, expected) => {
    const pieces = cutAtMarks(text, marks);
    expect(pieces.map((piece) => piece.text)).toEqual(expected);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });
});

describe("a report to take away", () => {
  const pairs = reportPairs(rows, words.jobs.compare.words, terms, words.said.folded);
  it("folds what is the same, and what is only ordinary wording", () => {
    expect(pairs.map((pair) => ("folded" in pair ? pair.folded : pair.number))).toEqual(["Pairs without a note: 2", "3", "Pairs without a note: 1"]);
  });
  it("marks what changed by a sign and says it with its English", () => {
    expect(pairs[1]).toMatchObject({
      a: [{ text: "各乡镇" }, { text: "应当", group: "hardened", sign: "▲" }, { text: "健全台账。" }],
      notes: ["▲ hardened · 应当 → 必须 · 台账 ledger"],
    });
  });
  it("says what recurs in one way and what does not", () => {
    const recurring = [
      { term: "taizhang", wordings: [{ en: "ledger", pairs: [0, 2] }], consistent: true },
      {
        term: "jiceng",
        wordings: [
          { en: "primary level", pairs: [1] },
          { en: "", pairs: [3] },
        ],
        consistent: false,
      },
    ];
    const tables = recurringTables(recurring, terms, { ...words.said, head: ["Term", "English"] });
    expect(tables.map(({ title, rows: list }) => [title, list[1]])).toEqual([
      ["Rendered in more than one way", ["jiceng", "primary level (2); in other words (4)"]],
      ["Rendered in one way throughout", ["台账", "ledger (1, 3)"]],
    ]);
    expect(recurringTables([], terms, { ...words.said, head: [] })).toEqual([]);
  });
  const findings = {
    title: "What changed",
    summary: "1 note",
    rows: [["kind"], ["hardened"]],
    shares: [1],
    rights: "R",
    pairs,
    more: [{ title: "Recurring", rows: [["Term"], ["台账"]], shares: [1] }],
  };
  it("is a Word document with both texts, marks and tables", async () => {
    const bytes = await writeFindings(findings, "docx");
    const xml = new TextDecoder().decode(unzipSync(bytes as Uint8Array)["word/document.xml"]);
    for (const text of ["What changed", "1 note", "各乡镇", "应当", "必须", "Pairs without a note: 2", "Recurring", "台账"])
      expect(xml).toContain(text);
    expect(xml).toMatch(/w:u w:val="thick"/);
  });
  it("is a workbook with a sheet for what recurs", async () => {
    const sheets = await readXlsx((await writeFindings(findings, "xlsx")) as Uint8Array);
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["findings", "Recurring"]));
  });
  it.each(["csv", "tsv"] satisfies FindingFormat[])("is a table: %s", async (format) => {
    expect(await writeFindings(findings, format)).toContain("hardened");
  });
});

describe("briefTbx", () => {
  it("gives what to say, what may be said and what to avoid", () => {
    const brief = [{ term: "jiceng", zh: "基层", en: "primary level", also: ["grassroots"], avoid: ["basic level"], count: 2 }];
    const { terms: read, problems } = readTbx(briefTbx(brief, "T", "R"));
    expect(problems).toEqual([]);
    expect(read.map(({ zh, renderings }) => [zh, renderings.map(({ en, status }) => [en, status])])).toEqual([
      [
        "基层",
        [
          ["primary level", "preferred"],
          ["grassroots", "admitted"],
          ["basic level", "deprecated"],
        ],
      ],
    ]);
  });
});

describe("findingsOf", () => {
  const report = (list: readonly Row[]) =>
    findingsOf(
      { rows: list, terms, recurring: [] },
      { ...words.jobs.compare, said: words.said, headOfTerms: [words.term, words.wordings], rights: "" },
    );
  it.each([
    [rows, { n: 1, rows: 1, pairs: 4 }],
    [rows.slice(0, 2), { n: 0, rows: 0, pairs: 2 }],
    [[row("好。", "好的。", [note({}), note({ dim: true }), note({ group: "new" })])], { n: 2, rows: 1, pairs: 1 }],
    [[], { n: 0, rows: 0, pairs: 0 }],
  ])("counts what is not dim, in its table as in its summary", (list, counts) => {
    expect(countNotes(list)).toEqual(counts);
    const { summary, rows: table, more } = report(list);
    expect(summary).toBe(`${counts.n} notes in ${counts.rows} of ${counts.pairs} pairs`);
    expect(table).toHaveLength(1 + counts.n);
    expect(more).toEqual([]);
  });
});
