import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TokenKind } from "@/core/annotation";
import { type Cut, createReadings, type ReadingModel, readTokens } from "@/core/pinyin/read";
import { loadReadingModel } from "@/server/pinyin/load";

const hanzi = /\p{Script=Han}/u;
const plain: ReadingModel = { read: (characters) => characters.map((character) => (hanzi.test(character) ? "x" : null)) };

/** Words separated by | as cuts. */
function cut(marked: string): { text: string; cuts: Cut[] } {
  let at = 0;
  const kind: TokenKind = "word";
  const cuts = marked.split("|").map((word) => {
    at += word.length;
    return { start: at - word.length, end: at, kind };
  });
  return { text: marked.replaceAll("|", ""), cuts };
}

const read = (marked: string, readings: Parameters<typeof readTokens>[2]) => {
  const { text, cuts } = cut(marked);
  return readTokens(text, cuts, readings);
};

describe("fixed readings", () => {
  const readings = createReadings({
    curated: new Map([
      ["率先", ["shuài", "xiān"]],
      ["踏实", ["tā", "shi"]],
      ["行长", ["wrong", "wrong"]],
    ]),
    terms: [
      { zh: "行长", pinyin: "hángzhǎng" },
      { zh: "三服务", pinyin: "sān fúwù" },
      { zh: "三报到三服务", pinyin: "sān bàodào sān fúwù" },
      { zh: "不合", pinyin: "bù" },
    ],
    names: [{ zh: "无锡", pinyin: "Wúxī" }],
    model: plain,
  });

  it.each([
    [
      "无锡|率先|发展",
      [
        ["Wú", "xī"],
        ["shuài", "xiān"],
        ["x", "x"],
      ],
    ],
    ["三|报到|三|服务", [["sān"], ["bào", "dào"], ["sān"], ["fú", "wù"]]],
    [
      "发行|长期",
      [
        ["x", "x"],
        ["x", "x"],
      ],
    ],
    ["行长|说", [["háng", "zhǎng"], ["x"]]],
    ["脚踏实地", [["x", "x", "x", "x"]]],
    ["率先垂范", [["shuài", "xiān", "x", "x"]]],
    ["不合", [["x", "x"]]],
    [
      "无\n锡|A𠮷",
      [
        ["Wú", null, "xī"],
        [null, "x"],
      ],
    ],
  ])("%s", (marked, expected) => expect(read(marked, readings)).toEqual(expected));
});

describe("the model", () => {
  const readings = createReadings({ curated: new Map(), terms: [], names: [], model: loadReadingModel() });

  it("has one entry a code point, a reading for hanzi only, for any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("为", "了", "行", "𠮷", "㐀", "。", "“", "a", "1", "\n", "\u200b", "\ud800", " ", "〇"), { maxLength: 30 }),
        (characters) => {
          const text = characters.join("");
          const cuts: Cut[] = text === "" ? [] : [{ start: 0, end: text.length, kind: "word" }];
          const [own = []] = readTokens(text, cuts, readings);
          expect(own).toHaveLength([...text].length);
          [...text].forEach((character, i) => {
            if (!hanzi.test(character)) expect(own[i]).toBeNull();
          });
        },
      ),
    );
  });

  it.each([
    ["", []],
    ["一不", [["yī", "bù"]]],
    ["绿|女|旅", [["lǜ"], ["nǚ"], ["lǚ"]]],
  ])("%s", (marked, expected) => expect(marked === "" ? readTokens("", [], readings) : read(marked, readings)).toEqual(expected));

  it("comes back from a text without any stop", () => {
    const text = "为行长".repeat(3000);
    const [own = []] = readTokens(text, [{ start: 0, end: text.length, kind: "word" }], readings);
    expect(own.every((reading) => reading !== null)).toBe(true);
  });
});
