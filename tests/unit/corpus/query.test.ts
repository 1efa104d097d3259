import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInRange, parseQuery, type ProblemCode } from "@/core/corpus/query";

const shapeOf = (query: string): unknown => {
  const parsed = parseQuery(query);
  if (!parsed.ok) return parsed.problem.code;
  const bare = (value: object): unknown =>
    Object.fromEntries(
      Object.entries(value)
        .filter(([key, each]) => !["start", "end"].includes(key) && each !== false)
        .map(([key, each]: [string, unknown]) => [key, typeof each === "object" && each !== null ? bare(each) : each]),
    );
  return parsed.conditions.map(bare);
};
const phrase = (text: string) => ({ kind: "phrase", text });
const term = (text: string) => ({ kind: "term", text });

describe("a query", () => {
  it.each<[string, unknown]>([
    ["基层治理", [phrase("基层治理")]],
    ["基层 治理", [phrase("基层"), phrase("治理")]],
    ['"小事 不出"', [phrase("小事 不出")]],
    ["“三个一”", [phrase("三个一")]],
    ["「三个一」服务", [phrase("三个一"), phrase("服务")]],
    ["term:网格化管理", [term("网格化管理")]],
    ["词：网格化管理", [term("网格化管理")]],
    ['TERM:"最后 一米"', [term("最后 一米")]],
    ["党建 near 治理", [{ kind: "near", left: phrase("党建"), right: phrase("治理"), within: 20 }]],
    ["term:党建 near/8 治理", [{ kind: "near", left: term("党建"), right: phrase("治理"), within: 8 }]],
    ["党建 近/0 治理 网格", [{ kind: "near", left: phrase("党建"), right: phrase("治理"), within: 0 }, phrase("网格")]],
    ["-党建 near 治理", [{ kind: "near", left: phrase("党建"), right: phrase("治理"), within: 20, not: true }]],
    ["date:2024", [{ kind: "date", from: "2024", to: "2024" }]],
    ["date:2024-03..2026-01-31", [{ kind: "date", from: "2024-03", to: "2026-01-31" }]],
    ["date:..2024", [{ kind: "date", from: undefined, to: "2024" }]],
    ["日期:2024..", [{ kind: "date", from: "2024", to: undefined }]],
    [
      "folder:报纸 -folder:课堂",
      [
        { kind: "folder", name: "报纸" },
        { kind: "folder", name: "课堂", not: true },
      ],
    ],
    ["nearby", [phrase("nearby")]],
    ["http://a.b", [phrase("http://a.b")]],
    ["<script>alert(1)</script>", [phrase("<script>alert(1)</script>")]],
    ["__proto__ term:constructor", [phrase("__proto__"), term("constructor")]],
  ])("%s", (query, meant) => expect(shapeOf(query)).toEqual(meant));

  it.each<[string, ProblemCode, string]>([
    ["", "empty", ""],
    ["   ", "empty", "   "],
    ['党建 "小事 不出', "unclosed-quote", '"小事 不出'],
    ["网格 “三个一", "unclosed-quote", "“三个一"],
    ['""', "empty", '""'],
    ["党建 term:", "nothing-after-field", "term:"],
    ["folder: 报纸", "nothing-after-field", "folder:"],
    ["date:2024-13", "bad-date", "2024-13"],
    ["网格 date:昨天", "bad-date", "昨天"],
    ["date:..", "bad-date", ".."],
    ["near 治理", "near-what", "near"],
    ["党建 near", "near-what", "near"],
    ["党建 near date:2024", "near-what", "near"],
    ["党建 near -治理", "near-what", "near"],
    ["党建 near/x 治理", "bad-distance", "near/x"],
    ["党建 near/999 治理", "bad-distance", "near/999"],
    ["党建 - 治理", "not-what", "-"],
    ["一".repeat(1001), "too-long", "一"],
  ])("%s is refused, with its place", (query, code, at) => {
    const parsed = parseQuery(query);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect([parsed.problem.code, query.slice(parsed.problem.start, parsed.problem.end)]).toEqual([code, at]);
  });

  it("is read or refused, never thrown at, and its conditions lie in it in order", () =>
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom("党建", " ", '"', "“", "”", "near", "near/3", "-", "term:", "date:", "2024", "..", "folder:", "：", "近"))
          .map((parts) => parts.join("")),
        (query) => {
          const parsed = parseQuery(query);
          const places = parsed.ok ? parsed.conditions : [parsed.problem];
          let last = 0;
          for (const { start, end } of places) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(query.length);
            last = end;
          }
        },
      ),
    ));
});

describe("a date", () => {
  it.each([
    ["2024-03-12", "2024", "2024", true],
    ["2024-03-12", "2024-03", "2024-03", true],
    ["2024-03-12", "2024-04", undefined, false],
    ["2024-03-12", undefined, "2024-03-11", false],
    ["2024-03-12", undefined, "2024-03-12", true],
    ["2024", "2024-03", undefined, true],
    ["2023", "2024-03", undefined, false],
  ])("%s in %s..%s: %s", (day, from, to, lies) => expect(isInRange(day, { kind: "date", from, to })).toBe(lies));
});
