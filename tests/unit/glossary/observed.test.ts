import { describe, expect, it } from "vitest";
import { isSameWording, type ObservedTerm, whereObserved } from "@/core/glossary/observed";
import { findWordings } from "@/core/glossary/rendering";
import { quoteAround } from "@/server/renderings/quote";

describe("isSameWording", () => {
  it.each([
    ["primary level", "Primary-Level"],
    ["the new growth driver", "new growth drivers"],
    ["fight against poverty", "fought against poverty"],
    ["Theory of Three Represents", "the Theory of 3 Represents"],
  ])("%s is %s", (a, b) => expect(isSameWording(a, b)).toBe(true));
  it.each([
    ["primary level", "community level"],
    ["Party self-governance", "full and strict Party self-governance"],
  ])("%s is not %s", (a, b) => expect(isSameWording(a, b)).toBe(false));
});

describe("whereObserved", () => {
  const term: ObservedTerm = {
    occurrences: { report: 3, charter: 1 },
    observed: [
      { en: "community level", document: "charter", year: 2017, count: 1 },
      { en: "primary level", document: "report", year: 2022, count: 2 },
    ],
    quote: { document: "report", zh: "加强基层工作", en: "strengthen work at the primary level" },
  };
  it("finds a wording in any form", () => expect(whereObserved(term, "primary-level")).toEqual([term.observed[1]]));
  it("is empty for another wording, and where nothing was observed", () => {
    expect(whereObserved(term, "grassroots")).toEqual([]);
    expect(whereObserved(undefined, "grassroots")).toEqual([]);
  });
});

describe("findWordings", () => {
  it("takes the longest where they overlap", () =>
    expect(
      findWordings("We improve basic living needs and living needs.", ["living needs", "basic living needs"]).map(({ wording }) => wording),
    ).toEqual(["basic living needs", "living needs"]));
  it("lets words stand in a gap", () =>
    expect(findWordings("Officials will be held strictly to account.", ["hold … to account"]).map(({ wording }) => wording)).toEqual([
      "hold … to account",
    ]));
});

describe("quoteAround", () => {
  const span = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const quote = (zh: string, term: string, en: string, wording: string) => quoteAround(zh, span(zh, term), en, span(en, wording));
  it("gives a short sentence whole", () =>
    expect(quote("加强基层工作。", "基层", "We will strengthen work at the primary level.", "primary level")).toEqual({
      zh: "加强基层工作。",
      en: "We will strengthen work at the primary level.",
    }));
  it("gives the sentence that the wording is in", () =>
    expect(quote("修路。", "修路", "Roads will be built. The primary level will be strengthened. More is to come.", "primary level").en).toBe(
      "The primary level will be strengthened.",
    ));
  it("cuts long sentences at their clauses", () => {
    const zh = `今年要在全县范围内修建许多条新的乡村公路，加强基层工作，${"让农民卖菜更加方便、".repeat(4)}好`;
    const en = `This year new roads will be built in every village of the county so that vegetables reach the market, work at the primary level will be strengthened, and ${"more and more ".repeat(10)} is to come.`;
    const cut = quote(zh, "基层", en, "primary level");
    expect(cut.zh).toBe("……今年要在全县范围内修建许多条新的乡村公路，加强基层工作……".replace(/^……/, ""));
    expect(cut.en).toContain("work at the primary level will be strengthened");
    expect(cut.en.endsWith(" …")).toBe(true);
  });
  it("never goes beyond 30 hanzi and 25 words, even inside one clause", () => {
    const cut = quote(`${"长".repeat(50)}基层${"长".repeat(50)}`, "基层", `${"long ".repeat(40)}primary level${" long".repeat(40)}`, "primary level");
    expect(cut.zh.match(/\p{Script=Han}/gu)?.length).toBeLessThanOrEqual(30);
    expect(cut.zh).toContain("基层");
    expect(cut.en.replace(/…/g, "").trim().split(/\s+/).length).toBeLessThanOrEqual(25);
    expect(cut.en).toContain("primary level");
  });
});
