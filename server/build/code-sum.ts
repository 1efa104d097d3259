import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { filesBelow } from "./lighten";

/** What makes pages out of content: the code, the strings and what they are built with. Content and glossary are not among them: each page knows its own. */
const inputs = ["app", "components", "core", "server", "locales", "next.config.mjs", "package.json", "package-lock.json", "tsconfig.json"];

/** The sum of the code, the strings, the settings (TIFA_…) and the version of Node. */
export function codeSum(): string {
  const sum = createHash("sha256").update(process.version);
  const files = inputs.filter(existsSync).flatMap((input) => (statSync(input).isFile() ? [input] : filesBelow(input).sort()));
  for (const file of files) sum.update(file).update("\0").update(readFileSync(file));
  for (const [name, value] of Object.entries(process.env).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (name.startsWith("TIFA_")) sum.update(`${name}=${value}\0`);
  return sum.digest("base64url").slice(0, 22);
}
