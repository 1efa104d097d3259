import { expect, it } from "vitest";
import { createPlainAnnotator, readingOf, readReadings } from "../../cases";

const annotate = createPlainAnnotator();

const cases = readReadings("contexts.txt");
const read = ({ marked, text }: { marked: string; text: string }): string | undefined => readingOf(marked, annotate(text));

it.each(cases.filter(({ isHeld }) => !isHeld))("$marked is $reading", (one) => expect(read(one)).toBe(one.reading));

// What the model makes of sentences that it was not made with.
it("reads the held half but for one", () => {
  const wrong = cases.filter((each) => each.isHeld && read(each) !== each.reading).map(({ marked }) => marked);
  expect(wrong).toEqual(["技术升级[为]工厂省下成本"]);
});

it.each([
  ["人々", [["rén", "rén"]]],
  // In a row each stands for what the row repeats, not for the character before it.
  ["一歩々々", [["yī"], ["bù"], ["yī"], ["bù"]]],
  ["行々", [["xíng"], ["xíng"]]],
  ["二○二五年", [["èr", "líng", "èr", "wǔ", "nián"]]],
  ["二O二五年", [["èr", "líng", "èr", "wǔ", "nián"]]],
  ["一九九0年", [["yī", "jiǔ", "jiǔ", "líng", "nián"]]],
  ["二ＯＯ八年", [["èr", "líng", "líng", "bā", "nián"]]],
  ["䖯㮾", [["kuí"], ["lǎng"]]],
  ["北京市", [["Běi", "jīng", "Shì"]]],
  ["浙江省", [["Zhè", "jiāng", "Shěng"]]],
  ["南京市", [["Nán", "jīng", "Shì"]]],
  [
    "服役运-20",
    [
      ["fú", "yì"],
      ["yùn", null, null, null],
    ],
  ],
])("%s", (text, pinyin) => expect(annotate(text).tokens.map((token) => token.pinyin)).toEqual(pinyin));
