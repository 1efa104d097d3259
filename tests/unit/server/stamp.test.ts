import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Frame } from "@/server/build/frame";
import { filesBelow } from "@/server/build/lighten";
import { sweep } from "@/server/build/out-folder";
import { type Order, type Route, stampShare, type Written } from "@/server/build/stamp";

const frames: Frame[] = ["en", "zh-CN"].map((lang) => ({ lang, start: "<html>", title: "%title% · T", middle: "<body>", end: "</body></html>" }));

/** A glossary of ids and glosses, each page showing its own gloss and its neighbour's. */
type Glossary = Record<string, { gloss: string; near?: string }>;

const routesOf = (glossary: Glossary): Route[] => {
  const stamp = (data: unknown) => ({ title: "t", alone: false, head: "", body: `<p>${JSON.stringify(data).replace(/"/g, "'")} 红梅</p>` });
  return [
    { path: "", params: () => [{}], read: () => ({ terms: Object.keys(glossary).length }), render: (_, data) => stamp(data) },
    {
      path: "glossary/[id]",
      params: () => Object.keys(glossary).map((id) => ({ id })),
      read: (_, { id = "" }) => ({ id, gloss: glossary[id]?.gloss, near: glossary[glossary[id]?.near ?? ""]?.gloss }),
      render: (_, data) => stamp(data),
    },
  ];
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-stamp-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Builds into a folder as two workers would; gives what a build leaves: its record, and how many pages it wrote. */
function buildInto(out: string, glossary: Glossary, known: ReadonlyMap<string, Written> = new Map(), change: Partial<Order> = {}) {
  const shares = [0, 1].map((share) => stampShare(routesOf(glossary), { out, frames, code: "c", share, shares: 2, known, ...change }));
  const pages = new Map(shares.flatMap((share) => [...share.pages]));
  sweep(out, new Set(pages.keys()));
  return { pages, written: shares.reduce((sum, { written }) => sum + written, 0) };
}

/** Every file with its bytes. */
const contents = (out: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(out)
      .sort()
      .map((file) => [file.slice(out.length), readFileSync(file, "utf8")]),
  );

const before: Glossary = { a: { gloss: "A" }, b: { gloss: "B", near: "a" }, c: { gloss: "C" } };

describe("a build after a build", () => {
  it.each<[string, Glossary, number]>([
    ["nothing", before, 0],
    ["one gloss: its page and its neighbour's, in both languages", { ...before, a: { gloss: "A2" } }, 4],
    ["a gloss that no other page shows", { ...before, c: { gloss: "C2" } }, 2],
    ["a new headword: its page and the count on the home page", { ...before, d: { gloss: "D" } }, 4],
    ["a headword that is gone", { a: { gloss: "A" }, b: { gloss: "B", near: "a" } }, 2],
    ["a neighbour that is gone", { b: { gloss: "B", near: "a" }, c: { gloss: "C" } }, 4],
  ])("writes what has changed (%s), and is what a clean build makes", (_, after, count) => {
    const first = buildInto(`${folder}/out`, before);
    const second = buildInto(`${folder}/out`, after, first.pages);
    buildInto(`${folder}/clean`, after);
    expect(second.written).toBe(count);
    expect(contents(`${folder}/out`)).toEqual(contents(`${folder}/clean`));
  });

  it.each<[string, Partial<Order>]>([
    ["the code", { code: "d" }],
    ["a frame", { frames: frames.map((frame) => ({ ...frame, end: "</html>" })) }],
  ])("writes all pages again after %s has changed", (_, change) => {
    const first = buildInto(`${folder}/out`, before);
    expect(buildInto(`${folder}/out`, before, first.pages, change).written).toBe(8);
    buildInto(`${folder}/clean`, before, new Map(), change);
    expect(contents(`${folder}/out`)).toEqual(contents(`${folder}/clean`));
  });

  it.each<[string, (file: string) => void]>([
    ["cut short", (file) => writeFileSync(file, "<ht")],
    ["written over with as many bytes", (file) => writeFileSync(file, "x".repeat(statSync(file).size))],
    ["taken away", (file) => rmSync(file)],
    ["older than it was left", (file) => utimesSync(file, 1, 1)],
  ])("mends a page that an interruption or a hand has %s", (_, spoil) => {
    const first = buildInto(`${folder}/out`, before);
    spoil(`${folder}/out/en/glossary/b/index.html`);
    expect(buildInto(`${folder}/out`, before, first.pages).written).toBe(1);
    buildInto(`${folder}/clean`, before);
    expect(contents(`${folder}/out`)).toEqual(contents(`${folder}/clean`));
  });

  it("comes right after a build that was killed before it left its record", () => {
    const first = buildInto(`${folder}/out`, before);
    const after = { ...before, a: { gloss: "A2" }, d: { gloss: "D" } };
    // Half of the pages written, the record still the old one, and a stranger's file.
    stampShare(routesOf(after), { out: `${folder}/out`, frames, code: "c", share: 0, shares: 2, known: first.pages });
    mkdirSync(`${folder}/out/en/glossary/gone`);
    writeFileSync(`${folder}/out/en/glossary/gone/index.html`, "old");
    buildInto(`${folder}/out`, after, first.pages);
    buildInto(`${folder}/clean`, after);
    expect(contents(`${folder}/out`)).toEqual(contents(`${folder}/clean`));
  });

  it("is what a clean build makes, whatever was built before", () => {
    const ids = ["a", "b", "c", "d"];
    const glossary = fc
      .dictionary(fc.constantFrom(...ids), fc.record({ gloss: fc.constantFrom("A", "B"), near: fc.constantFrom(...ids) }), { maxKeys: 4 })
      .map((made): Glossary => made);
    fc.assert(
      fc.property(fc.array(glossary, { minLength: 2, maxLength: 4 }), (states) => {
        let known = new Map<string, Written>();
        for (const state of states) known = buildInto(`${folder}/out`, state, known).pages;
        rmSync(`${folder}/clean`, { recursive: true, force: true });
        buildInto(`${folder}/clean`, states.at(-1) ?? {});
        expect(contents(`${folder}/out`)).toEqual(contents(`${folder}/clean`));
      }),
      { numRuns: 30 },
    );
  });
});
