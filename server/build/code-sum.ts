import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { filesBelow } from "./lighten";

/** What makes pages out of content: the code, the strings and what they are built with. Content and glossary are not among them: each page knows its own. */
const inputs = ["app", "components", "core", "server", "locales", "next.config.mjs", "package.json", "package-lock.json", "tsconfig.json"];

/** The sum of files and of all files in folders; what is not there is left out. */
export function sumOfFiles(paths: readonly string[], sum = createHash("sha256")): string {
  const files = paths.filter(existsSync).flatMap((path) => (statSync(path).isFile() ? [path] : filesBelow(path).sort()));
  for (const file of files) sum.update(file).update("\0").update(readFileSync(file));
  return sum.digest("base64url").slice(0, 22);
}

/** The sum of the code, the strings, the settings (TIFA_…) and the version of Node. */
export function codeSum(): string {
  const sum = createHash("sha256").update(process.version);
  for (const [name, value] of Object.entries(process.env).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (name.startsWith("TIFA_")) sum.update(`${name}=${value}\0`);
  return sumOfFiles(inputs, sum);
}
