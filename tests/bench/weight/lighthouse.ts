import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";

const report = z.object({ categories: z.record(z.string(), z.object({ score: z.number().nullable() })) });
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** Lighthouse's scores of one address with its mobile settings, 0 to 1, in the order of `categories`. */
export async function scoresOf(folder: string, address: string): Promise<number[]> {
  // Not the synchronous call: the server that answers is in this process.
  const { stdout } = await promisify(execFile)(
    "node",
    [
      `${folder}/node_modules/lighthouse/cli/index.js`,
      address,
      "--output=json",
      "--quiet",
      `--only-categories=${categories.join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      env: { ...process.env, CHROME_PATH: process.env.PLAYWRIGHT_CHROMIUM_PATH ?? process.env.CHROME_PATH ?? "/usr/bin/chromium" },
    },
  );
  const found = report.parse(JSON.parse(stdout)).categories;
  return categories.map((name) => found[name]?.score ?? Number.NaN);
}
