import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignParts } from "@/core/glossary/side-by-side";

const parts = (titles: string) => [...titles].map((title) => [title, title] as const);
const order = (a: string, b: string) =>
  alignParts(parts(a), parts(b))
    .map(({ title }) => title)
    .join("");

describe("the parts of two entries in rows", () => {
  test.each([
    ["", "", ""],
    ["abc", "", "abc"],
    ["", "abc", "abc"],
    ["abc", "abc", "abc"],
    ["ac", "abc", "abc"],
    ["ab", "xab", "xab"],
    ["ab", "abx", "abx"],
    ["abc", "axby", "axbyc"],
    ["abc", "cxa", "abcx"],
  ])("%s with %s", (a, b, rows) => {
    expect(order(a, b)).toBe(rows);
  });

  test("each part of both once, each side in its row, the first one's order kept", () => {
    const titles = fc.uniqueArray(fc.constantFrom(..."abcdefgh"));
    fc.assert(
      fc.property(titles, titles, (a, b) => {
        const rows = alignParts(parts(a.join("")), parts(b.join("")));
        expect(rows.map(({ title }) => title).sort()).toEqual([...new Set([...a, ...b])].sort());
        expect(rows.flatMap(({ a: part }) => part ?? [])).toEqual(a);
        for (const { title, a: left, b: right } of rows) expect([left ?? title, right ?? title]).toEqual([title, title]);
        expect(rows.flatMap(({ b: part }) => part ?? []).sort()).toEqual([...b].sort());
      }),
    );
  });
});
