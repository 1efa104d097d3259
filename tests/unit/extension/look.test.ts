import { beforeAll, describe, expect, it } from "vitest";
import { lookAt, marksOf, type Placed, placeSegments } from "@/browser/extension/look";
import type { CardEntry } from "@/core/reading/card-data";
import type { Annotate } from "@/core/annotation";
import { loadAnnotator } from "@/server/annotate";
import { edition } from "@/server/edition";

let annotate: Annotate;
let glossary: Map<string, CardEntry>;
const place = (text: string, segments = [text]): Placed[] =>
  placeSegments(text, segments).map(({ start, text: segment }) => ({ start, segment: annotate(segment) }));

beforeAll(() => {
  annotate = loadAnnotator(edition());
  glossary = new Map(edition().terms.map((term) => [term.id, term]));
}, 60_000);

describe("what the extension shows of a block", () => {
  it("finds segments where they were cut from", () => {
    expect(placeSegments(" 甲。 甲。乙", ["甲。", "甲。", "乙"])).toEqual([
      { start: 1, text: "甲。" },
      { start: 4, text: "甲。" },
      { start: 6, text: "乙" },
    ]);
  });

  it("marks the outermost terms at their place in the block", () => {
    const text = "要坚持高质量发展。全面推进乡村振兴。";
    const marks = marksOf(place(text, ["要坚持高质量发展。", "全面推进乡村振兴。"]), () => false);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(expect.arrayContaining(["高质量发展", "乡村振兴"]));
    expect(new Set(marksOf(place(text), () => true).map(({ layer }) => layer))).not.toContain("term");
  });

  it.each([
    ["a term", "要坚持高质量发展。", 4, "高质量发展"],
    ["a word that is no term", "今天天气很好。", 2, "天气"],
  ])("looks at %s", (_, text, offset, found) => {
    const look = lookAt(place(text), offset, glossary, () => []);
    expect(look && text.slice(look.start, look.end)).toBe(found);
  });

  it("gives the chips of a card what they lead to", () => {
    const look = lookAt(place("因地制宜发展新质生产力"), 7, glossary, () => []);
    const [first] = look?.layers.terms ?? [];
    expect(first?.term.parts.every((id) => look?.terms[id])).toBe(true);
  });

  it.each([
    ["punctuation", "好，好", 1],
    ["behind the end", "好", 5],
    ["Latin letters", "GDP增长", 1],
  ])("has nothing to say of %s", (_, text, offset) => {
    expect(lookAt(place(text), offset, glossary, () => [])).toBeUndefined();
  });
});
