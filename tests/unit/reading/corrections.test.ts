import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { AnnotatedSegment, Token } from "@/core/annotation";
import { applyCorrections, exportCorrections } from "@/core/reading/corrections";

const tile = (words: [string, string][]): AnnotatedSegment => {
  let at = 0;
  const tokens = words.map(([text, pinyin]): Token => {
    const token: Token = { start: at, end: at + text.length, text, kind: "word", pinyin: pinyin.split(" ").map((reading) => reading || null) };
    at = token.end;
    return token;
  });
  return { text: tokens.map(({ text }) => text).join(""), tokens, matches: [] };
};
const words = ({ tokens }: AnnotatedSegment) => tokens.map(({ text }) => text).join("|");

describe("applyCorrections", () => {
  const wrong = tile([
    ["38个", " gè"],
    ["社", "shè"],
    ["区划", "qū huà"],
    ["分为", "fēn wèi"],
    ["198个", " gè"],
  ]);
  it("cuts anew and keeps each character's reading", () => {
    const mended = applyCorrections(wrong, { readings: {}, cuts: [["社区", "划分", "为"]] });
    expect(words(mended)).toBe("38个|社区|划分|为|198个");
    expect(mended.tokens[1]?.pinyin).toEqual(["shè", "qū"]);
  });
  it("then reads the words that result", () => {
    const mended = applyCorrections(wrong, { readings: { 为: ["wéi"] }, cuts: [["社区", "划分", "为"]] });
    expect(mended.tokens[3]?.pinyin).toEqual(["wéi"]);
  });
  it("leaves the rest of a token that a cut runs into", () =>
    expect(words(applyCorrections(wrong, { readings: {}, cuts: [["个社"]] }))).toBe("38|个社|区划|分为|198个"));
  it("does not take a reading of another length", () => expect(applyCorrections(wrong, { readings: { 区划: ["qū"] }, cuts: [] })).toEqual(wrong));
  it("always tiles the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom(..."甲乙丙丁") }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom(..."甲乙丙丁") }), { minLength: 1, maxLength: 3 }),
        (texts, cut) => {
          const segment = tile(texts.map((text) => [text, [...text].map(() => "x").join(" ")]));
          const { tokens } = applyCorrections(segment, { readings: {}, cuts: [cut] });
          expect(tokens.map(({ text }) => text).join("")).toBe(segment.text);
          expect(tokens.map(({ start }) => start)).toEqual([0, ...tokens.slice(0, -1).map(({ end }) => end)]);
        },
      ),
    );
  });
});

describe("exportCorrections", () => {
  it("is YAML that reads back", () =>
    expect(parse(exportCorrections({ readings: { 楼栋长: ["lóu", "dòng", "zhǎng"] }, cuts: [["社区", "划分为"]] }))).toEqual({
      readings: { 楼栋长: "lóu dòng zhǎng" },
      cuts: ["社区|划分为"],
    }));
  it("is YAML when empty", () => expect(parse(exportCorrections({ readings: {}, cuts: [] }))).toEqual({ readings: {}, cuts: [] }));
});
