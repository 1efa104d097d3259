import { describe, expect, it } from "vitest";
import { historyOf, type ObservedTerm } from "@/core/glossary/observed";

const documents = [
  { id: "report-2016", kind: "report" },
  { id: "charter", kind: "party" },
  { id: "message-2017", kind: "other" },
  { id: "report-2017", kind: "report" },
] as const;

const term: ObservedTerm = {
  occurrences: { "report-2016": 2, charter: 3, "message-2017": 1, "report-2017": 2 },
  observed: [
    { en: "community level", document: "report-2016", year: 2016, count: 2 },
    { en: "primary level", document: "charter", year: 2017, count: 3 },
    { en: "community level", document: "message-2017", year: 2017, count: 1 },
    { en: "community level", document: "report-2017", year: 2017, count: 2 },
  ],
  quote: { document: "charter", zh: "基层组织", en: "organizations at the primary level" },
};

describe("historyOf", () => {
  const histories = historyOf(term, documents);
  it("has each wording once, the most frequent first", () =>
    expect(histories.map(({ en, total }) => [en, total])).toEqual([
      ["community level", 5],
      ["primary level", 3],
    ]));
  it("keeps years and kinds of documents apart", () =>
    expect(histories[0]?.points).toEqual([
      { year: 2016, kind: "report", count: 2 },
      { year: 2017, kind: "other", count: 1 },
      { year: 2017, kind: "report", count: 2 },
    ]));
  it("counts what stands in the table, no more and no less", () =>
    expect(histories.reduce((sum, { total }) => sum + total, 0)).toBe(term.observed.reduce((sum, { count }) => sum + count, 0)));
});
