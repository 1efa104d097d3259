import { writeRow } from "@/core/exchange/delimited";
import { guardCell } from "@/core/exchange/formula";
import { fill } from "@/core/text/fill";
import type { RowWords } from "./draw";
import type { Row } from "./row";

/** Notes as a table to take away, a note a row: pair, group, what it is, what it says, term, both sentences. CSV. */
export const toTable = (rows: readonly Row[], words: RowWords, terms: Record<string, { zh: string; en: string }>, head: readonly string[]): string =>
  [
    head,
    ...rows.flatMap(({ text, notes }, at) =>
      notes.map(({ group, code, said, term }) => {
        const named = term === undefined ? undefined : terms[term];
        return [
          String(at + 1),
          words.group[group] ?? group,
          words.title[code] ?? "",
          fill(words.text[code] ?? "", said),
          named ? `${named.zh} ${named.en}` : "",
          text.a,
          text.b,
        ];
      }),
    ),
  ]
    .map((row) => writeRow(row.map(guardCell), ","))
    .join("\r\n");
