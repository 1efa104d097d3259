import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { timeDev } from "./dev";
import { addHeadword, changeGloss, growArticles, growTerms } from "./edits";
import { buildProject, copyProject, removeProject, type Took } from "./project";

/**
 * What building the house costs: `npm run bench -- house`. In a copy of the project it builds from nothing, after one edited gloss and after one new
 * headword, says whether that is byte for byte what a build from nothing makes, and measures how long `npm run dev` takes to show an edit in a browser
 * (PLAYWRIGHT_CHROMIUM_PATH names one). Minutes of processor are given beside minutes by the clock, since another process makes only the second longer.
 * `npm run bench -- house --growth [--terms=1300,5000,20000] [--articles=100,1000,10000] [--sample=N]` builds larger editions instead, generated from
 * the real one; with --sample only every Nth page is made, and the time of all pages is N times that.
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

async function measureGrowth(): Promise<void> {
  const [sample = 1] = asked("sample", []);
  row("edition", "clock", "processor", "memory", "pages", "bytes");
  row("---", "---", "---", "---", "---", "---");
  const grow = async (what: string, change: (folder: string) => void): Promise<void> => {
    const folder = copyProject();
    try {
      change(folder);
      const took = await buildProject(folder, sample > 1 ? { TIFA_SAMPLE: String(sample) } : {});
      row(what, ...cells(took), `${megabytesBelow(join(folder, "out")).toFixed(0)} MB`);
    } finally {
      removeProject(folder);
    }
  };
  for (const count of asked("terms", [1300, 5000, 20_000])) await grow(`${count} terms`, (folder) => growTerms(folder, count));
  for (const count of asked("articles", [100, 1000, 10_000])) await grow(`${count} articles`, (folder) => growArticles(folder, count));
}

process.stdout.write(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}\n\n`);
await (process.argv.includes("--growth") ? measureGrowth() : measureBuilds());
