import fc from "fast-check";
import type { TermRecord } from "@/core/exchange/term-record";

/** Records for the round trips of every format. */

/** Texts that have broken writers: markup, formulas, separators, quotes, every kind of white space, what XML and JSON forbid, bidirectional marks, emoji, rare hanzi. */
export const hostileTexts: readonly string[] = [
  "<script>alert(1)</script>",
  "&amp; &lt;not&gt; &#0; &bogus;",
  "]]>",
  "<![CDATA[x]]>",
  "<!-- -- -->",
  "<?xml version='1.0'?>",
  "<!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
  "=1+1",
  '=HYPERLINK("http://x","y")',
  "+86 10",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "  =1",
  "'=1",
  "''=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  "|pipe|",
  "a;b; c;;d",
  "a\\;b\\\\",
  "a, b, c",
  "(bracketed) [twice] (why)",
  "[official: x] (y)",
  "ends with backslash \\",
  '"quoted" “quoted”',
  '""',
  "#comment",
  "//category",
  "line\nbreak",
  "tab\tinside",
  "no\u00a0break \u3000wide",
  "zero\u200bwidth\u200d joiner\ufeff",
  "\u202eright to left\u202c",
  "e\u0301 and é",
  "𠮷野家 𡈽",
  "👩‍👩‍👧‍👦",
  "䖯㮾〇○",
  "javascript:alert(1)",
  "data:text/html,<b>",
  "../../etc/passwd",
  "CON",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "1e999",
  "00123",
  "2026-11-30",
  "TRUE",
  "{{zh}} {{FrontSide}}",
  '{"a":1}',
  "{{c1::cloze}}",
  "[sound:x.mp3]",
  "%s %d %n",
  "$" + "{process.exit()}",
  "\\u0000",
  "x".repeat(5000),
  "中".repeat(3000),
];

/** What no format can hold: they are left out of what comes back, and must do no harm. */
export const lostTexts: readonly string[] = ["a\u0000b", "a\u0001\u001fb", "a\ud800b", "a\udc00b", "a\ufffeb\uffff", "\u000b\u000c"];

const text = fc
  .oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "grapheme", maxLength: 30 }))
  .map((value) => value.trim().replace(/\r/g, ""));
const filled = text.map((value) => value || "x");
const zh = fc
  .array(fc.constantFrom(..."共同富裕基层党建两个维护𠮷〇"), { minLength: 1, maxLength: 6 })
  .map((characters) => `国${characters.join("")}`);

/** Fields without white space at their ends and without a carriage return: no format keeps these. */
export const termRecord: fc.Arbitrary<TermRecord> = fc
  .record({
    id: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
    zh,
    hant: fc.oneof(fc.constant(""), zh),
    pinyin: fc.constantFrom("gòngtóng fùyù", "Xī'ān", "liǎng gè wéihù", ""),
    aliases: fc.array(fc.record({ zh, pinyin: fc.constantFrom("", "jīcéng") }), { maxLength: 3 }),
    others: fc.array(
      fc.record({ en: filled, kind: fc.constantFrom("official", "common", "house", "literal", "avoid", ""), source: text, why: text }),
      { maxLength: 4 },
    ),
    gloss: text,
    sense: text,
    rank: fc.constantFrom("central", "general", ""),
    type: fc.constantFrom("slogan", ""),
    themes: fc.array(fc.constantFrom("law", "a;b", "rural"), { maxLength: 3 }),
    example: fc.option(fc.record({ zh, en: text, place: text })),
    link: fc.constantFrom("https://tifa.example/en/glossary/x/?a=1&b=2", ""),
  })
  .map(({ others, ...rest }) => ({
    ...rest,
    renderings: others.map((each, i) => ({
      ...each,
      status: i === 0 ? ("preferred" as const) : i % 2 ? ("admitted" as const) : ("deprecated" as const),
    })),
  }));
