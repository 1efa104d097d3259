import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { engineFiles, loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { dictionaryBytes } from "@/server/dictionary/build";
import { modelFile } from "@/server/pinyin/load";
import { pairsFile } from "@/server/words/load";

/** What a worker would import: the engine and the reading model, and nothing of Node. */
const entry = `
import { createEngine } from "@/core/engine";
import { decodeModel } from "@/core/pinyin/format";
import { createModel } from "@/core/pinyin/model";
globalThis.start = (dictionary, trie, pairs, data, model) => createEngine({ dictionary, trie, pairs, data: JSON.parse(data), model: createModel(decodeModel(new Uint8Array(model))) });
`;

const root = process.cwd();
const exactBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

describe("the engine outside Node", () => {
  it("annotates as the build does, from what a browser worker can fetch, in a realm without Node", async () => {
    const bundle = await build({
      stdin: { contents: entry, resolveDir: root, loader: "ts" },
      bundle: true,
      write: false,
      platform: "browser",
      format: "iife",
      target: "es2022",
      tsconfig: `${root}/tsconfig.json`,
      logLevel: "error",
    });
    const code = bundle.outputFiles[0]?.text ?? "";
    expect(code).not.toMatch(/require\(|node:|process\.|zod/);

    const edition = loadEdition();
    const { data, trie } = engineFiles(edition);
    const context = createContext({
      // The one thing that it needs of the web platform.
      TextDecoder,
      dictionary: exactBuffer(dictionaryBytes()),
      trie: exactBuffer(trie),
      pairs: exactBuffer(readFileSync(`${root}/${pairsFile}`)),
      data: JSON.stringify(data),
      model: exactBuffer(readFileSync(`${root}/${modelFile}`)),
      texts: JSON.stringify(edition.articles.flatMap(({ slug, zh }) => Object.values(zh).map((text) => ({ text, article: slug })))),
    });
    runInContext(code, context);
    const result: unknown = runInContext(
      "const engine = start(dictionary, trie, pairs, data, model); JSON.stringify(JSON.parse(texts).map(({ text, article }) => engine.annotate(text, { article })))",
      context,
    );
    const there: unknown = JSON.parse(String(result));
    const annotate = loadAnnotator(edition);
    const here = edition.articles.flatMap(({ slug, zh }) => Object.values(zh).map((text) => annotate(text, { article: slug })));
    expect(there).toEqual(here);
  });
});
