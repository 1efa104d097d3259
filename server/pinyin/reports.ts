import { readFileSync } from "node:fs";
import { z } from "zod";

/** A sentence of a state document, with where it stands: file, row, UTF-16 offset in the row's content. */
export interface ReportSentence {
  file: string;
  row: number;
  start: number;
  text: string;
}

const row = z.object({ content: z.string() });
const files = ["government_work_reports.jsonl", "cpc_congress_reports.jsonl"];
const sentence = /[^。！？；\n]+[。！？；]?/g;

/** The sentences of the work reports and congress reports in `folder` (state documents collected from Wikisource). */
export function readReports(folder: string): ReportSentence[] {
  return files.flatMap((file) =>
    readFileSync(`${folder}/${file}`, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .flatMap((line, index) => {
        const { content } = row.parse(JSON.parse(line));
        return [...content.matchAll(sentence)].map((match) => ({ file, row: index, start: match.index, text: match[0] }));
      }),
  );
}
