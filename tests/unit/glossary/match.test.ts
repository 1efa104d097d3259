import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnnotator } from "@/core/annotate";
import { withoutEchoes } from "@/core/glossary/echoes";
import { seamsOfPinyin } from "@/core/glossary/fixed";
import type { MatchTerm } from "@/core/glossary/found";
import type { Lexicon } from "@/core/text/lexicon";

const words: Record<string, number> = {
  居民: 900,
  委员会: 900,
  新闻: 800,
  两: 700,
  群众: 800,
  群众路线: 1100,
  路线: 1000,
  从严: 1100,
  干部: 800,
  报到: 1000,
  服务: 700,
  中国: 600,
  新高: 1150,
  高地: 1200,
  地: 525,
  新: 600,
};

const lexicon: Lexicon = {
  longest: 4,
  variants: new Map([
    ["報", "报"],
    ["務", "务"],
  ]),
  isName: () => false,
  wordsAt(units, start, out) {
    let count = 0;
    for (let length = 1; length <= 4 && start + length <= units.length; length++) {
      const cost = words[String.fromCharCode(...units.subarray(start, start + length))];
      if (cost === undefined) continue;
      out[count++] = length;
      out[count++] = cost;
    }
    return count >> 1;
  },
};

type Given = Omit<MatchTerm, "aliases"> & { pinyin?: string; aliases?: { zh: string; pinyin?: string; whole?: true }[] };

const annotator = (terms: Given[]) =>
  createAnnotator({
    terms: terms.map(({ aliases = [], pinyin = "x", ...term }) => ({
      ...term,
      pinyin,
      aliases: aliases.map((alias) => ({ ...alias, pinyin: alias.pinyin ?? "x" })),
    })),
    register: [],
    readings: new Map(),
    dictionary: lexicon,
  });

const find = (terms: Given[], text: string, article?: string): string[] =>
  annotator(terms)(text, article === undefined ? {} : { article }).matches.map(({ start, end, term, depth }) => `${term} ${start}-${end} ${depth}`);

const term = (zh: string, more: Partial<Given> = {}): Given => ({ id: zh, zh, ...more });

describe("where a term matches", () => {
  it.each<[string, Given[], string, string[]]>([
    [
      "nested, outermost first, with depth",
      [term("三报到三服务", { parts: ["三报到"] }), term("三报到"), term("报到")],
      "推行三报到三服务",
      ["三报到三服务 2-8 0", "三报到 2-5 1", "报到 3-5 2"],
    ],
    ["overlapping without nesting: both stand", [term("党建引领"), term("引领发展")], "党建引领发展", ["党建引领 0-4 0", "引领发展 2-6 0"]],
    ["over a line end", [term("三报到")], "三报\n到", ["三报到 0-4 0"]],
    ["over invisible characters and ideographic spaces", [term("三报到")], "三\u200b报\u3000到", ["三报到 0-5 0"]],
    ["not over a blank line", [term("三报到")], "三报\n\n到", []],
    ["in full width and with spaces", [term("1+10+N")], "“１＋１０＋Ｎ”和1 + 10 + N", ["1+10+N 1-7 0", "1+10+N 9-19 0"]],
    ["in traditional characters", [term("三报到三服务")], "三報到三服務", ["三报到三服务 0-6 0"]],
    ["with ○ for 〇", [term("二〇二五")], "二○二五", ["二〇二五 0-4 0"]],
    ["with half-width marks", [term("基层吹哨、部门报到"), term("街道吹哨，部门报到")], "街道吹哨,部门报到", ["街道吹哨，部门报到 0-9 0"]],
    ["by an alias", [term("红梅领航计划", { aliases: [{ zh: "红梅领航" }] })], "红梅领航", ["红梅领航计划 0-4 0"]],
    ["by its traditional headword", [term("后勤", { hant: "後勤" })], "後勤", ["后勤 0-2 0"]],
    ["not inside a code", [term("3+N"), term("1+3+N")], "1+3+N和3+N", ["1+3+N 0-5 0", "3+N 6-9 0"]],
    ["not inside a figure", [term("465")], "1465和465和3.465", ["465 5-8 0"]],
    ["not inside a foreign word", [term("AI")], "MAIN AI", ["AI 5-7 0"]],
    ["not cutting two words: 民委 in 居民委员会", [term("民委")], "居民委员会", []],
    ["not half of a numbered pair: 两会 in 两懂两会", [term("两会"), term("两懂两会")], "两懂两会，两会", ["两懂两会 0-4 0", "两会 5-7 0"]],
    ["not across a word's beginning: 两新 in 两|新闻", [term("两新")], "两新闻和两新", ["两新 4-6 0"]],
    ["though a rarer reading cuts it: 新|高地", [term("高地")], "新高地", ["高地 1-3 0"]],
    ["not inside a dictionary word", [term("群众")], "群众路线", []],
    ["inside one that is a term and made of it", [term("群众"), term("群众路线")], "群众路线", ["群众路线 0-4 0", "群众 0-2 1"]],
    [
      "anywhere, if the entry says so",
      [term("民委", { within: "any" }), term("3+N", { within: "any" })],
      "居民委员会1+3+N",
      ["民委 1-3 0", "3+N 7-10 0"],
    ],
    [
      "a whole alias not inside a longer term",
      [term("甲乙"), term("丙", { aliases: [{ zh: "乙", whole: true }] })],
      "甲乙，乙",
      ["甲乙 0-2 0", "丙 3-4 0"],
    ],
    ["half a surrogate pair is nothing", [term("\ud840"), term("𠀀")], "𠀀", ["𠀀 0-2 0"]],
  ])("%s", (_, terms, text, expected) => expect(find(terms, text)).toEqual(expected));
});

