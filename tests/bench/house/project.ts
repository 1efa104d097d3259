import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What a build reads. */
const parts = [
  "app",
  "browser",
  "components",
  "content",
  "core",
  "glossary",
  "locales",
  "public/icon.svg",
  "public/manifest.webmanifest",
  "public/pinyin",
  "public/words",
  "server",
  "next.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** A copy of the project in a folder of its own, to be changed and built; the dictionary made already is there too. */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "tifa-house-"));
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  // Hard links: a copy of half a gigabyte would be measured too, and Next does not follow a link out of the project.
  execFileSync("cp", ["-al", resolve("node_modules"), join(folder, "node_modules")]);
  return folder;
}

export const removeProject = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });

/** What a build took: seconds by the clock, seconds of processor in all its processes, the most memory that they held at once (megabytes), and what it said. */
export interface Took {
  seconds: number;
  processor: number;
  megabytes: number;
  said: string;
}

/** Process → its parent and resident pages, of all that run. Empty where there is no /proc. */
function readProcesses(): Map<number, { parent: number; pages: number }> {
  const found = new Map<number, { parent: number; pages: number }>();
  const numbers = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  for (const name of numbers)
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      found.set(Number(name), { parent: Number(fields[1]), pages: Number(fields[21]) });
    } catch {
      // It has ended meanwhile.
    }
  return found;
}

/** Megabytes held by a process and all below it: pages of 4 kB; shared ones are counted for each. */
function memoryBelow(root: number): number {
  const all = readProcesses();
  const within = (id: number): boolean => id === root || (all.has(id) && within(all.get(id)?.parent ?? 0));
  return [...all].reduce((sum, [id, { pages }]) => sum + (id > 1 && within(id) ? pages : 0), 0) / 256;
}

/** Builds a project by the project's own command. Rejects where the build fails, with its last words. */
export function buildProject(folder: string, env: Record<string, string> = {}): Promise<Took> {
  return new Promise((done, failed) => {
    const start = performance.now();
    // The shell's own clock counts the processor time of all that it waited for.
    const child = spawn("bash", ["-c", "TIMEFORMAT='processor %U %S'; time node_modules/.bin/tsx server/build/build.ts"], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    let megabytes = 0;
    child.stderr.on("data", (data: Buffer) => {
      said += data.toString();
    });
    const sampling = setInterval(() => {
      megabytes = Math.max(megabytes, memoryBelow(child.pid ?? 0));
    }, 200);
    child.on("exit", (code) => {
      clearInterval(sampling);
      if (code !== 0) return failed(new Error(`the build failed: ${said.slice(-800)}`));
      const [, user = "0", system = "0"] = /processor ([\d.]+) ([\d.]+)/.exec(said) ?? [];
      done({ seconds: (performance.now() - start) / 1000, processor: Number(user) + Number(system), megabytes, said });
    });
  });
}
