import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const house = mkdtempSync(join(tmpdir(), "tifa-zones-"));
writeFileSync(join(house, "biome.json"), readFileSync("biome.json", "utf8").replace(/"vcs": \{[^}]*\}/, '"vcs": { "enabled": false }'));
afterAll(() => rmSync(house, { recursive: true }));

/** Lints a text as if it lay in a room of the house, with the project's own rules. */
function lint(room: string, text: string): string {
  mkdirSync(join(house, room), { recursive: true });
  writeFileSync(join(house, room, "fixture.ts"), text);
  const { stdout, stderr } = spawnSync(resolve("node_modules/.bin/biome"), ["lint", `${room}/fixture.ts`], { cwd: house, encoding: "utf8" });
  return stdout + stderr;
}

describe("the dependency rule of the house (DESIGN §1)", () => {
  it.each(["core", "components", "browser", "server"])("fires on what %s/ may not import", (room) => {
    expect(lint(room, readFileSync(`tests/fixtures/zones/${room}.ts.txt`, "utf8"))).toContain("noRestrictedImports");
  });
  it("fires on a clock in core/", () => {
    expect(lint("core", "export const now = (): number => Date.now();\n")).toContain("noRestrictedGlobals");
  });
  it.each([
    ["core", "@/core/collections"],
    ["components", "@/core/locales"],
    ["browser", "@/core/locales"],
    ["server", "@/core/locales"],
    ["cli", "@/server/edition"],
  ])("lets %s/ import %s", (room, from) => {
    const said = lint(room, `export * from "${from}";\n`);
    expect(said).toContain("Checked 1 file");
    expect(said).not.toContain("noRestricted");
  });
});

describe("the rule against import circles", () => {
  const circles = (cut: boolean): string => {
    for (const name of ["a", "b", "c"]) {
      const [, next = "a"] = /(?<=")\.\/(\w)(?=")/.exec(readFileSync(`tests/fixtures/circles/${name}.ts.txt`, "utf8")) ?? [];
      const text = readFileSync(`tests/fixtures/circles/${name}.ts.txt`, "utf8");
      mkdirSync(join(house, "core/circle"), { recursive: true });
      writeFileSync(join(house, `core/circle/${name}.ts`), cut && next === "a" ? "export const c = 1;\n" : text);
    }
    const { stdout, stderr } = spawnSync(resolve("node_modules/.bin/biome"), ["lint", "core/circle"], { cwd: house, encoding: "utf8" });
    return stdout + stderr;
  };
  it("fires on each import of a circle, be it by value, of a type or dynamic", () => {
    const said = circles(false);
    for (const name of ["a", "b", "c"]) expect(said).toMatch(new RegExp(`circle/${name}\\.ts:\\d+:\\d+ lint/suspicious/noImportCycles`));
  });
  it("and not once one of them is gone", () => {
    const said = circles(true);
    expect(said).toContain("Checked 3 files");
    expect(said).not.toContain("noImportCycles");
  });
});
