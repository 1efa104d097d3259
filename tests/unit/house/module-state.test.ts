import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** State at the top of a module: one for all readers of a page, and nothing can stop it. */
const state = /^(?:export )?(?:let|var) |^(?:export )?const \w+(?:: [^=]+)? = new (?:Map|Set|WeakMap|WeakSet|AbortController)\b/m;

const files = ["browser/reader", "browser/corrections"].flatMap((room) =>
  readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => `${entry.parentPath}/${entry.name}`),
);

describe("no state at the top of a reader's modules", () => {
  it("in any of its files", () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => state.test(readFileSync(file, "utf8")))).toEqual([]);
  });
  it.each([
    "let range: Range | undefined;",
    "export let open = false;",
    "const kept = new Map<string, Element>();",
    "const seen: WeakSet<Element> = new WeakSet();",
  ])("would find %s", (line) => expect(state.test(`import "a";\n${line}\n`)).toBe(true));
  it.each(["const hanzi = /x/u;", "  let inside = 1;", "const names = { a: 1 } as const;"])("lets pass %s", (line) =>
    expect(state.test(line)).toBe(false),
  );
});
