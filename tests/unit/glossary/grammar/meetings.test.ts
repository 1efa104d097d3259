import { describe, expect, it } from "vitest";
import { createDeriver } from "./derive";

const derive = createDeriver();
const found = (text: string): string[] => derive(text).map(({ zh, en }) => `${zh} = ${en}`);
const by = (text: string, rules: string[]): string[] =>
  derive(text)
    .filter(({ rule }) => rules.includes(rule))
    .map(({ zh }) => zh);

describe("meetings and terms of office", () => {
  it.each([
    ["二十届五中全会", "二十届五中全会 = Fifth Plenary Session of the 20th CPC Central Committee"],
    ["党的二十届四中全会精神", "党的二十届四中全会精神 = guiding principles of the Fourth Plenary Session of the 20th CPC Central Committee"],
    ["党的二十届四中全会精神", "党的二十届四中全会 = Fourth Plenary Session of the 20th CPC Central Committee"],
    ["二十届二中、三中、四中全会精神", "二十届二中、三中、四中全会 = Second, Third and Fourth Plenary Sessions of the 20th CPC Central Committee"],
    ["二十届历次全会精神", "二十届历次全会精神 = guiding principles of all plenary sessions of the 20th CPC Central Committee"],
    ["十一届三中全会以来", "十一届三中全会 = Third Plenary Session of the 11th CPC Central Committee"],
    [
      "中国共产党第二十届中央委员会第四次全体会议",
      "中国共产党第二十届中央委员会第四次全体会议 = Fourth Plenary Session of the 20th CPC Central Committee",
    ],
    ["在四中全会上", "四中全会 = Fourth Plenary Session of the Central Committee"],
    ["二十届中央纪委五次全会", "二十届中央纪委五次全会 = Fifth Plenary Session of the 20th CPC Central Commission for Discipline Inspection"],
    ["二十届中央纪委历次全会", "二十届中央纪委历次全会 = all plenary sessions of the 20th CPC Central Commission for Discipline Inspection"],
    ["十四届全国人大五次会议", "十四届全国人大五次会议 = Fifth Session of the 14th National People's Congress"],
    ["第十四届全国人民代表大会第四次会议", "第十四届全国人民代表大会第四次会议 = Fourth Session of the 14th National People's Congress"],
    [
      "十四届全国人大常委会第十七次会议",
      "十四届全国人大常委会第十七次会议 = 17th Session of the Standing Committee of the 14th National People's Congress",
    ],
    ["全国政协十四届四次会议", "全国政协十四届四次会议 = Fourth Session of the 14th National Committee of the CPPCC"],
    ["党的十八大以来", "党的十八大 = 18th National Congress of the Communist Party of China"],
    ["党的二十一大", "党的二十一大 = 21st National Congress of the Communist Party of China"],
    ["在二十大报告中", "二十大 = 20th National Congress of the Communist Party of China"],
    ["党的七大", "党的七大 = 7th National Congress of the Communist Party of China"],
    ["党的第二十次全国代表大会", "党的第二十次全国代表大会 = 20th National Congress of the Communist Party of China"],
    ["落实省第十五次党代会精神", "省第十五次党代会精神 = guiding principles of the 15th Party Congress of the province"],
    ["市委六届二次、三次、四次全会", "市委六届二次、三次、四次全会 = Second, Third and Fourth Plenary Sessions of the 6th CPC Municipal Committee"],
    ["四川省委十二届八次全会", "四川省委十二届八次全会 = Eighth Plenary Session of the 12th CPC Sichuan Provincial Committee"],
    ["十二届省委八次全会", "十二届省委八次全会 = Eighth Plenary Session of the 12th CPC Provincial Committee"],
    ["省委全会", "省委全会 = plenary session of the CPC Provincial Committee"],
    ["省纪委十二届五次全会", "省纪委十二届五次全会 = Fifth Plenary Session of the 12th CPC Provincial Commission for Discipline Inspection"],
    ["省十四届人大四次会议", "省十四届人大四次会议 = Fourth Session of the 14th Provincial People's Congress"],
    ["湖北省第十四届人民代表大会第四次会议", "湖北省第十四届人民代表大会第四次会议 = Fourth Session of the 14th Hubei Provincial People's Congress"],
    ["市政协十三届四次会议", "市政协十三届四次会议 = Fourth Session of the 13th Municipal CPPCC Committee"],
    ["中央政治局第十九次集体学习", "中央政治局第十九次集体学习 = 19th group study session of the Political Bureau of the CPC Central Committee"],
    ["二十届中央委员会", "二十届中央委员会 = CPC Central Committee (20th term)"],
    ["2026年全国教育工作会议在北京召开", "全国教育工作会议 = National Education Work Conference"],
  ])("%s", (text, term) => expect(found(text)).toContain(term));

  it.each([
    "第十五届全国运动会",
    "二十大类商品",
    "十大新闻",
    "党的大会",
    "六届篮球赛",
    "公司董事会三次会议",
    "三大任务",
    "在十大精品项目中",
    "四中的学生",
    "三十大寿",
    "越南共产党第十四次代表大会",
    "第十届博览会全体会议",
  ])("not: %s", (text) => expect(by(text, ["plenum", "congress", "session", "term", "spirit", "conference"])).toEqual([]));

  it("says when a term began", () => {
    expect(derive("二十届五中全会")[0]?.gloss).toContain("2022");
    expect(derive("十四届全国人大五次会议")[0]?.gloss).toContain("2023");
    expect(derive("党的七大")[0]?.gloss).toContain("1945");
  });
});

