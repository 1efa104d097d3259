import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CorpusDocument, CorpusEngine, CorpusSegment, Wanted } from "@/core/corpus/contract";
import { resolveQuery } from "@/core/corpus/resolve";

/** What every engine of a corpus is held to: the same small collection, the same questions, the same answers. */

const names: Record<string, { ids: string[]; forms: string[] }> = {
  基层治理: { ids: ["jiceng-zhili"], forms: ["基层治理", "基层社会治理"] },
  新质生产力: { ids: ["xin-zhi"], forms: ["新质生产力"] },
};

export const ask = (query: string): Wanted[] => {
  const question = resolveQuery(query, (name) => names[name]);
  if (!question.ok) throw new Error(question.problem.code);
  return question.wanted;
};

const documentOf = (path: string, date: string, issuer: string, level: CorpusDocument["level"], kind = "工作报告"): CorpusDocument => ({
  path,
  title: path,
  date,
  issuer,
  place: issuer.slice(0, 2),
  kind,
  level,
  hash: `${path}-1`,
});

/** Terms by plain search: the contract is about storing and asking, not about matching. */
const segment = (zh: string, en = "", paragraph = 0): CorpusSegment => ({
  paragraph,
  zh,
  en,
  uses: Object.values(names).flatMap(({ ids, forms }) =>
    forms.flatMap((form) => {
      const start = zh.indexOf(form);
      return start < 0 ? [] : [{ key: ids[0] ?? "", start, end: start + form.length }];
    }),
  ),
});

const held: { document: CorpusDocument; segments: CorpusSegment[] }[] = [
  {
    document: documentOf("center/2023.txt", "2023-09-07", "国务院", "center"),
    segments: [segment("加快形成新质生产力。", "Develop new quality productive forces."), segment("加强基层治理。", "", 1)],
  },
  {
    document: documentOf("province/2024.txt", "2024-01-20", "东江省人民政府", "province"),
    segments: [segment("培育新质生产力，完善基层社会治理。"), segment("小事不出村。")],
  },
  { document: documentOf("city/2024-06.txt", "2024-06", "江州市人民政府", "city", "通知"), segments: [segment("发展新质生产力要因地制宜。")] },
  {
    document: documentOf("county/2025.txt", "2025", "云溪县人民政府", "county"),
    segments: [segment("小事不出网格，大事不出社区。"), segment("提升基层治理效能。"), segment("a|b*c(d) % _ ' \" \\ ; drop table documents;--")],
  },
  { document: documentOf("none.txt", "", "", "", ""), segments: [segment("新质生产力。𠮷野家。")] },
];

const paths = (lines: readonly { document: CorpusDocument }[]) => lines.map(({ document }) => document.path);

