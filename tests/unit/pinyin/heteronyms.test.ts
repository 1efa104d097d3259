import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createAnnotator } from "@/core/annotate";
import { loadEdition } from "@/server/content/load";
import { loadDictionary } from "@/server/dictionary/load";
import { loadReadingModel } from "@/server/pinyin/load";

/** Without the glossary and the register: ordinary language has to come out right by itself. */
const annotate = createAnnotator({
  terms: [],
  register: [],
  readings: loadEdition().readings,
  dictionary: loadDictionary(),
  model: loadReadingModel(),
});

const cases = readFileSync("tests/fixtures/heteronyms.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [marked = "", reading = ""] = line.split("\t");
    return { marked, at: [...marked].indexOf("["), text: marked.replace(/[[\]]/g, ""), reading };
  });

it("has at least 300 cases, each of them once", () => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
  expect(new Set(cases.map(({ marked }) => marked)).size).toBe(cases.length);
});

it.each(cases)("$marked is $reading", ({ text, at, reading }) => {
  expect(
    annotate(text)
      .tokens.flatMap(({ pinyin }) => pinyin)
      [at]?.toLowerCase(),
  ).toBe(reading);
});
