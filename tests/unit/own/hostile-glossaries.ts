import { strToU8, zipSync, type Zippable } from "fflate";
import { lie, zeros } from "../intake/bombs";

/** Glossary files that mean harm or are broken, generated. `keeps` is a headword that has to be among the entries; without it the file may be turned away. */
export interface HostileGlossary {
  name: string;
  file: string;
  bytes: Uint8Array;
  keeps?: string;
}

const term = "基层治理";
const one = (name: string, file: string, content: string | Uint8Array, keeps?: string): HostileGlossary => ({
  name,
  file,
  bytes: typeof content === "string" ? strToU8(content) : content,
  ...(keeps ? { keeps } : {}),
});

const harms = [
  "<script>globalThis.pwned=1</script>",
  `<img src=x onerror="globalThis.pwned=1">`,
  "javascript:globalThis.pwned=1",
  "data:text/html,<script>globalThis.pwned=1</script>",
  `=HYPERLINK("https://example.invalid/","x")`,
  "=cmd|' /C calc'!A0",
  "{{constructor.constructor('globalThis.pwned=1')()}}",
  "__proto__",
];

const tables = harms.flatMap((harm, i) => [
  one(`csv: ${harm}`, "a.csv", `Chinese,English\n${term},"${harm.replaceAll('"', '""')}"\n`, term),
  one(`tsv: ${harm}`, "a.tsv", `Chinese\tEnglish\n${term}\t${harm}\n`, term),
  one(
    `json: ${harm}`,
    "a.json",
    JSON.stringify([
      { zh: term, en: harm },
      { zh: "网格员", en: `x${i}` },
    ]),
    term,
  ),
]);

const tbx = (inside: string, before = ""): string =>
  `<?xml version="1.0"?>${before}<tbx type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>${inside}<conceptEntry id="a"><langSec xml:lang="zh"><termSec><term>${term}</term></termSec></langSec><langSec xml:lang="en"><termSec><term>governance</term></termSec></langSec></conceptEntry></body></text></tbx>`;
const laughs = `<!DOCTYPE tbx [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghij"[i]};`.repeat(10)}">`).join("")}]>`;

const termBanks = [
  one("tbx: entities within entities", "a.tbx", tbx("<note>&j;</note>", laughs)),
  one("tbx: an entity of a file", "a.tbx", tbx("<note>&x;</note>", `<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>`)),
  one("tbx: a DTD of the net", "a.tbx", tbx("", `<!DOCTYPE tbx SYSTEM "https://example.invalid/tbx.dtd">`), term),
  one("tbx: a style of the net", "a.tbx", tbx("", `<?xml-stylesheet href="https://example.invalid/x.xsl"?>`), term),
  one("tbx: a link that runs", "a.tbx", tbx(`<conceptEntry id="b"><xref target="javascript:globalThis.pwned=1">x</xref></conceptEntry>`), term),
  one("tbx: telling ids", "a.tbx", tbx(`<conceptEntry id="__proto__"><langSec xml:lang="__proto__"/></conceptEntry>`), term),
  one("tbx: elements 100,000 deep", "a.tbx", tbx("<descripGrp>".repeat(100_000))),
  one("tbx: cut off", "a.tbx", tbx("").slice(0, 120)),
  one("tbx: 1 MB of one attribute", "a.tbx", tbx(`<note x="${"词".repeat(300_000)}"/>`), term),
  one("tbx: 20,000 empty entries", "a.tbx", tbx("<conceptEntry/>".repeat(20_000)), term),
  one("tmx by the name of tbx", "a.tbx", `<?xml version="1.0"?><tmx version="1.4"><body/></tmx>`),
];

const json = [
  one("json: __proto__ as a key", "a.json", `[{"__proto__":{"polluted":1},"zh":"${term}","en":"x"},{"zh":"网格员","en":"y"}]`, term),
  one("json: ours, with __proto__", "a.json", `{"tifa":"glossary","version":1,"__proto__":{"polluted":1},"entries":[]}`),
  one("json: ours, of a later version", "a.json", `{"tifa":"glossary","version":99,"entries":[]}`),
  one("json: ours, entries that are none", "a.json", `{"tifa":"glossary","version":1,"entries":[{"id":"own-a","zh":7}]}`),
  one("json: records that are none", "a.json", `{"format":"tifa-records/1","terms":[1,{"zh":1},null]}`),
  one("json: 100,000 deep", "a.json", `${"[".repeat(100_000)}${"]".repeat(100_000)}`),
  one("json: cut off", "a.json", `[{"zh":"${term}"`),
  one("json: a number", "a.json", "7"),
];

