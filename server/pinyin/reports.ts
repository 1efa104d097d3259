import { readFileSync } from "node:fs";
import { z } from "zod";

/** Text that nobody labelled with readings: state documents, and other prose. */
export interface Unlabelled {
  documents: { text: string }[];
  others: { text: string }[];
}

const row = z.object({ content: z.string() });
const reports = ["government_work_reports.jsonl", "cpc_congress_reports.jsonl"];
const sentence = /[^。！？；\n]+[。！？；]?/g;

const lines = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
const sentences = (text: string) => [...text.matchAll(sentence)].map(([found]) => ({ text: found }));

/**
 * The sentences of the work reports and congress reports in `folder` (state documents collected from Wikisource), and of the news sentences of NTREX and
 * the People's Daily lines of SIGHAN 2005 beside them.
 */
export function readUnlabelled(folder: string): Unlabelled {
  return {
    documents: reports.flatMap((file) => lines(`${folder}/${file}`).flatMap((line) => sentences(row.parse(JSON.parse(line)).content))),
    others: [...lines(`${folder}/ntrex.zho-CN.txt`), ...lines(`${folder}/pku_dev_gold.utf8`).map((line) => line.replaceAll(" ", ""))].flatMap(
      sentences,
    ),
  };
}
