import { fill } from "@/core/text/fill";
import type { RowWords } from "./draw";
import type { Row } from "./row";

/** The terms that notes name, by id. */
export type NamedTerms = Readonly<Record<string, { zh: string; en: string }>>;

/** Notes that are not dim as rows to take away, a note a row below the header: pair, group, what it is, what it says, term, both sentences. */
export const toRows = (rows: readonly Row[], words: RowWords, terms: NamedTerms, head: readonly string[]): string[][] => [
  [...head],
  ...rows.flatMap(({ text, notes }, at) =>
    notes
      .filter(({ dim }) => !dim)
      .map(({ group, code, said, term }) => {
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
];

/** How wide the columns of these rows are in a document, together 1. */
export const rowShares: readonly number[] = [0.05, 0.1, 0.13, 0.2, 0.12, 0.2, 0.2];
