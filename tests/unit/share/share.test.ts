import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { breakLines, drawPicture, pictureSize } from "@/core/share/picture";
import { drawFeed } from "@/core/share/feed";
import { drawSitemap, mostAddresses } from "@/core/share/sitemap";
import { locales } from "@/core/locales";
import { findingFiles, siteRoot } from "@/server/build/finding";
import { drawSharePictures, pictureTexts } from "@/server/build/share-pictures";
import { edition, successors } from "@/server/edition";

const parse = (xml: string) => new new Window().DOMParser().parseFromString(xml, "text/xml");
const texts = (xml: string, selector: string): string[] => [...parse(xml).querySelectorAll(selector)].map(({ textContent }) => textContent ?? "");

/** The characters that a TrueType font draws, by its cmap (formats 4 and 12, OpenType). */
function charactersOf(file: string): Set<number> {
  const bytes = readFileSync(file);
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const cmap = tables.map((at) => (bytes.toString("latin1", at, at + 4) === "cmap" ? bytes.readUInt32BE(at + 8) : 0)).find(Boolean) ?? 0;
  const found = new Set<number>();
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i++) {
    const at = cmap + bytes.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = bytes.readUInt16BE(at);
    const add = (from: number, to: number) => {
      for (let code = from; code <= to; code++) found.add(code);
    };
    if (format === 12)
      for (let g = 0; g < bytes.readUInt32BE(at + 12); g++) add(bytes.readUInt32BE(at + 16 + 12 * g), bytes.readUInt32BE(at + 20 + 12 * g));
    if (format === 4) {
      const segments = bytes.readUInt16BE(at + 6) / 2;
      for (let s = 0; s < segments; s++) add(bytes.readUInt16BE(at + 16 + 2 * segments + 2 * s), bytes.readUInt16BE(at + 14 + 2 * s));
    }
  }
  return found;
}

