import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createAnnotator } from "@/core/annotate";
import { loadDictionary } from "@/server/dictionary/load";

const annotate = createAnnotator({ terms: [], register: [], readings: new Map(), dictionary: loadDictionary() });

const lines = readFileSync("tests/fixtures/seams.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));

/** Each ‖ but the text's own end is where a token starts. */
function isCutRight(marked: string): boolean {
  const starts = new Set(annotate(marked.replaceAll("‖", "")).tokens.map(({ start }) => start));
  let at = 0;
  return marked
    .split("‖")
    .slice(0, -1)
    .every((part) => {
      at += part.length;
      return starts.has(at);
    });
}

it("has at least 350 seams, half of them kept from tuning", () => {
  expect(lines.length).toBeGreaterThanOrEqual(350);
  expect(lines.filter(([, mark]) => mark === "held").length).toBeGreaterThanOrEqual(175);
});

// What two-word sequences reach; tests/bench/seams.ts names the others.
it.each([
  ["looked at", undefined, 225],
  ["held", "held", 222],
])("cuts the seams %s", (_, half, least) => {
  expect(lines.filter(([marked = "", mark]) => mark === half && isCutRight(marked)).length).toBeGreaterThanOrEqual(least);
});

it.each([
  "会上‖将讨论",
  "规划中‖将明确",
  "报告中‖将提出",
  "对‖外地企业",
  "对‖外来人口",
  "对‖外卖骑手",
  "多元‖化解",
  "公平‖和‖平等",
  "着重‖要抓好",
  "实行‖政企分开",
  "要‖紧盯",
  "列装‖运-20",
  "市场中‖国有企业",
  "重组中‖国有股",
  "把‖手‖伸向",
  "大‖历史观‖看待",
  "政治建军‖方略",
])("%s", (marked) => expect(isCutRight(marked)).toBe(true));
