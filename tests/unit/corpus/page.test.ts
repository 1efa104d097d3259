import { describe, expect, it } from "vitest";
import { readView, usualView, type View, writeView } from "@/core/corpus/address";
import type { KwicLine } from "@/core/corpus/answers";
import { filtersOf, joinParts, partsOf, quoted, withFilters } from "@/core/corpus/conditions";
import { hasBeside, neighboursOf, withBeside } from "@/core/corpus/beside";
import { drawBeside, drawChips, drawFewer, drawIssuers, drawLadder, drawLines, drawNew, drawWatches } from "@/core/corpus/draw";
import { drawOpen, drawTyping } from "@/core/corpus/draw-line";
import { hiddenIn, hideLine, lineName, mostHidden, withoutHidden } from "@/core/corpus/hidden";
import { ownIdOf, ownTextOf, placesOf } from "@/core/corpus/own-text";
import { drawSpread, drawTrend, withoutGaps } from "@/core/corpus/picture";
import { daysBetween, spreadOf } from "@/core/corpus/spread";
import { textReader } from "@/core/own/text";
import corpus from "@/locales/en/corpus.json";

const { words } = corpus;

describe("a view's address", () => {
  const views: Partial<View>[] = [
    {},
    { q: "新质生产力 level:县" },
    { q: "a b", sort: "left", offset: 30, open: 4 },
    { q: "x", sample: 50, seed: 7 },
    { q: "x", sort: "issuer", hide: "a1.zz9" },
    { view: "trend", q: '"a & b=c"', by: "issuer", measure: "share" },
    { view: "first", q: "x" },
    { view: "new", since: "2026-03" },
    { view: "compare", a: "date:2025", b: "date:2026 -x" },
    { view: "watch", watch: "一 #?" },
  ];
  it.each(views)("shows it again: %o", (change) => {
    const view = { ...usualView, ...change };
    expect(readView(writeView(view))).toEqual(view);
  });
  it("is the page's own where everything is as usual", () => expect(writeView(usualView)).toBe(""));
  it.each([
    "?view=nothing",
    "?offset=-1",
    "?sort=up",
    "?open=x",
    "?since=yesterday",
    "?by=sex&measure=weight",
    "?seed=1e9",
    "?hide=%3Cimg%3E..",
    "?%E0%A4%A",
  ])("that cannot be read is as usual: %s", (search) => expect(readView(search)).toEqual(usualView));
});

const partsIn = (query: string) => {
  const read = partsOf(query);
  if (!read.ok) throw new Error(read.problem.code);
  return read.parts;
};

