import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { check, rules } from "@/core/check/check";
import type { Article } from "@/core/article/schema";
import { loadEdition } from "@/server/content/load";
import { engineFor } from "@/tests/fixtures/check/edition";

const edition = loadEdition();
const named = (...codes: string[]) => rules.filter(({ code }) => codes.includes(code));
const engine = engineFor({ ...edition, terms: [], register: [] });

/** The findings over an edition of one article: the replay of the others is not in question. */
const checkAlone = (article: Article) => check({ ...edition, articles: [article] }, engine, named("E02", "E08"));

/** About so many places of a text, the first and the last among them. */
const places = (length: number, count: number): number[] => [
  ...new Set(Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / (count - 1)))),
];
const sumOf = (text: string) => ({ text, sha256: createHash("sha256").update(text).digest("hex") });
const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);

describe("the shipped edition", () => {
  it("is whole", () => expect(check(edition, engine, named("E01", "E02", "E04", "E08"))).toEqual([]));
});

describe.each(edition.articles.map((article) => [article.slug, article] as const))("%s", (slug, article) => {
  it("loses no character of its Chinese unnoticed", () => {
    const all = Object.entries(article.zh).flatMap(([id, text]) => [...text].map((_, at) => ({ id, text, at })));
    for (const i of places(all.length, 60)) {
      const lost = all[i];
      if (!lost) continue;
      const [finding] = checkAlone({ ...article, zh: { ...article.zh, [lost.id]: without(lost.text, lost.at) } });
      expect(finding, `${slug} ${lost.id} [${lost.at}]`).toMatchObject({ code: expect.stringMatching(/^E0[28]$/), severity: "error" });
      expect([finding?.file, finding?.where, finding?.hint].every(Boolean)).toBe(true);
    }
  });

  it("loses no emendation unnoticed", () => {
    article.emendations.forEach((_, i) => {
      const [finding] = checkAlone({ ...article, emendations: article.emendations.filter((__, k) => k !== i) });
      expect(finding, `${slug} emendation ${i}`).toMatchObject({ severity: "error" });
    });
  });
});

describe.each([...edition.sources])("%s", (name, source) => {
  it("loses no character unnoticed", () => {
    for (const at of places(source.text.length, 20)) {
      const [finding] = check({ ...edition, sources: new Map([[name, { ...source, ...sumOf(without(source.text, at)) }]]) }, engine, named("E01"));
      expect(finding).toMatchObject({ code: "E01", file: `content/sources/${name}` });
    }
  });
});
