import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readEntries } from "../entries";
import { timeDev } from "./dev";
import { addHeadword, changeGloss, growArticles, growTerms } from "./edits";
import { buildProject, copyProject, removeProject, type Took } from "./project";

/**
 * What building the house costs: `npm run bench -- house`. In a copy of the project it builds from nothing, after one edited gloss and after one new
 * headword, says whether that is byte for byte what a build from nothing makes, and measures how long `npm run dev` takes to show an edit in a browser
 * (PLAYWRIGHT_CHROMIUM_PATH names one). Minutes of processor are given beside minutes by the clock, since another process makes only the second longer.
 * `npm run bench -- house --growth [--terms=0,5000,20000] [--articles=100,1000,10000] [--sample=N]` builds larger editions instead, generated from
 * the real one (0 is the real one itself). Where all pages would take over 20 minutes only every Nth is made (--sample=N says which for all): "whole" reckons the time with all of them. Without
 * compression, which is of the host. For what a reader fetches: the largest page of a term, the library and study with its data, what a first look-up asks for, all by gzip.
 */

/** Path → sum of the bytes, of all that a build has made. */
function sumsBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }): [string, string] => {
      const path = join(parentPath, name);
      return [path.slice(folder.length), createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}

/** Paths of which one side has other bytes, or none. */
function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();
}

const megabytesBelow = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + readFileSync(join(parentPath, name)).length, 0) / 1e6;

const row = (...cells: (string | number)[]): void => void process.stdout.write(`| ${cells.join(" | ")} |\n`);

const cells = ({ seconds, processor, megabytes, said }: Took): string[] => [
  `${seconds.toFixed(0)} s`,
  `${processor.toFixed(0)} s`,
  `${megabytes.toFixed(0)} MB`,
  /(\d+ pages, \d+ of them written)/.exec(said)?.[1] ?? "",
];

/** What the last `npm test` in this folder took, from the report that it leaves. */
function sayTests(): void {
  const report = "test-results/report.md";
  if (!existsSync(report)) return void process.stdout.write("\nnpm test has left no report here.\n");
  const text = readFileSync(report, "utf8");
  const steps = [...text.matchAll(/^\| (.+?) \| (passed|failed) \| ([\d.]+) s \|/gm)];
  process.stdout.write(`\n${/^# (.+)$/m.exec(text)?.[1] ?? "npm test"}\n\n`);
  row("step", "result", "clock");
  row("---", "---", "---");
  for (const [, name = "", result = "", seconds = ""] of steps) row(name, result, `${seconds} s`);
  row("whole", "", `${steps.reduce((sum, [, , , seconds]) => sum + Number(seconds), 0).toFixed(0)} s`);
}

async function measureBuilds(): Promise<void> {
  const folder = copyProject();
  const build = async (what: string): Promise<void> => row(what, ...cells(await buildProject(folder)));
  try {
    row("build", "clock", "processor", "memory", "pages");
    row("---", "---", "---", "---", "---");
    await build("from nothing");
    await build("nothing changed");
    changeGloss(folder, "jiceng", "Another gloss of the lowest tier of organization");
    await build("after one edited gloss");
    addHeadword(folder, "jiceng", "caliang", "擦亮", "cāliàng");
    await build("after one new headword");
    const after = sumsBelow(join(folder, "out"));
    for (const made of ["out", ".tifa"]) rmSync(join(folder, made), { recursive: true, force: true });
    await build("from nothing again, with both");
    const other = differing(after, sumsBelow(join(folder, "out")));
    process.stdout.write(
      other.length === 0 ? "\nByte for byte what the builds after changes left.\n\n" : `\nNot the same: ${other.slice(0, 5).join(", ")}\n\n`,
    );
    row("npm run dev: an edit in the browser", "clock");
    row("---", "---");
    for (const [what, seconds] of await timeDev(folder, 4290)) row(what, `${seconds.toFixed(2)} s`);
    sayTests();
  } finally {
    removeProject(folder);
  }
}

/** Numbers after `--name=`. */
const asked = (name: string, usual: number[]): number[] => {
  const given = process.argv.find((word) => word.startsWith(`--${name}=`));
  return given === undefined
    ? usual
    : given
        .slice(name.length + 3)
        .split(",")
        .filter(Boolean)
        .map(Number);
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const zipped = (file: string): number => gzipSync(readFileSync(file)).length;

/** Files below a folder whose path from it fits. */
const filesLike = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => pattern.test(path))
    .map((path) => join(folder, path));

/** What a reader fetches of a built site (bytes by gzip): the term's page that is largest, the library's first, study with its data, the file and the sentences of a first look-up. */
function fetchedOf(out: string): string[] {
  const sum = (...patterns: RegExp[]) =>
    kilobytes(patterns.flatMap((pattern) => filesLike(out, pattern)).reduce((all, file) => all + zipped(file), 0));
  const terms = filesLike(out, /^en\/glossary\/[^/]+\/index\.html$/).sort((a, b) => statSync(b).size - statSync(a).size);
  return [
    terms[0] ? kilobytes(zipped(terms[0])) : "–",
    sum(/^en\/read\/index\.html$/),
    sum(/^en\/study\/index\.html$/, /^_tifa\/data\/study\.\w+\.json$/),
    sum(/^live\/lookup\.\w+\.json$/, /^_tifa\/data\/(?:glosses-\d+|lookup-more)\.\w+\.json$/, /^_tifa\/data\/passages\.\w+\.json$/),
  ];
}

/** Seconds that the pages took, and what all of them would have taken together with the rest. */
function reckon({ seconds, said }: Took, sample: number): number {
  const at = (what: RegExp): number => Number(what.exec(said)?.[1] ?? 0);
  const pages = at(/([\d.]+) s {2}\d+ pages,/) - at(/([\d.]+) s {2}stamping pages/);
  return seconds + pages * (sample - 1);
}

/** Of so many every how-manyth page is made: all pages of the larger ones take over 20 minutes. */
const sampleOf = (count: number, steps: readonly [from: number, sample: number][]): number =>
  asked("sample", [])[0] ?? steps.reduce((sample, [from, own]) => (count >= from ? own : sample), 1);

async function measureGrowth(): Promise<void> {
  row("edition", "every nth page", "clock", "whole", "processor", "memory", "pages", "bytes", "term page", "library", "study", "first look-up");
  row(...Array(12).fill("---"));
  const grow = async (what: string, sample: number, change: (folder: string) => void): Promise<void> => {
    const folder = copyProject();
    try {
      change(folder);
      const took = await buildProject(folder, sample > 1 ? { TIFA_SAMPLE: String(sample) } : {});
      const [clock = "", ...others] = cells(took);
      const out = join(folder, "out");
      row(what, sample, clock, `${reckon(took, sample).toFixed(0)} s`, ...others, `${megabytesBelow(out).toFixed(0)} MB`, ...fetchedOf(out));
    } finally {
      removeProject(folder);
    }
  };
  for (const count of asked("terms", [0, 5000, 20_000])) {
    const terms = Math.max(count, readEntries(".").length);
    await grow(`${terms} terms`, sampleOf(terms, [[20_000, 10]]), (folder) => growTerms(folder, terms));
  }
  for (const count of asked("articles", [100, 1000, 10_000]))
    await grow(
      `${count} articles`,
      sampleOf(count, [
        [1000, 10],
        [10_000, 100],
      ]),
      (folder) => growArticles(folder, count),
    );
}

process.stdout.write(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}\n\n`);
await (process.argv.includes("--growth") ? measureGrowth() : measureBuilds());
