import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnnotatedSegment, Match, Token } from "@/core/annotation";
import { renderSegment as draw } from "@/core/reading/render";
import { spellWord } from "@/core/reading/spell";
import { weighTerms } from "@/core/reading/weight";

const renderSegment = (segment: AnnotatedSegment): string => draw(segment).toString();

const word = (text: string, start: number, pinyin: (string | null)[]): Token => ({ start, end: start + text.length, text, kind: "word", pinyin });
const match = (term: string, start: number, end: number, depth = 0): Match => ({ term, start, end, zh: "", depth });

/** What a reader without markup reads: the text with tags and readings taken out. */
const plain = (html: string): string =>
  html
    .replace(/<rt[^>]*>[^<]*<\/rt>/g, "")
    .replace(/<[^>]+>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");

const balanced = (html: string): boolean => {
  let depth = 0;
  for (const [tag] of html.matchAll(/<\/?span[^>]*>/g)) {
    depth += tag.startsWith("</") ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};

describe("renderSegment", () => {
  it("nests a term's parts and gives each word its reading", () => {
    const html = renderSegment({
      text: "三报到三服务",
      tokens: [word("三", 0, ["sān"]), word("报到", 1, ["bào", "dào"]), word("三", 3, ["sān"]), word("服务", 4, ["fú", "wù"])],
      matches: [match("san-baodao-san-fuwu", 0, 6), match("san-baodao", 0, 3, 1), match("san-fuwu", 3, 6, 1)],
    });
    expect(html).toMatch(/^<span class="term" data-term="san-baodao-san-fuwu" data-at="0-6"><span class="term" data-term="san-baodao"/);
    expect(html).toContain('<ruby>报到<rt aria-hidden="true" lang="zh-Latn-pinyin">bàodào</rt></ruby>');
    expect(plain(html)).toBe("三报到三服务");
  });

  it("cuts a match that crosses another, so that both stand", () => {
    const html = renderSegment({ text: "甲乙丙丁", tokens: [], matches: [match("a", 0, 3), match("b", 2, 4)] });
    expect(html).toBe(
      '<span class="term" data-term="a" data-at="0-3">甲乙<span class="term" data-term="b" data-at="2-4">丙</span></span><span class="term" data-term="b" data-at="2-4">丁</span>',
    );
  });

  it("marks what is derived by its characters, quietly, with the entries in it", () => {
    const derived = { start: 0, end: 5, zh: "省委金融办", depth: 0, en: "", gloss: "", parts: ["shengwei"], rule: "organ" };
    const html = renderSegment({ text: "省委金融办", tokens: [], matches: [match("shengwei", 0, 2)], derived: [derived] });
    expect(html).toBe(
      '<span class="term derived" data-derived="省委金融办" data-at="0-5"><span class="term" data-term="shengwei" data-at="0-2">省委</span>金融办</span>',
    );
  });

  it("marks an everyday term as one, unless it is a key term", () => {
    const isEveryday = (term: string) => term !== "c";
    const segment = { text: "甲乙丙", tokens: [], matches: [match("a", 0, 1), match("b", 1, 2), match("c", 2, 3)] };
    const html = draw(segment, weighTerms(["b"], isEveryday)).toString();
    expect([...html.matchAll(/class="([^"]*)"/g)].map(([, classes]) => classes)).toEqual(["term everyday first", "term key first", "term first"]);
  });

  it("splits a word where a term ends inside it, readings with it", () => {
    const html = renderSegment({ text: "党建引", tokens: [word("党建引", 0, ["dǎng", "jiàn", "yǐn"])], matches: [match("dangjian", 0, 2)] });
    expect(html).toContain("dǎngjiàn");
    expect(html).toContain("yǐn");
    expect(plain(html)).toBe("党建引");
  });

  it("escapes what the text holds", () => {
    expect(renderSegment({ text: '<img src=x onerror="1">&', tokens: [], matches: [] })).toBe("&lt;img src=x onerror=&quot;1&quot;&gt;&amp;");
  });

  it("whatever the spans, the text is whole and the tags balance", () => {
    const segment = fc.string({ minLength: 1, maxLength: 24, unit: "grapheme" }).chain((text): fc.Arbitrary<AnnotatedSegment> => {
      const span = fc.tuple(fc.nat(text.length - 1), fc.nat(text.length)).map(([a, b]) => [a, Math.max(a + 1, b)] as const);
      return fc.array(span, { maxLength: 8 }).map((spans) => ({
        text,
        tokens: [],
        matches: spans.map(([start, end], i) => match(`t${i}`, start, end)).sort((a, b) => a.start - b.start || b.end - a.end),
      }));
    });
    fc.assert(
      fc.property(segment, (annotated) => {
        const html = renderSegment(annotated);
        expect(plain(html)).toBe(annotated.text);
        expect(balanced(html)).toBe(true);
      }),
    );
  });
});

describe("spellWord", () => {
  it.each([
    [["bào", "dào"], "bàodào"],
    [["xī", "ān"], "xī'ān"],
    [["Dù", "Xiǎo", "gāng"], "Dù Xiǎogāng"],
    [[null, "nián"], "nián"],
    [[null], ""],
  ])("%j → %s", (readings, spelled) => expect(spellWord(readings)).toBe(spelled));
});