describe("the pictures that links show", () => {
  it("are PNG of the size that Open Graph says, each with its own content", async () => {
    const pictures = await drawSharePictures();
    expect([...pictures.keys()].sort()).toEqual(
      ["share/home.png", "share/terms.png", ...edition().articles.map(({ slug }) => `share/${slug}.png`)].sort(),
    );
    for (const bytes of pictures.values()) {
      const png = Buffer.from(bytes);
      expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([pictureSize.width, pictureSize.height]);
      expect(png.length).toBeLessThan(300_000);
    }
    expect(new Set([...pictures.values()].map((bytes) => Buffer.from(bytes).toString("base64"))).size).toBe(pictures.size);
  }, 60_000);
  it("have every character in their fonts (scripts/subset-picture-fonts.mjs where one is missing)", () => {
    const known = ["noto-serif-sc-600", "source-serif-4-400"].map((name) => charactersOf(`app/fonts/pictures/${name}.ttf`));
    expect(known[0]?.size).toBeGreaterThan(1500);
    const missing = [...pictureTexts(edition().articles).values()]
      .flatMap(({ kind, zh, en, site }) => [...kind, ...zh, ...en, ...site])
      .filter((char) => !known.some((font) => font.has(char.codePointAt(0) ?? 0)));
    expect(missing).toEqual([]);
  });
  it.each([
    ["江苏省无锡市：实施“红梅领航”计划 擦亮基层治理底色", 10],
    ["Wuxi, Jiangsu Province, Carries Out the Red Plum Navigator Plan", 12],
    ["党", 4],
    ["一、二、三（四）《五》", 3],
    ["", 5],
  ])("break %s without losing a character, and not before a closing sign", (text, width) => {
    const lines = breakLines(text, width);
    expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：？！”’》）]/u);
  });
  it("draw any text as well-formed SVG within their height", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (zh, en) => {
        // What XML cannot hold at all is in no title.
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones.
        const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
        const svg = parse(String(drawPicture({ kind: "k", zh: clean(zh).repeat(9), en: clean(en).repeat(9), site: "s" })));
        for (const line of [...svg.querySelectorAll("text")].slice(0, -1)) expect(Number(line.getAttribute("y"))).toBeLessThan(540);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the sitemap", () => {
  const pages = ["en/index.html", "en/read/a/index.html", "zh-CN/index.html"];
  it("lists every page once, by its address", () => {
    const files = findingFiles(pages);
    expect(texts(files.get("sitemap.xml") ?? "", "url > loc")).toEqual(["en/", "en/read/a/", "zh-CN/"].map((path) => siteRoot() + path));
    expect(files.get("robots.txt")).toContain(`Sitemap: ${siteRoot()}sitemap.xml`);
  });
  it("leaves out retired ids, whose pages stand for others", () => {
    const [retired] = successors().keys();
    expect(retired).toBeDefined();
    const files = findingFiles([...pages, ...locales.map((locale) => `${locale}/glossary/${retired}/index.html`)]);
    expect(texts(files.get("sitemap.xml") ?? "", "url > loc")).toHaveLength(pages.length);
  });
  it.each([
    [0, 0],
    [1, 0],
    [mostAddresses, 0],
    [mostAddresses + 1, 2],
    [2 * mostAddresses + 7, 3],
  ])("of %i addresses has %i parts", (count, parts) => {
    const all = Array.from({ length: count }, (_, i) => `https://t.example/${i}/?a=1&b=${i}`);
    const files = drawSitemap(all, "https://t.example/");
    expect(files.size).toBe(1 + parts);
    const names = [...files.keys()].slice(1);
    // Parsed by a pattern: a DOM of 50,000 elements says nothing more.
    const locs = (xml: string | undefined) => [...(xml ?? "").matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = ""]) => loc.replaceAll("&amp;", "&"));
    if (parts) expect(locs(files.get("sitemap.xml"))).toEqual(names.map((name) => `https://t.example/${name}`));
    const listed = parts ? names.flatMap((name) => locs(files.get(name))) : locs(files.get("sitemap.xml"));
    expect(listed).toEqual(all);
    for (const name of names) expect(locs(files.get(name)).length).toBeLessThanOrEqual(mostAddresses);
  });
});

describe("the feed", () => {
  const entry = (added: string, title = "t") => ({ address: `https://t.example/${added}${title.length}/`, title, summary: "a < b & c", added });
  const feed = { title: "T & t", lang: "en", self: "https://t.example/en/feed.xml", home: "https://t.example/en/", author: "Tifa" };
  it("has what Atom asks for, the newest first", () => {
    const xml = drawFeed({ ...feed, entries: [entry("2026-10"), entry("2026-11-30", "提法 <new>"), entry("2026-11-02")] });
    expect(texts(xml, "feed > title")).toEqual(["T & t"]);
    expect(texts(xml, "entry > title")).toEqual(["提法 <new>", "t", "t"]);
    expect(texts(xml, "updated")).toEqual(["2026-11-30", "2026-11-30", "2026-11-02", "2026-10-01"].map((day) => `${day}T00:00:00Z`));
    expect(texts(xml, "entry > summary")[0]).toBe("a < b & c");
    expect(new Set(texts(xml, "id")).size).toBe(4);
  });
  it("of nothing is a feed all the same", () => expect(texts(drawFeed({ ...feed, entries: [] }), "updated")).toHaveLength(1));
  it.each(locales)("in %s has the articles and the terms that say when they came", (locale) => {
    const xml = findingFiles([]).get(`${locale}/feed.xml`) ?? "";
    const { articles, terms } = edition();
    const dated = [...articles.filter(({ file }) => file.added), ...terms.filter(({ added }) => added)];
    const ids = texts(xml, "entry > id");
    expect(ids).toHaveLength(Math.min(200, dated.length));
    expect(dated.length).toBeGreaterThan(articles.length);
    for (const id of ids) expect(id.startsWith(`${siteRoot()}${locale}/`)).toBe(true);
  });
});
