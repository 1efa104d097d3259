import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { toAnkiFields } from "@/core/exchange/anki-note";
import { readApkg } from "@/core/exchange/apkg";
import { readDelimited } from "@/core/exchange/delimited";
import type { ArticleRecord } from "@/core/exchange/article-record";
import { formats, findingFormats, isFormat, writeFindings, type Written } from "@/core/exchange/formats";
import { editionRights, englishWords, noteOf, type Parcel } from "@/core/exchange/parcel";
import { readRecords } from "@/core/exchange/records";
import { readTable } from "@/core/exchange/table";
import { readTbx } from "@/core/exchange/tbx";
import { noRecord, type TermRecord } from "@/core/exchange/term-record";
import { readTmx } from "@/core/exchange/tmx";
import { readXlsx } from "@/core/exchange/xlsx";
import { descendants, readXml } from "@/core/exchange/xml";
import { hostile } from "./hostile";

/** Every hostile text in every field, through every writer: nothing is run, nothing breaks out of its place, and no entry is lost. */

const terms: TermRecord[] = hostile.map((text, i) => ({
  ...noRecord,
  id: `t${i}`,
  zh: `词${i}${text}`,
  hant: i % 2 ? text : "",
  pinyin: text,
  aliases: [{ zh: text, pinyin: text }],
  renderings: [
    { en: text, status: "preferred", kind: text, source: text, why: text },
    { en: `other ${text}`, status: "admitted", kind: "common", source: "", why: text },
    { en: `not ${text}`, status: "deprecated", kind: "avoid", source: "", why: text },
  ],
  gloss: text,
  sense: text,
  rank: text,
  type: text,
  themes: [text],
  example: { zh: text, en: text, place: text },
  link: "https://tifa.example/en/glossary/x/",
}));

const article: ArticleRecord = {
  slug: "hostile",
  title: { zh: `题${hostile[3]}]]><script>`, en: `T ${hostile[60]}</title><script>` },
  facts: "]]>",
  blocks: hostile.map((text, i) => ({
    kind: i % 9 === 0 ? "heading" : "paragraph",
    segments: [
      {
        id: `1.${i}.1`,
        zh: `句${text}`,
        en: `E${text}`,
        annotated: {
          text: `句${text}`,
          tokens: [{ start: 0, end: 1, text: "句", kind: "word", pinyin: [text] }],
          matches: [{ start: 0, end: 1, term: `t${i}`, zh: "句", depth: 0 }],
        },
      },
    ],
  })),
  notes: hostile.map((text, i) => ({ segment: `1.${i}.1`, text })),
  citation: hostile.slice(0, 40).join(" "),
  link: "https://tifa.example/en/read/hostile/",
};

/** Excel holds no longer cell: such a text is refused by name, which is another test's. */
const cell = 32_000;
const fits = ({ gloss }: TermRecord): boolean => gloss.length < cell / 10;
const parcel: Parcel = {
  title: hostile.slice(0, 20).join(""),
  site: "https://tifa.example",
  language: "en",
  version: "2026.12",
  terms,
  articles: [article],
  counts: new Map(terms.map(({ id }, i) => [id, i])),
  relations: new Map(),
  rights: editionRights,
  words: englishWords,
};
const short: Parcel = {
  ...parcel,
  terms: terms.filter(fits),
  articles: [{ ...article, blocks: article.blocks.filter(({ segments }) => segments.every(({ zh }) => zh.length < cell / 10)) }],
};

const text = (written: Written): string => (typeof written === "string" ? written : "");
const bytes = (written: Written): Uint8Array => (typeof written === "string" ? new Uint8Array() : written);

/** What no document of ours has an element or an attribute of. */
function expectTame(xml: string): void {
  const root = readXml(xml);
  for (const name of ["script", "iframe", "img", "svg", "object", "w:instrText", "w:fldSimple"]) expect([...descendants(root, name)]).toEqual([]);
  for (const element of [root, ...descendants(root, "a"), ...descendants(root, "p"), ...descendants(root, "span")])
    for (const name of element.attributes.keys()) expect(name).not.toMatch(/^on/i);
}