describe("scope", () => {
  const organisations: Given = { id: "org", zh: "两新", scope: { articles: ["a"], near: ["党组织"] } };
  const policy: Given = { id: "policy", zh: "两新", scope: { near: ["设备更新"] } };
  it.each<[string, Given[], string, string | undefined, string[]]>([
    ["the article selects", [organisations, policy], "两新", "a", ["org 0-2 0"]],
    ["before a neighbour does", [organisations, policy], "两新，设备更新", "a", ["org 0-2 0"]],
    ["else the nearest neighbour", [organisations, policy], "党组织。推动设备更新，两新", undefined, ["policy 11-13 0"]],
    ["a scope that is not met does not match", [organisations, policy], "两新", undefined, []],
    ["a term without scope stands where none selects", [organisations, { id: "plain", zh: "两新" }], "两新", undefined, ["plain 0-2 0"]],
    ["and gives way where one does", [organisations, { id: "plain", zh: "两新" }], "两新党组织", undefined, ["org 0-2 0"]],
  ])("%s", (_, terms, text, article, expected) => expect(find(terms, text, article)).toEqual(expected));
});

describe("against a slow and obvious matcher", () => {
  /** Every form at every place of the text without white space, mapped back. */
  function findSlowly(forms: string[], text: string): string[] {
    const kept = Array.from({ length: text.length }, (_, i) => i).filter((i) => !/[\s\u200b]/.test(text.charAt(i)));
    const plain = kept.map((i) => text.charAt(i)).join("");
    const found: { start: number; end: number; form: string }[] = [];
    for (let at = 0; at < plain.length; at++)
      for (const form of forms)
        if (plain.startsWith(form, at)) {
          const start = kept[at] ?? 0;
          const end = (kept[at + form.length - 1] ?? 0) + 1;
          if (!/\n[^\S\n]*\n/.test(text.slice(start, end))) found.push({ start, end, form });
        }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    return found.map(({ start, end, form }) => {
      const depth = found.filter((other) => other.start <= start && other.end >= end && other.end - other.start > end - start).length;
      return `${form} ${start}-${end} ${depth}`;
    });
  }
  const letter = fc.constantFrom("甲", "乙", "丙");

  it("finds the same", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: letter, minLength: 1, maxLength: 5 }), { maxLength: 12 }),
        fc.string({ unit: fc.oneof({ weight: 8, arbitrary: letter }, fc.constantFrom(" ", "\n", "\u200b", "，")), maxLength: 40 }),
        (forms, text) => {
          expect(
            find(
              forms.map((form) => term(form, { within: "any" })),
              text,
            ).sort(),
          ).toEqual(findSlowly(forms, text).sort());
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("withoutEchoes", () => {
  it("leaves out a form inside a longer form of its own term", () => {
    const { matches } = annotator([term("两新组织", { aliases: [{ zh: "两新" }] }), term("组织")])("两新组织，两新");
    expect(matches.map(({ term, start }) => `${term} ${start}`)).toEqual(["两新组织 0", "两新组织 0", "组织 2", "两新组织 5"]);
    expect(withoutEchoes(matches).map(({ term, start }) => `${term} ${start}`)).toEqual(["两新组织 0", "组织 2", "两新组织 5"]);
  });
});

describe("seamsOfPinyin", () => {
  it.each([
    ["三报到三服务", "sān bàodào sān fúwù", [1, 3, 4]],
    ["党建", "dǎngjiàn", []],
    ["1+10+n", "1+10+N", []],
    ["街道吹哨,部门报到", "jiēdào chuīshào, bùmén bàodào", [2, 4, 5, 7]],
    ['"红色物业"', "hóngsè wùyè", [1, 3, 5]],
    ["西安", "Xī'ān", []],
    ["三报到", "sān bào", null],
    ["ai+", "AI+", []],
  ])("%s by %s", (zh, pinyin, expected) => expect(seamsOfPinyin(zh, pinyin)).toEqual(expected));
});
