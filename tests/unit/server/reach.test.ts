import { describe, expect, it } from "vitest";
import type { Term } from "@/core/glossary/schema";
import { createReach, loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";

const edition = loadEdition();
const [model] = edition.terms;
const named = (zh: string): Term => ({ ...(model as Term), id: "made-up", zh, hant: undefined, pinyin: "", aliases: [], parts: [] });

describe("the terms that can have a say in a text", () => {
  const reach = createReach(edition.terms);
  const annotate = loadAnnotator(edition);

  it.each(edition.articles.map((article) => [article.slug, article] as const))("are enough to annotate it (%s)", (slug, { zh }) => {
    const terms = reach(Object.values(zh));
    expect(terms.length).toBeLessThan(edition.terms.length / 2);
    const withThese = loadAnnotator({ ...edition, terms });
    for (const text of Object.values(zh)) expect(withThese(text, { article: slug })).toEqual(annotate(text, { article: slug }));
  });

  it.each([
    ["a headword that stands in it", "红梅领航", true],
    ["a headword across a line end", "红梅\n领航", true],
    ["one in traditional characters", "紅梅領航", true],
    ["one that does not stand in it", "不在此处之语", false],
    ["one of which only a part stands in it", "红梅领航不在此处", false],
  ])("%s", (_, zh, stands) => {
    const made = createReach([...edition.terms, named("红梅领航")]);
    const text = zh.includes("不在此处") ? "红梅开了。" : `在${zh}中`;
    expect(made([text]).some(({ id }) => id === "made-up")).toBe(stands);
  });
});
