import { localDay } from "@/browser/site/local-day";
import type { ArticleRecord } from "@/core/exchange/article-record";
import { recurringTables, reportPairs } from "@/core/beside/report";
import type { Recurring } from "@/core/review/review";
import { type NamedTerms, rowShares, toRows } from "@/core/beside/table";
import type { RowWords } from "@/core/beside/draw";
import type { Row } from "@/core/beside/row";
import { attribution } from "@/core/exchange/rights";
import { loadTake, openTake } from "./dialog";

/** Two texts as one: each pair a sentence with its translation. */
const pairsAsText = (rows: readonly Row[], title: string): ArticleRecord => ({
  slug: "review",
  title: { zh: title, en: title },
  facts: "",
  blocks: rows.map(({ text }, i) => ({ kind: "paragraph", segments: [{ id: `1.${i + 1}.1`, zh: text.a, en: text.b }] })),
  notes: [],
  citation: "",
  link: "",
});

/** What two texts beside each other have shown. */
export interface Shown {
  rows: readonly Row[];
  terms: NamedTerms;
  recurring: readonly Recurring[];
  /** In a sentence, how much. */
  summary: string;
}

/** Opens the dialog for it: remarks on a translation, or changes from one text to the next. */
export async function takeFindings(
  job: "review" | "compare",
  { rows, terms, recurring, summary }: Shown,
  words: RowWords,
  said: { head: readonly string[]; folded: string; uneven: string; even: string; none: string },
  headOfTerms: readonly string[],
): Promise<void> {
  const data = await loadTake();
  const title = job === "review" ? data.words.reviewed : data.words.compared;
  await openTake(
    {
      kind: job === "review" ? "reviewed" : "findings",
      name: `tifa-${job}-${localDay()}`,
      title,
      isOwn: true,
      wanted: () => Promise.resolve({ of: "texts", texts: [pairsAsText(rows, title)], terms: [] }),
      findings: () => ({
        title,
        summary,
        rows: toRows(rows, words, terms, said.head),
        shares: rowShares,
        pairs: reportPairs(rows, words, terms, said.folded),
        more: recurringTables(recurring, terms, { ...said, head: headOfTerms }),
        rights: `${attribution}. ${data.words.rightsOwn}`,
      }),
    },
    data,
  );
}
