import { describe, expect, it } from "vitest";
import { createPlainAnnotator, readCases } from "../../cases";

const annotate = createPlainAnnotator();

const frames: ((name: string, surname: string) => string)[] = [
  (name) => `副市长${name}出席会议`,
  (name) => `${name}同志的事迹感人`,
  (name) => `本报记者${name}报道`,
  (name) => `${name}表示，要抓好落实`,
  (_, surname) => `${surname}书记说，群众满意就好`,
];

const persons = readCases("surnames.txt").map(([name = "", reading = ""]) => ({ name, syllables: reading.split(" ") }));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

describe.each(persons)("$name", ({ name, syllables }) => {
  const surname = name.slice(0, syllables.length);
  it.each(frames.map((frame) => frame(name, surname)))("%s", (text) => {
    const start = text.indexOf(text.includes(name) ? name : surname);
    const token = annotate(text).tokens.find((each) => each.start === start);
    expect(token?.text).toBe(text.includes(name) ? name : surname);
    expect(token?.kind).toBe("name");
    expect(token?.pinyin.slice(0, syllables.length)).toEqual(syllables.map((syllable, i) => (i === 0 ? capital(syllable) : syllable)));
  });
});

describe("persons beside posts", () => {
  it.each([
    ["国务院总理李强主持会议", "李强", ["Lǐ", "Qiáng"]],
    ["国家副主席韩正会见来宾", "韩正", ["Hán", "Zhèng"]],
    ["外交部发言人毛宁表示", "毛宁", ["Máo", "Níng"]],
    ["县委书记王建国调研", "王建国", ["Wáng", "Jiàn", "guó"]],
    ["由李强总理主持", "李强", ["Lǐ", "Qiáng"]],
    ["村支书张桂梅说", "张桂梅", ["Zhāng", "Guì", "méi"]],
    ["网格员陈静走访", "陈静", ["Chén", "Jìng"]],
    ["院士钟南山表示", "钟南山", ["Zhōng", "Nán", "shān"]],
    ["民警刘洋介绍", "刘洋", ["Liú", "Yáng"]],
    ["教练郎平表示", "郎平", ["Láng", "Píng"]],
    ["董事长任正非表示", "任正非", ["Rén", "Zhèng", "fēi"]],
  ])("%s", (text, name, pinyin) => {
    const names = annotate(text).tokens.filter(({ kind }) => kind === "name");
    const found = names.find((token) => token.text === name);
    expect(found?.pinyin.map((reading) => reading?.toLowerCase())).toEqual(pinyin.map((reading) => reading.toLowerCase()));
  });

  it.each([
    "他任县委书记多年",
    "任党支部书记期间",
    "曾任书记",
    "解决主任反映的问题",
    "查处书记违纪案件",
    "区政府负责人介绍",
    "单位主任说",
    "过去书记不下村",
    "那时主任还年轻",
    "应当表示感谢",
    "车间主任介绍",
    "盖章表示同意",
  ])("no person in %s", (text) => expect(annotate(text).tokens.filter(({ kind }) => kind === "name")).toEqual([]));
});
