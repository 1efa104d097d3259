import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";

/**
 * How the build grows with the glossary: `npx tsx tests/bench/build-growth.ts [COUNT …]` (default 700 7000). Builds a copy of the project with that many
 * terms (the real ones, then generated ones that repeat them under new headwords) in a temporary folder and prints seconds and pages. Takes minutes.
 */

const parts = [
  "app",
  "browser",
  "components",
  "content",
  "core",
  "glossary",
  "locales",
  "public",
  "server",
  "next.config.mjs",
  "package.json",
  "tsconfig.json",
];
const numerals = [..."零一二三四五六七八九"];
const inWords = (n: number): string => [...String(n)].map((digit) => numerals[Number(digit)]).join("");

function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "tifa-growth-"));
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  // Hard links: a copy of half a gigabyte would be measured too, and Next does not follow a link out of the project.
  execFileSync("cp", ["-al", resolve("node_modules"), join(folder, "node_modules")]);
  return folder;
}

/** Leaves `count` entries: fewer than there are keeps the first, more adds generated ones. */
function setTerms(folder: string, count: number): void {
  const terms = join(folder, "glossary/terms");
  const names = readdirSync(terms).sort();
  if (count < names.length) {
    // References to entries that are gone only lose their links; the build does not check.
    for (const name of names.slice(count)) rmSync(join(terms, name));
    return;
  }
  for (let made = names.length; made < count; made++) {
    const model: Record<string, unknown> = parse(readFileSync(join(terms, names[made % names.length] ?? ""), "utf8"));
    const { aliases: _a, scope: _s, parts: _p, broader: _b, contrast: _c, confused: _f, succeeds: _u, ...kept } = model;
    const id = `${String(model.id)}-${made}`;
    writeFileSync(join(terms, `${id}.yaml`), stringify({ ...kept, id, zh: `${String(model.zh)}之${inWords(made)}` }));
  }
}

const pagesIn = (folder: string): number =>
  readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("index.html")).length;

const asked = process.argv.slice(2).map(Number);
for (const count of asked.length ? asked : [700, 7000]) {
  if (!Number.isInteger(count) || count < 1) throw new Error(`COUNT is a whole number of terms, and ${count} is not`);
  const folder = copyProject();
  try {
    setTerms(folder, count);
    const start = performance.now();
    const { status, stderr } = spawnSync("npx", ["tsx", "server/build/build.ts"], { cwd: folder, encoding: "utf8" });
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(`the build of ${count} terms failed: ${stderr.slice(-500)}`);
    const pages = pagesIn(folder);
    process.stdout.write(`${count} terms: ${pages} pages in ${seconds.toFixed(0)} s, ${((seconds / pages) * 1000).toFixed(0)} ms a page\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
