// `npm run release`: checks, builds and packs what a host needs into release/: the site, ready configuration, licenses, sums. `TIFA_SITE_URL` and `TIFA_BASE_PATH` say where it will stand; `--untested`
// leaves the tests out (for a trial), `--dirty` takes a work tree with changes.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { fail, install, root, run } from "./setup.mjs";

const flags = new Set(process.argv.slice(2));
for (const flag of flags) if (flag !== "--untested" && flag !== "--dirty") fail(`release: there is no ${flag}; there are --untested and --dirty.`);

const git = (...args) => spawnSync("git", args, { cwd: root, encoding: "utf8" }).stdout?.trim() ?? "";
if (!flags.has("--dirty") && git("status", "--porcelain") !== "")
  fail("release: commit first, so that the release says what it is made of (or --dirty for a trial).");
if (!process.env.TIFA_SITE_URL)
  fail("release: set TIFA_SITE_URL to the address of the host, such as https://tifa.example: links, feeds and the API name it.");

install();
const steps = [
  ["npm", ["run", "-s", "lint"]],
  ["npm", ["run", "-s", "types"]],
  ["npm", ["run", "-s", "tifa", "--", "check"]],
  ...(flags.has("--untested") ? [] : [["npm", ["run", "-s", "unit"]]]),
  ["npm", ["run", "-s", "build"]],
];
for (const [command, args] of steps) {
  process.stderr.write(`release: ${[command, ...args].join(" ")}\n`);
  if (run(command, args) !== 0) fail(`release: ${args.at(-1)} did not pass; nothing was packed.`);
}

const { zipSync } = await import("fflate");
const { version: code } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const index = JSON.parse(readFileSync(join(root, "out/api/v1/index.json"), "utf8"));
const site = `${process.env.TIFA_SITE_URL}${process.env.TIFA_BASE_PATH ?? ""}`;
if (index.site !== site) fail(`release: out/ was built for ${index.site}, not for ${site}.`);
const name = `tifa-${code}-data-${index.version}`;

/** Every file of a folder, by its path in the package. */
const filesOf = (folder, as) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`${as}/${path.slice(join(root, folder).length + 1).replaceAll("\\", "/")}`, path];
    });
const single = ["LICENSE", "CHANGELOG.md", "CITATION.cff", "SECURITY.md", "docs/api.md"].map((file) => [file.split("/").at(-1), join(root, file)]);
const files = [...filesOf("out", "site"), ...filesOf("deploy", "deploy"), ...filesOf("LICENSES", "LICENSES"), ...single].sort(([a], [b]) =>
  a < b ? -1 : 1,
);

const sums = [];
const packed = {};
// One time for all: the same commit makes the same bytes.
const mtime = new Date(`${git("log", "-1", "--format=%cI").slice(0, 10) || "2026-01-01"}T00:00:00Z`);
const put = (path, bytes) => {
  packed[`${name}/${path}`] = [bytes, { mtime, level: /\.(?:png|woff2|bin|zip)$/.test(path) ? 0 : 6 }];
};
for (const [path, file] of files) {
  const bytes = readFileSync(file);
  sums.push(`${createHash("sha256").update(bytes).digest("hex")}  ${path}`);
  put(path, bytes);
}
const about = {
  name: "tifa",
  code,
  data: index.version,
  api: "v1",
  commit: git("rev-parse", "HEAD"),
  site: index.site,
  counts: index.counts,
  files: files.length,
};
put("SHA256SUMS", Buffer.from(`${sums.join("\n")}\n`));
put("release.json", Buffer.from(`${JSON.stringify(about, null, 1)}\n`));
const zip = zipSync(packed);
rmSync(join(root, "release"), { recursive: true, force: true });
mkdirSync(join(root, "release"));
writeFileSync(join(root, "release", `${name}.zip`), zip);
const sum = createHash("sha256").update(zip).digest("hex");
writeFileSync(join(root, "release", `${name}.zip.sha256`), `${sum}  ${name}.zip\n`);
process.stdout.write(`release/${name}.zip: ${files.length} files, ${(zip.length / 1e6).toFixed(1)} MB, sha256 ${sum}\n`);
