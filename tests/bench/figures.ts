import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findBrowser } from "@/scripts/browser.mjs";
import { measureFigures } from "@/scripts/figures.mjs";
import { startServer } from "./weight/server";
import { weigh } from "./weight/weigh";

/**
 * The figures of the reading page and the front door beside what they were before both were designed: measured in a browser on the built site, weights after gzip -9.
 *   npm run build && npx tsx tests/bench/figures.ts [docs/figures.md]
 * Prints the table; with a path writes it there.
 */

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What the article whose page is the heaviest weighs with all that it loads at once. */
function weighLongest(): { slug: string; all: number; script: number } {
  const [heaviest] = readdirSync("out/en/read", { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() && existsSync(`content/articles/${entry.name}`)
        ? [{ slug: entry.name, bytes: statSync(`out/en/read/${entry.name}/index.html`).size }]
        : [],
    )
    .sort((a, b) => b.bytes - a.bytes);
  const { html, script, css, data } = weigh("out", `en/read/${heaviest?.slug}/`);
  return { slug: heaviest?.slug ?? "", all: html + script + css + data, script };
}

const fonts = readdirSync("app/fonts")
  .filter((name) => name.endsWith(".woff2"))
  .reduce((sum, name) => sum + statSync(`app/fonts/${name}`).size, 0);
const longest = weighLongest();
const server = await startServer("out");
const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
const measured = await measureFigures(browser, server.address).finally(async () => {
  await browser.close();
  server.close();
});
const rows = [
  ["Measured", "Before", "Now"],
  ["---", "---", "---"],
  ...measured,
  [`Longest article (${longest.slug}), page, script, styles and the data of its cards (150 kB at most)`, "149.9 kB", kilobytes(longest.all)],
  ["Its script at once (40 kB at most)", "", kilobytes(longest.script)],
  ["Latin and pinyin fonts, all files (120 kB at most)", "none", kilobytes(fonts)],
];
const table = rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
console.log(table);
const [, , path] = process.argv;
if (path) {
  const text = `# What the page measures\n\nMade by \`npx tsx tests/bench/figures.ts ${path}\`; “before” is what issue 14 measured of the page that it replaces. Pictures: [screens.html](screens.html).\n\n${table}\n`;
  writeFileSync(path, text);
}
