import { describe, expect, it } from "vitest";
import { dataOf, isHashed, keyOf, localeOf, nameAt, namesIn } from "@/browser/offline/addresses";

const origin = "https://tifa.example";

describe("the address under which something is kept", () => {
  it.each([
    ["/en/lookup/?q=党建#top", "/en/lookup/"],
    ["/en/read/a/#p2.1", "/en/read/a/"],
    ["/en/glossary/?", "/en/glossary/"],
    ["/_tifa/data/lookup.0123456789.json?x", "/_tifa/data/lookup.0123456789.json?x"],
    ["/dictionary/cedict.bin?cfa6f41e5a", "/dictionary/cedict.bin?cfa6f41e5a"],
    ["/tifa/dictionary/lookup.bin?4337e9e60a", "/tifa/dictionary/lookup.bin?4337e9e60a"],
    ["/icon.svg?x", "/icon.svg"],
  ])("of %s is %s", (address, key) => expect(keyOf(address, origin)).toBe(origin + new URL(key, origin).pathname + new URL(key, origin).search));
  it.each([
    ["/_tifa/browser/site-main.ABCD1234.js", true],
    ["/base/_next/static/chunks/a.css", true],
    ["/dictionary/cedict.bin?cfa6f41e5a", true],
    ["/dictionary/cedict.bin", false],
    ["/en/", false],
    ["/en/glossary/_tifa-not/", false],
  ])("%s never changes: %s", (address, hashed) => expect(isHashed(new URL(address, origin))).toBe(hashed));
});

describe("the names in a text", () => {
  it.each([
    ['<script type="module" src="/_tifa/browser/site-main.5K462XFV.js"></script>', ["site-main.5K462XFV.js"]],
    ['import{a}from"../chunk.YSS3IAOS.js";import("./chunk.A2DYE4YF.js")', ["chunk.YSS3IAOS.js", "chunk.A2DYE4YF.js"]],
    ['{"dictionary":"dictionary/cedict.bin?cfa6f41e5a"}', ["cedict.bin?cfa6f41e5a"]],
    ["@font-face{src:url(../media/source_sans_3-s.p.0v~x_1.woff2)}", ["source_sans_3-s.p.0v~x_1.woff2"]],
    ["党建引领 a.b.c 3.14 js", []],
  ])("%s", (text, names) => expect(namesIn(text)).toEqual(names));
  it("are of a folder where all of it is named at once", () => {
    const folder = "/_tifa/data/lookup.0123456789.bin";
    for (const file of ["lists-12.bin", "entries-3.json"]) expect(namesIn(`{"folder":"${folder.slice(1)}"}`)).toEqual([nameAt(`${folder}/${file}`)]);
  });
  it("are those of the addresses that they lead to", () => {
    for (const address of ["/_tifa/chunk.YSS3IAOS.js", "/dictionary/cedict.bin?cfa6f41e5a"])
      expect(namesIn(`"${address}"`)).toEqual([nameAt(address)]);
  });
});

it("the data of a page's cards is named by the page", () => {
  expect(dataOf('<article data-reader="a" data-data="/_tifa/data/a.0123456789.json" data-terms="/en/glossary/">')).toEqual([
    "/_tifa/data/a.0123456789.json",
  ]);
  expect(dataOf("<main></main>")).toEqual([]);
});

it.each([
  ["/en/read/a/", "", "en"],
  ["/tifa/zh-CN/", "/tifa", "zh-CN"],
  ["/", "", undefined],
  ["/tifa/", "/tifa", undefined],
  ["/other/en/", "/tifa", undefined],
])("the language of %s below “%s” is %s", (address, base, locale) => expect(localeOf(address, { base, origin })).toBe(locale));
