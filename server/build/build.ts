import { buildAnnotations } from "./annotations";
import { buildAssets } from "./assets";
import { codeSum } from "./code-sum";
import { writeHeaders, writeWorker } from "./host-files";
import { buildPages } from "./pages";

const out = "out";

/** The whole build: words and terms, scripts and data, then the pages (docs/adr/0007). Stops at the first step that fails. */
async function run(): Promise<void> {
  const base = process.env.TIFA_BASE_PATH ?? "";
  if (base && !/^\/[^/].*[^/]$|^\/[^/]$/.test(base))
    throw new Error(`TIFA_BASE_PATH is "${base}": it starts with a slash and ends without one, such as /tifa`);
  const start = performance.now();
  const say = (what: string) => process.stderr.write(`build: ${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${what}\n`);
  say("words, readings, terms");
  say(`${buildAnnotations()} articles annotated`);
  say("scripts and data");
  await buildAssets();
  await buildPages(out, codeSum(), say);
  say("headers, service worker");
  writeHeaders(out, base);
  await writeWorker(out, base);
  say("done");
}

try {
  await run();
} catch (error) {
  process.stderr.write(`build: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
