import { describe, expect, it } from "vitest";
import type { AnnotatedSegment } from "@/core/annotation";
import { type CardContext, type CardLabels, renderCard } from "@/core/reading/card";
import { cardData } from "@/core/reading/card-data";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";

const edition = loadEdition();
const annotate = loadAnnotator(edition);
const dataOf = (...texts: string[]) =>
  cardData(
    texts.map((text): AnnotatedSegment => annotate(text)),
    new Map(edition.terms.map((term) => [term.id, term])),
    () => [],
  );

const words = ["entry", "parts", "derived", "full", "parent", "selected", "dictionary", "characters", "here", "not", "back", "hear", "copy"] as const;
const more = ["copyEnglish", "save", "pin", "correct", "close", "previous", "next"] as const;
const labels: CardLabels = {
  ...(Object.fromEntries([...words, ...more].map((word) => [word, `«${word}»`])) as Record<(typeof words)[number] | (typeof more)[number], string>),
  rank: { provincial: "Province" },
  type: {},
};

describe("the card of a derived term", () => {
  const data = dataOf("省委组织部召开会议");
  const derived = data.derived?.省委组织部;
  const context: CardContext = { labels, find: (id) => data.terms[id], link: (id) => `/${id}`, can: { save: true, pin: true } };
  const html = derived ? renderCard({ terms: [{ id: "~省委组织部", term: derived }], characters: "" }, context).toString() : "";

  it("has its data beside the entries, with pinyin, and the entries in it among the terms", () => {
    expect(derived).toMatchObject({
      pinyin: "Shěngwěi Zǔzhībù",
      en: "Organization Department of the CPC Provincial Committee",
      rank: "provincial",
      derived: true,
    });
    expect(derived?.parts.length).toBeGreaterThan(0);
    for (const part of derived?.parts ?? []) expect(data.terms).toHaveProperty(part);
    expect(data.terms).not.toHaveProperty("~省委组织部");
  });

  it("has capitals where the name has a place", () => {
    expect(dataOf("无锡市委组织部").derived?.无锡市委组织部?.pinyin).toBe("Wúxī Shìwěi Zǔzhībù");
  });

  it("says that it is from its parts, its level and what it is part of, with its parts as chips", () => {
    expect(html).toContain("Province · «derived»");
    expect(html).toContain("CPC Provincial Committee");
    expect(html).toContain('class="chip" data-part="shengwei"');
  });

  it("offers no entry, no card to study and no pin", () => {
    expect(html).not.toContain("to-entry");
    expect(html).not.toContain('data-act="save"');
    expect(html).not.toContain('data-act="pin"');
    expect(html).toContain('data-act="copy"');
  });

  it("is left out of a text that has none", () => {
    expect(dataOf("今天天气好")).not.toHaveProperty("derived");
  });
});
