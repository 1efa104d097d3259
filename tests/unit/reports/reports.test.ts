import { describe, expect, it } from "vitest";
import type { TrajectoryTable } from "@/core/glossary/trajectory";
import { compareReports } from "@/core/reports/compare";
import { expectOf } from "@/core/reports/expected";
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
