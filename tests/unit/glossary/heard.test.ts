import { describe, expect, it } from "vitest";
import { type HeardTable, heardOf } from "@/core/glossary/heard";
import { heardTable } from "@/server/news/load";

const table: HeardTable = {
  source: "Three months.",
  months: [
    ["2024-01", 30],
    ["2024-02", 20],
    ["2024-03", 0],
  ],
  terms: { old: ["2024-01-05", "2024-02-01", [3, 5, 0]], young: ["2024-02-09", "2024-02-09", [0, 1, 0]], silent: null },
};

describe("a term in the news", () => {
  it("has rates per broadcast held, and the data's beginning is no first time", () => {
    expect(heardOf("old", table)).toEqual({
      first: "2024-01-05",
      last: "2024-02-01",
      isFromStart: true,
      days: 8,
      held: 50,
      points: [
        { month: "2024-01", days: 3, held: 30, share: 0.1 },
        { month: "2024-02", days: 5, held: 20, share: 0.25 },
        { month: "2024-03", days: 0, held: 0, share: 0 },
      ],
    });
    expect(heardOf("young", table)).toMatchObject({ isFromStart: false, days: 1 });
  });
  it("tells one that was not heard from one that was not counted", () => {
    expect(heardOf("silent", table)).toBeNull();
    expect(heardOf("unknown", table)).toBeUndefined();
    expect(heardOf("constructor", table)).toBeUndefined();
  });
  it("is counted over as many months as the table has, never on more evenings than are held", () => {
    const committed = heardTable();
    for (const [id, row] of Object.entries(committed.terms)) {
      if (!row) continue;
      const [first, last, days] = row;
      expect(days, id).toHaveLength(committed.months.length);
      expect(
        days.every((n, i) => n <= (committed.months[i]?.[1] ?? 0)),
        id,
      ).toBe(true);
      const months = committed.months.map(([month]) => month).filter((_, i) => days[i]);
      expect([months[0], months.at(-1)], id).toEqual([first.slice(0, 7), last.slice(0, 7)]);
    }
  });
});
