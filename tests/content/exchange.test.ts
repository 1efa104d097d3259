import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { writeEpub } from "@/core/exchange/epub";
import { readRecords, writeRecords } from "@/core/exchange/records";
import { readTable, writeTable } from "@/core/exchange/table";
import { readTbx, writeTbx } from "@/core/exchange/tbx";
import { recordOf, type TermRecord } from "@/core/exchange/term-record";
import { readSheet, writeSheet } from "@/core/exchange/term-sheet";
import { readTmx, writeTmx } from "@/core/exchange/tmx";
import { readXlsx, writeXlsx } from "@/core/exchange/xlsx";
import { readYomitan, writeYomitan } from "@/core/exchange/yomitan";
import { loadEdition } from "@/server/content/load";
import { pairsOf } from "@/core/exchange/parcel";
import { loadAnnotator } from "@/server/annotate";
import { annotateWith, articleRecord, termRecords } from "@/server/records";

/** The whole glossary and all articles, out and back in through each format that is read: no difference beyond what the format promises at its top. */

let terms: TermRecord[];
const edition = loadEdition();
const pairs = pairsOf(edition.articles.map((article) => articleRecord(article, new Map(), "https://tifa.example")));

beforeAll(() => {
  terms = edition.terms.map((term) => recordOf(term, edition.works, "https://tifa.example/en/glossary/"));
});

/** What a table keeps of a record. */
const inTable = (term: TermRecord): TermRecord => ({
  ...term,
  aliases: term.aliases.map(({ zh }) => ({ zh, pinyin: "" })),
  renderings: (["preferred", "admitted", "deprecated"] as const).flatMap((status) => term.renderings.filter((each) => each.status === status)),
});

const validate = (xml: string, schema: string) =>
  validateXML({
    xml: [{ fileName: "export.xml", contents: xml }],
    schema: [{ fileName: schema, contents: readFileSync(`tests/fixtures/exchange/${schema}`, "utf8") }],
    extension: "relaxng",
    maxMemoryPages: 8192,
  });

describe("the whole glossary", () => {
  it.each([2019, 2008] as const)("through TBX of %s", (edition) =>
    expect(readTbx(writeTbx(terms, "T", "R", edition))).toEqual({ terms, problems: [] }),
  );
  it("through JSON", () =>
    expect(readRecords(writeRecords({ format: "tifa-records/1", version: "v", license: "l", attribution: "a", terms, articles: [] }))).toEqual({
      terms,
      problems: [],
    }));
  it.each(["csv", "tsv"] as const)("through %s", (kind) =>
    expect(readSheet(readTable(writeTable(writeSheet(terms), kind), `x.${kind}`).rows)).toEqual({ terms: terms.map(inTable), problems: [] }),
  );
  it("through XLSX", async () => {
    const [sheet] = await readXlsx(await writeXlsx([{ name: "terms", rows: writeSheet(terms) }]));
    expect(readSheet(sheet?.rows ?? [])).toEqual({ terms: terms.map(inTable), problems: [] });
  });
  it("through a Yomitan dictionary", () => {
    const read = readYomitan(writeYomitan(terms, { title: "T", revision: "1", url: "u", attribution: "a" }));
    expect(read.problems).toEqual([]);
    expect(read.terms.map(({ zh, pinyin, gloss, rank }) => ({ zh, pinyin, gloss, rank }))).toEqual(
      terms.map(({ zh, pinyin, gloss, rank }) => ({ zh, pinyin, gloss, rank })),
    );
  });
  it("is valid TBX-Basic", async () => {
    expect((await validate(writeTbx(terms, "T", "R"), "tbx-basic.rng")).errors).toEqual([]);
  });
});

describe("all articles", () => {
  it("through TMX", () => expect(readTmx(writeTmx(pairs, { notes: ["R"], version: "v" }))).toEqual({ pairs, problems: [] }));
  it("are valid TMX 1.4", async () => {
    expect((await validate(writeTmx(pairs, { notes: ["R"], version: "v" }), "tmx14.rng")).errors).toEqual([]);
  });
});

it("the schemas refuse what is wrong", async () => {
  const tbx = writeTbx(terms.slice(0, 1), "T", "R");
  expect((await validate(tbx.replaceAll("preferredTerm-admn-sts", "best"), "tbx-basic.rng")).valid).toBe(false);
  expect(
    (await validate(writeTmx(pairs.slice(0, 1), { notes: [], version: "v" }).replace('segtype="sentence"', 'segtype="line"'), "tmx14.rng")).valid,
  ).toBe(false);
});

describe("the book of all articles", () => {
  it("has a word for every note, and a note for every word", () => {
    const site = "https://tifa.example";
    const annotate = annotateWith(loadAnnotator(edition));
    const articles = edition.articles.map((article) => articleRecord(article, annotate(article), site));
    const book = writeEpub(articles, termRecords(edition, articles, site), {
      id: "urn:x",
      title: "T",
      modified: "2026-12-01T00:00:00Z",
      rights: "R",
      language: "en",
      words: { contents: "Contents", terms: "Terms", back: "back" },
    });
    const chapters = Object.entries(unzipSync(book)).filter(([name]) => name.includes("chapter-"));
    expect(chapters).toHaveLength(articles.length);
    for (const [name, bytes] of chapters) {
      const text = strFromU8(bytes);
      const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const named = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(named.length).toBeGreaterThan(20);
      expect(
        named.filter((id) => !ids.has(id)),
        name,
      ).toEqual([]);
    }
  });
});
