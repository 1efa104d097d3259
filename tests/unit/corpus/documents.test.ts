import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { addFolder } from "@/server/corpus/add";
import { dateIn, frontMatter, type Incoming, readFolder, type Unread } from "@/server/corpus/documents";
import { openPglite } from "@/server/corpus/pglite";
import { openCorpus } from "@/server/corpus/sql";

const folder = mkdtempSync(join(tmpdir(), "tifa-corpus-"));
const store = mkdtempSync(join(tmpdir(), "tifa-corpus-store-"));
afterAll(() => {
  for (const made of [folder, store]) rmSync(made, { recursive: true, force: true });
});
const put = (path: string, content: string | Uint8Array) => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), content);
};

it.each([
  ["2026-03-05 x", "2026-03-05"],
  ["20260305x", "2026-03-05"],
  ["2026年3月5日", "2026-03-05"],
  ["2026年3月", "2026-03"],
  ["2026", "2026"],
  ["report_2025.12", "2025-12"],
  ["12345678", ""],
  ["no date", ""],
])("the date in %s is %s", (text, date) => expect(dateIn(text)).toBe(date));

it.each([
  ["---\ndate: 2026-03-05\nissuer: 国务院\n---\n正文", { date: "2026-03-05", issuer: "国务院" }],
  ["---\r\nkind: 通知\r\n---\r\n正文", { kind: "通知" }],
  ["正文\n---\na: b\n---\n", {}],
  ["---\n- a\n---\n", {}],
  ["---\n: : :\n---\n", {}],
  ["---\nnever closed", {}],
])("front matter of %j", (text, fields) => expect(frontMatter(text).fields).toEqual(fields));

describe("a folder", () => {
  it("gives each document with what is known of it, and says what it does not read", async () => {
    put("2026-03-05 江州市人民政府 政府工作报告.txt", "坚持高质量发展。");
    put("省/a.md", "---\ndate: 2025-01-20\nissuer: 东江省人民政府\n---\n完善基层治理。");
    put("b.txt", "一句。");
    put("metadata.csv", 'path,date,issuer,level,kind\nb.txt,2024,"云溪县, 财政局",县,通知\n');
    put("c.jsonl", '{"date":"2026-01-02","text":"第一句。","en":"One."}\n\nbad\n{"date":"2026"}\n[1]\n');
    put("d.png", "x");
    put("broken.docx", "no docx");
    put("empty.txt", "");
    const unread: Unread[] = [];
    const read: Incoming[] = [];
    for await (const incoming of readFolder(folder, "v", (what) => unread.push(what))) read.push(incoming);
    expect(Object.fromEntries(read.map(({ path, metadata: { date, issuer, level, kind } }) => [path, [date, issuer, level, kind]]))).toMatchObject({
      "2026-03-05 江州市人民政府 政府工作报告.txt": ["2026-03-05", "江州市人民政府", "city", "政府工作报告"],
      "省/a.md": ["2025-01-20", "东江省人民政府", "province", ""],
      "b.txt": ["2024", "云溪县, 财政局", "county", "通知"],
      "c.jsonl#1": ["2026-01-02", "", "", ""],
    });
    expect(unread.map(({ path }) => path)).toEqual(["c.jsonl#3", "c.jsonl#4", "c.jsonl#5", "d.png"]);
  });
  it("is taken in once; then only what changed is, and what is gone goes where that is asked", async () => {
    const engine = await openCorpus(await openPglite(join(store, "corpus")));
    let annotated = 0;
    const annotate = (text: string) => {
      annotated++;
      return { text, tokens: [], matches: [], derived: [] };
    };
    const first = await addFolder(engine, folder, annotate, "v");
    expect([first.added, first.updated, first.unchanged]).toEqual([4, 0, 0]);
    expect(first.unread.map(({ path }) => path).sort()).toEqual(["broken.docx", "c.jsonl#3", "c.jsonl#4", "c.jsonl#5", "d.png", "empty.txt"]);
    annotated = 0;
    expect(await addFolder(engine, folder, annotate, "v")).toMatchObject({ added: 0, updated: 0, unchanged: 4 });
    expect(annotated).toBe(0);
    put("b.txt", "另一句。");
    expect(await addFolder(engine, folder, annotate, "v")).toMatchObject({ added: 0, updated: 1, unchanged: 3 });
    expect((await engine.read("b.txt")).map(({ zh }) => zh)).toEqual(["另一句。"]);
    expect((await engine.read("c.jsonl#1")).map(({ zh, en }) => [zh, en])).toEqual([["第一句。", "One."]]);
    rmSync(join(folder, "b.txt"));
    expect(await addFolder(engine, folder, annotate, "v", { prune: true })).toMatchObject({ removed: 1, unchanged: 3 });
    expect(await addFolder(engine, folder, annotate, "v2")).toMatchObject({ updated: 3 });
    await engine.close();
  }, 150_000);
});
