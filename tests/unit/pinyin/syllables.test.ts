import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syllables } from "@/core/pinyin/inventory";
import { alignPinyin, initials, splitPinyin, stripTones, toMarked, toneOf, toNumbered } from "@/core/pinyin/syllables";

describe("splitPinyin", () => {
  it.each([
    ["sān bàodào sān fúwù", ["sān", "bào", "dào", "sān", "fú", "wù"]],
    ["Xī'ān", ["Xī", "ān"]],
    ["xiānguó", ["xiān", "guó"]],
    ["fāngàn", ["fān", "gàn"]],
    ["fǎng'àn", ["fǎng", "àn"]],
    ["huār", ["huār"]],
    ["nǚ'ér", ["nǚ", "ér"]],
    ["lüèduó", ["lüè", "duó"]],
    ["Wúxī-Sūzhōu", ["Wú", "xī", "Sū", "zhōu"]],
    ["“jīng xīn wèimín”", ["jīng", "xīn", "wèi", "mín"]],
    ["", []],
    ["xq", null],
  ])("%s", (pinyin, expected) => expect(splitPinyin(pinyin)).toEqual(expected));

  it("gives back any syllables that were joined by the rules of spelling", () => {
    const syllable = fc.tuple(fc.constantFrom(...syllables), fc.integer({ min: 1, max: 4 })).map(([plain, tone]) => toMarked(`${plain}${tone}`));
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 6 }), (parts) => {
        const joined = parts.map((part, i) => (i > 0 && /^[aeoê]/.test(stripTones(part)) ? `'${part}` : part)).join("");
        expect(splitPinyin(joined)).toEqual(parts);
      }),
    );
  });
});

describe("alignPinyin", () => {
  it.each([
    ["三报到三服务", "sān bàodào sān fúwù", ["sān", "bào", "dào", "sān", "fú", "wù"]],
    ["“1+10+N”制度", "1+10+N zhìdù", [null, null, null, null, null, null, null, null, "zhì", "dù"]],
    ["AI+行动", "AI+ xíngdòng", [null, null, null, "xíng", "dòng"]],
    ["3110", "sān yāo yāo líng", [null, null, null, null]],
    ["玩儿", "wánr", ["wán", "r"]],
    ["西安", "Xī'ān", ["Xī", "ān"]],
    ["西安", "Xiān", null],
    ["西安", "Xī'ān hǎo", null],
    ["先行", "xiān", null],
    ["", "", []],
  ])("%s, %s", (zh, pinyin, expected) => expect(alignPinyin(zh, pinyin)).toEqual(expected));
});

describe("tones", () => {
  it.each([
    ["lu:4", "lǜ"],
    ["lv4", "lǜ"],
    ["nü3", "nǚ"],
    ["liu2", "liú"],
    ["gui4", "guì"],
    ["xiong2", "xióng"],
    ["Lou2", "Lóu"],
    ["zhuang1", "zhuāng"],
    ["de5", "de"],
    ["r5", "r"],
  ])("%s is %s", (numbered, marked) => expect(toMarked(numbered)).toBe(marked));

  it("goes there and back for every syllable and tone", () => {
    for (const plain of syllables)
      for (let tone = 1; tone <= 5; tone++) {
        const marked = toMarked(`${plain}${tone}`);
        expect(toNumbered(marked)).toBe(`${plain}${tone}`);
        expect(toneOf(marked)).toBe(tone);
        expect(stripTones(marked)).toBe(plain);
      }
  });
});

it.each([
  ["sān bàodào sān fúwù", "sbdsfw"],
  ["Xī'ān", "xa"],
  ["lǜsè", "ls"],
  ["1+10+N", "1+10+n"],
])("initials of %s are %s", (pinyin, expected) => expect(initials(pinyin)).toBe(expected));
