import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { z } from "zod";
import { findBrowser } from "@/scripts/browser.mjs";

/**
 * Whether the tests hold: `npm run bench -- repeat --idle=3 --loaded=3 --journeys=10`. `npm test` so many times on a machine that is idle and with a busy process
 * on each core, then the journeys alone so many times on the build that is there (made first where there is none). One line a run: time, load, what failed; at
 * the end what failed at all, how often, and the command that repeats it alone. The same stands in test-results/repeat.md, written anew after each run; what a failed
 * run left (traces, pictures) is kept beside it, in test-results/repeat/. Ends with 1 where something failed. Nothing else should run meanwhile.
 * `--files=reader/card,lookup` takes of the journeys only those whose files have one of these in their paths.
 */

const asked = (name: string): number => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? 0);

const files = (process.argv.find((word) => word.startsWith("--files="))?.slice("--files=".length) ?? "").split(",").filter(Boolean);

const folder = "test-results";
const lines: string[] = [];
function row(...cells: (string | number)[]): void {
  const line = `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  lines.push(line);
  process.stdout.write(`${line}\n`);
}

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
  specs: { file: string; line: number; title: string; tests: { status: string; projectName: string }[] }[];
  suites: Suite[];
}
const spec = z.object({
  file: z.string(),
  line: z.number(),
  title: z.string(),
  tests: z.array(z.object({ status: z.string(), projectName: z.string() })),
});
const suite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(spec).default([]), suites: z.array(suite).default([]) }));

/** What failed in a run, and what a person types to repeat it alone. */
interface Failure {
  what: string;
  command: string;
}

/** The journeys that failed, by their place in the files; how many ran. */
function readJourneys(): { failed: Failure[]; all: number } {
  const file = `${folder}/journeys.json`;
  if (!existsSync(file)) return { failed: [], all: 0 };
  const specs = (of: Suite): Suite["specs"] => [...of.specs, ...of.suites.flatMap(specs)];
  const all = specs(suite.parse(JSON.parse(readFileSync(file, "utf8"))));
  const failed = all.flatMap(({ file: path, line, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected")
      .map(({ projectName }) => ({
        what: `${path}:${line} ${title}`,
        command: `npx playwright test tests/e2e/${path}:${line} --project ${projectName}`,
      })),
  );
  return { failed, all: all.length };
}

/** The steps of `npm test` that failed, without the journeys, which are named one by one. */
function readSteps(): Failure[] {
  const file = `${folder}/report.md`;
  if (!existsSync(file)) return [];
  return [...readFileSync(file, "utf8").matchAll(/^\| (.+?) \| failed \| .+? \| `(.+)` \|$/gm)]
    .map(([, what = "", command = ""]) => ({ what, command }))
    .filter(({ what }) => what !== "journeys");
}

const browser = findBrowser();
/** What failed at all: how often, and how it is repeated. */
const times = new Map<string, { times: number; command: string }>();
let runs = 0;

const summary = (): string =>
  times.size === 0
    ? "Nothing failed."
    : [...times]
        .sort(([, a], [, b]) => b.times - a.times)
        .map(([what, each]) => `- ${each.times} of ${runs}: ${what}\n  \`${each.command}\``)
        .join("\n");

function run(what: string, words: string[], isWhole: boolean): void {
  // What an earlier run left would be taken for this one's where this one ends before it writes.
  for (const left of ["journeys.json", "report.md"]) rmSync(`${folder}/${left}`, { force: true });
  const start = performance.now();
  const { status } = spawnSync("npm", words, { stdio: "ignore", env: { ...process.env, PLAYWRIGHT_CHROMIUM_PATH: browser } });
  const seconds = (performance.now() - start) / 1000;
  runs++;
  const { failed, all } = readJourneys();
  const wrong = [...(isWhole ? readSteps() : []), ...failed];
  const command = `npm ${words.join(" ")}`;
  if (status !== 0 && wrong.length === 0) wrong.push({ what: `${command} ended with ${status}`, command });
  else if (all === 0 && wrong.length === 0) wrong.push({ what: `${command} ran no journey`, command });
  for (const each of wrong) times.set(each.what, { times: (times.get(each.what)?.times ?? 0) + 1, command: each.command });
  if (wrong.length > 0 && existsSync(`${folder}/journeys`)) cpSync(`${folder}/journeys`, `${folder}/repeat/${runs}`, { recursive: true });
  row(
    what,
    `${seconds.toFixed(0)} s`,
    (loadavg()[0] ?? 0).toFixed(1),
    all,
    wrong.length === 0 ? "all passed" : wrong.map((each) => each.what).join("; "),
  );
  writeFileSync(`${folder}/repeat.md`, `# Tests repeated, ${new Date().toISOString()}\n\n${lines.join("\n")}\n\n${summary()}\n`);
}

mkdirSync(folder, { recursive: true });
rmSync(`${folder}/repeat`, { recursive: true, force: true });
row("run", "clock", "load at its end", "journeys", "failed");
row("---", "---", "---", "---", "---");
for (let i = 1; i <= asked("idle"); i++) run(`npm test, idle, ${i}`, ["test"], true);
for (let i = 1; i <= asked("loaded"); i++) {
  const end = keepBusy();
  run(`npm test, a busy process on each core, ${i}`, ["test"], true);
  end();
}
if (asked("journeys") > 0 && !existsSync("out/index.html")) {
  const { status } = spawnSync("npm", ["run", "build"], { stdio: "inherit" });
  if (status !== 0) throw new Error("there is no build, and `npm run build` failed");
}
for (let i = 1; i <= asked("journeys"); i++) run(`journeys, ${i}`, ["run", "--silent", "e2e", ...(files.length > 0 ? ["--", ...files] : [])], false);
process.stdout.write(`\n${summary()}\nReport: ${folder}/repeat.md\n`);
if (times.size > 0) process.exitCode = 1;
