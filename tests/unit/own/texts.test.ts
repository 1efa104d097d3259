import { describe, expect, it } from "vitest";
import { layOutAgain, makeText } from "@/browser/texts/intake";
import { parseQuery } from "@/core/corpus/query";
import { readPaste } from "@/core/intake/read";
import { applyRepairs } from "@/core/intake/repairs/repair";
import { proposeRepairs } from "@/core/intake/repairs/propose";
import { layOut } from "@/core/intake/lay-out";
import { countEnglish, sentencesOf, toBlocks } from "@/core/own/blocks";
import { drawOwnBlock, englishOf } from "@/core/own/draw";
import { drawReviewBlock, placeRepairs } from "@/core/own/draw-review";
import { readGlossaryFile, writeEntries, writeEntryTable } from "@/core/own/glossary-file";
import { pairEnglish } from "@/core/own/pair-english";
import { searchIn, toSearched } from "@/core/own/search";
import type { OwnBlock, OwnText } from "@/core/own/text";
import { makeEntry } from "@/core/own/entry";
import { BadData } from "@/core/exchange/shape";

const now = Date.UTC(2026, 10, 30);
const take = async (text: string): Promise<OwnText> => {
  const document = await readPaste(text);
  return makeText("own-a", { document, repairs: proposeRepairs(document.raw, document) }, { way: "paste", name: "" }, now);
};
const page = `云溪县：“三个一”服务打通“最后一米”
近年来，云溪县坚持党建引领基层治理，以网格化管理为抓
手，推行“三个一”服务，推动资源下沉、服务下沉、力量下
沉，群众的获得感、幸福感、安全感不断提升。■
`;

describe("a text as it came", () => {
  it("is laid out with its repairs, has a name and hanzi counted, and with all undone is as it was", async () => {
    const text = await take(page);
    expect(text.head.title).toBe("云溪县：“三个一”服务打通“最后一米”");
    expect(text.body.repairs.length).toBeGreaterThan(1);
    expect(text.body.blocks.map(({ id, kind }) => [id, kind])).toEqual([
      ["0.1", "title"],
      ["1.1", "paragraph"],
    ]);
    expect(text.body.blocks[1]?.zh[0]).toContain("为抓手，推行");
    const undone = layOutAgain(
      text,
      text.body.repairs.map((repair) => ({ ...repair, undone: true })),
    );
    expect(undone.body.blocks.flatMap(({ zh }) => zh).join("")).toBe(page.replace(/\n/g, ""));
    expect(layOutAgain(undone, text.body.repairs).body).toEqual(text.body);
  });
  it.each([
    ["without a line end", "党".repeat(300_000)],
    ["a million newlines", `${"\n".repeat(1_000_000)}党建。`],
    ["lone surrogates", "党\ud800建\udc00。"],
    ["nothing but marks", "。".repeat(5000)],
  ])(
    "%s is in blocks that a page can draw, with no character lost",
    async (_name, raw) => {
      const { body } = await take(raw);
      const sizes = body.blocks.map(({ zh }) => zh.join("").length);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(2001);
      expect(sizes.reduce((a, b) => a + b, 0)).toBe(raw.replace(/\n/g, "").length);
      for (const { zh } of body.blocks) expect(/[\ud800-\udfff]/u.test(zh.join(""))).toBe(false);
    },
    20_000,
  );
});

describe("a review", () => {
  it("has every repair once, in its place, and markup only as text", async () => {
    const raw = `江州日报　2026年3月12日　责任编辑：周蔚\n${page}<img src=x onerror=alert(1)>（下转第四版）\n`;
    const document = await readPaste(raw);
    const repairs = proposeRepairs(document.raw, document);
    for (const undone of [new Set<number>(), new Set(repairs.keys())]) {
      const shown = placeRepairs(layOut(document, repairs, undone), repairs, undone, applyRepairs(document.raw, repairs, undone).toText);
      const drawn = shown.flatMap((one) => (one.kind === "strip" ? [one.mark] : one.marks)).map(({ i }) => i);
      expect(drawn.sort((a, b) => a - b)).toEqual([...repairs.keys()]);
      const html = shown
        .map((one) => (one.kind === "block" ? drawReviewBlock(one.block, one.marks, [{ start: 0, end: 3, as: "term" }], {}).toString() : ""))
        .join("");
      expect(html).not.toContain("<img");
      expect(html.replaceAll(/<\/?span[^>]*>/g, "")).toContain("&lt;img src=x onerror=alert(1)&gt;");
    }
  });
});

