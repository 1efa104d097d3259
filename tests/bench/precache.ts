/**
 * Bytes that a first visit keeps in the background, by list, and what is left for the second page. Needs a finished build (out/ and .tifa/).
 * Usage: npx tsx tests/bench/precache.ts [--files]
 */
import { locales } from "@/core/locales";
import { precacheOf } from "@/server/build/host-files";
import { budget, type Kept } from "@/server/build/precache";

const kinds: [name: string, is: RegExp][] = [
  ["scripts", /\.js$/],
  ["styles", /\.css$/],
  ["data", /\.json$/],
  ["pages", /\/$/],
  ["icons, manifest", /./],
];
const sum = (kept: readonly Kept[], of: "bytes" | "gzip") => kept.reduce((all, each) => all + each[of], 0);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;

const precache = precacheOf("out");
for (const list of ["first", "later"] as const)
  for (const locale of locales) {
    const mine = precache[list].filter((kept) => !kept.locale || kept.locale === locale);
    console.log(`\n${list}, ${locale}`);
    let rest = mine;
    for (const [name, is] of kinds) {
      const own = rest.filter(({ path }) => is.test(path));
      rest = rest.filter(({ path }) => !is.test(path));
      if (own.length > 0)
        console.log(`  ${name.padEnd(16)} ${String(own.length).padStart(4)} files ${kB(sum(own, "bytes"))} ${kB(sum(own, "gzip"))} gzip`);
      if (process.argv.includes("--files")) for (const { path, gzip } of own) console.log(`    ${kB(gzip)} ${path}`);
    }
    const all = sum(mine, "gzip");
    console.log(
      `  ${"all".padEnd(16)} ${String(mine.length).padStart(4)} files ${kB(sum(mine, "bytes"))} ${kB(all)} gzip${list === "first" ? ` of ${kB(budget).trim()}` : ""}`,
    );
    if (list === "first" && all > budget) process.exitCode = 1;
  }