describe("a question's parts", () => {
  it.each(["新质生产力", '"a b" -c term:x', "a near/5 b date:2024..", "issuer:省 level:县 kind:通知 place:江州 folder:x"])(
    "are the question when they are joined: %s",
    (query) => expect(joinParts(partsIn(query))).toBe(query),
  );
  it.each([
    ["a", { from: "2024", to: "2025-03" }, "a date:2024..2025-03"],
    ["a date:2023", { from: "2024", to: "2024" }, "a date:2024"],
    ["a date:2023 level:县 -issuer:省", { level: "city" }, "a -issuer:省 level:city"],
    ["", { issuer: "江州市 财政局", kind: "通知" }, 'issuer:"江州市 财政局" kind:通知'],
    ["a date:2023", {}, "a"],
    ["a", { issuer: '"x' }, "a issuer:x"],
  ])("%s with %o is %s", (query, change, wanted) => {
    const none = { from: "", to: "", level: "", issuer: "", kind: "" };
    const set = withFilters(partsIn(query), { ...none, ...change });
    expect(set).toBe(wanted);
    if (Object.keys(change).length > 0)
      expect(filtersOf(partsIn(set))).toMatchObject(Object.fromEntries(Object.entries(change).map(([k, v]) => [k, v.replace(/"/g, "")])));
  });
  it.each(["a b", "-a", "near", "近", "a:b", '"', "x“y”"])("a value is one condition in quotes or without: %s", (value) =>
    expect(partsIn(`issuer:${quoted(value) || "x"}`)).toHaveLength(1),
  );
});

describe("how it spread", () => {
  it.each([
    ["2023-09-07", "2023-11-21", 75, false],
    ["2024-02-28", "2024-03-01", 2, false],
    ["2023-12-31", "2024-01-01", 1, false],
    ["2024-01-01", "2023-12-31", -1, false],
    ["2000-02-28", "2000-03-01", 2, false],
    ["1900-02-28", "1900-03-01", 1, false],
    ["2024-03", "2024-03-15", 0, true],
    ["2024", "2024-07-02", 0, true],
    ["2024-01-01", "2025", 548, true],
  ])("from %s to %s: %i days", (from, to, days, isAbout) => expect(daysBetween(from, to)).toEqual({ days, isAbout }));
  it.each([
    ["", "2024"],
    ["2024", "soon"],
  ])("%j to %j is nothing", (from, to) => expect(daysBetween(from, to)).toBeUndefined());
  it("has a step for each level, counted from the one before it that has a use", () =>
    expect(
      spreadOf([
        { level: "city", date: "2024-01-16" },
        { level: "center", date: "2023-09-07" },
        { level: "township", date: "2024-01-15" },
        { level: "", date: "2020-01-01" },
      ]).map(({ level, days }) => [level, days]),
    ).toEqual([
      ["center", undefined],
      ["province", undefined],
      ["city", 131],
      ["county", undefined],
      ["township", -1],
    ]));
});

describe("words beside it", () => {
  const many = (context: string, n: number): string[] => Array.from({ length: n }, () => context);
  it("are whole: not the half that always has the same before it, each line once", () => {
    const before = [
      ...many("我们因地制宜发展", 10),
      ...many("要因地制宜发展", 10),
      ...many("，加快发展", 9),
      ...many("大力发展", 2),
      ...many("着力培育", 4),
      ...many("，培育", 4),
      "结束。",
    ];
    expect(neighboursOf(before, "before")).toEqual([
      { zh: "因地制宜发展", lines: 20 },
      { zh: "加快发展", lines: 9 },
      { zh: "培育", lines: 8 },
      { zh: "大力发展", lines: 2 },
    ]);
  });
  it.each([
    ["after", ["发展新优势", "发展，又", "发展新动能", "发展了"], [{ zh: "发展", lines: 4 }]],
    ["after", ["", "。", "1个", "abc"], []],
    ["after", ["只有一次的话"], []],
    ["before", [], []],
    ["before", ["𠮷野家", "𠮷野家", "的𠮷野家"], [{ zh: "𠮷野家", lines: 3 }]],
    ["before", many("竹".repeat(5000), 50), [{ zh: "竹".repeat(8), lines: 50 }]],
  ] as const)("%s %j are %j", (side, contexts, wanted) => expect(neighboursOf(contexts, side)).toEqual(wanted));
  it.each([
    ["新质生产力 level:县", "before", "发展新质生产力 level:县"],
    ["新质生产力 level:县", "after", "新质生产力发展 level:县"],
    ['-旧 "a b"', "after", '-旧 "a b发展"'],
    ["term:基层治理 date:2024", "before", "发展 near/0 term:基层治理 date:2024"],
    ["term:基层治理", "after", "term:基层治理 near/0 发展"],
  ] as const)("%s with 发展 %s it asks %s", (query, side, wanted) => {
    expect(withBeside(partsIn(query), "发展", side)).toBe(wanted);
    expect(hasBeside(partsIn(wanted)) || wanted.includes("near/")).toBe(true);
  });
  it.each([
    ["新质生产力", true],
    ["level:县", false],
    ["-词", false],
    ["一 near/3 二", false],
    ["level:县 term:词", true],
  ])("a question has them where it asks for one thing: %s", (query, has) => expect(hasBeside(partsIn(query))).toBe(has));
});

describe("hidden lines", () => {
  const at = (position: number) => ({ path: "a/b.txt", position });
  it("are named in the address, each once, and left out", () => {
    const hide = hideLine(hideLine(hideLine("", at(1)), at(2)), at(1));
    expect(hiddenIn(hide)).toEqual([lineName(at(1)), lineName(at(2))]);
    expect(withoutHidden([at(1), at(2), at(3)], hide)).toEqual([at(3)]);
    expect(withoutHidden([at(1)], "")).toEqual([at(1)]);
  });
  it("fit an address, however many", () => {
    const hide = Array.from({ length: 500 }, (_, i) => i).reduce((all, i) => hideLine(all, at(i)), "");
    expect(hiddenIn(hide)).toHaveLength(mostHidden);
    expect(hiddenIn(readView(writeView({ ...usualView, q: "x", hide })).hide)).toHaveLength(mostHidden);
  });
  it("have names of their own", () => {
    const names = Array.from({ length: 20_000 }, (_, i) => lineName({ path: `${i % 300}.txt`, position: Math.floor(i / 300) }));
    expect(new Set(names).size).toBeGreaterThan(19_990);
  });
});

const group = (key: string, segments = 1) => ({ key, segments, documents: segments, of: 2 });

describe("pictures", () => {
  it("fill the months that nothing was said in", () =>
    expect(withoutGaps([group(""), group("2023"), group("2023-11"), group("2024-02")], "month").map(({ key }) => key)).toEqual([
      "2023-11",
      "2023-12",
      "2024-01",
      "2024-02",
    ]));
  it("do not draw ten thousand months for a slip in one date", () =>
    expect(withoutGaps([group("0001-01"), group("2024-02")], "month").length).toBeLessThanOrEqual(1200));
  it.each([[[]], [[group("")]], [[group("2024-01", 0)]]])("of nothing are drawn too: %j", (groups) =>
    expect(String(drawTrend(groups, "month", "lines", String, { title: "t", source: "s" }))).not.toContain("NaN"),
  );
});

const hostile = `"><img src=x onerror=alert(1)>'&amp;</td><script>`;
const line = (change: Partial<KwicLine> = {}): KwicLine => ({
  path: hostile,
  title: hostile,
  date: hostile,
  issuer: hostile,
  place: hostile,
  level: "",
  kind: hostile,
  position: 0,
  left: hostile,
  hit: hostile,
  right: hostile,
  en: hostile,
  ...change,
});

describe("what documents say is only ever text", () => {
  const view = { ...usualView, q: hostile, a: hostile, b: hostile, watch: hostile, since: "2024" };
  const context = { words, view, glossary: "/en/glossary/" };
  const [plain, typed] = [
    { typed: "", isWide: false },
    { typed: hostile, isWide: true },
  ];
  const use = { level: "county" as const, date: "2024-01-01", source: line(), position: 0, zh: hostile };
  it.each([
    ["lines", drawLines({ segments: 99, documents: 9, lines: [line()] }, { all: 10, hidden: 1, firsts: new Set() }, context)],
    ["an opened line", drawOpen(line(), { sentences: [{ position: 0, paragraph: 0, zh: hostile.repeat(3), en: hostile }] }, plain, context)],
    ["a line with typed English", drawOpen(line(), { sentences: [{ position: 0, paragraph: 0, zh: hostile, en: "" }] }, typed, context)],
    ["typed English", drawTyping(`</textarea>${hostile}`, words)],
    ["words beside it", drawBeside({ lines: 1, all: 9, before: [{ zh: hostile, lines: 3 }], after: [] }, partsIn("词"), context)],
    ["what each condition costs", drawFewer([{ text: hostile, q: hostile, lines: 2 }], context)],
    ["a question's parts", drawChips(partsIn(`<img> issuer:"<img src=x onerror=y>" <script>`), words)],
    ["first uses", drawLadder({ uses: [use] }, context)],
    ["issuers", drawIssuers({ uses: [use] }, context)],
    ["what is new", drawNew({ arrivals: [{ key: `q:${hostile}`, zh: hostile, en: "", date: hostile, documents: 1, first: line() }] }, context)],
    ["saved questions", drawWatches([{ name: hostile, query: hostile, seen: 0 }], true, context)],
    ["a trend", drawTrend([group(hostile)], "issuer", "lines", String, { title: hostile, source: hostile })],
    ["a spread", drawSpread([{ level: "county", date: "2024-01-01", name: hostile }], String, { title: hostile, source: hostile })],
  ])("%s", (_, drawn) => {
    const text = String(drawn);
    expect(text).not.toMatch(/<(?:img|script)/);
    // An attribute's quoted value may say anything: without those no tag has a handler.
    expect(text.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\sonerror/);
  });
});

describe("a document as a text of one's own", () => {
  const document = { path: "a/b.txt", title: "题目", date: "2024", issuer: "江州市", place: "", level: "city" as const, kind: "" };
  it("keeps paragraphs, sentences and English, and every sentence has its place", () => {
    const segments = [
      { paragraph: 0, zh: "题目", en: "" },
      { paragraph: 1, zh: "第一句。", en: "One." },
      { paragraph: 1, zh: "第二句。", en: "" },
      { paragraph: 2, zh: "第三句。", en: "Three." },
    ];
    const { text, places } = ownTextOf({ document, segments }, 1_700_000_000_000);
    expect(text.body.blocks).toEqual([
      { id: "0.1", kind: "title", zh: ["题目"] },
      { id: "1.1", kind: "paragraph", zh: ["第一句。", "第二句。"] },
      { id: "1.2", kind: "paragraph", zh: ["第三句。"] },
    ]);
    expect(places).toEqual(["0.1.1", "1.1.1", "1.1.2", "1.2.1"]);
    expect(segments.map(({ zh }) => placesOf(text.body, zh))).toEqual(places.map((place) => [place]));
    expect(placesOf(text.body, "改过的句子。")).toEqual([]);
    expect(Object.keys(text.body.en)).toEqual(["1.1.1", "1.2.1"]);
    expect(text.head).toMatchObject({ title: "题目", sentences: 4, english: 2 });
  });
  it.each([
    ["no sentence", []],
    ["one of 9,000 characters", [{ paragraph: 0, zh: "竹".repeat(9000), en: "x" }]],
    ["pairs of surrogates on the cut", [{ paragraph: 0, zh: `a${"𠮷".repeat(3000)}`, en: "" }]],
    ["a paragraph of a thousand sentences", Array.from({ length: 1000 }, () => ({ paragraph: 0, zh: "一句话说完了。", en: "" }))],
    ["markup", [{ paragraph: 0, zh: hostile, en: hostile }]],
  ])("is what the backup takes: %s", (_, segments) => {
    const { text } = ownTextOf({ document, segments }, 1_700_000_000_000);
    expect(textReader(JSON.parse(JSON.stringify(text)))).toEqual(text);
    expect(text.body.blocks.flatMap(({ zh }) => zh).join("")).toBe(segments.map(({ zh }) => zh).join(""));
    for (const { zh } of text.body.blocks) expect(zh.join("").length).toBeLessThanOrEqual(2002);
    for (const { start, end } of text.body.source) expect(text.body.raw.slice(start, end)).not.toContain("\n");
  });
  it("has a name of its own by its path", () => {
    const paths = Array.from({ length: 20_000 }, (_, i) => `folder/${i}.jsonl#${i % 7}`);
    expect(new Set(paths.map(ownIdOf)).size).toBe(paths.length);
    expect(ownIdOf("江州/一.txt")).toMatch(/^own-[a-z0-9-]{1,60}$/);
  });
});
