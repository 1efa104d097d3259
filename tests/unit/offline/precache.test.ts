import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import type { Metafile } from "esbuild";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { budget, choosePrecache, listsOf, scriptsAhead } from "@/server/build/precache";

type Output = Metafile["outputs"][string];
type Kind = Output["imports"][number]["kind"];
const output = (inputs: string[], imports: string[] = [], entryPoint?: string, kind: Kind = "dynamic-import"): Output => ({
  bytes: 1,
  inputs: Object.fromEntries(inputs.map((input) => [input, { bytesInOutput: 1 }])),
  imports: imports.map((path) => ({ path, kind })),
  exports: [],
  ...(entryPoint ? { entryPoint } : {}),
});

describe("the bundles to keep ahead", () => {
  it("are what entry points lead to, but for what is on demand and what only that needs", () => {
    const outputs = {
      "site.js": output(["browser/site/main.ts"], ["shared.js", "traditional.js"], "browser/site/main.ts"),
      "study.js": output(["browser/study/main.ts"], ["shared.js", "anki.js"], "browser/study/main.ts"),
      "annotate.js": output(["browser/workers/annotate.ts"], ["engine.js", "shared.js"], "browser/workers/annotate.ts"),
      "shared.js": output(["core/a.ts"]),
      "engine.js": output(["core/engine.ts"]),
      "anki.js": output(["browser/study/anki.ts"], ["sql.js"]),
      "sql.js": output(["node_modules/sql.js/dist/sql-asm.js"], ["helper.js"]),
      "helper.js": output(["core/helper.ts"]),
      "traditional.js": output(["node_modules/opencc-js/dist/esm/cn2t.js"]),
      "stray.js": output(["core/stray.ts"]),
    };
    expect(scriptsAhead(outputs)).toEqual({ often: ["anki.js", "shared.js", "site.js", "study.js"], seldom: [] });
  });
  it("are not what only something on demand asks for, though it is an entry point to esbuild", () => {
    const outputs = {
      "site.js": output(["browser/site/main.ts"], ["take.js"], "browser/site/main.ts"),
      "take.js": output(["browser/take/formats.ts"], ["table.js"], "browser/take/formats.ts"),
      "table.js": output(["core/exchange/table.ts"], [], "core/exchange/table.ts"),
    };
    expect(scriptsAhead(outputs)).toEqual({ often: ["site.js"], seldom: [] });
  });
  it("come in two parts: what fewer ask for after the rest, but not where more need it to run", () => {
    const charts = output(["core/study/chart.ts"], ["scale.js"], "core/study/chart.ts");
    const outputs = {
      "study.js": output(["browser/study/main.ts"], ["charts.js", "facade.js"], "browser/study/main.ts"),
      "charts.js": charts,
      "scale.js": output(["core/scale.ts"]),
      // A file that only names the bundle that has it.
      "facade.js": output([], ["text.js"], "core/exchange/anki-text.ts", "import-statement"),
      "text.js": output(["core/exchange/columns.ts"]),
    };
    expect(scriptsAhead(outputs)).toEqual({ often: ["study.js"], seldom: ["charts.js", "facade.js", "scale.js", "text.js"] });
    const needed = output(["browser/site/main.ts"], ["charts.js"], "browser/site/main.ts", "import-statement");
    expect(scriptsAhead({ ...outputs, "site.js": needed }).often).toEqual(["charts.js", "scale.js", "site.js", "study.js"]);
  });
});

describe("what is kept when", () => {
  let out = "";
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(join(out, path, ".."), { recursive: true });
    writeFileSync(join(out, path), content);
  };
  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), "tifa-precache-"));
    for (const path of [
      "offline/index.html",
      "icon.svg",
      "manifest.webmanifest",
      "_next/static/chunks/a.css",
      "site.js",
      "lookup.json",
      "glosses.json",
      "more.json",
      "seldom.js",
      "terms.json",
    ])
      put(path, path);
    for (const locale of ["en", "zh-CN"])
      for (const page of ["", "read/", "lookup/", "study/", "about/", "glossary/"]) put(`${locale}/${page}index.html`, `${locale} ${page}`);
  });
  afterEach(() => rmSync(out, { recursive: true }));
  const choose = () =>
    choosePrecache(
      out,
      { often: ["site.js"], seldom: ["seldom.js"] },
      { lookup: "lookup.json", rest: ["glosses.json", "more.json"], terms: "terms.json" },
    );
  const paths = (kept: readonly { path: string }[]) => kept.map(({ path }) => path);

  it("is all with the first visit while there is room", () => {
    const { first, later } = choose();
    expect(paths(later)).toEqual([]);
    expect(paths(first)).toEqual(
      expect.arrayContaining(["site.js", "lookup.json", "glosses.json", "more.json", "seldom.js", "terms.json", "en/glossary/", "zh-CN/"]),
    );
  });
  it("leaves what does not fit, in one language only where it is of one, and goes on with what does", () => {
    put("lookup.json", randomBytes(budget));
    put("en/glossary/index.html", randomBytes(budget - 1000));
    const { first, later } = choose();
    expect(paths(later)).toEqual(["lookup.json", "en/glossary/"]);
    expect(paths(first)).toContain("zh-CN/glossary/");
  });
  it("fills what is left with what fewer need, in order", () => {
    put("lookup.json", randomBytes(200_000));
    put("glosses.json", randomBytes(budget - 210_000));
    put("more.json", randomBytes(20_000));
    const { first, later } = choose();
    expect(paths(first).indexOf("lookup.json")).toBeLessThan(paths(first).indexOf("glosses.json"));
    expect(paths(later)).toEqual(["more.json"]);
    expect(paths(first)).toContain("seldom.js");
  });
  it("is told to the worker below the base path, by language, with a version that changes with any content", () => {
    const lists = () => listsOf(out, "/tifa", choose());
    const before = lists();
    expect(before.first.all).toEqual(expect.arrayContaining(["/tifa/offline/", "/tifa/site.js", "/tifa/_next/static/chunks/a.css"]));
    expect(before.first.of["zh-CN"]).toEqual(expect.arrayContaining(["/tifa/zh-CN/", "/tifa/zh-CN/study/"]));
    expect(lists()).toEqual(before);
    put("en/about/index.html", "edited");
    expect(lists().version).not.toBe(before.version);
  });
});
