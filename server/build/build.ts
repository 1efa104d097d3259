import { spawnSync } from "node:child_process";
import { buildAnnotations } from "./annotations";
import { buildAssets } from "./assets";
import { writeHeaders, writeWorker } from "./host-files";
import { lightenExport } from "./lighten";

/** The whole build: scripts and data, Next's export, then the pages without what they do not use. Stops at the first step that fails. */
async function run(): Promise<void> {
  const base = process.env.TIFA_BASE_PATH ?? "";
  if (base && !/^\/[^/].*[^/]$|^\/[^/]$/.test(base))
    throw new Error(`TIFA_BASE_PATH is "${base}": it starts with a slash and ends without one, such as /tifa`);
  const step = (name: string) => process.stderr.write(`build: ${name}\n`);
  step("words, readings, terms");
  buildAnnotations();
  step("scripts and data");
  await buildAssets();
  step("pages");
  const next = spawnSync("npx", ["next", "build"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (next.status !== 0) throw new Error("next build failed");
  step("lighten");
  lightenExport("out");
  writeHeaders("out", base);
  writeWorker("out", base);
}

try {
  await run();
} catch (error) {
  process.stderr.write(`build: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