const blocks: OwnBlock[] = [
  { id: "0.1", kind: "title", zh: ["党建引领"] },
  { id: "1.1", kind: "paragraph", zh: ["云溪县坚持党建引领。", "小事不出网格。"] },
  { id: "1.2", kind: "paragraph", zh: ["下一步，健全工作机制，着力构建社会治理格局，让成果惠及群众。"] },
];

describe("English beside a text", () => {
  it("is a person's or a machine's, never both in one paragraph", () => {
    const [, block] = blocks;
    if (!block) throw new Error("no block");
    const machine = { text: "Small things stay in the grid.", by: "machine" } as const;
    expect(englishOf(block, { "1.1.2": machine })).toEqual({ whole: undefined, sentences: [undefined, machine.text], machine: true });
    const mine = { text: "Yunxi keeps to Party building.", by: "reader" } as const;
    expect(englishOf(block, { "1.1.2": machine, "1.1.1": mine })).toEqual({ whole: undefined, sentences: [mine.text, undefined], machine: false });
    expect(englishOf(block, { "1.1": { text: "Both.", by: "file" }, "1.1.2": machine }).whole).toBe("Both.");
    const drawn = drawOwnBlock(block, {
      annotated: [],
      body: { en: { "1.1.2": machine }, notes: { "1.1.1": "<b>n</b>" } },
      terms: new Map(),
      words: { note: "Note", machine: "Machine", machineWhy: "unread" },
    }).toString();
    expect(drawn).toContain("Machine: ");
    expect(drawn).toContain("&lt;b&gt;n&lt;/b&gt;");
    expect(countEnglish(blocks, { "1.1": mine, "1.2.1": mine })).toBe(3);
  });
  it("that is given is laid beside, paragraph by paragraph, no word lost", () => {
    expect(pairEnglish(blocks, "Led by Party building\n\nYunxi keeps to Party building. Small things stay in the grid.\nNext, mechanisms.")).toEqual({
      "0.1": { text: "Led by Party building", by: "file" },
      "1.1": { text: "Yunxi keeps to Party building. Small things stay in the grid.", by: "file" },
      "1.2": { text: "Next, mechanisms.", by: "file" },
    });
    const long = "Next, the county will improve its working mechanisms, build a pattern of social governance, and let the fruits reach the people.";
    const fewer = pairEnglish(blocks, `Yunxi County keeps to Party building. Small things stay in the grid.\n${long}`);
    expect(fewer["1.2"]?.text).toBe(long);
    const more = pairEnglish(
      blocks,
      ["Led by Party building", "Yunxi County keeps to Party building.", "Small things do not leave the grid.", long, "End."].join("\n"),
    );
    expect(
      Object.values(more)
        .map(({ text }) => text)
        .join("\n")
        .split("\n"),
    ).toHaveLength(5);
    expect(more["1.1"]?.text).toContain("Small things");
    expect(pairEnglish([], "a")).toEqual({});
    expect(pairEnglish(blocks, "  ")).toEqual({});
  });
});