export function holdToContract(name: string, open: () => Promise<CorpusEngine>, empty: () => Promise<void> = async () => undefined): void {
  describe(name, () => {
    let engine: CorpusEngine;
    const page = { limit: 20, offset: 0, sort: "date" as const };
    const found = async (query: string) => paths((await engine.search(ask(query), page)).lines);
    beforeAll(async () => {
      await empty();
      engine = await open();
      await engine.put(held);
    }, 120_000);
    afterAll(() => engine?.close());

    it("says what it holds", async () => {
      expect(await engine.status()).toMatchObject({ documents: 5, segments: 9, from: "2023-09-07", to: "2025", issuers: 5 });
      expect(await engine.hashes()).toEqual(new Map(held.map(({ document }) => [document.path, document.hash])));
    });
    it.each([
      ["新质生产力", ["none.txt", "center/2023.txt", "province/2024.txt", "city/2024-06.txt"]],
      ["小事不出", ["province/2024.txt", "county/2025.txt"]],
      ["小事不出 大事", ["county/2025.txt"]],
      ["小事不出 -大事", ["province/2024.txt"]],
      ["term:基层治理", ["center/2023.txt", "province/2024.txt", "county/2025.txt"]],
      ["新质生产力 near/10 治理", ["province/2024.txt"]],
      ["小事 near/2 大事", []],
      ["小事 near/9 大事", ["county/2025.txt"]],
      ["新质生产力 date:2024", ["province/2024.txt", "city/2024-06.txt"]],
      ["新质生产力 date:2024-06-15", ["city/2024-06.txt"]],
      ["新质生产力 date:..2023", ["center/2023.txt"]],
      ["date:2025.. 治理", ["county/2025.txt"]],
      ["level:县 治理", ["county/2025.txt"]],
      ["level:center", ["center/2023.txt", "center/2023.txt"]],
      ["issuer:江州", ["city/2024-06.txt"]],
      ["kind:通知", ["city/2024-06.txt"]],
      ["folder:county 治理", ["county/2025.txt"]],
      ["村", ["province/2024.txt"]],
      ["𠮷野", ["none.txt"]],
      ["没有的话", []],
      ["%", ["county/2025.txt"]],
      ["'", ["county/2025.txt"]],
      ["\\", ["county/2025.txt"]],
      ['"drop table documents;--"', ["county/2025.txt"]],
      ["a|b*c(d)", ["county/2025.txt"]],
      ["a|b*c(d) near/20 drop", ["county/2025.txt"]],
    ])("finds %s", async (query, wanted) => expect(await found(query)).toEqual(wanted));

    it("shows a line with its hit, its English and its document", async () => {
      const { lines } = await engine.search(ask("新质生产力 level:center"), page);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ position: 0, en: "Develop new quality productive forces.", hit: { start: 4, end: 9 } });
      expect(lines[0]?.document.issuer).toBe("国务院");
    });
    it("pages, counts all, and sorts by what stands beside", async () => {
      const first = await engine.search(ask("新质生产力"), { ...page, limit: 2 });
      expect([first.segments, first.documents, first.lines.length]).toEqual([4, 4, 2]);
      const right = await engine.search(ask("新质生产力"), { ...page, sort: "right" });
      const rights = right.lines.map(({ zh, hit }) => zh.slice(hit.end));
      expect(rights).toEqual([...rights].sort());
      const left = await engine.search(ask("新质生产力"), { ...page, sort: "left" });
      const lefts = left.lines.map(({ zh, hit }) => [...zh.slice(0, hit.start)].reverse().join(""));
      expect(lefts).toEqual([...lefts].sort());
      expect(paths((await engine.search(ask("新质生产力"), { ...page, sort: "newest", limit: 1 })).lines)).toEqual(["city/2024-06.txt"]);
      // In the order of the database's own language, whichever that is: one issuer's lines stand together, none is missing.
      const byIssuer = (await engine.search(ask(""), { ...page, sort: "issuer" })).lines.map(({ document }) => document.issuer);
      expect(byIssuer).toHaveLength(9);
      expect(byIssuer.filter((issuer, i) => issuer !== byIssuer[i - 1])).toHaveLength(5);
    });
    it("draws the same sample by the same seed", async () => {
      const draw = async (seed: number) => (await engine.search(ask(""), { ...page, sample: { size: 4, seed } })).lines.map(({ zh }) => zh);
      expect(await draw(7)).toEqual(await draw(7));
      expect(await draw(7)).toHaveLength(4);
      expect(await draw(8)).not.toEqual(await draw(7));
    });
    it("counts by part, with what each part holds", async () => {
      expect(await engine.trend(ask("新质生产力"), "year")).toEqual([
        { key: "", segments: 1, documents: 1, of: 1 },
        { key: "2023", segments: 1, documents: 1, of: 1 },
        { key: "2024", segments: 2, documents: 2, of: 2 },
        { key: "2025", segments: 0, documents: 0, of: 1 },
      ]);
      expect((await engine.trend(ask("term:基层治理"), "level")).find(({ key }) => key === "county")).toEqual({
        key: "county",
        segments: 1,
        documents: 1,
        of: 1,
      });
    });
    it("says who said it first, level by level", async () => {
      expect((await engine.firstUses(ask("新质生产力"), "level")).map(({ level, date }) => [level, date])).toEqual([
        ["center", "2023-09-07"],
        ["province", "2024-01-20"],
        ["city", "2024-06"],
      ]);
      expect((await engine.firstUses(ask("基层"), "issuer")).map(({ document, date }) => [document.issuer, date])).toEqual([
        ["国务院", "2023-09-07"],
        ["东江省人民政府", "2024-01-20"],
        ["云溪县人民政府", "2025"],
      ]);
    });
    it("says what its documents say of themselves", async () => {
      const { issuer, kind, place } = await engine.facets(3);
      expect(kind).toEqual([
        { value: "工作报告", documents: 3 },
        { value: "通知", documents: 1 },
      ]);
      expect([issuer.length, place.length]).toEqual([3, 3]);
      expect(await engine.document("city/2024-06.txt")).toEqual(held[2]?.document);
      expect(await engine.document("nowhere")).toBeUndefined();
    });
    it("says what was not seen before", async () => {
      expect((await engine.arrivals("2023-01", 10)).map(({ key, date, documents }) => [key, date, documents])).toEqual([
        ["jiceng-zhili", "2023-09-07", 3],
        ["xin-zhi", "2023-09-07", 3],
      ]);
      expect(await engine.arrivals("2024", 10)).toEqual([]);
    });
    it("compares two slices by documents", async () => {
      const { before, after, differences } = await engine.compare(ask("date:2023"), ask("date:2024..2025"), 10);
      expect([before, after]).toEqual([1, 3]);
      expect(differences).toEqual([
        { key: "jiceng-zhili", before: 1, after: 2 },
        { key: "xin-zhi", before: 1, after: 2 },
      ]);
    });
    it("reads a document in order, and gives everything out", async () => {
      expect(await engine.read("center/2023.txt")).toEqual(held[0]?.segments);
      expect(await engine.read("center/2023.txt", 1, 1)).toEqual(held[0]?.segments.slice(1));
      expect(await engine.read("nowhere")).toEqual([]);
      const all = [];
      for await (const each of engine.all()) all.push(each);
      expect(all).toEqual([...held].sort((a, b) => (a.document.path < b.document.path ? -1 : 1)));
    });
    it("may keep questions", async () => expect(await engine.mayWatch()).toBe(true));
    it("keeps saved questions, and gives what is new once", async () => {
      await engine.saveWatch("w", "基层治理");
      expect((await engine.watches()).map(({ name, query }) => [name, query])).toEqual([["w", "基层治理"]]);
      expect(await engine.news("w", ask("基层治理"), false)).toEqual([]);
      await engine.put([
        { document: documentOf("new.txt", "2026-01-05", "东江省人民政府", "province"), segments: [segment("推进基层治理现代化。")] },
      ]);
      expect(paths(await engine.news("w", ask("基层治理"), true))).toEqual(["new.txt"]);
      expect(paths(await engine.news("w", ask("基层治理"), false))).toEqual(["new.txt"]);
      expect(await engine.news("w", ask("基层治理"), false)).toEqual([]);
      expect(await engine.removeWatch("w")).toBe(true);
      expect(await engine.removeWatch("w")).toBe(false);
    });
    it("replaces a document whole, and forgets one", async () => {
      await engine.put([
        { document: { ...documentOf("new.txt", "2026-01-06", "东江省人民政府", "province"), hash: "2" }, segments: [segment("新的一句。")] },
      ]);
      expect((await engine.read("new.txt")).map(({ zh }) => zh)).toEqual(["新的一句。"]);
      expect((await engine.hashes()).get("new.txt")).toBe("2");
      expect(await engine.remove(["new.txt", "nowhere"])).toBe(1);
      expect(await engine.read("new.txt")).toEqual([]);
      expect((await engine.status()).documents).toBe(5);
    });
    it("stores all of a batch or none of it", async () => {
      const broken = {
        document: { ...documentOf("broken.txt", "2026", "x", ""), hash: "x" },
        segments: [{ paragraph: 0, zh: "a\u0000b", en: "", uses: [] }],
      };
      await expect(engine.put([{ document: documentOf("whole.txt", "2026", "x", ""), segments: [segment("一句。")] }, broken])).rejects.toThrow();
      expect((await engine.hashes()).has("whole.txt")).toBe(false);
    });
    it("does not ask what was called off", async () => {
      const stop = new AbortController();
      stop.abort(new Error("called off"));
      await expect(engine.search(ask("新质生产力"), page, { milliseconds: 1000, signal: stop.signal })).rejects.toThrow("called off");
    });
  });
}