const runs = /^[\s']*[=+\-@\t\r\n＝＋－＠]/u;

it("are more than two hundred", () => expect(hostile.length).toBeGreaterThan(200));

describe("hostile texts", () => {
  it("leave TBX of both years well formed and no entry out", async () => {
    for (const name of ["tbx", "tbx-2008"] as const) {
      const read = readTbx(text(await formats[name].write(parcel)));
      expect(read.problems).toEqual([]);
      expect(read.terms.map(({ id }) => id)).toEqual(terms.map(({ id }) => id));
    }
  });
  it("leave TMX well formed and no pair out", async () => {
    const read = readTmx(text(await formats.tmx.write(parcel)));
    expect(read.problems).toEqual([]);
    expect(read.pairs).toHaveLength(hostile.length);
  });
  it.each(["csv", "tsv"] as const)("run in no cell of %s, and break out of none", async (name) => {
    for (const rows of ["terms", "pairs"] as const) {
      const written = text(await formats[name].write(parcel, rows));
      const { rows: read, unclosed } = readTable(written, `x.${name}`);
      expect(unclosed).toEqual([]);
      expect(new Set(read.map((row) => row.length)).size).toBe(1);
      expect(read.length).toBe(1 + (rows === "pairs" ? hostile.length : terms.length));
      // As a spreadsheet has them, before what guards them is taken away.
      const raw = readDelimited(written.slice(1), name === "csv" ? "," : "\t");
      for (const row of raw) for (const each of row) expect(runs.test(each) && !each.startsWith("'")).toBe(false);
    }
  });
  it("stand in XLSX as text in every cell", async () => {
    for (const rows of ["terms", "pairs"] as const) {
      const written = bytes(await formats.xlsx.write(short, rows));
      const [sheet] = await readXlsx(written);
      expect(sheet?.rows.length).toBe(1 + (rows === "pairs" ? (short.articles[0]?.blocks.length ?? 0) : short.terms.length));
      for (const [name, part] of Object.entries(unzipSync(written))) {
        if (!/\.(?:xml|rels)$/.test(name)) continue;
        const xml = strFromU8(part);
        readXml(xml);
        expect(xml).not.toMatch(/<f[\s>]/);
      }
    }
  });
  it("are refused by name where a cell of XLSX cannot hold them", () =>
    expect(formats.xlsx.write(parcel, "terms")).rejects.toThrow(/^terms, row \d+, column \d+: \d+ characters; a cell of an Excel file holds 32767$/));
  it("are text in a Yomitan dictionary", async () => {
    for (const [name, part] of Object.entries(unzipSync(bytes(await formats.yomitan.write(parcel))))) {
      expect(name).toMatch(/^[a-z_0-9]+\.json$/);
      expect(() => JSON.parse(strFromU8(part))).not.toThrow();
    }
  });
  it("are escaped in the fields of Anki", async () => {
    const read = await readApkg(bytes(await formats.anki.write(parcel)), 0);
    expect(read.notes.length + read.skipped).toBe(terms.length);
    // Tags stand last, and are no HTML.
    for (const note of terms.map(noteOf))
      expect(
        toAnkiFields(note, "https://tifa.example/")
          .join(" ")
          .replace(/<a href="[^"<>]*">Tifa<\/a>/g, ""),
      ).not.toMatch(/[<>]/);
    expect(readDelimited(text(await formats["anki-text"].write(parcel)).replace(/^(?:#.*\n)+/, ""), "\t")).toHaveLength(terms.length);
  });
  it.each(["pleco", "pleco-cards"] as const)("keep their line in %s", async (name) => {
    const lines = text(await formats[name].write(parcel))
      .replace(/^\uFEFF(?:\/\/.*\r\n)?/, "")
      .split("\r\n")
      .slice(0, -1);
    expect(lines).toHaveLength(terms.length);
    for (const line of lines) expect(line.split("\t")).toHaveLength(3);
  });
  it("leave EPUB and Word documents well formed and tame", async () => {
    for (const name of ["epub", "docx", "worksheet"] as const) {
      const files = unzipSync(bytes(await formats[name].write(short)));
      for (const [path, part] of Object.entries(files))
        if (/\.(?:xml|xhtml|opf|rels)$/.test(path)) expectTame(strFromU8(part).replace(/<!DOCTYPE html>\s*/, ""));
    }
  }, 60_000);
  it("come back from JSON as they were, and leave JSON-LD JSON", async () => {
    expect(readRecords(text(await formats.json.write(parcel)))).toEqual({ terms, problems: [] });
    expect(JSON.parse(text(await formats.jsonld.write(parcel)))["@graph"]).toHaveLength(terms.length + 1);
  });
  it("go through the tables and the document of findings", async () => {
    const rows = [["A", "B", "C", "D", "E"], ...hostile.filter((each) => each.length < cell).map((each) => [each, each, each, each, each])];
    for (const format of findingFormats) {
      const written = await writeFindings({ title: "]]>", rows, shares: [0.2, 0.2, 0.2, 0.2, 0.2], rights: "<r>" }, format);
      if (format === "docx")
        for (const [path, part] of Object.entries(unzipSync(bytes(written)))) if (/\.(?:xml|rels)$/.test(path)) expectTame(strFromU8(part));
      if (format === "csv" || format === "tsv") expect(readTable(text(written), `x.${format}`).rows).toHaveLength(rows.length);
      if (format === "json") expect(JSON.parse(text(written)).rows).toHaveLength(rows.length - 1);
    }
  }, 60_000);
  it("leave no format out", () => {
    const tried = [
      "tbx",
      "tbx-2008",
      "tmx",
      "csv",
      "tsv",
      "xlsx",
      "yomitan",
      "anki",
      "anki-text",
      "pleco",
      "pleco-cards",
      "epub",
      "docx",
      "worksheet",
      "json",
      "jsonld",
    ];
    expect(Object.keys(formats).sort()).toEqual(tried.filter(isFormat).sort());
  });
});
