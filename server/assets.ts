import { readFileSync } from "node:fs";

/** Name → hashed path under public/, written by server/build before Next runs. */
let manifest: Record<string, string> | undefined;

/** The hashed address of a script or data file, below the base path. Throws if the build has not made it. */
export function asset(name: string): string {
  // `npm run dev` makes each when it is asked for.
  if (process.env.TIFA_DEV) return `/_dev/${name}`;
  manifest ??= JSON.parse(readFileSync(`${process.cwd()}/.tifa/manifest.json`, "utf8")) as Record<string, string>;
  const path = manifest[name];
  if (!path) throw new Error(`no asset ${name}: run \`npm run build\`, which makes them before the pages`);
  return `${process.env.TIFA_BASE_PATH ?? ""}/${path}`;
}
