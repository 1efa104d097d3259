import { endsSentence } from "@/core/text/sentences";
import type { Likelihood } from "./likelihood";
import { type Line, widthOf } from "./lines";
import type { Repair, RepairReason } from "./repair";

/** Characters of a line's end that say whether it is one. */
const longestEnd = 40;

/** What a line begins with that begins a paragraph: numbers of sections and items, signs of lists. */
const opensItem =
  /^(?:第?[一二三四五六七八九十百]+[、．.章节条]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、．.)）](?!\d)|[①-⑳●○◆■▲★•·▪-]\s*|#|>|\|)/u;
/** Marks after which a sentence goes on; a colon may end a line that introduces others. */
const openEnd = /[，、,（(“‘《〈【「『—\-／/]$/u;
const openStart = /^[，、：；。！？）)”’》〉】」』…]/u;
/** A mark of the end, with what closes after it, or a colon. */
const closed = /(?:[。！？；：!?;:…][”’」』）》】〉"')\]]*|[。！？]\s*[（(][\p{Script=Han}·、\s]{2,24}[)）])$/u;
const latinEnd = /[A-Za-z0-9,;:'"’”)%]$/;
const latinStart = /^[A-Za-z0-9'"‘“($]/;

/** How many marks of a kind are open at the end of a line. */
function openMarks(text: string): number {
  let open = 0;
  for (const character of text) {
    if ("“《（(【「『".includes(character)) open++;
    else if ("”》）)】」』".includes(character)) open = Math.max(0, open - 1);
  }
  return open;
}

/** Lines on either side that say how wide the column is. */
const around = 12;
/** The narrowest and the widest column of print, in hanzi. */
const columns = { narrowest: 8, widest: 60 };
/** How much narrower than its column a full line may be: punctuation that may not begin a line goes over. */
const ragged = 2;

/** The width of the column that a line stands in: many lines around it are as wide, and hardly one is wider. Undefined where lines end by sense. */
function columnAt(lines: readonly Line[], at: number): number | undefined {
  const near = lines.slice(Math.max(0, at - around), at + around + 1).map(({ width }) => width);
  const fits = (width: number): boolean => {
    if (width < columns.narrowest || width > columns.widest) return false;
    const full = near.filter((other) => Math.abs(other - width) <= ragged).length;
    const wider = near.filter((other) => other > width + ragged).length;
    return full >= 3 && wider * 3 <= full && full * 2 >= near.length - wider - 1;
  };
  const widest = near.sort((a, b) => b - a).find(fits);
  if (widest === undefined) return undefined;
  // Most lines are as wide as the column; the widest may hang over.
  const full = near.filter((other) => Math.abs(other - widest) <= ragged);
  return full[full.length >> 1];
}

/** What cannot be parted at the start of a line: a number, a Latin word, a character, each with the marks that may not begin a line. */
const firstPiece = /^(?:[\w.%+/-]+|.)[，。、；：！？）”》」』%]*/u;
/** How far the first line of a paragraph is indented in print, in hanzi; the text has often lost it. */
const printedIndent = 2;

/** Whether a line is full: what the next begins with had no room in it. */
const isFull = (line: Line, next: Line, column: number, ended: boolean): boolean => {
  const piece = widthOf(firstPiece.exec(next.text)?.[0] ?? "");
  const indent = line.blanks > 0 ? printedIndent : 0;
  return (!ended || line.width <= column + 2 * ragged) && line.width + piece + indent + ragged > column;
};

export interface JoinParts {
  raw: string;
  lines: readonly Line[];
  /** What the file's own word is of two lines: of one heading, apart, or nothing. */
  isFixed(line: Line, next: Line): "same" | "apart" | undefined;
  likelihood: Likelihood;
}

/** Nats from which on two lines belong together that only their characters say it of. */
const enough = { heading: 4.1, clauses: 0, prose: -3, cut: -6 };
/** A line of this width, in hanzi, is no heading. */
const longestHeading = 36;
/** What is at least this wide and has a comma inside is more likely a sentence than a heading. */
const shortestSentence = 15;

/** A line without a mark at its end: a sentence was begun in it, it is long or has clauses, or it may be a heading. */
function needFor({ text, width }: Line): number {
  if (/[。！？；]/u.test(text)) return enough.cut;
  if (width > longestHeading) return enough.prose;
  return width >= shortestSentence && text.includes("，") ? (width > shortestSentence + 5 ? enough.prose : enough.clauses) : enough.heading;
}

/** Why the line end after a line is inside a sentence; undefined where it is not. */
function reasonFor(parts: JoinParts, at: number): RepairReason | undefined {
  const { lines, likelihood, isFixed } = parts;
  const line = lines[at];
  const after = lines[at + 1];
  if (!line || !after) return undefined;
  const fixed = isFixed(line, after);
  if (fixed === "apart") return undefined;
  const [before, from] = [line.text, after.text];
  const english = latinEnd.test(before) && latinStart.test(from);
  const apart = after.blanks > 0;
  const indented = after.indent >= 2 && after.indent > line.indent;
  const tail = before.slice(-longestEnd);
  const ended = endsSentence(before) || closed.test(tail);
  if (opensItem.test(from) && (ended || !openEnd.test(tail))) return undefined;
  const column = line.width * 2 < columns.narrowest ? undefined : columnAt(lines, at);
  const full = column !== undefined && isFull(line, after, column, ended);

  if (fixed === "same") return ended ? "column" : "mid-sentence";
  if (!ended && openStart.test(from)) return apart ? "column-break" : "mid-sentence";
  if (!ended && openEnd.test(tail)) return apart ? "column-break" : "mid-sentence";
  if (indented) return undefined;
  if (apart) {
    if (ended) return undefined;
    if (openMarks(before) > 0 && /[”》）)】」』]/u.test(from)) return "column-break";
    if (full && lines[at - 1] !== undefined && line.blanks === 0) return "column-break";
    if (english) return undefined;
    return likelihood(before, from) > needFor(line) ? "column-break" : undefined;
  }
  if (full) return ended ? "column" : "mid-sentence";
  if (ended) return undefined;
  if (openMarks(before) > 0 && /[”》）)】」』]/u.test(from)) return "mid-sentence";
  if (english) return /[a-z,;]$/.test(before) && /^[a-z]/.test(from) ? "mid-sentence" : undefined;
  if (column !== undefined) return undefined;
  return likelihood(before, from) > needFor(line) ? "across-word" : undefined;
}

/**
 * Line ends inside sentences. English words keep a space between them, and a word that layout cut loses its hyphen. `lines` are those that stay: between
 * two of them there may be one that is taken out.
 */
export function findJoins(parts: JoinParts): Repair[] {
  const { raw, lines } = parts;
  const repairs: Repair[] = [];
  for (let at = 0; at < lines.length - 1; at++) {
    const line = lines[at];
    const after = lines[at + 1];
    if (!line || !after) break;
    const why = reasonFor(parts, at);
    if (why === undefined) continue;
    const isHyphen = /[a-z]-$/.test(line.text) && /^[a-z]/.test(after.text);
    const start = isHyphen ? line.end - 1 : line.end;
    // What is taken out between them takes the white space after it along.
    const end = start + (/^-?[\s\u3000\ufeff]*/.exec(raw.slice(start, after.start))?.[0].length ?? 0);
    const replacement = !isHyphen && latinEnd.test(line.text) && latinStart.test(after.text) ? " " : "";
    repairs.push({
      kind: isHyphen ? "hyphen" : "join",
      start,
      end,
      original: raw.slice(start, end),
      replacement,
      why: isHyphen ? "layout-hyphen" : why,
    });
  }
  return repairs;
}
