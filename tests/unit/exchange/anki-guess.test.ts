import { describe, expect, it } from "vitest";
import { fromAnkiFields } from "@/core/exchange/anki-note";
import { readAnkiText } from "@/core/exchange/anki-text";
import { start } from "./sample";

const read = (file: string) => readAnkiText(file, start).notes.map(({ zh, pinyin, en }) => [zh, pinyin, en]);

describe("fields without names", () => {
  it.each<[string, string, string[]]>([
    ["pinyin with numbers", "中国\tzhong1 guo2\tChina", ["中国", "zhōng guó", "China"]],
    ["pinyin without tones", "中国\tzhongguo\tChina", ["中国", "zhongguo", "China"]],
    ["pinyin after the English", "中国\tChina\tZhōngguó", ["中国", "Zhōngguó", "China"]],
    ["two readings", "血\txiě / xuè\tblood", ["血", "xiě / xuè", "blood"]],
    ["Latin letters in the Chinese", "AI+行动\tAI+ xíngdòng\tAI+ action", ["AI+行动", "AI+ xíngdòng", "AI+ action"]],
    ["English with Han in it", "个体\tgètǐ\tindividual (CL: 个)", ["个体", "gètǐ", "individual (CL: 个)"]],
    ["English with Han in it, first", "individual (CL: 个)\tgètǐ\t个体", ["个体", "gètǐ", "individual (CL: 个)"]],
    ["English with an accent", "咖啡馆\tcafé", ["咖啡馆", "", "café"]],
    ["English that looks like a reading", "规则\trule", ["规则", "", "rule"]],
    ["an example in Chinese between", "领航\t红梅领航\tpilot", ["领航", "", "pilot"]],
    ["nothing but a reading", "领航\tlǐngháng", ["领航", "lǐngháng", ""]],
    ["a reading of one syllable too many beside the English", "中国\tZhōngguórén\tChina", ["中国", "", "China"]],
  ])("are told by what stands in them: %s", (_name, file, note) => expect(read(file)).toEqual([note]));
});

describe("a column of readings", () => {
  it("is one where nearly all fit, those that do not as well", () =>
    expect(read("中国\tzhongguo\tChina\n规则\tguize\trule\n工资\tgongzi\twage\n模式\tmoshi\tmode\n领航\tlingh\tpilot\n")).toEqual([
      ["中国", "zhongguo", "China"],
      ["规则", "guize", "rule"],
      ["工资", "gongzi", "wage"],
      ["模式", "moshi", "mode"],
      ["领航", "lingh", "pilot"],
    ]));
  it("is not one of English that looks like them here and there", () =>
    expect(read("中国\tChina\tin Asia\n领航\tpilot\tof ships\n")).toEqual([
      ["中国", "", "China"],
      ["领航", "", "pilot"],
    ]));
});

describe("names of columns", () => {
  it.each<[string, string[][]]>([
    ["生词,拼音,翻译\n中国,zhong1guo2,China", [["中国", "zhōng guó", "China"]]],
    ["词语,英语\n中国,China", [["中国", "", "China"]]],
    ["Front,Back\nChina,中国", [["中国", "", "China"]]],
    ["Front,Back\n抓手,着力点", [["抓手", "", "着力点"]]],
    ["Word,Meaning\nChina,中国", [["中国", "", "China"]]],
    ["序号,词语,词性,释义\n1,中国,n.,China", [["中国", "", "China"]]],
    [
      "英语,English\n法语,French",
      [
        ["英语", "", "English"],
        ["法语", "", "French"],
      ],
    ],
    [
      "词语,cíyǔ,word\n中国,Zhōngguó,China",
      [
        ["词语", "cíyǔ", "word"],
        ["中国", "Zhōngguó", "China"],
      ],
    ],
  ])("%s", (file, notes) => expect(read(file)).toEqual(notes));
  it("of an .apkg's note are not asked of its own fields' contents", () =>
    expect(fromAnkiFields(["TifaId", "Chinese", "Pinyin", "English"], ["w:规则", "规则", "", ""], [], start)).toMatchObject({
      id: "w:规则",
      pinyin: "",
      en: "",
    }));
});

describe("#html", () => {
  it.each<[string, string]>([
    ["#html:false\n增速<5%且>3%\tgrowth &amp; more", "growth &amp; more"],
    ["#html:true\n增速&lt;5%且&gt;3%\tgrowth &amp; more", "growth & more"],
    ["增速<5%且>3%\tgrowth &amp; <b>more</b>", "growth & more"],
  ])("%s", (file, en) => expect(read(file)).toEqual([["增速<5%且>3%", "", en]]));
  it("false leaves the letters of a tag, and no tag", () => expect(read("#html:false\n标签\ta <b> tag")).toEqual([["标签", "", "a < b> tag"]]));
});
