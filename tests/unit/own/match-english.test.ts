import { describe, expect, it } from "vitest";
import { englishBySentence, sidesOf, withMatched } from "@/core/own/match-english";
import type { OwnBlock, TextBody } from "@/core/own/text";

const blocks: OwnBlock[] = [
  { id: "0.1", kind: "title", zh: ["云溪县"] },
  { id: "1.1", kind: "paragraph", zh: ["全县有八个镇。", "群众满意。"] },
  { id: "1.2", kind: "paragraph", zh: ["今年开了会。"] },
];
const en: TextBody["en"] = {
  "1.1": { text: "The county has eight towns. People are content.", by: "file" },
  "1.2": { text: "Meetings were held this year. They were many.", by: "file" },
  "0.1.1": { text: "Yunxi", by: "reader" },
};

describe("sidesOf", () => {
  it("has the paragraphs with an English from a file, a sentence a line", () => {
    expect(sidesOf(blocks, en)).toEqual({
      zh: ["全县有八个镇。", "群众满意。", "", "今年开了会。", ""],
      ids: ["1.1.1", "1.1.2", "", "1.2.1", ""],
      en: ["The county has eight towns.", "People are content.", "", "Meetings were held this year.", "They were many.", ""],
      anchors: [],
    });
  });

  it("takes paragraphs of one sentence as paired where the two surely stood side by side", () => {
    expect(sidesOf(blocks, en, true).anchors).toEqual([{ a: [3], b: [3, 4] }]);
    const even: TextBody["en"] = {
      "0.1": { text: "Yunxi", by: "file" },
      "1.1": { text: "Eight towns. Content.", by: "file" },
      "1.2": { text: "Meetings.", by: "file" },
    };
    expect(sidesOf(blocks, even).anchors).toEqual([
      { a: [0], b: [0] },
      { a: [5], b: [5] },
    ]);
  });
});

describe("englishBySentence", () => {
  const texts = (found: TextBody["en"]) => Object.fromEntries(Object.entries(found).map(([id, { text }]) => [id, text]));
  it("gives each sentence what it was paired with; what none answers to goes with what stands before it", () => {
    const found = englishBySentence(sidesOf(blocks, en), [
      { a: [0], b: [0] },
      { a: [1], b: [1] },
      { a: [2], b: [2] },
      { a: [3], b: [3] },
      { a: [], b: [4] },
    ]);
    expect(texts(found)).toEqual({
      "1.1.1": "The county has eight towns.",
      "1.1.2": "People are content.",
      "1.2.1": "Meetings were held this year. They were many.",
    });
    expect(withMatched(blocks, en, found)).toEqual({ ...found, "0.1.1": en["0.1.1"] });
  });

  it("loses no word where nothing was paired", () => {
    expect(Object.values(texts(englishBySentence(sidesOf(blocks, en), []))).join(" ")).toBe(
      "The county has eight towns. People are content. Meetings were held this year. They were many.",
    );
  });
});
