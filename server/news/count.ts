import { writeFileSync } from "node:fs";
import { createAnnotator } from "@/core/annotate";
import { countEach } from "@/core/collections";
import type { HeardTable } from "@/core/glossary/heard";
import { loadEdition } from "../content/load";
import { loadDictionary } from "../dictionary/load";
import { readNews } from "./broadcasts";
import { heardFile } from "./load";

/**
 * Counts on how many evenings each term was heard in the news, by month: `npx tsx server/news/count.ts DATA`, DATA holding cctv_news_2024-2026.jsonl.gz.
 * The broadcasts are not committed; the table that this writes is (glossary/heard.json). Run it again when terms were added.
 */

const [data] = process.argv.slice(2);
if (!data) {
  process.stderr.write("usage: npx tsx server/news/count.ts DATA (with cctv_news_2024-2026.jsonl.gz)\n");
  process.exit(2);
}

const news = readNews(data);
const months = countEach(news.map(({ date }) => date.slice(0, 7))).sort(([a], [b]) => (a < b ? -1 : 1));
const monthOf = new Map(months.map(([month], i) => [month, i]));

const { terms, register } = loadEdition();
// Readings are not needed here and would cost most of the time.
const annotate = createAnnotator({ terms, register, readings: new Map(), dictionary: loadDictionary() });
const heard: HeardTable["terms"] = Object.fromEntries(terms.map(({ id }) => [id, null]));
for (const { date, paragraphs } of news) {
  const here = new Set(paragraphs.flatMap((paragraph) => annotate(paragraph).matches.map(({ term }) => term)));
  const month = monthOf.get(date.slice(0, 7)) ?? 0;
  for (const term of here) {
    const row = heard[term] ?? [date, date, months.map(() => 0)];
    row[1] = date;
    row[2][month] = (row[2][month] ?? 0) + 1;
    heard[term] = row;
  }
}

const table: HeardTable = {
  source: `The evening news of China Central Television (Xinwen Lianbo), ${news.length} broadcasts from ${news[0]?.date} to ${news.at(-1)?.date} in a stored collection; some days are not held.`,
  months,
  terms: heard,
};
// One term a line, so that a change shows as a line in a diff.
const line = (value: unknown) => JSON.stringify(value);
writeFileSync(
  heardFile,
  `{"source":${line(table.source)},\n"months":${line(table.months)},\n"terms":{\n${Object.entries(table.terms)
    .map(([id, row]) => `${line(id)}:${line(row)}`)
    .join(",\n")}\n}}\n`,
);
process.stdout.write(`${news.length} broadcasts, ${Object.values(heard).filter((row) => row !== null).length} of ${terms.length} terms heard\n`);
