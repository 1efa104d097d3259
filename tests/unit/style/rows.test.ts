import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mostAligned } from "@/core/reading/groups";

const rows = ({ css, most }: { css: string; most: number }): string[] =>
  ["n", "g", "i"].flatMap((name) =>
    Array.from({ length: most }, (_, index) => `.${name}${index + 1} {\n  --${name}: ${index + 1};\n}`).filter((rule) => !css.includes(rule)),
  );

// A policy without inline styles leaves no other way to give a block its numbers; written out once, they take 1 kB of the compressed sheet.
test("the style sheet counts sentences, groups and places as far as the blocks do", () => {
  const css = readFileSync("app/styles/rows.css", "utf8");
  expect(rows({ css, most: mostAligned })).toEqual([]);
  expect(rows({ css, most: mostAligned + 1 })).toHaveLength(3);
});
