import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

/** One broadcast: its day and its paragraphs without the title. */
export interface Broadcast {
  date: string;
  paragraphs: string[];
}

const row = z.object({ date: z.iso.date(), paragraphs: z.array(z.string()) });

/** The evening news broadcasts of a data folder in the order of their days (cctv_news_2024-2026.jsonl.gz; to count and derive, never to republish). */
export const readNews = (data: string): Broadcast[] =>
  gunzipSync(readFileSync(`${data}/cctv_news_2024-2026.jsonl.gz`))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => row.parse(JSON.parse(line)))
    .map(({ date, paragraphs }) => ({ date, paragraphs: paragraphs.slice(1) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
