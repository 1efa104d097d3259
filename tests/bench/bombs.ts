import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "../../scripts/browser.mjs";
import { bombs, manyParts } from "../unit/intake/bombs";

/**
 * Files that unpack without end, by `tifa import`: `npx tsx tests/bench/bombs.ts`; with a site's address as well in a real Chromium. How long until each is turned away and what is
 * said; of the command how much time and memory beyond those of a whole file of the same format, of the page how much memory beyond what it had before (its own process, workers
 * included).
 */

const folder = mkdtempSync(join(tmpdir(), "tifa-bombs-"));
const files = [
  ...bombs.map(({ name, file, bytes }) => ({ name, file, bytes: bytes() })),
  { name: "a docx of 65,000 parts", file: "a.docx", bytes: manyParts("word/document.xml") },
];

/** What one import takes (the largest size as Linux counts it; resourceUsage() would count this process in): milliseconds, the megabytes of its largest size, the last line it says. */
function importFile(path: string): Promise<{ time: number; memory: number; said: string }> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const measured =
      "import{readFileSync}from'node:fs';process.on('exit',()=>process.stderr.write('\\nKB '+/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]))";
    const child = spawn(
      process.execPath,
      ["--import", `data:text/javascript,${encodeURIComponent(measured)}`, "--import", "tsx", "cli/tifa.ts", "import", path],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    let said = "";
    child.stderr.on("data", (data: Buffer) => {
      said += data.toString();
    });
    child.on("error", reject);
    child.on("close", () => {
      const [, sentence = "", kilobytes = "0"] = /^([\s\S]*)\nKB (\d+)$/.exec(said) ?? [];
      resolve({ time: performance.now() - started, memory: Number(kilobytes) / 1024, said: sentence.trim().split("\n").at(-1) ?? "" });
    });
  });
}

/** The processes of pages below a browser's own. */
function renderersOf(browser: number): number[] {
  const below = (pid: number): number[] =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
      .split(" ")
      .filter(Boolean)
      .flatMap((child) => [Number(child), ...below(Number(child))]);
  return below(browser).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer"));
}

/** Megabytes of a process as Linux counts them: now, and the most. */
function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (name: string): number => Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: megabytes("VmRSS"), most: megabytes("VmHWM") };
}

try {
  const usual = new Map<string, { time: number; memory: number }>();
  for (const format of ["docx", "epub", "pdf"]) {
    const path = `tests/fixtures/intake/report${format === "pdf" ? "-libreoffice" : ""}.${format}`;
    await importFile(path);
    const { time, memory } = await importFile(path);
    usual.set(format, { time, memory });
    process.stdout.write(`${path}: ${Math.round(time)} ms, ${Math.round(memory)} MB\n`);
  }
  for (const [i, { name, file, bytes }] of files.entries()) {
    const path = join(folder, `${i}-${file}`);
    writeFileSync(path, bytes);
    const { time, memory, said } = await importFile(path);
    const without = usual.get(file.slice(2)) ?? { time: 0, memory: 0 };
    process.stdout.write(
      `${name} (${bytes.length} bytes): ${Math.round(time)} ms in all, ${Math.round(time - without.time)} more; ${Math.round(memory - without.memory)} MB more: ${said.replace(folder, "")}\n`,
    );
  }
  const base = process.argv[2];
  if (base) {
    const server = await chromium.launchServer({ executablePath: findBrowser() });
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage();
    await page.goto(`${base}/en/texts/`);
    await page.locator("[data-texts-page][data-ready]").waitFor();
    const error = page.locator(".paste-error:not([hidden])");
    for (const [i, { name, file }] of files.entries()) {
      const renderers = renderersOf(server.process().pid ?? 0);
      const before = renderers.map(memoryOf);
      // What was the most so far is forgotten (proc(5), clear_refs).
      for (const pid of renderers) writeFileSync(`/proc/${pid}/clear_refs`, "5");
      const started = performance.now();
      await page.locator("form.paste input[type=file]").setInputFiles(join(folder, `${i}-${file}`));
      await error.waitFor();
      const took = Math.round(performance.now() - started);
      const more = renderers.reduce((sum, pid, i) => sum + memoryOf(pid).most - (before[i]?.now ?? 0), 0);
      process.stdout.write(`in the page, ${name}: ${took} ms, at most ${Math.round(more)} MB more: ${(await error.textContent())?.trim()}\n`);
      // The next one says so anew.
      await error.evaluate((line) => {
        line.setAttribute("hidden", "");
      });
    }
    await browser.close();
    await server.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}
