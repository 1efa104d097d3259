import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

/** Plain text to count words in, a paragraph or line each. None of it is committed; counts may be. */

const lines = (file: string): string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");

const report = z.object({ content: z.string() });
const broadcast = z.object({ paragraphs: z.array(z.string()) });

/** Reports on the work of the government and to Party congresses (state documents). */
export const readReports = (folder: string): string[] =>
  ["government_work_reports.jsonl", "cpc_congress_reports.jsonl"].flatMap((name) =>
    lines(`${folder}/${name}`).flatMap((line) => report.parse(JSON.parse(line)).content.split("\n")),
  );

/** News sentences of NTREX-128 (CC BY-SA 4.0). */
export const readNtrex = (folder: string): string[] => lines(`${folder}/ntrex.zho-CN.txt`);

/** Evening news broadcasts, January 2024 to August 2026 (count and derive). Paragraphs that come again count once. */
export function readBroadcasts(folder: string): string[] {
  const file = `${folder}/cctv_news_2024-2026.jsonl.gz`;
  const rows = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  return [...new Set(rows.filter((row) => row !== "").flatMap((row) => broadcast.parse(JSON.parse(row)).paragraphs))];
}

/** The Chinese of the edition's own articles. */
export function readArticles(root: string, slugs: readonly string[]): string[] {
  const segments = z.record(z.string(), z.string());
  return slugs
    .map((slug) => `${root}/content/articles/${slug}/zh.json`)
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.values(segments.parse(JSON.parse(readFileSync(file, "utf8")))));
}