describe("other parties' terms of office", () => {
  it.each([
    "台湾民主自治同盟第六届、七届中央委员会主席",
    "中国民主同盟第十三届中央委员会",
    "民革第十四届中央委员会",
    "九三学社第十五届中央委员会主席",
    "中国农工民主党第十七届中央委员会",
    "越南共产党第十四届中央委员会",
  ])("not: %s", (text) => expect(by(text, ["term"])).toEqual([]));
  it("is the Party's own", () => expect(by("中国共产党第二十届中央委员会委员", ["term"])).toEqual(["中国共产党第二十届中央委员会"]));
});

describe("plans", () => {
  it.each([
    ["“十五五”规划", "“十五五”规划 = 15th Five-Year Plan"],
    ["十五五开局之年", "十五五 = 15th Five-Year Plan"],
    ["“十四五”时期", "“十四五”时期 = 14th Five-Year Plan (period)"],
    ["「十五五」规划", "「十五五」规划 = 15th Five-Year Plan"],
    ["“十三五”末", "“十三五”末 = 13th Five-Year Plan (end of the period)"],
    ["“一五”计划", "“一五”计划 = 1st Five-Year Plan"],
    ["“十五五”规划纲要", "“十五五”规划纲要 = 15th Five-Year Plan (outline)"],
    ["第十五个五年规划纲要", "第十五个五年规划纲要 = 15th Five-Year Plan (outline)"],
    ["九五普法", "九五普法 = Ninth Five-Year Legal Publicity Plan"],
    ["“八五”普法规划", "“八五”普法 = Eighth Five-Year Legal Publicity Plan"],
  ])("%s", (text, term) => expect(found(text)).toContain(term));

  it.each(["二十五五", "三十五五年", "一百十五五", "九五折", "八五新军", "十五日", "二五仔", "第十五五十", "五五开", "十五五十"])("not: %s", (text) =>
    expect(by(text, ["plan"])).toEqual([]),
  );

  it("reckons its years", () => {
    const years = (text: string) => derive(text)[0]?.gloss.match(/\d{4}–\d{4}/u)?.[0];
    expect(["“一五”计划", "“十五”规划", "十二五", "十四五", "十五五", "九五普法", "八五普法"].map(years)).toEqual([
      "1953–1957",
      "2001–2005",
      "2011–2015",
      "2021–2025",
      "2026–2030",
      "2026–2030",
      "2021–2025",
    ]);
  });
});
