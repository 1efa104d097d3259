import type { SourceBlock } from "../document";

/**
 * - `join`: a line end inside a sentence, taken out
 * - `break`: a paragraph break that the page had and the text lost
 * - `spaces`: spaces that layout put between characters
 * - `drop`: a running head, page number, turn line, ornament
 * - `hyphen`: a hyphen of layout with its line end
 * - `punctuation`: a half-width mark between Chinese characters
 */
export type RepairKind = "join" | "break" | "spaces" | "drop" | "hyphen" | "punctuation";

/** Why a repair is proposed; wording is the page's. */
export type RepairReason =
  | "mid-sentence" // the line ends inside a sentence
  | "column" // a column of print: lines of one width
  | "column-break" // a sentence cut by a blank line
  | "across-word" // a word lies across the line end
  | "between-hanzi" // spaces between Chinese characters
  | "doubled" // more than one space
  | "layout-hyphen"
  | "fullwidth" // the mark touches Chinese characters
  | "running-head"
  | "page-number"
  | "turn-line" // 下转第四版
  | "staff-line" // 责任编辑 …
  | "ornament" // ■ ◆ //
  | "byline" // a break before the reporter's name
  | "translation"; // the English of a text that has both: it is read beside the Chinese (parting.ts)

/** One change over the raw string: `original` at `start` to `end` (half-open, UTF-16) is read as `replacement`. */
export interface Repair {
  kind: RepairKind;
  start: number;
  end: number;
  original: string;
  replacement: string;
  why: RepairReason;
}

export interface Repaired {
  text: string;
  /** Where a character of `text` stands in the raw string. What a repair put in stands at its start. */
  toRaw(offset: number): number;
  /** Where a character of the raw string stands in `text`; what was taken out stands where it was. */
  toText(offset: number): number;
}

/**
 * Applies repairs to the raw string. `repairs` are sorted and do not overlap (proposeRepairs gives them so); `undone` has the places in that list of those
 * that the reader undid. Exact: with all undone the text is the raw string.
 */
export function applyRepairs(raw: string, repairs: readonly Repair[], undone: ReadonlySet<number> = new Set()): Repaired {
  const kept = repairs.filter((_, i) => !undone.has(i));
  const pieces: string[] = [];
  /** Starts of the pieces that stand as they stood: in the raw string, in the text. */
  const inRaw: number[] = [0];
  const inText: number[] = [0];
  let done = 0;
  let length = 0;
  for (const { start, end, replacement } of kept) {
    if (start < done) throw new RangeError("repairs overlap or are not sorted");
    pieces.push(raw.slice(done, start), replacement);
    length += start - done + replacement.length;
    done = end;
    inRaw.push(end);
    inText.push(length);
  }
  pieces.push(raw.slice(done));
  const text = pieces.join("");
  const map = (from: readonly number[], to: readonly number[], offset: number, ends: number): number => {
    let low = 0;
    let high = from.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((from[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    // Inside what a repair took out or put in, the place is where the repair begins.
    const next = kept[low];
    const limit = next ? (from === inRaw ? (inText[low] ?? 0) + (next.start - (inRaw[low] ?? 0)) : next.start) : ends;
    return Math.min((to[low] ?? 0) + offset - (from[low] ?? 0), limit);
  };
  return {
    text,
    toRaw: (offset) => map(inText, inRaw, offset, raw.length),
    toText: (offset) => map(inRaw, inText, offset, text.length),
  };
}

export interface RepairContext {
  /** The document's blocks: what is a heading or a cell by the file's own word is not joined with its neighbours. */
  blocks?: readonly SourceBlock[];
}
