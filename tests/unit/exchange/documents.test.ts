import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleRecord } from "@/core/exchange/article-record";
import { writeDocx, writeTableDocx, writeWorksheet } from "@/core/exchange/docx";
import { writeEpub } from "@/core/exchange/epub";
import { noRecord } from "@/core/exchange/term-record";
import { readTmx, writeTmx } from "@/core/exchange/tmx";
import { readXml } from "@/core/exchange/xml";
import { hostileTexts, lostTexts } from "./records";

const everything = [...hostileTexts, ...lostTexts];

const article = (text: string): ArticleRecord => ({
  slug: "x",
  title: { zh: `题${text}`, en: text || "t" },
  facts: text,
  blocks: [
    { kind: "title", segments: [{ id: "0.1.1", zh: `题${text}`, en: text }] },
    {
      kind: "paragraph",
      segments: [
        {
          id: "1.1.1",
          zh: "推动共同富裕。",
          en: text,
          annotated: {
            text: "推动共同富裕。",
            tokens: [
              { start: 0, end: 2, text: "推动", kind: "word", pinyin: ["tuī", "dòng"] },
              { start: 2, end: 6, text: "共同富裕", kind: "word", pinyin: ["gòng", "tóng", "fù", "yù"] },
              { start: 6, end: 7, text: "。", kind: "punctuation", pinyin: [null] },
            ],
            matches: [{ start: 2, end: 6, term: "gongtong-fuyu", zh: "共同富裕", depth: 0 }],
          },
        },
      ],
    },
  ],
  notes: [],
  citation: text,
  link: "https://tifa.example/en/read/x/",
});
const term = (text: string) => ({
  ...noRecord,
  id: "gongtong-fuyu",
  zh: "共同富裕",
  pinyin: "gòngtóng fùyù",
  gloss: text,
  renderings: [{ en: text || "x", status: "preferred" as const, kind: "", source: "", why: "" }],
});
const head = {
  id: "urn:x",
  title: "T",
  modified: "2026-11-30T00:00:00Z",
  rights: "R",
  language: "en" as const,
  words: { contents: "Contents", terms: "Terms", back: "back" },
};
const words = { terms: "Terms", cite: "Cite", worksheet: "Worksheet", tasks: ["a"], rights: "R" };

const partsOf = (bytes: Uint8Array, names: RegExp): string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => names.test(name))
    .map(([, part]) => strFromU8(part));

/** Fragments of a chapter that are named and not there. */
const danglingIn = (chapter: string): string[] =>
  [...chapter.matchAll(/href="#([^"]+)"/g)].flatMap(([, id = ""]) => (chapter.includes(`id="${id}"`) ? [] : [id]));

describe("EPUB", () => {
  const bytes = writeEpub([article("a"), article("b")], [term("g")], head);
  it("begins with its kind, not compressed", () => {
    expect(strFromU8(bytes.subarray(30, 58), true)).toBe("mimetypeapplication/epub+zip");
  });
  it("has ruby a character, a term as a footnote once a chapter, and a way back", () => {
    const [chapter = ""] = partsOf(bytes, /chapter-1/);
    expect(chapter).toContain("<ruby>共<rt>gòng</rt></ruby>");
    expect(chapter.match(/epub:type="noteref"/g)).toHaveLength(1);
    expect(chapter).toContain('id="t-gongtong-fuyu"');
    expect(chapter).toContain('href="#r-gongtong-fuyu"');
  });
  it("has no way back from a note that no word leads to: of two terms that overlap the second is noted where it stands alone", () => {
    const whole = "工作调度会。调度会。";
    const at = (start: number, end: number, term: string) => ({ start, end, term, zh: whole.slice(start, end), depth: 0 });
    const matches = [at(0, 4, "gongzuo-diaodu"), at(2, 5, "diaodu-hui"), at(6, 9, "diaodu-hui")];
    const segment = { id: "1.1.1", zh: whole, en: "x", annotated: { text: whole, tokens: [], matches } };
    const terms = ["gongzuo-diaodu", "diaodu-hui"].map((id) => ({ ...term("g"), id, zh: id }));
    const chapters = partsOf(writeEpub([{ ...article("a"), blocks: [{ kind: "paragraph", segments: [segment] }] }], terms, head), /chapter-1/);
    const [chapter = ""] = chapters;
    expect(danglingIn(chapter)).toEqual([]);
    expect(chapter).toContain('工作调度</a>会。<a class="term" epub:type="noteref" role="doc-noteref" href="#t-diaodu-hui"');
  });
  it.each(everything)("is well formed with %j, and runs nothing", (text) => {
    for (const part of partsOf(writeEpub([article(text)], [term(text)], { ...head, title: text || "t" }), /\.(?:xhtml|opf|xml)$/)) {
      expect(() => readXml(part)).not.toThrow();
      expect(part).not.toMatch(/<script/i);
    }
  });
});

