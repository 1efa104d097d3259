import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSplitter, splitSegments } from "@/core/text/sentences";

const crosses = (before: string, after: string): boolean => before.endsWith("三报到") && after.startsWith("三服务");

describe("splitSegments", () => {
  it.each([
    ["a sentence ends at 。！？；", "一。二！三？四；五", ["一。", "二！", "三？", "四；", "五"]],
    ["a closing quotation mark stays with it", "他说：“好。”然后走了。", ["他说：“好。”", "然后走了。"]],
    ["a line is a segment", "标题\n第一句。", ["标题", "第一句。"]],
    ["a blank line always ends one", "推行三报到\n\n三服务", ["推行三报到", "三服务"]],
    ["a line end inside a term is text", "推行三报到\n三服务制度", ["推行三报到\n三服务制度"]],
    ["so is one after a comma", "第一，\n第二。", ["第一，\n第二。"]],
    ["and one before a closing mark", "《规定\n》印发", ["《规定\n》印发"]],
    [
      "headings of one length stay apart",
      "坚持高点谋篇布局\n坚持精准服务群众\n为了把计划落到实处，全市上下做了很多工作。",
      ["坚持高点谋篇布局", "坚持精准服务群众", "为了把计划落到实处，全市上下做了很多工作。"],
    ],
    [
      "a column of print runs on",
      "近年来全市各级党组织认真\n贯彻落实中央省委决策部署\n取得了明显成效。",
      ["近年来全市各级党组织认真\n贯彻落实中央省委决策部署\n取得了明显成效。"],
    ],
    ["line ends of Windows", "一。\r\n二，\r\n三", ["一。", "二，\r\n三"]],
    ["a page end ends a segment", "一，\f二", ["一，", "二"]],
    ["half-width marks after hanzi", "甲;乙!丙", ["甲;", "乙!", "丙"]],
    ["nothing", "", []],
    ["white space only", " \n\u3000\n", []],
    ["many marks", "什么？！……好", ["什么？！", "……好"]],
  ])("%s", (_, text, expected) => expect(splitSegments(text, crosses)).toEqual(expected));

  it("loses nothing but white space, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("党", "建", "。", "”", "，", "\n", "\r", " ", "；", "\f", "a", "\ud840\udc00") }), (text) => {
        let at = 0;
        for (const segment of splitSegments(text)) {
          const found = text.indexOf(segment, at);
          expect(text.slice(at, found).trim()).toBe("");
          expect(segment).not.toMatch(/\n[^\S\n]*\n/);
          at = found + segment.length;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });

  it("does not depend on how the text arrives", () => {
    const text = fc.string({ unit: fc.constantFrom("党", "建", "。", "，", "\n", "\r", " "), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(80)), (text, cuts) => {
        const places = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
        const splitter = createSplitter();
        const segments = [0, ...places].flatMap((from, i) => splitter.push(text.slice(from, places[i] ?? text.length)));
        expect([...segments, ...splitter.end()]).toEqual(splitSegments(text));
      }),
    );
  });

  it("comes back from a million line ends and from a megabyte without punctuation", () => {
    expect(splitSegments("\n".repeat(1_000_000))).toEqual([]);
    const long = "党建引领".repeat(260_000);
    expect(splitSegments(long)).toEqual([long]);
  });

  it("gives out the sentences of an endless line as they are done", () => {
    const splitter = createSplitter();
    const first = splitter.push("党建引领。".repeat(20_000));
    expect(first.length).toBeGreaterThan(19_000);
    expect([...first, ...splitter.end()]).toHaveLength(20_000);
  });
});
