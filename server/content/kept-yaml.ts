import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { threadId } from "node:worker_threads";
import { version as parser } from "yaml/package.json";
import { z } from "zod";

/** What YAML files were parsed to, before any schema, by the SHA-256 of their bytes. */
export interface KeptYaml {
  /** The value of a text of this sum: as it was kept, or as `parse` gives it now. What `parse` throws is thrown. */
  valueOf: (sum: string, parse: () => unknown) => unknown;
  /** Keeps the values asked for since it was opened, if one of them is new, and lets the others go. */
  save: () => void;
}

const file = ".tifa/terms.json";
const keptFile = z.object({ parser: z.string(), values: z.record(z.string(), z.unknown()) });

function readKept(path: string): Record<string, unknown> {
  try {
    const kept = keptFile.parse(JSON.parse(readFileSync(path, "utf8")));
    // Another version of the library may read a text otherwise.
    return kept.parser === parser ? kept.values : {};
  } catch {
    // None yet, or half a one: all is parsed again.
    return {};
  }
}

/**
 * The parsed entries of a project, kept in its `.tifa/`, where builds keep what they make. Thousands of entries take 1.7 s of processor time to parse as YAML and 0.02 s as JSON, and
 * each command, each thread of a build and each worker of the tests reads them. Undefined for a project without that folder, which keeps none.
 */
export function openKeptYaml(root: string): KeptYaml | undefined {
  const path = `${root}/${file}`;
  if (!existsSync(`${root}/.tifa`)) return undefined;
  const kept = readKept(path);
  const asked: Record<string, unknown> = {};
  let parsed = false;
  return {
    valueOf: (sum, parse) => {
      const isKept = Object.hasOwn(kept, sum);
      const value = isKept ? kept[sum] : parse();
      parsed ||= !isKept;
      asked[sum] = value;
      return value;
    },
    save: () => {
      if (!parsed) return;
      // Each process and thread writes a file of its own and puts it in place whole.
      const own = `${path}.${process.pid}-${threadId}`;
      try {
        writeFileSync(own, JSON.stringify({ parser, values: asked }));
        renameSync(own, path);
      } catch {
        // A folder that cannot be written to, or a full disk: the next one parses again.
      }
    },
  };
}
