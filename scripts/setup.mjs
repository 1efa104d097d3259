// What must run before anything is installed: plain Node, no dependency.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends with one sentence that says what to do. */
export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Runs a command in the project, its output shown; gives its exit code. */
export function run(command, args, env = {}) {
  // On Windows npm and npx are command scripts, which need a shell.
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  if (error) fail(`${command} could not be started: ${error.message}.`);
  return status ?? 1;
}

const sumOf = (text) => createHash("sha256").update(text).digest("hex");
const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** Installs what package-lock.json names, to the letter, once for each lock file. The lock names what every platform needs (tests/unit/house/lock.test.ts). */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    fail(`Tifa needs Node 20.9 or newer, and this is ${process.versions.node}. Install a newer Node from https://nodejs.org.`);
  const stamp = join(root, "node_modules", ".tifa-installed");
  const wanted = sumOf(read(join(root, "package.json")) + read(join(root, "package-lock.json")));
  if (read(stamp) === wanted) return;
  process.stderr.write("Installing the packages Tifa needs …\n");
  if (run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]) !== 0)
    fail(
      "npm ci failed: check the network or the registry, then run the command again; if package.json was changed by hand, run `npm install` once.",
    );
  writeFileSync(stamp, wanted);
}

const inputs = [
  "app",
  "browser",
  "components",
  "content",
  "core",
  "glossary",
  "locales",
  "public",
  "server",
  "next.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const generated = new Set([join(root, "public", "_tifa"), join(root, "public", "dictionary")]);

function* filesOf(path) {
  if (generated.has(path) || !existsSync(path)) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

/** What a build depends on: every input file's bytes and the settings. */
function inputSum() {
  const sum = createHash("sha256");
  for (const input of inputs) for (const file of filesOf(join(root, input))) sum.update(file).update("\0").update(readFileSync(file));
  // Of the settings those that pages are made with: where a corpus lies is no page's business.
  for (const [name, value] of Object.entries(process.env).sort()) if (/^TIFA_(?!CORPUS)/.test(name)) sum.update(`${name}=${value}\0`);
  return sum.digest("hex");
}

/** Builds out/ if anything it depends on has changed since it was built; gives the build's exit code. */
export function buildIfStale() {
  const stamp = join(root, "out", ".built");
  const sum = inputSum();
  if (read(stamp) === sum) return 0;
  const isFirst = !existsSync(join(root, "node_modules", ".cache", "tifa"));
  process.stderr.write(
    `Building the pages …${isFirst ? " The first time takes one to two minutes, the dictionary among it; later only what has changed." : ""}\n`,
  );
  const code = run("npm", ["run", "--silent", "build"]);
  if (code === 0) writeFileSync(stamp, sum);
  return code;
}
