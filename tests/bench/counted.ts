/**
 * What the edition, the glossary and the site hold, counted: `npm run bench -- counted README.md` puts the table between the file's two marks; without a file it is printed. What a
 * build has made is counted where there is one (out/, .tifa/).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { locales } from "@/core/locales";
import { precacheOf } from "@/server/build/host-files";
import { loadEdition } from "@/server/content/load";

const marks = ["<!-- counted: npm run bench -- counted README.md -->", "<!-- counted until here -->"] as const;
const number = new Intl.NumberFormat("en-US");

const { articles, terms, retired } = loadEdition();
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const texts = (language: "zh" | "en"): string[] => articles.flatMap((article) => Object.values(article[language]));
const hanzi = sum(texts("zh").map((text) => text.match(/\p{Script=Han}/gu)?.length ?? 0));
const words = sum(texts("en").map((text) => text.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0));
const renderings = terms.flatMap((term) => term.renderings.filter(({ kind }) => kind !== "avoid"));

const rows: [what: string, count: string][] = [
  ["articles", number.format(articles.length)],
  ["their sentences and headings", number.format(texts("zh").length)],
  ["Chinese characters; English words", `${number.format(hanzi)}; ${number.format(words)}`],
  ["terms", number.format(terms.length)],
  [
    "their aliases; members of numbered ones",
    `${number.format(sum(terms.map(({ aliases }) => aliases.length)))}; ${number.format(sum(terms.map(({ members }) => (members?.listed ? members.items.length : 0))))}`,
  ],
  [
    "English renderings, of which official",
    `${number.format(renderings.length)}, ${number.format(renderings.filter(({ kind }) => kind === "official").length)}`,
  ],
  ["ids that lead on to another", number.format(Object.keys(retired).length)],
];
if (existsSync("out/sw.js")) {
  const { first } = precacheOf("out");
  const kept = locales.map((locale) => sum(first.filter((each) => !each.locale || each.locale === locale).map(({ gzip }) => gzip)));
  const pages = readdirSync("out", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html")).length;
  rows.push(["pages of the site", number.format(pages)]);
  rows.push([
    `kept in the background by a first visit (${locales.join("; ")}; 350 kB at most)`,
    `${kept.map((bytes) => `${(bytes / 1000).toFixed(0)} kB`).join("; ")}`,
  ]);
}
// In columns, as the formatter has tables in Markdown.
const [wide, narrow] = [0, 1].map((column) => Math.max("counted".length, ...rows.map((row) => row[column]?.length ?? 0)));
const line = (what: string, count: string, by = " "): string => `| ${what.padEnd(wide ?? 0, by)} | ${count.padEnd(narrow ?? 0, by)} |`;
const table = [line("counted", ""), line("-", "-", "-"), ...rows.map(([what, count]) => line(what, count))].join("\n");

const [file] = process.argv.slice(2);
if (file) {
  const text = readFileSync(file, "utf8");
  const [from, to] = marks.map((mark) => text.indexOf(mark));
  if (from === undefined || to === undefined || from < 0 || to < from) throw new Error(`${file} lacks ${marks.join(" or ")}`);
  writeFileSync(file, `${text.slice(0, from + marks[0].length)}\n\n${table}\n\n${text.slice(to)}`);
} else process.stdout.write(`${table}\n`);
