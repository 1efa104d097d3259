import { describe, expect, it } from "vitest";
import type { ArticleRecord } from "@/core/exchange/article-record";
import { needsOf, offers } from "@/core/exchange/offers";
import { isEmpty } from "@/core/exchange/parcel";
import { noRecord } from "@/core/exchange/term-record";

const text = (...sentences: [zh: string, en: string][]): ArticleRecord => ({
  slug: "a",
  title: { zh: "题", en: "" },
  facts: "",
  notes: [],
  citation: "",
  link: "",
  blocks: [{ kind: "paragraph", segments: sentences.map(([zh, en], i) => ({ id: `1.1.${i + 1}`, zh, en })) }],
});
const plain = text(["党的领导。", ""], ["乡村振兴。", ""]);
const both = text(["党的领导。", ""], ["乡村振兴。", "Rural revitalization."]);
const terms = [{ ...noRecord, id: "a", zh: "党" }];

describe("a file that would hold nothing is not made", () => {
  it.each([
    ["pairs", { terms, articles: [plain] }, true],
    ["pairs", { terms, articles: [plain, both] }, false],
    ["pairs", { terms, articles: [text(["", "English alone."])] }, true],
    ["pairs", { terms, articles: [] }, true],
    ["terms", { terms: [], articles: [both] }, true],
    ["terms", { terms, articles: [] }, false],
    ["texts", { terms, articles: [] }, true],
    ["texts", { terms: [], articles: [plain] }, false],
    ["anything", { terms: [], articles: [] }, true],
    ["anything", { terms: [], articles: [plain] }, false],
  ] as const)("%s of %o: %s", (needs, parcel, empty) => expect(isEmpty(parcel, needs)).toBe(empty));
  it("by what each offer is made of", () =>
    expect(Object.fromEntries(offers.text.map((offer) => [offer.id, needsOf(offer)]))).toMatchObject({
      tmx: "pairs",
      "xlsx-pairs": "pairs",
      tbx: "terms",
      "xlsx-concordance": "terms",
      epub: "texts",
      docx: "texts",
      worksheet: "texts",
      json: "anything",
    }));
});
