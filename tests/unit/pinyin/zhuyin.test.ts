import { describe, expect, it } from "vitest";
import { toZhuyin } from "@/core/pinyin/zhuyin";

describe("toZhuyin", () => {
  it.each([
    ["zhòng", "ㄓㄨㄥˋ"],
    ["guó", "ㄍㄨㄛˊ"],
    ["zhì", "ㄓˋ"],
    ["sī", "ㄙ"],
    ["xué", "ㄒㄩㄝˊ"],
    ["jūn", "ㄐㄩㄣ"],
    ["lǜ", "ㄌㄩˋ"],
    ["nǚ", "ㄋㄩˇ"],
    ["yī", "ㄧ"],
    ["yǐn", "ㄧㄣˇ"],
    ["yìng", "ㄧㄥˋ"],
    ["yuán", "ㄩㄢˊ"],
    ["yuè", "ㄩㄝˋ"],
    ["yòng", "ㄩㄥˋ"],
    ["yǒu", "ㄧㄡˇ"],
    ["wéi", "ㄨㄟˊ"],
    ["wèn", "ㄨㄣˋ"],
    ["wú", "ㄨˊ"],
    ["wàng", "ㄨㄤˋ"],
    ["yáng", "ㄧㄤˊ"],
    ["ér", "ㄦˊ"],
    ["ān", "ㄢ"],
    ["de", "˙ㄉㄜ"],
    ["liù", "ㄌㄧㄡˋ"],
    ["xiǎo", "ㄒㄧㄠˇ"],
    ["wēng", "ㄨㄥ"],
    ["yún", "ㄩㄣˊ"],
    ["yě", "ㄧㄝˇ"],
    ["Zhào", "ㄓㄠˋ"],
  ])("%s → %s", (pinyin, zhuyin) => expect(toZhuyin(pinyin)).toBe(zhuyin));
  it("leaves what is no syllable", () => expect(toZhuyin("abc")).toBe("abc"));
});
