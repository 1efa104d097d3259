import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { findAll } from "@/cli/check";
import { rules } from "@/core/check/check";
import { describeRules } from "@/core/check/describe";

describe("docs/checks.md", () => {
  it("is what tifa check --codes prints", () => {
    expect(readFileSync("docs/checks.md", "utf8")).toBe(describeRules(rules));
  });
});

/** The least that the loader asks for. */
const empty: Record<string, string> = {
  "content/sources/index.yaml": "{}",
  "content/register.yaml": "[]",
  "glossary/sources.yaml": "{}",
  "glossary/readings.yaml": "{}",
  "locales/en/common.json": "{}",
};

const entry = `id: broken
zh: 破
pinyin: pò
type: concept
rank: general
themes: [law]
renderings: [{ en: broken, kind: literal, preferred: true }]
gloss: Not whole
sense: Not whole.
origin: { basis: unknown }
claims: [{ text: It is not whole., confidence: established }]
edited: 2026-11
`;

describe("E00, a file that cannot be loaded", () => {
  const broken: [what: string, file: string, text: string][] = [
    ["YAML that does not parse", "glossary/terms/b/broken.yaml", "id: [\n"],
    ["an entry in another letter's folder", "glossary/terms/a/broken.yaml", entry],
    ["an entry in no folder", "glossary/terms/broken.yaml", entry],
    [
      "a field that the schema does not have",
      "glossary/sources.yaml",
      "report: { organ: X, title: Y, date: Z, language: zh, consulted: W, pages: 3 }\n",
    ],
    ["JSON that does not parse", "locales/en/common.json", "{"],
  ];
  it.each(broken)("names the file: %s", (_, file, text) => {
    const root = mkdtempSync(`${tmpdir()}/tifa-check-`);
    try {
      for (const [name, content] of Object.entries({ ...empty, [file]: text })) {
        mkdirSync(dirname(`${root}/${name}`), { recursive: true });
        writeFileSync(`${root}/${name}`, content);
      }
      const [finding, ...others] = findAll(root);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ code: "E00", severity: "error", file });
      expect(finding?.hint).not.toBe("");
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
