import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { filesBelow } from "./lighten";

/** Where Next leaves its export (next.config.mjs). */
export const exported = ".tifa/next";

/** Runs Next: the frame of each language, the pages without language, the style sheets, and a few pages of each route. Rejects where Next fails. */
export async function exportNext(): Promise<void> {
  rmSync(exported, { recursive: true, force: true });
  const next = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", TIFA_PAGES: "few" },
  });
  let said = "";
  for (const stream of [next.stdout, next.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  const code = await new Promise((resolve, reject) => next.on("error", reject).on("exit", resolve));
  if (code !== 0) throw new Error(`next build failed:\n${said}`);
}

/** The pages of the routes that Next has made too, by path below the export, whole. */
export function* nextPages(locales: readonly string[]): Generator<[path: string, html: string]> {
  for (const locale of locales)
    for (const file of filesBelow(`${exported}/${locale}`)) {
      const path = file.slice(exported.length + 1);
      if (path.endsWith("/index.html") && path !== `${locale}/frame/index.html`) yield [path, readFileSync(file, "utf8")];
    }
}
