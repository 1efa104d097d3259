import { expect, it } from "vitest";
import { isCutRight, readSeams } from "../../cases";
import { createAnnotator } from "@/core/annotate";
import { loadDictionary } from "@/server/dictionary/load";

const annotate = createAnnotator({ terms: [], register: [], readings: new Map(), dictionary: loadDictionary() });

const cases = readSeams("seams.txt");
const isRight = (marked: string): boolean => isCutRight(marked, annotate(marked.replaceAll("‖", "")));

it("has at least 350 seams, half of them kept from tuning", () => {
  expect(cases.length).toBeGreaterThanOrEqual(350);
  expect(cases.filter(({ isHeld }) => isHeld).length).toBeGreaterThanOrEqual(175);
});

// What two-word sequences reach; tests/bench/seams.ts names the others.
it.each([
  ["looked at", false, 225],
  ["held", true, 222],
])("cuts the seams %s", (_, held, least) => {
  expect(cases.filter(({ marked, isHeld }) => isHeld === held && isRight(marked)).length).toBeGreaterThanOrEqual(least);
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
])("%s", (marked) => expect(isRight(marked)).toBe(true));
