import { describe, expect, it } from "vitest";
import { createLookup } from "@/core/lookup/lookup";
import { data } from "./entries";

const lookup = createLookup(data);
const first = (query: string) => lookup(query).results[0];

const cases: [kind: string, query: string, zh: string, by: string][] = [
  ["hanzi", "红梅领航", "红梅领航", "zh"],
  ["a beginning", "红梅领", "红梅领航", "zh"],
  ["traditional", "紅梅領航", "红梅领航", "zh"],
  ["a homophone", "红没领航", "红梅领航", "zh"],
  ["two homophones", "三抱道三服务", "三报到三服务", "zh"],
  ["a wrong character", "三报道三服务", "三报到三服务", "zh"],
  ["a wrong character that sounds otherwise", "红海领航", "红梅领航", "zh"],
  ["two characters the wrong way round", "红领梅航", "红梅领航", "zh"],
  ["halves the wrong way round", "报到吹哨", "吹哨报到", "zh"],
  ["shortened", "全面治党", "全面从严治党", "zh"],
  ["shortened, not another with one character wrong", "红梅计划", "红梅领航", "alias"],
  ["quotation marks", "“红梅领航”", "红梅领航", "zh"],
  ["an alias", "红梅领航计划", "红梅领航", "alias"],
  ["a member of a slogan", "德治", "三治融合", "alias"],
  ["a member in English", "rule of virtue", "三治融合", "english"],
  ["figures for numerals", "3报到3服务", "三报到三服务", "zh"],
  ["joined pinyin", "hongmeilinghang", "红梅领航", "pinyin"],
  ["spaced pinyin", "hong mei ling hang", "红梅领航", "pinyin"],
  ["toned pinyin", "hóngméi", "红梅领航", "pinyin"],
  ["numbered pinyin", "hong2 mei2", "红梅领航", "pinyin"],
  ["pinyin half typed", "hongmeil", "红梅领航", "pinyin"],
  ["pinyin with v", "lvjian", "绿建三星标准", "pinyin"],
  ["pinyin with u:", "lu:jian", "绿建三星标准", "pinyin"],
  ["pinyin with ü", "lüjian", "绿建三星标准", "pinyin"],
  ["pinyin by a southern ear", "jicenzili", "基层治理", "pinyin"],
  ["misspelt pinyin", "homgmeilinghang", "红梅领航", "pinyin"],
  ["pinyin with a term in it", "jiceng zhili gongzuo", "基层治理", "pinyin"],
  ["joined pinyin with a term in it", "tuijinchuishaobaodao", "吹哨报到", "pinyin"],
  ["pinyin said short", "hongmei jihua", "红梅领航", "pinyin"],
  ["initials", "hmlh", "红梅领航", "initials"],
  ["some syllables by initials", "hongmlh", "红梅领航", "initials"],
  ["initials with h", "xqdzhb", "小区党支部", "initials"],
  ["English", "Two Upholds", "两个维护", "english"],
  ["another rendering", "two safeguards", "两个维护", "english"],
  ["a rendering to avoid", "whistleblowing", "吹哨报到", "english"],
  ["a digit for a number", "2 upholds", "两个维护", "english"],
  ["singular", "two uphold", "两个维护", "english"],
  ["part of English", "red plum", "红梅领航", "english"],
  ["a word, not the longer one that begins so", "red plume", "红翎", "english"],
  ["misspelt English", "grasroots govermance", "基层治理", "english"],
  ["letters swapped", "whistel and report", "吹哨报到", "english"],
  ["an acronym that it makes", "TSGBS", "绿建三星标准", "english"],
  ["an acronym of what stands after of", "TGI", "三治融合", "english"],
  ["a word in capitals, not what makes it by chance", "CPC", "党中央", "english"],
  ["a word that is being typed", "two up", "两个维护", "english"],
  ["one word that is being typed", "grassr", "基层治理", "english"],
  ["British, with a verb in -ise", "practise", "实践", "english"],
  ["run together", "grassrootsgovernance", "基层治理", "english"],
  ["two scripts", "liangge 维护", "两个维护", "pinyin"],
  ["hanzi and English", "红梅 navigator", "红梅领航", "zh"],
  ["pinyin in full width", "ｈｏｎｇｍｅｉ", "红梅领航", "pinyin"],
  ["English in full width", "ｔｗｏ ｕｐｈｏｌｄｓ", "两个维护", "english"],
  ["a code", "1+10+n", "1+10+N", "zh"],
  ["a code in full width", "１＋１０＋Ｎ", "1+10+N", "zh"],
];

