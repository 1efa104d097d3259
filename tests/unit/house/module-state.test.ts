import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** State at the top of a module: one for all that use it, and nothing can stop it. */
const state = /^(?:export )?(?:let|var) |^(?:export )?const \w+(?:: [^=]+)? = new (?:Map|Set|WeakMap|WeakSet|AbortController)\b/m;

/** The same where tables that are made once and never written to stand beside it: what is empty is there to be written to. */
const filledLater =
  /^(?:export )?(?:let|var) |^(?:export )?const \w+(?:: (?!readonly|Readonly)[^=]+)? = (?:new (?:Map|Set|WeakSet|AbortController)(?:<[^(\n]*>)?\(\)|\[\];|new \w+Array\([^)])/m;

/** Functions that only remember what they made of the same words: what they give does not depend on it. */
const remembering = ["core/lookup/english.ts", "core/glossary/phrase.ts"];

const filesIn = (rooms: readonly string[]): string[] =>
  rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  );
const having = (files: readonly string[], pattern: RegExp): string[] => files.filter((file) => pattern.test(readFileSync(file, "utf8")));

describe("no state at the top of a module", () => {
  it("in any file of a reader", () => {
    const files = filesIn(["browser/reader", "browser/corrections"]);
    expect(files.length).toBeGreaterThan(30);
    expect(having(files, state)).toEqual([]);
  });
  it("in any file that runs in a browser, but for what is remembered", () => {
    const files = filesIn(["core", "browser", "components"]);
    expect(files.length).toBeGreaterThan(400);
    expect(having(files, filledLater).sort()).toEqual([...remembering].sort());
  });
  it.each([
    "let range: Range | undefined;",
    "export let open = false;",
    "const kept = new Map<string, Element>();",
    "const seen: WeakSet<Element> = new WeakSet();",
  ])("would find %s", (line) => {
    expect(state.test(`import "a";\n${line}\n`)).toBe(true);
    expect(filledLater.test(`import "a";\n${line}\n`)).toBe(true);
  });
  it.each(["const found: string[] = [];", "export const costs = new Float64Array(1024);", "const all: Set<number> = new Set();"])(
    "would find %s",
    (line) => expect(filledLater.test(line)).toBe(true),
  );
  it.each(["const hanzi = /x/u;", "  let inside = 1;", "const names = { a: 1 } as const;"])("lets pass %s", (line) => {
    expect(state.test(line)).toBe(false);
    expect(filledLater.test(line)).toBe(false);
  });
  it.each(['const stops = new Set([..."，。"]);', "const none: readonly string[] = [];", "const read = new WeakMap<Text, string>();"])(
    "lets pass %s",
    (line) => expect(filledLater.test(line)).toBe(false),
  );
});
