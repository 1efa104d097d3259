import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readPleco, writePlecoDictionary } from "@/core/exchange/pleco";
import { type Records, readRecords, recordsSchema, writeRecords } from "@/core/exchange/records";
import { writeSkos } from "@/core/exchange/skos";
import { readTable, writeTable } from "@/core/exchange/table";
import { readTbx, writeTbx } from "@/core/exchange/tbx";
import { noRecord, preferredIn, type TermRecord } from "@/core/exchange/term-record";
import { readSheet, writeSheet } from "@/core/exchange/term-sheet";
import { readXlsx, writeXlsx } from "@/core/exchange/xlsx";
import { readYomitan, writeYomitan } from "@/core/exchange/yomitan";
import { numberPinyin } from "@/core/pinyin/numbered";
import { hostileTexts, lostTexts, termRecord } from "./records";

const records = fc.uniqueArray(termRecord, { maxLength: 6, selector: ({ id }) => id });

const named = (text: string, i = 0): TermRecord => ({
  ...noRecord,
  id: `t${i}`,
  zh: "共同富裕",
  pinyin: "gòngtóng fùyù",
  renderings: [
    { en: text || "x", status: "preferred", kind: "house", source: text, why: text },
    { en: `${text}2`, status: "deprecated", kind: "avoid", source: "", why: text },
  ],
  gloss: text,
  sense: text,
  example: { zh: "国", en: text, place: text },
});

/** What XML forbids is left out; a note's text is what stands. */
const xmlKeeps = (text: string): string => text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
const mapTexts = (term: TermRecord, of: (text: string) => string): TermRecord =>
  JSON.parse(JSON.stringify(term), (_key, value: unknown) => (typeof value === "string" ? of(value) : value)) as TermRecord;

describe.each([2019, 2008] as const)("TBX of %s", (edition) => {
  it("gives every field back", () => {
    fc.assert(
      fc.property(records, (terms) => {
        // An example's English stands at the first rendering; without one it has no place.
        const written = terms.map((term) => (term.renderings.length || !term.example ? term : { ...term, example: { ...term.example, en: "" } }));
        const { terms: read, problems } = readTbx(writeTbx(written, "Title", "Rights", edition));
        expect(problems).toEqual([]);
        expect(read).toEqual(written.map((term) => mapTexts(term, xmlKeeps)));
      }),
      { numRuns: 60 },
    );
  });
  it.each([...hostileTexts, ...lostTexts])("holds %j", (text) => {
    const trimmed = xmlKeeps(text).trim();
    const term = mapTexts(named(text), () => "");
    expect(term).toBeDefined();
    const [read] = readTbx(writeTbx([named(text.trim())], "T", "R", edition)).terms;
    expect(read?.gloss.trim()).toBe(trimmed);
    expect(read?.renderings[0]?.why.trim()).toBe(trimmed);
  });
});

describe("TBX of other programs", () => {
  const martif = (entries: string) =>
    `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>${entries}</body></text></martif>`;
  it.each([
    [
      "tig, English first",
      `<termEntry id="c1"><langSet xml:lang="en"><tig><term>common prosperity</term></tig></langSet><langSet xml:lang="zh-CN"><tig><term>共同富裕</term></tig></langSet></termEntry>`,
      { zh: "共同富裕", en: ["common prosperity"], hant: "" },
    ],
    [
      "ntig with a group",
      `<termEntry><langSet xml:lang="zh"><ntig><termGrp><term>基层</term></termGrp></ntig></langSet><langSet lang="en-US"><ntig><termGrp><term>primary level</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig><ntig><termGrp><term>grassroots</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig></langSet></termEntry>`,
      { zh: "基层", en: ["primary level", "grassroots"], hant: "" },
    ],
    [
      "traditional beside simplified",
      `<termEntry><langSet xml:lang="zh-TW"><tig><term>兩個維護</term></tig></langSet><langSet xml:lang="zh-Hans"><tig><term>两个维护</term></tig></langSet></termEntry>`,
      { zh: "两个维护", en: [], hant: "兩個維護" },
    ],
    [
      "traditional alone",
      `<termEntry><langSet xml:lang="zh-Hant"><tig><term>基層</term></tig></langSet></termEntry>`,
      { zh: "基層", en: [], hant: "" },
    ],
    [
      "a definition of the concept",
      `<termEntry><descrip type="definition">d</descrip><langSet xml:lang="zh"><tig><term>词</term></tig></langSet></termEntry>`,
      { zh: "词", en: [], hant: "" },
    ],
  ])("%s", (_, entry, wanted) => {
    const [term] = readTbx(martif(entry)).terms;
    expect({ zh: term?.zh, en: term?.renderings.map(({ en }) => en), hant: term?.hant }).toEqual(wanted);
  });
  it("says of an entry without Chinese where it stands, and reads the others", () => {
    const read = readTbx(
      martif(
        `<termEntry><langSet xml:lang="fr"><tig><term>x</term></tig></langSet></termEntry>\n<termEntry><langSet xml:lang="zh"><tig><term>词</term></tig></langSet></termEntry>`,
      ),
    );
    expect(read.terms).toHaveLength(1);
    expect(read.problems).toEqual([{ place: "line 1", message: "it has no Chinese term (its languages: fr)" }]);
  });
  it.each([
    ["<a><b></a>", /line 1/],
    ["<tmx/>", /outermost element is tmx/],
    ["", /./],
    ["no xml", /line 1/],
    ['<!DOCTYPE x [<!ENTITY a "b">]><tbx>&a;</tbx>', /entities of its own/],
    ["<tbx>&lol;</tbx>", /line 1/],
    [`${"<a>".repeat(300)}`, /nested 200 deep/],
  ])("refuses %j with one sentence", (text, message) => {
    expect(() => readTbx(text)).toThrow(message);
  });
});

