import { describe, expect, it } from "vitest";
import type { AnnotatedSegment } from "@/core/annotation";
import { createNewFinder } from "@/core/own/new-here";

const segment = (...words: string[]): AnnotatedSegment => {
  let at = 0;
  const tokens = words.map((text) => {
    const start = at;
    at += text.length;
    return { start, end: at, text, kind: /\p{Script=Han}/u.test(text) ? ("word" as const) : ("punctuation" as const), pinyin: [] };
  });
  return { text: words.join(""), tokens, matches: [], derived: [] };
};
const blocks = [
  [segment("推行", "“", "红色", "管家", "”", "品牌", "。")],
  [segment("红色", "管家", "走进", "小区", "。"), segment("群众", "找", "红色", "管家", "。")],
];

describe("createNewFinder", () => {
  it("says of each phrase why, how often, and where it stands first", () => {
    const finder = createNewFinder();
    for (const block of blocks) finder.add(block);
    expect(finder.found(5).find(({ zh }) => zh === "红色管家")).toMatchObject({
      count: 3,
      block: 0,
      sentence: 0,
      why: expect.arrayContaining([{ code: "quoted" }]),
    });
  });

  it.each([
    ["rare words that come again and again", 30, true],
    ["words that are common anyway", 4, false],
  ])("%s: above their frequency: %s", (_, nats, isAbove) => {
    const finder = createNewFinder({ frequencies: { cost: () => ({ nats, bond: 0, words: [], isWord: false }) } });
    for (const block of blocks) finder.add(block);
    const codes =
      finder
        .found(5)
        .find(({ zh }) => zh === "红色管家")
        ?.why.map(({ code }) => code) ?? [];
    expect(codes.includes("above")).toBe(isAbove);
  });
});