const lists = [
  one("csv: a quotation mark without end", "a.csv", `Chinese,English\n"${term},governance\n${"词,x\n".repeat(5_000)}`),
  one("csv: 20,000 columns", "a.csv", `Chinese,English${",x".repeat(20_000)}\n${term},governance${",y".repeat(20_000)}\n`, term),
  one("csv: columns of telling names", "a.csv", `__proto__,constructor,Chinese,English\n1,2,${term},governance\n`, term),
  one("csv: NUL", "a.csv", `Chinese,English\n${term},gover\0nance\n`, term),
  one("csv: a million line ends", "a.csv", `Chinese,English\n${"\n".repeat(1_000_000)}${term},governance\n`, term),
  one("csv: one line of 1 MB", "a.csv", "词".repeat(350_000)),
  one("csv: halves of characters", "a.csv", new Uint8Array([...strToU8("Chinese,English\n"), 0xe5, 0x9f, 0x2c, 0xff, 0xfe, 0x0a])),
  one("pleco: lines that are none", "a.txt", `//${"x".repeat(1000)}\n${"\t".repeat(5000)}\n${term}[x]\tji1 ceng2\tgovernance\n`, term),
  one("pleco: an open bracket", "a.txt", `//a\n${term}[${"词".repeat(100_000)}\tx\ty\n`),
];

const index = strToU8(JSON.stringify({ title: "T", revision: "1", format: 3 }));
const bank = strToU8(JSON.stringify([[term, "jī céng zhì lǐ", "", "", 0, ["governance"], 1, ""]]));
const dictionary = (parts: Zippable): Uint8Array => zipSync({ "index.json": index, "term_bank_1.json": bank, ...parts });
const book = (parts: Zippable): Uint8Array =>
  zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "[Content_Types].xml": strToU8("<Types/>"), ...parts });

const manyParts = (): Uint8Array => {
  const parts: Zippable = { "index.json": index };
  for (let i = 0; i < 65_000; i++) parts[`term_bank_${i}.json`] = [new Uint8Array(), { level: 0 }];
  return zipSync(parts, { level: 0 });
};

/** Slow to make: built when they are asked for. */
export const hostileArchives = (): HostileGlossary[] => [
  one("yomitan: 100 MB in 100 kB", "a.zip", dictionary({ "term_bank_2.json": zeros(100) })),
  one("yomitan: headers that say less", "a.zip", lie(dictionary({ "term_bank_2.json": zeros(40) }), 10)),
  one("yomitan: headers that say four gigabytes", "a.zip", lie(dictionary({}), 0xfffffff0)),
  one("yomitan: 65,000 parts", "a.zip", manyParts()),
  one("yomitan: a bank that is no list", "a.zip", dictionary({ "term_bank_2.json": strToU8(`{"__proto__":1}`) }), term),
  one("yomitan: rows that are none", "a.zip", dictionary({ "term_bank_2.json": strToU8(`[1,[],{"a":1},null]`) }), term),
  one(
    "yomitan: a picture of the net",
    "a.zip",
    dictionary({
      "term_bank_2.json": strToU8(JSON.stringify([["词", "", "", "", 0, [{ type: "image", path: "https://example.invalid/x.png" }], 2, ""]])),
    }),
    term,
  ),
  one("yomitan: cut off", "a.zip", dictionary({}).slice(0, 150)),
  one("xlsx: 100 MB in 100 kB", "a.xlsx", book({ "xl/sharedStrings.xml": zeros(100) })),
  one("xlsx: 100 MB that is no sheet", "a.xlsx", book({ "xl/media/image1.png": zeros(100) })),
  one("xlsx: headers that say less", "a.xlsx", lie(book({ "xl/worksheets/sheet1.xml": zeros(40) }), 10)),
  one("xlsx: entities within entities", "a.xlsx", book({ "xl/sharedStrings.xml": strToU8(`<?xml version="1.0"?>${laughs}<sst>&j;</sst>`) })),
  one("xlsx: no sheet", "a.xlsx", book({})),
  one("an archive in an archive", "a.zip", zipSync({ "a.zip": zipSync({ "index.json": index }) })),
];

export const hostileGlossaries: HostileGlossary[] = [...tables, ...termBanks, ...json, ...lists];
