import { describe, expect, it } from "vitest";
import type { HeardTable } from "@/core/glossary/heard";
import type { TrajectoryTable } from "@/core/glossary/trajectory";
import { compareReports } from "@/core/reports/compare";
import { drawMonth, drawTermReport } from "@/core/reports/draw-term";
import { compareMonth, findTerm } from "@/core/reports/news";
import { expectOf } from "@/core/reports/expected";
import words from "@/locales/en/reports.json";
import { trajectoryTable } from "@/server/trajectory/load";

const report = (year: number, kind: "work" | "congress" = "work") => ({ kind, year, title: String(year), characters: 10_000 });
const table: TrajectoryTable = {
  source: "made",
  reports: [report(2018), report(2019), report(2021), report(2022), report(2022, "congress")],
  terms: {
    always: [
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ],
    went: [
      [0, 1],
      [1, 2],
      [2, 4],
    ],
    came: [[3, 6]],
    rose: [
      [2, 1],
      [3, 30],
    ],
    fell: [
      [2, 30],
      [3, 1],
    ],
    congress: [[4, 1]],
  },
};

describe("compareReports", () => {
  it("says what appeared, disappeared, rose and fell beyond chance", () => {
    const { appeared, disappeared, rose, fell } = compareReports(table, 2, 3);
    const terms = (list: typeof rose) => list.map(({ term, before, after }) => [term, before, after]);
    expect(terms(appeared)).toEqual([["came", 0, 6]]);
    expect(terms(disappeared)).toEqual([["went", 4, 0]]);
    expect(terms(rose)).toEqual([["rose", 1, 30]]);
    expect(terms(fell)).toEqual([["fell", 30, 1]]);
  });
  it("sets counts against lengths: as often in a report twice as long is less often", () => {
    const longer = { ...table, reports: table.reports.map((each, i) => (i === 3 ? { ...each, characters: 100_000 } : each)) };
    expect(compareReports(longer, 2, 3).rose.map(({ term }) => term)).toEqual([]);
  });
  it("says of the reports held what their counts say", () => {
    const held = trajectoryTable();
    const at = (year: number) => held.reports.findIndex((each) => each.kind === "work" && each.year === year);
    const { appeared, disappeared } = compareReports(held, at(2021), at(2022));
    expect(appeared.map(({ term }) => term)).toContain("zhuanjingtexin");
    expect(disappeared.map(({ term }) => term)).toContain("shuang-xunhuan");
  });
});

describe("expectOf", () => {
  it("names what most of the latest have, when it was last seen, and what is not held", () => {
    const { years, notHeld, missing } = expectOf(table, new Set(["came"]), "work", 4);
    expect([years, notHeld]).toEqual([[2018, 2019, 2021, 2022], [2020]]);
    expect(missing).toEqual([
      { term: "always", in: 4, of: 4, last: 2022 },
      { term: "went", in: 3, of: 4, last: 2021 },
    ]);
  });
  it("is silent about what the text has, and names what no report has", () => {
    const { missing, firstHere } = expectOf(table, new Set(["always", "went", "unheard"]), "work", 4);
    expect(missing).toEqual([]);
    expect(firstHere).toEqual(["unheard"]);
  });
  it("leaves out the text's own year and later ones", () => {
    expect(expectOf(table, new Set(), "work", 10, 2021).years).toEqual([2018, 2019]);
  });
});

const heard: HeardTable = {
  source: "made",
  months: [
    ["2024-01", 30],
    ["2024-02", 20],
    ["2024-03", 30],
  ],
  terms: {
    steady: ["2024-01-01", "2024-03-30", [30, 20, 30]],
    rose: ["2024-01-02", "2024-02-20", [1, 18, 1]],
    fell: ["2024-01-02", "2024-03-20", [28, 1, 28]],
    came: ["2024-02-02", "2024-02-20", [0, 3, 0]],
    never: null,
  },
};
const names = {
  steady: { zh: "稳", en: "steady" },
  rose: { zh: "升", en: "rise" },
  always: { zh: "一直", en: "always" },
  never: { zh: "无", en: "none" },
};

describe("compareMonth", () => {
  it("says what was heard more, less and first, against the evenings held", () => {
    const { held, heldOthers, more, fewer, first } = compareMonth(heard, 1);
    expect([held, heldOthers]).toEqual([20, 60]);
    expect(more.map(({ term }) => term)).toEqual(["rose", "came"]);
    expect(fewer.map(({ term }) => term)).toEqual(["fell"]);
    expect(first.map(({ term, days }) => [term, days])).toEqual([["came", 3]]);
  });
  it("calls nothing first in the first month, nor of a month that is not there", () => {
    expect(compareMonth(heard, 0).first).toEqual([]);
    expect(compareMonth(heard, 9)).toMatchObject({ held: 0, more: [], first: [] });
  });
});

describe("findTerm", () => {
  it.each([
    ["升", ["rose"]],
    ["RISE", ["rose"]],
    ["steady", ["steady"]],
    ["s", ["steady", "rose", "always"]],
    ["", []],
    ["missing", []],
  ])("%s", (query, expected) => {
    expect(findTerm(query, names)).toEqual(expected);
  });
});

describe("the drawing of one formulation and of a month", () => {
  const context = { table, terms: names, words: words.words, glossary: "/g/" };
  it("shows the line, its table and the news", () => {
    const drawn = String(drawTermReport("always", context, heard));
    expect(drawn).toContain("In 4 of 5 reports held");
    expect(drawn).toContain("Work report 2018");
    expect(drawn).toContain("Not counted yet");
  });
  it("says where a formulation was never heard", () => {
    expect(String(drawTermReport("never", context, heard))).toContain("On none of the evenings held");
  });
  it("lists a month", () => {
    expect(String(drawMonth(1, context, heard))).toContain("18 of 20 evenings; otherwise 2 of 60");
  });
});