describe("search across texts", () => {
  const own = (id: string, folder: string, from: string, zh: string[]): OwnText => {
    const made = toBlocks(zh.map((text) => ({ kind: "paragraph" as const, text })));
    return {
      head: {
        id,
        title: id,
        folder,
        added: now,
        edited: now,
        state: "kept",
        origin: { way: "paste", name: "", format: "txt", encoding: "", from },
        characters: 0,
        sentences: 0,
        english: 0,
      },
      body: { id, raw: "", source: [], repairs: [], split: true, blocks: made, en: {}, notes: {} },
    };
  };
  const texts = [
    own("own-a", "报纸", "江州日报 2024年3月12日", ["坚持党建引领基层治理。", "小事不出网格，大事不出社区。"]),
    own("own-b", "", "", ["网格化管理是抓手。网格员走访。", `党建${"很".repeat(40)}治理`]),
  ].map((text) => toSearched(text, "2026-11-30"));
  const forms = (term: string) => (term === "网格化管理" ? ["网格化管理", "网格管理"] : undefined);
  const find = (query: string) => {
    const parsed = parseQuery(query);
    if (!parsed.ok) throw new Error(parsed.problem.code);
    const { found, count, texts: n } = searchIn(texts, parsed.conditions, forms);
    return [count, n, ...found.map(({ text, segment, sentence, start, end }) => `${text.id} ${segment} ${sentence.slice(start, end)}`)];
  };
  it.each<[string, (string | number)[]]>([
    ["网格", [3, 2, "own-a 1.2.1 网格", "own-b 1.1.1 网格", "own-b 1.1.1 网格"]],
    ["网格 folder:报纸", [1, 1, "own-a 1.2.1 网格"]],
    ["网格 -folder:报纸", [2, 1, "own-b 1.1.1 网格", "own-b 1.1.1 网格"]],
    ["网格 date:2024", [1, 1, "own-a 1.2.1 网格"]],
    ["网格 date:2025..", [2, 1, "own-b 1.1.1 网格", "own-b 1.1.1 网格"]],
    ["党建 near/5 治理", [1, 1, "own-a 1.1.1 党建"]],
    ["党建 near/40 治理", [2, 2, "own-a 1.1.1 党建", "own-b 1.2.1 党建"]],
    ["网格 -社区", [2, 1, "own-b 1.1.1 网格", "own-b 1.1.1 网格"]],
    ["term:网格化管理", [1, 1, "own-b 1.1.1 网格化管理"]],
    ["folder:报纸", [1, 1, "own-a 1.1.1 "]],
    ["引领基层治理。小事", [0, 0]],
    ["没有", [0, 0]],
  ])("%s", (query, meant) => expect(find(query)).toEqual(meant));
});

describe("a glossary file", () => {
  const entries = [
    makeEntry({
      id: "own-1",
      zh: "三个一",
      pinyin: "sān gè yī",
      added: now,
      gloss: "one card",
      renderings: [
        { en: "the Three Ones", kind: "house", why: "" },
        { en: "3-in-1", kind: "avoid", why: "an advert" },
      ],
    }),
  ];
  const read = (text: string, name = "a.csv") => readGlossaryFile(text, name, now, (i) => `own-x-${i}`);
  it("of ours comes back as it was", () => expect(read(writeEntries(entries), "a.json")).toEqual([{ ...entries[0], id: "own-x-0" }]));
  it.each([
    ["our table", () => writeEntryTable(entries)],
    ["a csv", () => "Chinese,English\n三个一,the Three Ones\n"],
    ["tabs", () => "三个一\tthe Three Ones\n网格\tgrid\n"],
    ["json of objects", () => JSON.stringify([{ zh: "三个一", en: "the Three Ones" }])],
    ["json of pairs", () => JSON.stringify({ 三个一: "the Three Ones", a: 3 })],
    ["a formula in a cell", () => "中文,英文\n三个一,the Three Ones\n网格,=HYPERLINK(1)\n"],
  ])("%s is read", (_name, make) =>
    expect(read(make())[0]).toMatchObject({ id: "own-x-0", zh: "三个一", renderings: [{ en: "the Three Ones", kind: "house" }] }),
  );
  it.each([
    "",
    "no Chinese here",
    '{"tifa":"glossary","version":1,"entries":[{"__proto__":{}}]}',
    '{"tifa":"glossary","version":2,"entries":[]}',
    "[1,2",
  ])("%s is refused", (text) => expect(() => read(text, "a.json")).toThrow(BadData));
});

it("names every sentence once", () => expect(sentencesOf(blocks).map(({ id }) => id)).toEqual(["0.1.1", "1.1.1", "1.1.2", "1.2.1"]));
