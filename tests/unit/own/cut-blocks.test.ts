import { describe, expect, it } from "vitest";
import type { TextBlock } from "@/core/intake/document";
import { applyRepairs, type Repair } from "@/core/intake/repairs/repair";
import { cutBlocks, placeRepairs } from "@/core/own/draw-review";

const sentence = "坚持党建引领基层治理，推行网格化管理。";

describe("cutBlocks", () => {
  it("cuts a paragraph without end in pieces, each repair in the piece in which it stands", () => {
    const raw = `${sentence.repeat(200)}■${sentence.repeat(200)}`;
    const at = raw.indexOf("■");
    const repairs: Repair[] = [{ kind: "drop", start: at, end: at + 1, original: "■", replacement: "", why: "ornament" }];
    const repaired = applyRepairs(raw, repairs);
    const block: TextBlock = { kind: "paragraph", text: repaired.text, span: [0, raw.length] };
    const pieces = cutBlocks([block], repaired);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.map(({ text }) => text).join("")).toBe(repaired.text);
    for (const [i, { text, span }] of pieces.entries()) {
      expect(raw.slice(...span).replace("■", "")).toBe(text);
      expect(span[0]).toBe(i === 0 ? 0 : pieces[i - 1]?.span[1]);
    }
    const marks = placeRepairs(pieces, repairs, new Set(), repaired.toText).flatMap((shown) => (shown.kind === "block" ? shown.marks : []));
    expect(marks).toHaveLength(1);
  });

  it("leaves what is short as it is", () => {
    const block: TextBlock = { kind: "heading", text: "一、总体要求", span: [3, 9] };
    expect(cutBlocks([block], applyRepairs("   一、总体要求", []))).toEqual([block]);
  });
});
