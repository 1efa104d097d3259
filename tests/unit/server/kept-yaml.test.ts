import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openKeptYaml } from "@/server/content/kept-yaml";

let root = "";
const file = (): string => join(root, ".tifa/terms.json");
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tifa-kept-"));
  mkdirSync(join(root, ".tifa"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Opens, asks for these sums, saves; gives those that had to be parsed. */
function ask(...sums: string[]): string[] {
  const parsed: string[] = [];
  const kept = openKeptYaml(root);
  if (!kept) throw new Error("nothing is kept here");
  for (const sum of sums)
    expect(
      kept.valueOf(sum, () => {
        parsed.push(sum);
        return { of: sum };
      }),
    ).toEqual({ of: sum });
  kept.save();
  return parsed;
}

describe("what YAML files were parsed to", () => {
  it("is kept by the sum of their bytes, and let go when nobody asks for it", () => {
    expect(ask("a", "b")).toEqual(["a", "b"]);
    expect(ask("a", "b")).toEqual([]);
    expect(ask("b", "c")).toEqual(["c"]);
    expect(ask("a", "b", "c")).toEqual(["a"]);
  });

  it("is no member of an object's own kind", () => expect(ask("constructor", "__proto__x")).toEqual(["constructor", "__proto__x"]));

  it.each([
    ["broken off", (whole: string) => whole.slice(0, 20)],
    ["of another parser", (whole: string) => whole.replace(/"parser":"[^"]+"/, '"parser":"0.0.1"')],
    ["something else", () => "[1]"],
  ])("is parsed again where the file is %s", (_, spoil) => {
    ask("a");
    writeFileSync(file(), spoil(readFileSync(file(), "utf8")));
    expect(ask("a")).toEqual(["a"]);
    expect(ask("a")).toEqual([]);
  });

  it("is not kept where parsing throws, nor in a folder without builds", () => {
    const kept = openKeptYaml(root);
    expect(() =>
      kept?.valueOf("a", () => {
        throw new Error("line 3");
      }),
    ).toThrow("line 3");
    kept?.save();
    expect(ask("a")).toEqual(["a"]);
    rmSync(join(root, ".tifa"), { recursive: true });
    expect(openKeptYaml(root)).toBeUndefined();
    expect(existsSync(file())).toBe(false);
  });
});
