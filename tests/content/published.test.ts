import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { byLetter, letterPages } from "@/core/glossary/order";
import { successorsOf } from "@/core/glossary/retired";
import { locales } from "@/core/locales";
import { loadEdition } from "@/server/content/load";
import { anchorsOf, ends, fileOf, isBuilt, published } from "@/tests/fixtures/published/read";

/** What was published stays: readers' cards, other people's links and citations name it. A new line is added by tests/fixtures/published/add.ts; none is taken out. */
const { terms, articles, retired } = loadEdition();
const entries = new Set(terms.map(({ id }) => id));
const successors = successorsOf(retired, (id) => entries.has(id));
const isKnown = (id: string): boolean => entries.has(id) || successors.has(id);
const article = new Map(articles.map((each) => [each.slug, each]));

describe("what is published stays", () => {
  it("every term is an entry or leads to one (glossary/retired.yaml)", () => expect(published("terms").filter((id) => !isKnown(id))).toEqual([]));

  it("every Chinese segment is where it was, neither split nor merged nor renumbered", () => {
    const now = (place: string): string => {
      const [slug = "", id = ""] = place.split("#");
      const text = article.get(slug)?.zh[id];
      return `${place}\t${text === undefined ? "is gone" : ends(text)}`;
    };
    const lines = published("segments");
    expect(lines.map((line) => now(line.split("\t")[0] ?? ""))).toEqual(lines);
  });

  it("every address is a page of the site", () => {
    const pages = new Set(["", "about/", "glossary/", "glossary/compare/", "glossary/english/", "glossary/ladder/", "lookup/", "read/", "study/"]);
    const letters = new Set(letterPages(byLetter(terms)).map((page) => page.path));
    const isPage = (address: string): boolean => {
      if (address === "/") return true;
      const [, locale = "", path = ""] = /^\/([^/]+)\/(.*)$/.exec(address) ?? [];
      const [, id] = /^glossary\/([^/]+)\/$/.exec(path) ?? [];
      const [, letter] = /^glossary\/letters\/([^/]+)\/$/.exec(path) ?? [];
      const [, slug] = /^read\/([^/]+)\/(?:source\/)?$/.exec(path) ?? [];
      return locales.some((own) => own === locale) && (pages.has(path) || letters.has(letter ?? "") || isKnown(id ?? "") || article.has(slug ?? ""));
    };
    expect(published("addresses").filter((address) => !isPage(address))).toEqual([]);
  });

  it("every anchor of an article is one of its blocks or segments", () => {
    const has = (line: string): boolean => {
      const [, slug = "", kind, id = ""] = /\/read\/([^/]+)\/#(p|s)(\d[\d.]*)$/.exec(line) ?? [];
      const { zh = {}, file } = article.get(slug) ?? {};
      return kind === undefined || (kind === "s" ? Object.hasOwn(zh, id) : (file?.blocks.some((block) => block.id === id) ?? false));
    };
    expect(published("anchors").filter((line) => !has(line))).toEqual([]);
  });

  it.runIf(isBuilt)("every address and every anchor is in the built site", () => {
    const addresses = published("addresses");
    expect(addresses.filter((address) => !existsSync(fileOf("out", address)))).toEqual([]);
    const anchors = new Map<string, string[]>();
    for (const line of published("anchors")) {
      const [address = "", id = ""] = [line.slice(0, line.indexOf("#")), line.slice(line.indexOf("#") + 1)];
      anchors.set(address, [...(anchors.get(address) ?? []), id]);
    }
    for (const [address, ids] of anchors) {
      const there = new Set(anchorsOf(readFileSync(fileOf("out", address), "utf8")));
      expect(
        ids.filter((id) => !there.has(id)),
        address,
      ).toEqual([]);
    }
  });
});
