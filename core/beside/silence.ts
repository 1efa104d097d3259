import type { Note, Row } from "./row";

/** What a reader put aside: one wording wherever it comes (they keep theirs), or one place that is no finding. In this page only. */
export type Silenced = ReadonlySet<string>;

const wordingOf = ({ said }: Note): string => said.zh ?? said.old ?? said.next ?? said.en ?? "";

/** By what a note is put aside: everywhere in the text, or in its pair only. */
export const silenceKey = (note: Note, row: Row, scope: "wording" | "place"): string =>
  [scope, note.code, note.group, note.term ?? "", wordingOf(note), ...(scope === "place" ? [row.text.a, row.text.b] : [])].join("\u0000");

/** The rows without the notes that were put aside. */
export const withoutSilenced = (rows: readonly Row[], silenced: Silenced): Row[] =>
  silenced.size === 0
    ? [...rows]
    : rows.map((row) => ({
        ...row,
        notes: row.notes.filter((note) => !silenced.has(silenceKey(note, row, "wording")) && !silenced.has(silenceKey(note, row, "place"))),
      }));

/** What the reader can put in the place of what stands there: the wording that is asked for, where one is and the place is known. */
export function suggestionOf({ code, said, marks }: Note): string | undefined {
  const mark = marks.find(({ side }) => side === "b");
  if (!mark || mark.end <= mark.start) return undefined;
  if (code === "term-avoid") return said.expected || undefined;
  // Of several (“must / shall”) the first.
  if (code === "modal-softer" || code === "modal-harder") return said.expected?.split(/\s*[/,;]\s*|\s+or\s+/)[0] || undefined;
  return undefined;
}

/** The later text, as it was pasted, with a note's wording put in its place; undefined where the place is not to be found again. `lines` are its sentences in order. */
export function putSuggestion(text: string, lines: readonly string[], row: Row, note: Note): string | undefined {
  const suggestion = suggestionOf(note);
  const mark = note.marks.find(({ side }) => side === "b");
  if (suggestion === undefined || !mark) return undefined;
  // Which of the row's sentences has it: they are joined by a space.
  let from = 0;
  const at = row.lines.b.find((line) => {
    const end = from + (lines[line]?.trim().length ?? 0);
    if (mark.start >= from && mark.end <= end) return true;
    from = end + 1;
    return false;
  });
  if (at === undefined) return undefined;
  let place = 0;
  for (let line = 0; line <= at; line++) {
    const sentence = lines[line]?.trim() ?? "";
    const found = text.indexOf(sentence, place);
    if (found < 0) return undefined;
    place = line === at ? found : found + sentence.length;
  }
  const start = place + mark.start - from;
  return text.slice(0, start) + suggestion + text.slice(start + mark.end - mark.start);
}
