import { afterEach, describe, expect, it, vi } from "vitest";
import { loadLibrary, refreshed, termsOf } from "@/browser/study/library";
import { type StudyLibrary, type StudyTerm, chooseTerms, shardTerms, studyShardOf, termNote } from "@/core/study/library";
import { studyFile } from "@/server/build/study-data";

const term = (number: number): StudyTerm => ({
  id: `t-${number}`,
  zh: `词${number}`,
  pinyin: "cí",
  en: `term ${number}`,
  gloss: "a term",
  rank: number % 3 ? "central" : "local",
  themes: number % 2 ? ["a"] : ["a", "b"],
  accept: [],
  forms: [],
  avoid: [],
  members: [],
  near: [`t-${number + 1}`],
  context: null,
});
const basics = { articles: [{ slug: "one", key: ["t-5"], terms: ["t-5", "t-9"] }], retired: {}, variants: "" };
const glossary = (count: number): StudyLibrary => ({ ...basics, terms: Array.from({ length: count }, (_, i) => term(i)) });

/** A site with the files of a glossary, and what was fetched of it. */
function site(library: StudyLibrary): { fetched: string[]; address: string } {
  const files = new Map<string, string>();
  const file = studyFile(library, {
    value: (name, value) => {
      files.set(`/site/_tifa/data/${name}`, JSON.stringify(value));
      return [name, `_tifa/data/${name}`];
    },
    folder: (name, parts) => {
      for (const [part, content] of parts) files.set(`/site/_tifa/data/${name}.bin/${part}`, content);
      return `_tifa/data/${name}.bin`;
    },
  });
  const address = `/site/_tifa/data/study.${library.terms.length}.json`;
  files.set(address, JSON.stringify(file));
  const fetched: string[] = [];
  vi.stubGlobal("location", { href: "https://example.org/site/en/study/" });
  vi.stubGlobal("fetch", async (asked: string) => {
    const path = new URL(asked, "https://example.org").pathname;
    fetched.push(path);
    const content = files.get(path);
    return new Response(content, { status: content === undefined ? 404 : 200 });
  });
  return { fetched, address };
}

afterEach(() => vi.unstubAllGlobals());

describe("the glossary for study", () => {
  it("lies in shards by the terms' ids, each term in one", () => {
    const { terms } = glossary(500);
    const shards = shardTerms(terms, 24);
    expect(shards.flat().length).toBe(500);
    expect(shards.every((shard, i) => shard.every(({ id }) => studyShardOf(id, shards.length) === i))).toBe(true);
    expect(Math.max(...shards.map(({ length }) => length))).toBeLessThan(60);
    expect(shardTerms([], 24)).toEqual([[]]);
  });

  it.each([1500, 1501, 6000])("is the same in shards as whole (%i terms)", async (count) => {
    const { address } = site(glossary(count));
    const library = await loadLibrary(address);
    const rows = await library.rows();
    expect(rows.map(({ id, rank, themes }) => ({ id, rank, themes }))).toEqual(
      glossary(count).terms.map(({ id, rank, themes }) => ({ id, rank, themes })),
    );
    const choice = { article: "one", keyOnly: false, rank: "", theme: "", met: null };
    expect(chooseTerms(rows, library.articles, choice).map(({ id }) => id)).toEqual(["t-5", "t-9"]);
    const found = await library.find(["t-5", "t-9", "t-none"]);
    expect(["t-5", "t-6", "t-9", "t-10"].map((id) => found.get(id))).toEqual([5, 6, 9, 10].map(term));
    expect((await library.all()).map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  it("fetches of a large glossary what the notes need, each file once", async () => {
    const { fetched, address } = site(glossary(6001));
    const library = await loadLibrary(address);
    const note = termNote(term(7), () => undefined, 0);
    const terms = await termsOf([note], library);
    expect(refreshed([note], terms, 1)[0]?.near.map(({ zh }) => zh)).toEqual(["词8"]);
    await termsOf([note], library);
    expect(fetched.length).toBeLessThanOrEqual(3);
    expect(fetched).not.toContain("/site/_tifa/data/study-rows.json");
  });
});
