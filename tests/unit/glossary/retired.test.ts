import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RetiredEntry } from "@/components/glossary/RetiredEntry";
import { readSuccessors, successorsOf, writeSuccessors } from "@/core/glossary/retired";
import { type Retired, retiredFile } from "@/core/glossary/schema";
import { currentKnowledge } from "@/core/study/known";
import { currentMarks } from "@/core/study/marks";
import { translation } from "@/server/i18n";
import { makeTerm } from "@/tests/fixtures/check/edition";

const line = (to: string): Retired[string] => ({ zh: "三报到", pinyin: "sān bàodào", to, reason: "Folded.", date: "2026-11-30" });
const retired = (lines: Record<string, string>): Retired => Object.fromEntries(Object.entries(lines).map(([id, to]) => [id, line(to)]));
const isEntry = (id: string) => ["whole", "other"].includes(id);

describe("glossary/retired.yaml", () => {
  const wrong: [what: string, value: unknown][] = [
    ["no successor", { a: { ...line("whole"), to: undefined } }],
    ["a date that is none", { a: { ...line("whole"), date: "2026-13-01" } }],
    ["a month alone", { a: { ...line("whole"), date: "2026-11" } }],
    ["no reason", { a: { ...line("whole"), reason: "" } }],
    ["an id that is no slug", { "A b": line("whole") }],
    ["a field of another file", { a: { ...line("whole"), gloss: "x" } }],
  ];
  it.each(wrong)("is refused with %s", (_, value) => expect(retiredFile.safeParse(value).success).toBe(false));
  it("is read", () => expect(retiredFile.parse({ a: line("whole") })).toEqual({ a: line("whole") }));
});

describe("what a retired id leads to", () => {
  const cases: [what: string, lines: Record<string, string>, successors: Record<string, string>][] = [
    ["an entry", { a: "whole" }, { a: "whole" }],
    ["by another", { a: "b", b: "c", c: "whole" }, { a: "whole", b: "whole", c: "whole" }],
    ["two to one", { a: "whole", b: "whole" }, { a: "whole", b: "whole" }],
    ["nothing", { a: "gone" }, {}],
    ["itself", { a: "a" }, {}],
    ["a circle", { a: "b", b: "a" }, {}],
    ["into a circle", { a: "b", b: "c", c: "b" }, {}],
    ["what is an entry stays one", { whole: "other" }, {}],
    ["names of every object", { constructor: "whole", a: "toString" }, { constructor: "whole" }],
  ];
  it.each(cases)("%s", (_, lines, successors) => expect(Object.fromEntries(successorsOf(retired(lines), isEntry))).toEqual(successors));

  it("is carried by a page as far as the page has it", () => {
    const all = new Map([
      ["a", "whole"],
      ["b", "other"],
    ]);
    expect(readSuccessors(writeSuccessors(all))).toEqual(all);
    expect(writeSuccessors(all, (id) => id === "other")).toBe("b:other");
    for (const text of ["", " ", "a", ":b", "a:"]) expect(readSuccessors(text).size).toBe(0);
  });
});

describe("what a reader has stored of a retired term", () => {
  const successors = new Map([["part", "whole"]]);
  const marks: [what: string, known: string[], unknown: string[], as: string[]][] = [
    ["is its successor's", ["t:part", "报到"], [], ["t:whole", "报到"]],
    ["once, where both are marked", ["t:part", "t:whole"], [], ["t:whole"]],
    ["gives way to what is marked of the successor", ["t:part"], ["t:whole"], []],
    ["a word of the same letters is no term", ["part"], [], ["part"]],
  ];
  it.each(marks)("%s", (_, known, unknown, as) => expect([...currentMarks(known, unknown, successors)]).toEqual(as));

  const knowing = (chance: number) => ({ chance, sure: chance > 0.9 });
  const known: [what: string, terms: [string, number][], as: [string, number][]][] = [
    ["counts for the successor", [["part", 0.95]], [["whole", 0.95]]],
    [
      "counts less than the successor's own",
      [
        ["part", 0.95],
        ["whole", 0.2],
      ],
      [["whole", 0.2]],
    ],
    [
      "in whatever order",
      [
        ["whole", 0.2],
        ["part", 0.95],
      ],
      [["whole", 0.2]],
    ],
  ];
  it.each(known)("%s", (_, terms, as) => {
    const map = (pairs: [string, number][]) => new Map(pairs.map(([id, chance]) => [id, knowing(chance)]));
    expect(currentKnowledge({ words: new Map(), terms: map(terms) }, successors).terms).toEqual(map(as));
  });
});

describe.each(["en", "zh-CN"] as const)("the page of a retired entry in %s", (locale) => {
  const successor = makeTerm({ id: "whole", zh: "三报到三服务", pinyin: "sān bàodào sān fúwù", gloss: "A scheme" });
  const html = renderToStaticMarkup(createElement(RetiredEntry, { locale, t: translation(locale).t, retired: { ...line("whole"), successor } }));
  it("leads on with a plain link and says why and since when", () => {
    expect(html).toContain(`href="/${locale}/glossary/whole/"`);
    expect(html).toContain("三报到三服务");
    expect(html).toMatch(/2026-11-30.*Folded\./);
    expect(html).toContain('data-successor="whole"');
    expect(html).not.toMatch(/<script|glossary:/);
  });
});
