import { describe, expect, it } from "vitest";
import { type Filter, filterTerms, fitOf } from "@/core/glossary/filter";
import type { ListedTerm } from "@/core/glossary/listing";
import { buildAnnotations } from "@/server/build/annotations";
import { termListing } from "@/server/listing";

const none: Filter = { text: "", type: "", rank: "", themes: "", articles: "" };

const jiceng: ListedTerm = {
  id: "jiceng",
  zh: "基层",
  pinyin: "jīcéng",
  preferred: "primary level",
  others: ["primary-level", "grassroots"],
  avoid: [{ en: "community", why: "kept for 社区" }],
  gloss: "Lowest tier of organization: subdistrict, village",
  type: "concept",
  rank: "central",
  themes: ["primary-level-governance"],
  forms: [],
};

describe("what is typed fits a term", () => {
  it.each([
    "基",
    "基层",
    "层",
    "jiceng",
    "jīcéng",
    "ji ceng",
    "JICENG",
    "jice",
    "primary",
    "Primary level",
    "level prim",
    "grassr",
    "grassroots",
    "communi",
    "subdistrict",
    "ceng",
    " 基层 ",
  ])("%s", (typed) => expect(fitOf(jiceng, typed)).toBeGreaterThan(0));
  it.each(["基屋", "jicheng", "rimary", "level of", "ce", "社区", "xyz", "primary school", "层基"])("not: %s", (typed) =>
    expect(fitOf(jiceng, typed)).toBe(0),
  );
  it("better by its name than by its English, by its English than by its gloss", () => {
    const fits = ["基层", "jiceng", "primary", "grassroots", "village"].map((typed) => fitOf(jiceng, typed));
    expect(fits).toEqual([...fits].sort((a, b) => b - a));
    expect(new Set(fits).size).toBe(5);
  });
});

describe("the whole glossary filtered", () => {
  // Which terms stand in which article is a build's: made here where there was none.
  buildAnnotations();
  const listing = termListing();
  const found = (filter: Partial<Filter>) => filterTerms(listing, { ...none, ...filter });

  it("lets everything through where nothing is asked", () => expect(found({})).toHaveLength(listing.terms.length));
  it.each([
    ["基层", "jiceng"],
    ["jiceng", "jiceng"],
    ["sanbaodao", "san-baodao-san-fuwu"],
    ["red plum", "hongmei-linghang"],
  ])("finds what is meant by %s first or nearly", (text, id) => {
    expect(
      found({ text })
        .slice(0, 12)
        .map((term) => term.id),
    ).toContain(id);
  });
  it("narrows by every choice", () => {
    const inArticle = found({ articles: "wuxi-hongmei-linghang" });
    expect(inArticle.length).toBeGreaterThan(50);
    const themed = found({ articles: "wuxi-hongmei-linghang", themes: "party-building" });
    expect(themed.length).toBeLessThan(inArticle.length);
    for (const term of themed) expect(term.themes).toContain("party-building");
    for (const term of found({ type: "code" })) expect(term.type).toBe("code");
    for (const term of found({ rank: "central" })) expect(term.rank).toBe("central");
    expect(found({ articles: "no-such" })).toEqual([]);
  });
  it("knows the terms of each article by the list's own numbers", () => {
    for (const indexes of Object.values(listing.articles)) for (const i of indexes) expect(listing.terms[i]).toBeDefined();
  });
});
