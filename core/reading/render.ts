import type { AnnotatedSegment, Match, Token } from "@/core/annotation";
import { withoutEchoes } from "@/core/glossary/echoes";
import { escapeHtml } from "./html";
import { spellWord } from "./spell";

/** A piece of a match's span, so that spans nest: two matches that cross become an outer piece and two pieces of the other. */
interface Piece {
  start: number;
  end: number;
  match: Match;
}

/** Cuts matches that cross another's end, so that what is left is a forest. Order: by start, longer first. */
function nest(matches: readonly Match[]): Piece[] {
  const pieces: Piece[] = matches.map((match) => ({ start: match.start, end: match.end, match }));
  const done: Piece[] = [];
  const sort = () => pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  sort();
  for (let next = pieces.shift(); next; next = pieces.shift()) {
    const piece = next;
    const crossed = done.find((other) => other.start < piece.start && piece.start < other.end && other.end < piece.end);
    if (crossed) {
      pieces.push({ ...piece, end: crossed.end }, { ...piece, start: crossed.end });
      sort();
    } else done.push(piece);
  }
  return done;
}

/** A token's part between two offsets, with the readings of its characters. */
function renderToken(token: Token, start: number, end: number): string {
  const text = token.text.slice(start - token.start, end - token.start);
  const before = [...token.text.slice(0, start - token.start)].length;
  const reading = spellWord(token.pinyin.slice(before, before + [...text].length));
  // aria-hidden: a screen reader reads the paragraph, not every word twice.
  return reading ? `<ruby>${escapeHtml(text)}<rt aria-hidden="true" lang="zh-Latn-pinyin">${escapeHtml(reading)}</rt></ruby>` : escapeHtml(text);
}

/**
 * The Chinese of one segment as HTML: words with their readings as ruby, terms as nested spans (`data-term`: the id; `data-at`: the match's
 * start and end). The same for shipped articles at build time and for a reader's own text in the browser (docs/adr/0001).
 */
export function renderSegment({ text, tokens, matches }: AnnotatedSegment): string {
  const pieces = nest(withoutEchoes(matches));
  const edges = new Set<number>([0, text.length]);
  for (const { start, end } of pieces) edges.add(start).add(end);
  for (const { start, end } of tokens) edges.add(start).add(end);
  const cuts = [...edges].sort((a, b) => a - b);

  let html = "";
  let token = 0;
  let piece = 0;
  const open: Piece[] = [];
  cuts.forEach((at, i) => {
    while (open.length && (open.at(-1)?.end ?? 0) <= at) {
      html += "</span>";
      open.pop();
    }
    for (let next = pieces[piece]; next && next.start === at; next = pieces[++piece]) {
      html += `<span class="term" data-term="${escapeHtml(next.match.term)}" data-at="${next.match.start}-${next.match.end}">`;
      open.push(next);
    }
    const end = cuts[i + 1];
    if (end === undefined) return;
    while ((tokens[token]?.end ?? Number.POSITIVE_INFINITY) <= at) token++;
    const here = tokens[token];
    html += here && here.start <= at ? renderToken(here, at, end) : escapeHtml(text.slice(at, end));
  });
  return html;
}

/** Segments of one paragraph as one line of HTML, each in its own span: `data-s` is the segment's id, shared with the English. */
export const renderParagraph = (segments: readonly { id: string; annotated: AnnotatedSegment }[]): string =>
  segments
    .map(({ id, annotated }) => `<span class="s" data-s="${escapeHtml(id)}" id="s${escapeHtml(id)}">${renderSegment(annotated)}</span>`)
    .join("");
