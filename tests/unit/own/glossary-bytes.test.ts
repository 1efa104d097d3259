import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writePlecoCards } from "@/core/exchange/pleco";
import { writeTable } from "@/core/exchange/table";
import { writeTbx } from "@/core/exchange/tbx";
import { noRecord, type TermRecord } from "@/core/exchange/term-record";
import { writeXlsx } from "@/core/exchange/xlsx";
import { writeYomitan } from "@/core/exchange/yomitan";
import { readGlossary } from "@/core/own/glossary-bytes";
import { entryReader, preferredOf } from "@/core/own/entry";
import { writeEntries } from "@/core/own/glossary-file";
import { makeEntry } from "@/core/own/entry";

const term = (zh: string, en: string, over: Partial<TermRecord> = {}): TermRecord => ({
  ...noRecord,
  id: zh,
  zh,
  pinyin: "",
  renderings: [{ en, status: "preferred", kind: "", source: "", why: "" }],
  ...over,
});
const terms = [term("基层治理", "primary-level governance", { aliases: [{ zh: "基层社会治理", pinyin: "" }] }), term("网格员", "grid worker")];
const rows = [
  ["Chinese", "English"],
  ["基层治理", "primary-level governance"],
  ["网格员", "grid worker"],
];
const read = (bytes: Uint8Array | string, name = "a") =>
  readGlossary(typeof bytes === "string" ? strToU8(bytes) : bytes, name, 7, (i) => `own-x-${i}`);
const head = { title: "T", revision: "1", url: "", attribution: "" };

describe("readGlossary", () => {
  it.each([
    ["TBX of 2019", () => writeTbx(terms, "T", "R")],
    ["TBX of 2008", () => writeTbx(terms, "T", "R", 2008)],
    ["CSV", () => writeTable(rows, "csv")],
    ["TSV", () => writeTable(rows, "tsv")],
    ["Excel", () => writeXlsx([{ name: "S", rows }])],
    ["Yomitan", () => writeYomitan(terms, head)],
    ["Pleco", () => writePlecoCards(terms, "Tifa")],
    [
      "our JSON",
      () =>
        writeEntries(
          terms.map(({ zh, renderings }, i) =>
            makeEntry({ id: `own-${i}`, zh, added: 1, renderings: [{ en: renderings[0]?.en ?? "", kind: "house", why: "" }] }),
          ),
        ),
    ],
    ["our records", () => JSON.stringify({ format: "tifa-records/1", terms })],
    [
      "others' JSON",
      () =>
        JSON.stringify([
          { term: "基层治理", translation: "primary-level governance" },
          { term: "网格员", translation: "grid worker" },
        ]),
    ],
  ])("%s", async (_, write) => {
    const { entries, problems } = await read(await write());
    expect(problems).toBe(0);
    expect(entries.map((entry) => [entry.zh, preferredOf(entry)])).toEqual(rows.slice(1));
    for (const entry of entries) expect(entryReader(entry)).toEqual(entry);
  });

  it("keeps what is to be avoided, and takes the preferred first", async () => {
    const renderings: TermRecord["renderings"] = [
      { en: "grass-roots rule", status: "deprecated", kind: "avoid", source: "", why: "rule is 统治" },
      { en: "community governance", status: "admitted", kind: "common", source: "", why: "" },
      { en: "primary-level governance", status: "preferred", kind: "official", source: "", why: "" },
    ];
    const { entries } = await read(writeTbx([term("基层治理", "", { renderings })], "T", "R"));
    expect(entries[0]?.renderings).toEqual([
      { en: "primary-level governance", kind: "official", why: "" },
      { en: "grass-roots rule", kind: "avoid", why: "rule is 统治" },
      { en: "community governance", kind: "common", why: "" },
    ]);
  });

  it.each([
    ["nothing", ""],
    ["no Chinese", "a,b\nc,d\n"],
    ["a page", "<?xml version='1.0'?><html/>"],
    ["entities of its own", '<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY a "词">]><tbx>&a;</tbx>'],
    ["an archive of other things", zipSync({ "a.txt": strToU8("词") })],
    ["half an archive", zipSync({ "index.json": strToU8("{}") }).slice(0, 40)],
    ["a workbook without a sheet", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") })],
  ])("refuses %s", async (_, bytes) => {
    await expect(read(bytes)).rejects.toThrow();
  });
});
