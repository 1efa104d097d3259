import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

/** kB as in the budget (DESIGN, issue 2): 1,000 bytes after gzip. */
const kilobytes = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length / 1000;
const budget = { script: 40, all: 150 };

/** A module with everything it imports at once; what `import()` brings later is not counted. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || !existsSync(path)) return seen;
  seen.add(path);
  const folder = path.slice(0, path.lastIndexOf("/"));
  for (const [, from = ""] of readFileSync(path, "utf8").matchAll(/(?:import|from)\s*["'](\.[^"']+)["']/g))
    withImports(new URL(from, `file:///${folder}/`).pathname.slice(1), seen);
  return seen;
}

for (const slug of readdirSync("content/articles"))
  test(`bytes of ${slug}: script at most ${budget.script} kB, all at most ${budget.all} kB (gzip)`, () => {
    const page = `out/en/read/${slug}/index.html`;
    const html = readFileSync(page, "utf8");
    const local = (address: string) => `out${address}`;
    const scripts = new Set([...html.matchAll(/<script[^>]*src="([^"]+)"/g)].flatMap(([, src = ""]) => [...withImports(local(src))]));
    const styles = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].map(([, href = ""]) => local(href));
    // What the cards need is part of what makes the text usable in full.
    const data = [...html.matchAll(/data-data="([^"]+)"/g)].map(([, href = ""]) => local(href));
    const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + kilobytes(path), 0);
    const script = sum(scripts);
    const all = kilobytes(page) + script + sum(styles) + sum(data);
    console.log(
      `  ${slug}: script ${script.toFixed(1)} kB, page ${kilobytes(page).toFixed(1)}, style ${sum(styles).toFixed(1)}, data ${sum(data).toFixed(1)}, all ${all.toFixed(1)} kB`,
    );
    expect(scripts.size).toBeGreaterThan(2);
    expect(script, "script (kB, gzip)").toBeLessThanOrEqual(budget.script);
    expect(all, "HTML, style, script and data (kB, gzip)").toBeLessThanOrEqual(budget.all);
  });
