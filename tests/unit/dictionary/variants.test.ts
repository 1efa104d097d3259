import { describe, expect, it } from "vitest";
import { deriveVariants } from "@/core/dictionary/variants";

const pair = (traditional: string, simplified: string) => ({ traditional, simplified });

describe("deriveVariants", () => {
  const variants = deriveVariants([
    pair("寧靜", "宁静"),
    pair("列寧", "列宁"),
    pair("安寧", "安宁"),
    pair("宁", "㝉"), // 宁 zhù, a rarity
    pair("什麼", "什么"),
    pair("怎麼", "怎么"),
    pair("么", "幺"),
    pair("黨", "党"),
    pair("政黨", "政党"),
    pair("著名", "著名"),
    pair("看著", "看着"),
  ]);
  it.each([
    ["黨", "党"],
    ["寧", "宁"],
    ["麼", "么"],
  ])("folds %s to %s", (from, to) => expect(variants.get(from)).toBe(to));
  it.each(["宁", "么", "著"])("leaves %s, which is in simplified use", (character) => expect(variants.has(character)).toBe(false));
});
