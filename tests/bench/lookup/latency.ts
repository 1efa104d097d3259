/**
 * Latency in a real browser: terms, and terms with the dictionary, beside plain Fuse.js on the same entries in the same run; and a query of 10,000 characters.
 *
 *   npx tsx tests/bench/lookup/latency.ts [NUMBER OF TERMS, default 1000]
 *
 * All on the main thread of an idle page, one query after the other, the queries of queries.tsv three times over
 * (Fuse.js every sixth of them). In the site the dictionary runs in a worker.
 */
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { findBrowser } from "@/scripts/browser.mjs";
import { lookupData, openLookupDictionary } from "@/server/lookup";
import { loadEdition } from "@/server/content/load";
import { readQueries } from "./queries";

const count = Number(process.argv[2] ?? 1000);
const { bytes, indexBytes } = openLookupDictionary();
const { outputFiles } = await build({
  entryPoints: ["tests/bench/lookup/latency-page.ts"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  write: false,
  logLevel: "warning",
});
const files = new Map<string, [type: string, body: string | Buffer]>([
  ["/", ["text/html", '<!doctype html><meta charset="utf-8"><script type="module" src="/bench.js"></script>']],
  ["/bench.js", ["text/javascript", outputFiles[0]?.text ?? ""]],
  ["/lookup.json", ["application/json", JSON.stringify(lookupData(loadEdition()))]],
  ["/cedict.bin", ["application/octet-stream", Buffer.from(bytes)]],
  ["/lookup.bin", ["application/octet-stream", Buffer.from(indexBytes)]],
]);

const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  await page.route("http://bench.test/**", (route) => {
    const [contentType, body] = files.get(new URL(route.request().url()).pathname) ?? ["text/plain", ""];
    return route.fulfill({ contentType, body });
  });
  await page.goto("http://bench.test/");
  await page.waitForFunction("typeof runBench === 'function'");
  const queries = readQueries().map(({ query }) => query);
  type Figures = { half: number; p95: number; most: number; first: number };
  const found: { entries: number; ready: { terms: number; words: number }; terms: Figures; fuse: Figures; both: Figures; longQuery: number } =
    await page.evaluate(`runBench(${JSON.stringify(queries)}, ${count})`);
  const line = (label: string, { half, p95, most, first }: Figures, goal: string) =>
    process.stdout.write(
      `${label.padEnd(34)} median ${half.toFixed(1).padStart(6)}   p95 ${p95.toFixed(1).padStart(6)}   most ${most.toFixed(1).padStart(7)}   p95 of first runs ${first.toFixed(1).padStart(6)}   ${goal}\n`,
    );
  process.stdout.write(
    `${browser.browserType().name()} ${browser.version()}, ${queries.length} queries, ${found.entries} terms, 120,000 dictionary words; milliseconds\n`,
  );
  line("terms", found.terms, "goal: p95 under 16");
  line("plain Fuse.js, the same terms", found.fuse, "");
  line("terms and dictionary", found.both, "goal: p95 under 50");
  process.stdout.write(
    `a pasted text of 10,000 characters ${found.longQuery.toFixed(1)}; made ready: terms ${found.ready.terms.toFixed(0)}, dictionary ${found.ready.words.toFixed(0)} (in the site in a worker)\n`,
  );
} finally {
  await browser.close();
}
