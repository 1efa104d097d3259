import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";

/** The entries of a project folder as parsed YAML, with their files' names: those of any revision, whether or not it had a folder a letter. */
export const readEntries = (root: string): { name: string; value: unknown }[] =>
  readdirSync(join(root, "glossary/terms"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .sort()
    .map((path) => ({ name: basename(path), value: parse(readFileSync(join(root, "glossary/terms", path), "utf8")) }));