describe("one box", () => {
  for (const [kind, query, zh, by] of cases)
    it(`finds ${zh} by ${kind}: ${query}`, () => {
      expect(first(query)?.entry.zh).toBe(zh);
      if (kind !== "two scripts" && kind !== "hanzi and English") expect(first(query)?.by).toBe(by);
    });

  it("gives the terms in a pasted sentence, longer ones first, and none that cuts a code", () => {
    const found = lookup("推行“红梅领航”计划和三报到三服务、1+10+N 等机制").results.map(({ entry }) => entry.zh);
    expect(found.slice(0, 2).sort()).toEqual(["三报到三服务", "红梅领航"]);
    expect(found).toContain("1+10+N");
    expect(found).not.toContain("3+N");
  });

  it("gives the terms in a pasted English sentence", () => {
    const found = lookup("The city launched the Red Plum Navigator Plan and a whistle and report in mechanism in each of its districts.").results.map(
      ({ entry }) => entry.zh,
    );
    expect(found.slice(0, 2).sort()).toEqual(["吹哨报到", "红梅领航"]);
  });

  it("says that nothing fits, and what is nearest", () => {
    for (const query of ["zzzzqqqq", "香蕉牛奶", "saxophone"]) expect(lookup(query).results).toEqual([]);
    const { results, nearest } = lookup("维护世界和平");
    expect(results).toEqual([]);
    expect(nearest.length).toBeLessThanOrEqual(3);
  });

  it("takes no three letters for the beginning of a word, nor any for that of one in an explanation", () => {
    for (const query of ["pri", "nav", "expl", "explana"]) expect(lookup(query).results, query).toEqual([]);
    expect(first("explanation")?.entry.zh).toBe("实践");
  });

  it("hears misspelt pinyin by syllables, and no other word in whole ones", () => {
    expect(first("jicenzili")?.entry.zh).toBe("基层治理");
    // One begins inside a syllable of quanmian, one is a letter away from congyan.
    for (const query of ["anmian", "gongyan"]) expect(lookup(query).results, query).toEqual([]);
  });

  it("puts what begins with the query before what has a member of that name", () => {
    const found = (query: string) => lookup(query).results.map(({ entry }) => entry.zh);
    for (const query of ["法治", "fazhi"]) expect(found(query).slice(0, 2), query).toEqual(["法治建设", "三治融合"]);
  });

  it("gives as the nearest what shares a stretch, of characters, syllables or words", () => {
    const nearest = (query: string) => lookup(query).nearest.map(({ entry }) => entry.zh);
    expect(nearest("维护世界和平")).toEqual(["两个维护"]);
    expect(nearest("weihu shijie heping")).toEqual(["两个维护"]);
    expect(nearest("red mei")).toContain("红梅领航");
    expect(nearest("香蕉牛奶")).toEqual([]);
    expect(nearest("nüren")).toEqual([]);
  });

  it("marks what matched", () => {
    expect(first("梅领")?.marks.zh).toEqual([[1, 3]]);
    expect(first("hongmei")?.marks.pinyin).toEqual([[0, 7]]);
    expect(first("hmlh")?.marks.pinyin).toEqual([
      [0, 1],
      [4, 5],
      [8, 9],
      [12, 13],
    ]);
    expect(first("plum navigator")?.marks.en).toEqual([
      [4, 8],
      [9, 18],
    ]);
    expect(first("two safeguards")?.marks.english).toBe("Two Safeguards");
    expect(first("德治")?.marks.form).toMatchObject({ zh: "德治", zhMarks: [[0, 2]], en: "rule of virtue", isMember: true });
    expect(first("rule of virtue")?.marks.form?.enMarks).toEqual([
      [0, 4],
      [5, 7],
      [8, 14],
    ]);
    expect(first("红梅领航计划")?.marks.form).toMatchObject({ zhMarks: [[1, 8]], isMember: false });
  });

  it("shows a rendering to avoid as one, beside the better", () => {
    const marks = first("whistleblowing")?.marks;
    expect(marks?.avoid).toEqual({ en: "whistleblowing", marks: [[0, 14]] });
    expect(marks?.english).not.toBe("whistleblowing");
    expect(first("two safeguards")?.marks.avoid).toBeUndefined();
  });

  it("says how many fit, shown or not", () => {
    const { count } = lookup("红");
    expect(count).toBeGreaterThan(2);
    expect(lookup("红", 2).count).toBe(count);
  });

  it("keeps within the limit", () => expect(lookup("红", 2).results).toHaveLength(2));

  it("takes anything", () => {
    for (const query of [
      "",
      " ",
      "\ud800",
      "𠀀𠀁",
      "(.*",
      "'",
      "😀",
      "\u200b",
      "%",
      "。",
      "+",
      "a".repeat(500),
      "1".repeat(300),
      "红".repeat(10_000),
    ])
      expect(() => lookup(query)).not.toThrow();
    expect(lookup("  ").results).toEqual([]);
  });
});
