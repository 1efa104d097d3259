import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { createAnnotator } from "@/core/annotate";
import type { TrajectoryTable } from "@/core/glossary/trajectory";
import { loadEdition } from "../content/load";
import { loadDictionary } from "../dictionary/load";

/**
 * Counts every term in the government work reports and the Party congress reports: `npx tsx server/trajectory/count.ts FOLDER`, FOLDER holding
 * government_work_reports.jsonl and cpc_congress_reports.jsonl (chinese-political-corpora, collected from Wikisource). The reports are not committed;
 * the table that this writes is (glossary/trajectory.json). Run it again when terms were added.
 */

const row = z.object({ title: z.string(), content: z.string(), year: z.union([z.number(), z.string()]).nullish() });

/** The congress reports that are whole, by words of their titles. */
const congresses: [year: number, words: string][] = [
  [1969, "第九次"],
  [1973, "第十次"],
  [1977, "第十一次"],
  [1982, "十二大"],
  [1987, "十三大"],
  [1992, "十四大"],
  [1997, "十五大"],
  [2002, "十六大"],
  [2007, "十七大"],
  [2012, "十八大"],
  [2017, "十九大"],
  [2022, "二十大"],
];

const readRows = (path: string) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line, i) => {
      const parsed = row.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${path}, line ${i + 1}: not a report (title, content, year)`);
      return parsed.data;
    });

const folder = process.argv[2];
if (!folder) {
  process.stderr.write("usage: npx tsx server/trajectory/count.ts FOLDER (with government_work_reports.jsonl and cpc_congress_reports.jsonl)\n");
  process.exit(2);
}

const hanzi = /\p{Script=Han}/gu;
const work = readRows(`${folder}/government_work_reports.jsonl`).flatMap(({ title, content, year }) =>
  year == null ? [] : [{ kind: "work" as const, year: Number(year), title, content }],
);
const congress = readRows(`${folder}/cpc_congress_reports.jsonl`).flatMap(({ title, content }) => {
  const known = congresses.find(([, words]) => title.includes(words));
  return known && content.length > 5000 ? [{ kind: "congress" as const, year: known[0], title, content }] : [];
});
const reports = [...work, ...congress].sort((a, b) => a.year - b.year || (a.kind < b.kind ? 1 : -1));

const { terms, register } = loadEdition();
// Readings are not needed here and would cost most of the time.
const annotate = createAnnotator({ terms, register, readings: new Map(), dictionary: loadDictionary() });
const counts: Record<string, [number, number][]> = Object.fromEntries(terms.map(({ id }) => [id, []]));
reports.forEach(({ content, year, kind }, index) => {
  const here = new Map<string, number>();
  for (const paragraph of content.split(/\n+/)) for (const { term } of annotate(paragraph).matches) here.set(term, (here.get(term) ?? 0) + 1);
  for (const [term, count] of here) counts[term]?.push([index, count]);
  process.stderr.write(`${kind} ${year}: ${here.size} terms\n`);
});

const table: TrajectoryTable = {
  source:
    "Texts collected from Wikisource by chinese-political-corpora. Government work reports of 52 years from 1954 to 2025; not held: 1961–63, 1965–74, 1976–77, 1989–91, 1996, 2020. Reports of the Party congresses from the 9th (1969) to the 20th (2022).",
  reports: reports.map(({ kind, year, title, content }) => ({ kind, year, title, characters: content.match(hanzi)?.length ?? 0 })),
  terms: counts,
};
// One report and one term a line, so that a change shows as a line in a diff.
const line = (value: unknown) => JSON.stringify(value);
writeFileSync(
  "glossary/trajectory.json",
  `{"source":${line(table.source)},\n"reports":[\n${table.reports.map(line).join(",\n")}\n],\n"terms":{\n${Object.entries(table.terms)
    .map(([id, list]) => `${line(id)}:${line(list)}`)
    .join(",\n")}\n}}\n`,
);
process.stdout.write(`${reports.length} reports, ${Object.values(counts).filter((list) => list.length).length} of ${terms.length} terms occur\n`);
