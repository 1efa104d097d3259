import { endsSentence } from "@/core/text/sentences";
import type { Likelihood } from "./likelihood";
import type { Line } from "./lines";
import type { Repair, RepairReason } from "./repair";

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

/**
 * The width of the column that a line stands in: as many of the lines around it as not are as wide as the widest. Undefined where lines end by sense and
 * not by width.
 */
function columnAt(lines: readonly Line[], at: number): number | undefined {
  const near = lines.slice(Math.max(0, at - around), at + around + 1).map(({ width }) => width);
  const sorted = [...near].sort((a, b) => b - a);
  // One line that sticks out is a heading over two columns.
  for (const width of sorted.slice(0, 3)) {
    if (width < columns.narrowest || width > columns.widest) continue;
    const full = near.filter((other) => other <= width + ragged && other >= width - ragged).length;
    if (full >= 3 && full * 2 >= near.length) return width;
  }
  return undefined;
}

export interface JoinParts {
  raw: string;
  lines: readonly Line[];
  /** Places of lines that are taken out. */
  dropped: ReadonlySet<number>;
  /** Whether a paragraph ends after this line by the file's own word. */
  isFixed(line: Line, next: Line): boolean;
  likelihood: Likelihood;
}

/** Nats from which on two lines belong together that only their characters say it of. */
const enough = { heading: 4, clauses: 0, prose: -3, cut: -6 };
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
function reasonFor(parts: JoinParts, at: number, next: number): RepairReason | undefined {
  const { lines, likelihood, isFixed } = parts;
  const line = lines[at];
  const after = lines[next];
  if (!line || !after || isFixed(line, after)) return undefined;
  const [before, from] = [line.text, after.text];
  const english = latinEnd.test(before) && latinStart.test(from);
  const apart = after.blanks > 0 || next > at + 1;
  const indented = after.indent >= 2 && after.indent > line.indent;
  const ended = endsSentence(before) || closed.test(before);
  if (opensItem.test(from) && (ended || !openEnd.test(before))) return undefined;
  const column = columnAt(lines, at);
  const full = column !== undefined && line.width >= column - ragged && line.width <= column + ragged;

  if (!ended && openStart.test(from)) return apart ? "column-break" : "mid-sentence";
  if (!ended && openEnd.test(before)) return apart ? "column-break" : "mid-sentence";
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

/** Line ends inside sentences. English words keep a space between them, and a word that layout cut loses its hyphen. */
export function findJoins(parts: JoinParts): Repair[] {
  const { raw, lines, dropped } = parts;
  const repairs: Repair[] = [];
  for (let at = 0; at < lines.length - 1; at++) {
    if (dropped.has(at)) continue;
    let next = at + 1;
    while (dropped.has(next)) next++;
    const line = lines[at];
    const after = lines[next];
    const first = lines[at + 1];
    if (!line || !after || !first) break;
    const reason = reasonFor(parts, at, next);
    if (reason === undefined) continue;
    const hyphen = /[a-z]-$/.test(line.text) && /^[a-z]/.test(after.text) && next === at + 1;
    const replacement = latinEnd.test(line.text) && latinStart.test(after.text) ? " " : "";
    if (hyphen) {
      const start = line.end - 1;
      repairs.push({ kind: "hyphen", start, end: after.start, original: raw.slice(start, after.start), replacement: "", why: "layout-hyphen" });
    } else repairs.push({ kind: "join", start: line.end, end: first.start, original: raw.slice(line.end, first.start), replacement, why: reason });
  }
  return repairs;
}
