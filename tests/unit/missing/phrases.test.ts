import { describe, expect, it } from "vitest";
import { countPhrases } from "@/server/missing/phrases";

/** Twelve evenings that say the same in turn. */
const evenings = (lines: readonly string[]): string[][] => Array.from({ length: 12 }, (_, day) => [lines[day % lines.length] ?? ""]);
const found = (texts: string[][], least = 4) => new Map(countPhrases(texts, undefined, { least }).phrases.map((phrase) => [phrase.zh, phrase]));

describe("set phrases of dated texts", () => {
  it("are found by the days on which they were heard, whatever stands around them", () => {
    const phrases = found(evenings(["积极发展低空经济，", "各地的低空经济很热。", "看好低空经济前景；"]));
    expect(phrases.get("低空经济")).toMatchObject({ count: 12 });
    expect(phrases.get("低空经济")?.days).toHaveLength(12);
  });
  it("a piece of a longer one is left to that one", () => {
    const phrases = found(evenings(["他说低空经济好。", "搞低空经济去！", "谈低空经济吧。"]));
    expect(phrases.has("低空经")).toBe(false);
    expect(phrases.has("空经济")).toBe(false);
  });
  it("quotation marks are counted and do not end a phrase", () => {
    const phrases = found(evenings(["编制“十五五”规划，", "谋划“十五五”规划。", "“十五五”规划纲要"]));
    expect(phrases.get("十五五规划")?.days).toHaveLength(12);
    const quoted = found(evenings(["讲好“双减”的事", "看“双减”之后", "谈“双减”，"]));
    expect(quoted.get("双减")?.quoted).toBe(12);
  });
  it("two characters count only where they are quoted", () => expect(found(evenings(["讲双减好", "看双减吧", "谈双减。"])).has("双减")).toBe(false));
  it("what is heard on too few days, begins with a particle or speaks of the broadcast is left out", () => {
    expect(found(evenings(["低空经济，", "好。", "坏。", "行。"]), 4).size).toBe(0);
    expect(found(evenings(["的低空经济，", "的低空经济。"])).has("的低空经济")).toBe(false);
    expect(found(evenings(["本期节目主要内容：甲", "本期节目主要内容：乙"])).size).toBe(0);
  });
  it("a paragraph weighs as it is told to", () => {
    const { phrases } = countPhrases(evenings(["甲低空经济，", "乙低空经济。"]), (text) => (text.startsWith("甲") ? 1 : 0), { least: 4 });
    expect(phrases.find(({ zh }) => zh === "低空经济")?.company).toBe(0.5);
  });
});
