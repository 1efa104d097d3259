import { localDay } from "@/browser/site/local-day";
import type { RowWords } from "@/core/beside/draw";
import { findingsOf, type ReportWords, type Shown } from "@/core/beside/findings";
import type { Row } from "@/core/beside/row";
import type { ArticleRecord } from "@/core/exchange/article-record";
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

/** Opens the dialog for it: remarks on a translation, or changes from one text to the next. */
export async function takeFindings(
  job: "review" | "compare",
  shown: Shown,
  words: RowWords,
  said: ReportWords,
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
      wanted: () => Promise.resolve({ of: "texts", texts: [pairsAsText(shown.rows, title)], terms: [] }),
      findings: () => findingsOf(shown, { title, words, said, headOfTerms, rights: `${attribution}. ${data.words.rightsOwn}` }),
    },
    data,
  );
}
