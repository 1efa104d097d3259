import { readFileSync } from "node:fs";
import { forFolder } from "./for-folder";

/** Name → hashed path under public/, written by server/build before Next runs. */
const manifest = forFolder((root) => JSON.parse(readFileSync(`${root}/.tifa/manifest.json`, "utf8")) as Record<string, string>);

/** The hashed address of a script or data file, below the base path. Throws if the build has not made it. */
export function asset(name: string): string {
  // `npm run dev` makes each when it is asked for.
  if (process.env.TIFA_DEV) return `/_dev/${name}`;
  const path = manifest()[name];
  if (!path) throw new Error(`no asset ${name}: run \`npm run build\`, which makes them before the pages`);
  return `${process.env.TIFA_BASE_PATH ?? ""}/${path}`;
}
