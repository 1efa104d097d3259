import { describe, expect, it, test } from "vitest";
import { fill, fillCount } from "@/core/text/fill";

test.each([
  ["{{n}} entries", { n: 7 }, "7 entries"],
  ["{{n}} entries", { n: 1212 }, "1,212 entries"],
  ["{{n}} 个词条", { n: 1234567 }, "1,234,567 个词条"],
  ["{{year}}: {{n}}", { year: "2021", n: 4000 }, "2021: 4,000"],
  ["{{zh}} {{what}}", { zh: "$& {{n}}" }, "$& {{n}} {{what}}"],
  ["", { n: 1 }, ""],
])("%s", (template, values, filled) => {
  expect(fill(template, values)).toBe(filled);
});

describe("a string that says how many", () => {
  const english = { found_one: "{{n}} entry in {{m}}", found_other: "{{n}} entries in {{m}}" };
  it.each([
    [english, 0, "0 entries in A"],
    [english, 1, "1 entry in A"],
    [english, 2, "2 entries in A"],
    [english, 1000, "1,000 entries in A"],
    // Chinese has one form for all.
    [{ found_other: "{{m}} 里有 {{n}} 个" }, 1, "A 里有 1 个"],
    [{ found_one: undefined, found_other: "{{n}} {{m}}" }, 1, "1 A"],
  ])("%o of %i", (forms, n, said) => expect(fillCount(forms, "found", n, { m: "A" })).toBe(said));
  it("is empty where its language has not said it", () => expect(fillCount({}, "found", 1)).toBe(""));
});
