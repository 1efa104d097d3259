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
