import { expect, it } from "vitest";
import { define } from "@/core/dictionary/define";
import { loadDictionary } from "@/server/dictionary/load";
import { createPlainAnnotator, readHard } from "../../cases";

const dictionary = loadDictionary();
const annotate = createPlainAnnotator(dictionary);
const cases = readHard("hard.txt");
const spelt = (text: string): string =>
  annotate(text)
    .tokens.map((token) => `${token.text}${token.pinyin.some(Boolean) ? ` ${token.pinyin.join("")}` : ""}`)
    .join("|");

it.each([
  ["looked at", false, 98, 99],
  ["held", true, 90, 97],
])("gets the hard sentences right, %s", (_, isHeld, least, all) => {
  const own = cases.filter((one) => one.isHeld === isHeld);
  expect(own.length).toBe(all);
  expect(own.filter((one) => one.isRight(annotate(one.text))).length).toBeGreaterThanOrEqual(least);
});

// A word alone between two marks, or at a sentence's end.
it.each("矿难 海难 空难 渔汛 春汛 秋汛 凌汛 蝗灾 洪灾 谷雨 芒种 秋粮".split(" "))("%s is one word before a stop", (word) => {
  for (const text of [`${word}。`, `水灾、${word}、`, `${word}，`]) expect(annotate(text).tokens.map((token) => token.text)).toContain(word);
});
it("reads what ends a sentence as the word it is in", () => {
  expect(["矿难。", "海难。", "空难。", "遇难。", "播种。", "主角。", "下降。", "投降。", "勉强。", "参与。", "内行。"].map(spelt)).toEqual([
    "矿难 kuàngnàn|。",
    "海难 hǎinàn|。",
    "空难 kōngnàn|。",
    "遇难 yùnàn|。",
    "播种 bōzhǒng|。",
    "主角 zhǔjué|。",
    "下降 xiàjiàng|。",
    "投降 tóuxiáng|。",
    "勉强 miǎnqiǎng|。",
    "参与 cānyù|。",
    "内行 nèiháng|。",
  ]);
});

// 为 before one's own place or people.
it.each([
  "项目建设为我县",
  "为我市。",
  "技改为我厂",
  "为我区。",
  "收益为我村",
  "合作为两国",
  "培训为全镇",
  "项目为该省",
  "工程为我们",
  "就业为他们",
  "援助为当地",
])("reads wèi in %s", (text) => {
  const { tokens } = annotate(text);
  expect(tokens.flatMap((token) => token.pinyin)[[...text].indexOf("为")]).toBe("wèi");
});

// Words that look like a surname with a given name are words where nothing says that they are names.
it.each("殷红 温暖 高远 严寒 汪洋 金黄 白净 常青 时尚 龙舟 雷雨 石榴".split(" "))("%s is a word at the head of a phrase", (word) => {
  expect(annotate(`${word}的景象`).tokens[0]).toMatchObject({ text: word, kind: "word" });
});
it("and names beside a post", () => {
  expect(annotate("书记殷红表示").tokens[1]).toMatchObject({ text: "殷红", kind: "name" });
});

it.each([
  ["人々", "人々 rénrén"],
  ["时々刻々", "时々刻々 shíshíkèkè"],
  ["方々面々", "方々面々 fāngfāngmiànmiàn"],
  ["家々户々", "家々户々 jiājiāhùhù"],
  ["种々困难", "种々 zhǒngzhǒng|困难 kùnnan"],
  ["年々增长", "年 nián|々 nián|增长 zēngzhǎng"],
  ["处々有花", "处々 chùchù|有 yǒu|花 huā"],
  ["人々有责", "人々有责 rénrényǒuzé"],
  ["一々说明", "一 yī|々 yī|说明 shuōmíng"],
  ["往々如此", "往々 wǎngwǎng|如此 rúcǐ"],
  ["人们々", "人们 rénmen|々 men"],
  ["々", "々"],
])("reads the mark in %s as what it repeats", (text, words) => expect(spelt(text)).toBe(words));

// Ranks, and what will be done at a place.
it.each([
  "三名上将‖出席",
  "陆军上将‖到访",
  "晋升‖少将‖军衔",
  "海军中将‖指挥",
  "会上‖将‖通报",
  "工地‖上‖将‖安装",
  "网上‖将‖公布",
  "市场‖上‖将‖出现",
  "路上‖将‖设置",
  "江面‖上‖将‖架起",
  "桌‖上‖将‖摆放",
])("%s", (marked) => {
  const starts = new Set(annotate(marked.replaceAll("‖", "")).tokens.map(({ start }) => start));
  let at = 0;
  for (const part of marked.split("‖").slice(0, -1)) {
    at += part.length;
    expect(starts).toContain(at);
  }
});

// A word and its suffix are one word, with the definitions of both.
it.each("历史观 民族观 国家观 文化观 权力观 宗教观 政绩观 包容性 复合型 外向型 带动型".split(" "))("%s is one word", (word) => {
  expect(annotate(`树立正确的${word}`).tokens.at(-1)?.text).toBe(word);
});
it("defines a derived word by its parts", () => {
  expect(define(dictionary, "历史观").map(({ simplified }) => simplified)).toEqual(["历史", "观"]);
  expect(define(dictionary, "龘靐观")).toEqual([]);
});

it.each([
  ["外长盖洛什到访", "盖洛什 Gàiluòshí"],
  ["总统查马利讲话", "查马利 Chámǎlì"],
  ["历史学家查良镛", "查良镛 ZhāLiángyōng"],
])("%s: a surname is read as one in a Chinese name", (text, name) => expect(spelt(text).split("|")).toContain(name));
