import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createAnnotator } from "@/core/annotate";
import { loadEdition } from "@/server/content/load";
import { loadDictionary } from "@/server/dictionary/load";
import { loadReadingModel } from "@/server/pinyin/load";

const annotate = createAnnotator({
  terms: [],
  register: [],
  readings: loadEdition().readings,
  dictionary: loadDictionary(),
  model: loadReadingModel(),
});

const cases = readFileSync("tests/fixtures/contexts.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [marked = "", reading = "", half] = line.split("\t");
    return { isHeld: half === "held", marked, at: [...marked].indexOf("["), text: marked.replace(/[[\]]/g, ""), reading };
  });

const read = ({ text, at }: { text: string; at: number }): string | undefined =>
  annotate(text)
    .tokens.flatMap(({ pinyin }) => pinyin)
    [at]?.toLowerCase();

it.each(cases.filter(({ isHeld }) => !isHeld))("$marked is $reading", ({ text, at, reading }) => expect(read({ text, at })).toBe(reading));

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
