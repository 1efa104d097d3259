import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { z } from "zod";
import { findBrowser } from "@/scripts/browser.mjs";

/**
 * Whether the tests hold: `npm run bench -- repeat --idle=3 --loaded=3 --journeys=10`. `npm test` so many times on a machine that is idle and with a busy process
 * on each core, then the journeys alone so many times (on the build that is there; where nothing of the others was asked for it is made first). One line a run: time, load, what
 * failed; at the end what failed at all, with how often. Ends with 1 where something did. Nothing else should run meanwhile. `--files=reader/card,lookup` takes of the
 * journeys only those whose files have one of these in their paths, and the build that is there.
 */

const asked = (name: string): number => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? 0);

const files = (process.argv.find((word) => word.startsWith("--files="))?.slice("--files=".length) ?? "").split(",").filter(Boolean);

const row = (...cells: (string | number)[]): void => void process.stdout.write(`| ${cells.join(" | ")} |\n`);

/** Longest time that a busy process lives, in milliseconds, should this one be killed before it ends them. */
const longestBusy = 90 * 60_000;

/** Keeps each core busy; gives how to end that. */
function keepBusy(): () => void {
  const busy: ChildProcess[] = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ["-e", `const end = Date.now() + ${longestBusy}; while (Date.now() < end);`], { stdio: "ignore" }),
  );
  const end = () => {
    for (const each of busy) each.kill("SIGKILL");
  };
  process.once("exit", end);
  return end;
}

interface Suite {
  specs: { file: string; line: number; title: string; tests: { status: string }[] }[];
  suites: Suite[];
}
const spec = z.object({ file: z.string(), line: z.number(), title: z.string(), tests: z.array(z.object({ status: z.string() })) });
const suite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(spec).default([]), suites: z.array(suite).default([]) }));

/** The journeys that failed, by their place in the files; how many ran. */
function readJourneys(): { failed: string[]; all: number } {
  const file = "test-results/journeys.json";
  if (!existsSync(file)) return { failed: [`no ${file}`], all: 0 };
  const specs = (of: Suite): Suite["specs"] => [...of.specs, ...of.suites.flatMap(specs)];
  const all = specs(suite.parse(JSON.parse(readFileSync(file, "utf8"))));
  const failed = all.filter(({ tests }) => tests.some(({ status }) => status === "unexpected"));
  return { failed: failed.map(({ file: path, line, title }) => `${path}:${line} ${title}`), all: all.length };
}

/** The steps of `npm test` that failed, without the journeys, which are named one by one. */
const failedSteps = (): string[] =>
  [...readFileSync("test-results/report.md", "utf8").matchAll(/^\| (.+?) \| failed \|/gm)]
    .map(([, step = ""]) => step)
    .filter((step) => step !== "journeys");

const browser = findBrowser();
const times = new Map<string, number>();

function run(what: string, words: string[], steps: () => string[]): void {
  const start = performance.now();
  const { status } = spawnSync("npm", words, { stdio: "ignore", env: { ...process.env, PLAYWRIGHT_CHROMIUM_PATH: browser } });
  const seconds = (performance.now() - start) / 1000;
  const { failed, all } = readJourneys();
  const wrong = [...steps(), ...failed];
  if (status !== 0 && wrong.length === 0) wrong.push(`npm ${words.join(" ")} ended with ${status}`);
  for (const each of wrong) times.set(each, (times.get(each) ?? 0) + 1);
  row(what, `${seconds.toFixed(0)} s`, (loadavg()[0] ?? 0).toFixed(1), all, wrong.length === 0 ? "all passed" : wrong.join("; "));
}

row("run", "clock", "load at its end", "journeys", "failed");
row("---", "---", "---", "---", "---");
for (let i = 1; i <= asked("idle"); i++) run(`npm test, idle, ${i}`, ["test"], failedSteps);
for (let i = 1; i <= asked("loaded"); i++) {
  const end = keepBusy();
  run(`npm test, a busy process on each core, ${i}`, ["test"], failedSteps);
  end();
}
if (asked("journeys") > 0 && asked("idle") + asked("loaded") === 0 && files.length === 0) spawnSync("npm", ["run", "build"], { stdio: "ignore" });
for (let i = 1; i <= asked("journeys"); i++)
  run(`journeys, ${i}`, ["run", "--silent", "e2e", ...(files.length > 0 ? ["--", ...files] : [])], () => []);
process.stdout.write(`\n${times.size === 0 ? "Nothing failed." : [...times].map(([what, n]) => `${n} ×  ${what}`).join("\n")}\n`);
if (times.size > 0) process.exitCode = 1;
