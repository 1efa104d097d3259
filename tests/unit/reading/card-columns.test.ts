import { describe, expect, it } from "vitest";
import type { CardData } from "@/core/reading/card-data";
import { fromColumns, fromWordColumns, toColumns, toWordColumns } from "@/core/reading/card-columns";

const term = { zh: "基层", pinyin: "jīcéng", en: "primary level", gloss: "lowest tier", rank: "general", type: "concept", parts: [] };
const data: CardData = {
  terms: {
    jiceng: term,
    "3110": { ...term, zh: "“3110”行动", parts: ["jiceng"], only: true, avoid: { en: "base", why: "no office" } },
    own: { ...term, layer: "mine.csv" },
  },
  words: {
    一: [{ pinyin: "yī", senses: ["one", "single"] }],
    无: [],
    行: [
      { pinyin: "xíng", senses: [] },
      { pinyin: "háng", senses: ["row"] },
    ],
  },
  derived: { 市委组织部: { ...term, derived: true, parent: "the Committee" } },
};

describe("the data of cards in columns", () => {
  it.each([
    ["terms, words and what is derived", data],
    ["nothing derived", { terms: data.terms, words: data.words }],
    ["nothing", { terms: {}, words: {} }],
  ])("gives back %s", (_, each) => {
    expect(fromColumns(JSON.parse(JSON.stringify(toColumns(each))))).toEqual(each);
  });

  it("gives back words alone", () => expect(fromWordColumns(JSON.parse(JSON.stringify(toWordColumns(data.words))))).toEqual(data.words));

  it.each([
    ["what an earlier build had", data],
    ["a list", []],
    ["a text", "x"],
    ["null", null],
    ["words without their pinyin", { terms: { id: [], fields: {} }, words: { zh: ["一"], entries: [1], senses: [["one"]] } }],
    ["terms without fields", { terms: { id: ["a"] }, words: toWordColumns({}) }],
  ])("takes %s for no such file", (_, other) => {
    expect(fromColumns(other)).toBeUndefined();
  });
});
