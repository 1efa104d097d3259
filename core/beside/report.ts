import type { Recurring } from "@/core/review/review";
import type { DocumentPair, FindingsTable } from "@/core/exchange/findings";
import { fill } from "@/core/text/fill";
import type { RowWords } from "./draw";
import { cutAtMarks } from "./pieces";
import type { Note, Row, Side } from "./row";
import type { NamedTerms } from "./table";

/** Signs that a document has instead of drawn ones: by shape, never by color alone. */
const signs: Readonly<Record<string, string>> = {
  must: "◆",
  otherwise: "◇",
  look: "○",
  new: "+",
  dropped: "−",
  moved: "→",
  hardened: "▲",
  softened: "▽",
  reordered: "⇄",
  members: "≡",
  reworded: "≈",
};

function sayNote({ group, code, said, term }: Note, words: RowWords, terms: NamedTerms): string {
  const named = term === undefined ? undefined : terms[term];
  const title = words.title[code];
  const what = fill(words.text[code] ?? "", said);
  return [
    `${signs[group] ?? ""} ${words.group[group] ?? group}${title ? `: ${title}` : ""}`,
    what,
    named && (what.includes(named.zh) ? named.en : `${named.zh} ${named.en}`),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Both texts side by side with their marks, as a document shows them; runs of pairs without a note are one line that says how many (`folded` with `{{n}}`). Dim notes stay out. */
export function reportPairs(rows: readonly Row[], words: RowWords, terms: NamedTerms, folded: string): DocumentPair[] {
  const pairs: DocumentPair[] = [];
  let quiet = 0;
  const close = (): void => {
    if (quiet > 0) pairs.push({ folded: fill(folded, { n: quiet }) });
    quiet = 0;
  };
  rows.forEach((row, at) => {
    const notes = row.notes.filter(({ dim }) => !dim);
    if (notes.length === 0) {
      quiet++;
      return;
    }
    close();
    const side = (which: Side) =>
      cutAtMarks(
        row.text[which],
        notes.flatMap(({ group, marks }) => marks.filter((mark) => mark.side === which).map((mark) => ({ ...mark, group }))),
      ).map(({ text, mark }) => ({ text, ...(mark ? { group: mark.group, sign: signs[mark.group] ?? "" } : {}) }));
    pairs.push({ number: String(at + 1), a: side("a"), b: side("b"), notes: notes.map((note) => sayNote(note, words, terms)) });
  });
  close();
  return pairs;
}

/** What recurs: the terms of several pairs that have one English throughout, and those that have several. `words` are the headings; "" is English of no list. */
export function recurringTables(
  recurring: readonly Recurring[],
  terms: NamedTerms,
  words: { uneven: string; even: string; head: readonly string[]; none: string },
): FindingsTable[] {
  const table = (title: string, list: readonly Recurring[]): FindingsTable[] =>
    list.length === 0
      ? []
      : [
          {
            title,
            shares: [0.3, 0.7],
            rows: [
              [...words.head],
              ...list.map(({ term, wordings }) => [
                terms[term]?.zh ?? term,
                wordings.map(({ en, pairs }) => `${en || words.none} (${pairs.map((pair) => pair + 1).join(", ")})`).join("; "),
              ]),
            ],
          },
        ];
  return [
    ...table(
      words.uneven,
      recurring.filter(({ consistent }) => !consistent),
    ),
    ...table(
      words.even,
      recurring.filter(({ consistent }) => consistent),
    ),
  ];
}