describe("JSON", () => {
  const head = { format: "tifa-records/1" as const, version: "2026.12", license: "l", attribution: "a", articles: [] } satisfies Omit<
    Records,
    "terms"
  >;
  it("gives every field back", () => {
    fc.assert(
      fc.property(records, (terms) => {
        expect(readRecords(writeRecords({ ...head, terms }))).toEqual({ terms, problems: [] });
      }),
      { numRuns: 60 },
    );
  });
  it("leaves out what is no term and says which", () => {
    const read = readRecords(JSON.stringify({ ...head, terms: [{ zh: 1 }, noRecord] }));
    expect(read.terms).toEqual([noRecord]);
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]?.place).toBe("terms[0]");
  });
  it.each(["", "{}", "[1]", '{"format":"x","terms":[]}'])("refuses %j", (text) => expect(() => readRecords(text)).toThrow(/JSON|tifa-records/));
  it("has a schema that names its fields", () => {
    expect(JSON.stringify(recordsSchema())).toContain('"renderings"');
  });
  it("is JSON-LD with a concept for each term", () => {
    fc.assert(
      fc.property(records, (terms) => {
        const graph = (JSON.parse(writeSkos(terms, new Map(), { scheme: "s", license: "l", version: "v" })) as { "@graph": unknown[] })["@graph"];
        expect(graph).toHaveLength(terms.length + 1);
      }),
      { numRuns: 20 },
    );
  });
});

/** What a table keeps: not the example, nor the pinyin of other names. */
const inTable = (term: TermRecord): TermRecord => ({
  ...term,
  example: null,
  aliases: term.aliases.map(({ zh }) => ({ zh, pinyin: "" })),
  renderings: (["preferred", "admitted", "deprecated"] as const).flatMap((status) => term.renderings.filter((each) => each.status === status)),
});

describe.each(["csv", "tsv"] as const)("a table as %s", (kind) => {
  it("gives every cell back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...hostileTexts.filter((text) => !text.includes("\r"))), { minLength: 3, maxLength: 3 }), {
          minLength: 1,
          maxLength: 8,
        }),
        (rows) => {
          const all = [["Chinese", "b", "c"], ...rows];
          expect(readTable(writeTable(all, kind), `x.${kind}`).rows).toEqual(all);
        },
      ),
      { numRuns: 60 },
    );
  });
  it("gives every term back", () => {
    fc.assert(
      fc.property(records, (terms) => {
        expect(readSheet(readTable(writeTable(writeSheet(terms), kind), `x.${kind}`).rows)).toEqual({ terms: terms.map(inTable), problems: [] });
      }),
      { numRuns: 60 },
    );
  });
  it.each(hostileTexts)("has no cell that is run: %j", (text) => {
    const cells = writeTable([[text]], kind)
      .replace(/^\uFEFF/, "")
      .replace(/^"/, "");
    expect(cells).not.toMatch(/^[\s]*[=+\-@＝＋－＠]/u);
  });
});

it("a table says which rows are no terms, and takes the columns in any order", () => {
  const read = readSheet([
    ["English", "Chinese", "Other"],
    ["a", "基层", "x"],
    ["b", "", ""],
    ["c", "abc", ""],
    ["", "", ""],
  ]);
  expect(read?.terms.map(({ zh, renderings }) => [zh, renderings[0]?.en])).toEqual([["基层", "a"]]);
  expect(read?.problems).toEqual([
    { place: "row 3", message: "it has no Chinese" },
    { place: "row 4", message: "“abc” is not Chinese" },
  ]);
  expect(readSheet([["a", "b"]])).toBeUndefined();
});

