import { expect, test } from "vitest";
import { fill } from "@/core/text/fill";

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
