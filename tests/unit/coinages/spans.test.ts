import { describe, expect, it } from "vitest";
import { createCoinageFinder } from "@/core/coinages/find";
import { classesOf, scoreOf } from "@/core/coinages/score";
import { findSpans } from "@/core/coinages/spans";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";

const edition = loadEdition();
/** A reader without a glossary: what is found does not hang on what it has today. */
const annotate = loadAnnotator({ ...edition, terms: [] });

/** Kinds of phrases, each with a sentence and what has to be looked at in it. */
const cases: [kind: string, sentence: string, phrases: string[]][] = [
  ["a name with a part in quotation marks first", "实施“一把手”工程，紧扣“465”现代产业集群建设。", ["“一把手”工程", "“465”现代产业集群"]],
  ["a name of a row in quotation marks", "开展“不忘初心、牢记使命”主题教育。", ["“不忘初心、牢记使命”主题教育"]],
  ["a name with a part in quotation marks last", "推动社区“两委”成员下沉。", ["社区“两委”"]],
  ["two in quotation marks with a word between", "坚持“塑形”与“提能”双管齐下。", ["“塑形”与“提能”"]],
  ["a word with another in brackets", "由各市（县）区认领，村（社区）书记负责。", ["市（县）区", "村（社区）"]],
  ["a row that begins inside its clause", "大家集中亮承诺、做实事、树新风。", ["亮承诺、做实事、树新风"]],
  ["a row that runs on", "促进癌症早发现、早诊断、早治疗。", ["早发现、早诊断、早治疗"]],
  ["two clauses of one length", "征途漫漫，惟有奋斗。", ["征途漫漫，惟有奋斗"]],
  ["four characters with one that parts elsewhere", "要以上率下，保持风清气正的生态，久久为功。", ["以上率下", "风清气正", "久久为功"]],
  ["a short word with one that parts elsewhere", "吸引上下游企业，激发内生动力。", ["上下游", "内生动力"]],
  ["two phrases that a small word joins", "始终坚持党的领导，补足精神之钙。", ["党的领导", "精神之钙"]],
  ["a long name", "深入开展安全生产治本攻坚三年行动，聚焦老旧小区。", ["安全生产治本攻坚三年行动"]],
  ["figures inside a name", "入围全国民营企业500强。", ["民营企业500强"]],
];

describe("every kind of phrase is looked at", () => {
  it.each(cases)("%s", (_kind, sentence, phrases) => {
    const found = new Set(findSpans(annotate(sentence)).map(({ start, end }) => sentence.slice(start, end)));
    for (const phrase of phrases) expect(found).toContain(phrase);
  });

  it.each([
    ["a list of ordinary words of different lengths", "包括学校、医院、图书馆和公园。", "学校、医院、图书馆"],
    ["clauses of different lengths", "天气很好，我们去公园散步。", "天气很好，我们去公园散步"],
    ["a word in brackets that is a remark", "会议（见附件三第二条说明）结束。", "会议（见附件三第二条说明）"],
    ["what ends in a small word", "坚持党的。", "党的"],
    ["a number", "共有六百九十四个单位。", "六百九十四"],
    ["a share", "其中百分之七十五是新建。", "百分之七十五"],
    ["an ordinal", "排在第二十三位。", "第二十三"],
  ])("%s is none", (_kind, sentence, phrase) => {
    expect(findSpans(annotate(sentence)).map(({ start, end }) => sentence.slice(start, end))).not.toContain(phrase);
  });
});

describe("the finder", () => {
  const known = (zh: string) => loadAnnotator({ ...edition, terms: edition.terms.filter((term) => term.zh === zh) });
  const find = (read: typeof annotate, text: string): string[] => {
    const finder = createCoinageFinder();
    finder.add(read(text), 0);
    return finder.features().map((each) => each.text);
  };

  it("does not offer what the glossary has, but what is inside it", () => {
    const term = edition.terms.find(({ zh }) => zh === "民生实事项目")?.zh ?? "";
    expect(term).not.toBe("");
    const found = find(known(term), "今年的民生实事项目已经完成。");
    expect(found).not.toContain(term);
    expect(found).toContain("民生实事");
  });

  it("offers what the grammar explains, and says so in its features", () => {
    const finder = createCoinageFinder();
    const segment = annotate("坚持三新。");
    finder.add({ ...segment, derived: [{ start: 2, end: 4, zh: "三新", depth: 0, en: "three new", gloss: "", parts: [], rule: "number" }] }, 0);
    expect(
      finder
        .features()
        .find(({ text }) => text === "三新")
        ?.features.get("derived"),
    ).toBe(1);
  });
});

describe("what a phrase is ranked by", () => {
  it("is the sum of its features, weighed for all and for its classes", () => {
    const weights = new Map([
      ["bias", new Map([["", -1]])],
      [
        "bond",
        new Map([
          ["", 2],
          ["words-2", 1],
          ["again", 10],
        ]),
      ],
    ]);
    const features = new Map([
      ["bond", 0.5],
      ["words-2", 1],
    ]);
    expect(classesOf(features)).toEqual(["words-2", "once", "own", "after-before"]);
    expect(scoreOf(features, weights)).toBe(0.5);
    expect(scoreOf(new Map([...features, ["again", 1]]), weights)).toBe(5.5);
  });
});
