import { describe, expect, it } from "vitest";
import type { AnnotatedSegment } from "@/core/annotation";
import { brief, countCorpus, keyness } from "@/core/article/brief";
import type { Article, RegisterEntry } from "@/core/article/schema";

const segment = (text: string, terms: string[]): AnnotatedSegment => ({
  text,
  tokens: [],
  matches: terms.flatMap((term) => {
    const start = text.indexOf(term);
    return start < 0 ? [] : [{ start, end: start + term.length, term, zh: term, depth: 0 }];
  }),
});

const person: RegisterEntry = {
  id: "du-xiaogang",
  kind: "person",
  zh: "杜小刚",
  aliases: [],
  pinyin: "Dù Xiǎogāng",
  en: "Du Xiaogang",
  alsoEn: [],
  posts: [{ article: "a", post: "Secretary of the Municipal Party Committee", zh: "市委书记" }],
};

const corpus = new Map<string, Map<string, AnnotatedSegment>>([
  [
    "a",
    new Map([
      ["1.1.1", segment("杜小刚谈红梅领航和基层。", ["红梅领航", "基层"])],
      ["1.1.2", segment("红梅领航继续。", ["红梅领航"])],
    ]),
  ],
  ["b", new Map([["1.1.1", segment("基层基层，都是基层的话语。", ["基层"])]])],
]);
const article = { slug: "a", zh: { "1.1.1": "杜小刚谈红梅领航和基层。", "1.1.2": "红梅领航继续。" } } as unknown as Article;

describe("brief", () => {
  const made = brief(article, corpus.get("a") ?? new Map(), countCorpus(corpus.values()), [person, { ...person, id: "x", zh: "赵建军" }]);
  it("puts the distinctive term first and the common one nowhere", () => expect(made.key[0]).toBe("红梅领航"));
  it("lists what is found only here", () => expect(made.only).toEqual(["红梅领航"]));
  it("names who is there, with the post held in this article, and nobody else", () =>
    expect(made.people.map(({ entry, post }) => [entry.zh, post])).toEqual([["杜小刚", "Secretary of the Municipal Party Committee"]]));
});

describe("the counts of a corpus", () => {
  it("are occurrences, articles and characters", () =>
    expect(countCorpus(corpus.values())).toEqual({
      articles: 2,
      length: 12 + 7 + 13,
      terms: new Map([
        ["红梅领航", { occurrences: 2, articles: 1 }],
        ["基层", { occurrences: 2, articles: 2 }],
      ]),
    }));
});

describe("keyness (G²)", () => {
  it.each([
    ["as frequent elsewhere: nothing", 2, 20, 100, 1000, 0],
    ["less frequent here: nothing", 1, 50, 100, 1000, 0],
    // 2·(10·ln(10/(100·10/1100))) = 47.96
    ["only here", 10, 0, 100, 1000, 47.96],
  ])("%s", (_, here, elsewhere, length, rest, value) => expect(keyness(here, elsewhere, length, rest)).toBeCloseTo(value, 1));
});