describe("DOCX", () => {
  it("has the Chinese beside the English, the term in bold, the list and the citation", async () => {
    const [document = ""] = partsOf(await writeDocx(article("the English"), [term("a gloss")], words), /word\/document\.xml$/);
    for (const text of ["推动", "共同富裕", "the English", "a gloss", "gòngtóng fùyù"]) expect(document).toContain(text);
    expect(() => readXml(document)).not.toThrow();
  });
  it("is well formed with every hostile text", async () => {
    const all = everything.map((text) => ({ kind: "paragraph", segments: [{ id: "1.1.1", zh: `国${text}`, en: text }] }));
    for (const bytes of [
      await writeDocx({ ...article("a"), blocks: all, citation: everything.join(" ") }, [], words),
      await writeWorksheet({ ...article("a"), blocks: all }, [term("x")], words),
      await writeTableDocx("Changes", [["Kind", "Old"], ...everything.map((text) => [text, text])], [0.3, 0.7], "R"),
    ])
      for (const part of partsOf(bytes, /\.xml$/)) expect(() => readXml(part)).not.toThrow();
  });
});

describe("TMX", () => {
  const text = fc.oneof(
    fc.constantFrom(...hostileTexts.filter((each) => !each.includes("\r"))),
    fc.string({ unit: "grapheme" }).map((each) => each.replace(/\r/g, "")),
  );
  it("gives every pair back", () => {
    const pair = fc.record({ id: fc.stringMatching(/^[a-z#.0-9]{0,12}$/), zh: text, en: text, note: text });
    const xmlKeeps = (each: string) => each.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
        const read = readTmx(writeTmx(pairs, { notes: ["R"], version: "2026.12" }));
        expect(read.problems).toEqual([]);
        expect(read.pairs).toEqual(pairs.map((each) => ({ ...each, zh: xmlKeeps(each.zh), en: xmlKeeps(each.en), note: xmlKeeps(each.note) })));
      }),
      { numRuns: 80 },
    );
  });
  it.each([
    ["lang instead of xml:lang, English first", '<tu><tuv lang="EN-US"><seg>a</seg></tuv><tuv lang="ZH-CN"><seg>甲</seg></tuv></tu>', [["甲", "a"]]],
    [
      "inline codes left out, what they mark kept",
      '<tu><tuv xml:lang="zh"><seg>甲<bpt i="1">&lt;b></bpt>乙<ept i="1">&lt;/b></ept><hi>丙</hi><ph>x</ph></seg></tuv><tuv xml:lang="en"><seg>a</seg></tuv></tu>',
      [["甲乙丙", "a"]],
    ],
    [
      "a third language",
      '<tu><tuv xml:lang="fr"><seg>f</seg></tuv><tuv xml:lang="zh-Hans"><seg>甲</seg></tuv><tuv xml:lang="en"><seg>a</seg></tuv></tu>',
      [["甲", "a"]],
    ],
  ])("reads %s", (_, unit, wanted) => {
    expect(readTmx(`<tmx version="1.4"><header/><body>${unit}</body></tmx>`).pairs.map(({ zh, en }) => [zh, en])).toEqual(wanted);
  });
  it("says what it cannot pair, with the line", () => {
    expect(readTmx('<tmx>\n<body><tu><tuv xml:lang="zh"><seg>甲</seg></tuv></tu></body></tmx>').problems).toEqual([
      { place: "line 2", message: "it has no English text (its languages: zh)" },
    ]);
  });
  it("refuses what is none", () => expect(() => readTmx("<tbx/>")).toThrow("outermost element is tbx"));
});
