import { describe, expect, it } from "vitest";
import { createLookup } from "@/core/lookup/lookup";
import { createWordLookup } from "@/core/lookup/words";
import { loadEdition } from "@/server/content/load";
import { lookupData, openLookupDictionary } from "@/server/lookup";
import { judge, readQueries } from "@/tests/bench/lookup/queries";

/** The ranking is pinned by the queries of the bench, on the edition as it is. Figures, not times: a term more may cost a place, not many. */
const dictionary = openLookupDictionary();
const lookup = createLookup(lookupData(loadEdition(), dictionary));
const queries = readQueries();

describe("ranking", () => {
  for (const split of ["tune", "seen", "held"])
    it(`puts the target of 95 in 100 ${split} queries first and of 99 among ten`, () => {
      const chosen = queries.filter((query) => query.split === split && query.kind !== "none");
      const judged = chosen.map((query) => ({
        query,
        ...judge(
          query,
          lookup(query.query, 10).results.map(({ entry }) => entry.zh),
        ),
      }));
      const share = (hits: typeof judged) => hits.length / judged.length;
      expect(
        share(judged.filter(({ first }) => first)),
        judged.flatMap(({ query, first }) => (first ? [] : query.query)).join(", "),
      ).toBeGreaterThanOrEqual(0.95);
      expect(share(judged.filter(({ ten }) => ten)), judged.flatMap(({ query, ten }) => (ten ? [] : query.query)).join(", ")).toBeGreaterThanOrEqual(
        0.99,
      );
    });

  it("answers nothing where nothing fits", () => {
    for (const query of queries.filter(({ kind }) => kind === "none")) expect(lookup(query.query).results, query.query).toEqual([]);
  });

  it("has at least 250 queries, a third of them not tuned on", () => {
    expect(queries.length).toBeGreaterThanOrEqual(250);
    expect(queries.filter(({ split }) => split !== "tune").length).toBeGreaterThanOrEqual(queries.length / 3);
  });
});

describe("dictionary words", () => {
  const words = createWordLookup(dictionary.dictionary, dictionary.index);
  const cases: [query: string, zh: string][] = [
    ["维护", "维护"],
    ["維護", "维护"],
    ["weihu", "维护"],
    ["wéihù", "维护"],
    ["wei2 hu4", "维护"],
    ["lvse", "绿色"],
    ["银行", "银行"],
    ["yinhang", "银行"],
    ["grass roots", "草根"],
    ["bottelneck", "瓶颈"],
    ["nerve", "神经"],
    ["fazhan", "发展"],
    ["xi'an", "西安"],
  ];
  for (const [query, zh] of cases) it(`finds ${zh} by ${query}`, () => expect(words(query, 3).map((word) => word.zh)).toContain(zh));
  it("puts the word with the typed tones first", () => expect(words("wèi hù")[0]?.zh).toBe("卫护"));
  it("finds nothing for nonsense and for long texts", () => {
    expect(words("zzzzqqqq")).toEqual([]);
    expect(words("红".repeat(100))).toEqual([]);
  });
});