describe("XLSX", () => {
  it("gives every cell back, and runs none", async () => {
    const rows = [["Chinese", "Text"], ...hostileTexts.map((text) => ["国", text.trim()])];
    const bytes = await writeXlsx([
      { name: "terms", rows },
      { name: "about", rows: [["About"]] },
    ]);
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).not.toContain("<f>");
    const [read] = await readXlsx(bytes);
    expect(read?.rows.map((row) => [...row])).toEqual(rows.map((row) => row.map((cell) => cell)));
  });
  it("gives terms back", async () => {
    const terms = fc.sample(termRecord, { numRuns: 20, seed: 7 }).map((term, i) => ({ ...term, id: `t${i}` }));
    const [read] = await readXlsx(await writeXlsx([{ name: "terms", rows: writeSheet(terms) }]));
    expect(readSheet(read?.rows ?? [])).toEqual({ terms: terms.map(inTable), problems: [] });
  });
  it("refuses a cell that no Excel file holds, by its place", async () => {
    await expect(writeXlsx([{ name: "terms", rows: [["a"], ["x".repeat(40_000)]] }])).rejects.toThrow("terms, row 2, column 1: 40000 characters");
  });
  it.each([new Uint8Array(), new TextEncoder().encode("no zip")])("says of other bytes that they are none", async (bytes) => {
    await expect(readXlsx(bytes)).rejects.toThrow();
  });
});

describe("Yomitan", () => {
  const head = { title: "Tifa", revision: "2026.12", url: "https://tifa.example/", attribution: "CC BY-SA" };
  it("gives back headword, pinyin, other names, English, gloss, level", () => {
    fc.assert(
      fc.property(records, (terms) => {
        const { terms: read, problems } = readYomitan(writeYomitan(terms, head));
        expect(problems).toEqual([]);
        expect(read.map(({ zh, pinyin, gloss, rank }) => ({ zh, pinyin, gloss, rank }))).toEqual(
          terms.map(({ zh, pinyin, gloss, rank }) => ({ zh, pinyin, gloss, rank })),
        );
        expect(read.map((term) => preferredIn(term))).toEqual(terms.map((term) => preferredIn(term)));
      }),
      { numRuns: 40 },
    );
  });
  it("reads what others write: strings, structured content, text", () => {
    const bank = [
      ["基层", "jīcéng", "", "", 0, ["grassroots", { type: "text", text: "primary level" }], 1, ""],
      [
        "词",
        "",
        null,
        "",
        0,
        [
          {
            type: "structured-content",
            content: {
              tag: "ul",
              content: [
                { tag: "li", content: "a" },
                { tag: "li", content: ["b", { tag: "b", content: "c" }] },
              ],
            },
          },
        ],
        2,
        "",
      ],
      ["坏"],
    ];
    const zip = zipOf({ "index.json": { title: "Other", revision: "1", format: 3 }, "term_bank_1.json": bank });
    const read = readYomitan(zip);
    expect(read.terms.map(({ zh, renderings }) => [zh, renderings.map(({ en }) => en)])).toEqual([
      ["基层", ["grassroots", "primary level"]],
      ["词", ["a b c"]],
    ]);
    expect(read.problems).toEqual([{ place: "term_bank_1.json, term 3", message: "it is no term of format 3" }]);
  });
  it.each([
    [() => zipOf({ "x.json": 1 }), /no index.json/],
    [() => zipOf({ "index.json": { title: "t", revision: "1", format: 1 } }), /format 1/],
    [() => new Uint8Array(), /./],
  ])("refuses what is none", (bytes, message) => {
    expect(() => readYomitan(bytes())).toThrow(message);
  });
});

describe("Pleco", () => {
  it.each([
    ["gòngtóng fùyù", "gong4tong2 fu4yu4"],
    ["Xī'ān", "Xi1an1"],
    ["liǎng gè wéihù", "liang3 ge4 wei2hu4"],
    ["lǜsè", "lü4se4"],
    ["ma", "ma5"],
    ["1+3+N", "1+3+N"],
    ["", ""],
    ["AI+ xíngdòng", "AI+ xing2dong4"],
    ["AI", "AI"],
    ["GDP zēngsù", "GDP zeng1su4"],
    ["A", "A"],
  ])("numbers %s", (marked, numbered) => expect(numberPinyin(marked)).toBe(numbered));
  it("gives headwords and the first English back", () => {
    fc.assert(
      fc.property(records, (terms) => {
        const read = readPleco(writePlecoDictionary(terms));
        expect(read.problems).toEqual([]);
        expect(read.terms.map(({ zh, hant, pinyin }) => ({ zh, hant, pinyin }))).toEqual(
          terms.map(({ zh, hant, pinyin }) => ({ zh, hant, pinyin: numberPinyin(pinyin) })),
        );
      }),
      { numRuns: 40 },
    );
  });
  it.each(hostileTexts)("keeps %j on its line", (text) => {
    expect(
      writePlecoDictionary([named(text)])
        .trimEnd()
        .split("\r\n"),
    ).toHaveLength(1);
  });
});

function zipOf(files: Record<string, unknown>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, value]) => [name, strToU8(JSON.stringify(value))])));
}
