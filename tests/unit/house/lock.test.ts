import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const names = z.record(z.string(), z.string()).default({});
const lockFile = z.object({ packages: z.record(z.string(), z.object({ dependencies: names, optionalDependencies: names })) });
type Packages = z.infer<typeof lockFile>["packages"];

/** Whether a package that stands at `path` finds this one: in its own node_modules, or in one further out. */
function finds(packages: Packages, path: string, name: string): boolean {
  if (packages[`${path ? `${path}/` : ""}node_modules/${name}`]) return true;
  if (!path) return false;
  return finds(packages, path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/"))), name);
}

/** What the lock's packages name and the lock has not: `npm ci` refuses such a lock, and `npm install` would add to it. */
const missing = (packages: Packages): string[] =>
  Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) =>
      finds(packages, path, name) ? [] : [`${path || "the project"}: ${name}`],
    ),
  );

describe("package-lock.json", () => {
  const { packages } = lockFile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  it("names what every platform needs, so that npm ci installs it anywhere", () => expect(missing(packages)).toEqual([]));
  it.each(["node_modules/@next/swc-darwin-arm64", "node_modules/@biomejs/cli-win32-x64", "node_modules/@esbuild/linux-arm64"])(
    "would be found wanting without %s",
    (path) => {
      const { [path]: gone, ...rest } = packages;
      expect(gone).toBeDefined();
      expect(missing(rest)).toHaveLength(1);
    },
  );
});
