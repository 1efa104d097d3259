import { readFileSync } from "node:fs";
import { forFolder } from "./for-folder";

/** Name → hashed path under public/, written by server/build before Next runs. */
const manifest = forFolder((root) => JSON.parse(readFileSync(`${root}/.tifa/manifest.json`, "utf8")) as Record<string, string>);

/** Whether pages are made by `npm run dev`: each script and data file when it is asked for, nothing to be kept for reading offline. */
export const inDevelopment = (): boolean => Boolean(process.env.TIFA_DEV);

/** The hashed address of a script or data file, below the base path. Throws if the build has not made it. */
export function asset(name: string): string {
  if (inDevelopment()) return `/_dev/${name}`;
  const path = manifest()[name];
  if (!path) throw new Error(`no asset ${name}: run \`npm run build\`, which makes them before the pages`);
  return `${process.env.TIFA_BASE_PATH ?? ""}/${path}`;
}
