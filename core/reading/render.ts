import type { AnnotatedSegment, Derived, Match, Token } from "@/core/annotation";
import { withoutEchoes } from "@/core/glossary/echoes";
import { html, type HtmlPart, type SafeHtml } from "@/core/html";
import { spellWord } from "./spell";

/** What is marked in the text: a term found, or one derived from its parts. */
type Mark = Match | Derived;

/** A piece of a mark's span, so that spans nest: two that cross become an outer piece and two pieces of the other. */
interface Piece {
  start: number;
  end: number;
  mark: Mark;
}

/** Cuts marks that cross another's end, so that what is left is a forest. Order: by start, longer first. */
function nest(marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = marks.map((mark) => ({ start: mark.start, end: mark.end, mark }));
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

/** A token's part between two offsets, with the pinyin of its characters. */
function renderToken(token: Token, start: number, end: number): HtmlPart {
  const text = token.text.slice(start - token.start, end - token.start);
  const before = [...token.text.slice(0, start - token.start)].length;
  const pinyin = spellWord(token.pinyin.slice(before, before + [...text].length));
  // aria-hidden: a screen reader reads the paragraph, not every word twice.
  return pinyin ? html`<ruby>${text}<rt aria-hidden="true" lang="zh-Latn-pinyin">${pinyin}</rt></ruby>` : text;
}

/** The words between two offsets, and the text between them. */
function renderWords({ text, tokens }: AnnotatedSegment, start: number, end: number): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let at = start;
  for (const token of tokens) {
    const [from, to] = [Math.max(start, token.start), Math.min(end, token.end)];
    if (from >= to) continue;
    parts.push(text.slice(at, from), renderToken(token, from, to));
    at = to;
  }
  return [...parts, text.slice(at, end)];
}

/** The span of a mark around what stands in it: an entry by its id, what is derived by its characters. */
function renderMark(mark: Mark, inside: readonly HtmlPart[], weigh: Weight): SafeHtml {
  const at = `${mark.start}-${mark.end}`;
  if (!("term" in mark)) return html`<span class="term derived" data-derived="${mark.zh}" data-at="${at}">${inside}</span>`;
  const weight = weigh(mark);
  return html`<span class="term${weight && ` ${weight}`}" data-term="${mark.term}" data-at="${at}">${inside}</span>`;
}

/** What is between two offsets: the outermost of the pieces there, each with those inside it, and the words around them. */
function renderBetween(segment: AnnotatedSegment, pieces: readonly Piece[], start: number, end: number, weigh: Weight): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let at = start;
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i];
    if (!piece) break;
    const after = pieces.findIndex((other, j) => j > i && other.start >= piece.end);
    const next = after < 0 ? pieces.length : after;
    const inside = renderBetween(segment, pieces.slice(i + 1, next), piece.start, piece.end, weigh);
    parts.push(renderWords(segment, at, piece.start), renderMark(piece.mark, inside, weigh));
    at = piece.end;
    i = next;
  }
  return [...parts, renderWords(segment, at, end)];
}

/** How strongly a match is marked: classes of its term, asked in the order of the text; "" for an ordinary one. */
export type Weight = (match: Match) => string;

/**
 * The Chinese of one segment as HTML: words with their pinyin as ruby, terms as nested spans (`data-term`: the id; `data-at`: the match's
 * start and end), what is derived by `data-derived`. The same for shipped articles at build time and for a reader's own text in the browser (docs/adr/0001).
 */
export const renderSegment = (segment: AnnotatedSegment, weigh: Weight = () => ""): SafeHtml =>
  html`${renderBetween(segment, nest([...withoutEchoes(segment.matches), ...(segment.derived ?? [])]), 0, segment.text.length, weigh)}`;

/** Segments of one paragraph as one line of HTML, each in its own span: `data-s` is the segment's id, shared with the English. */
export const renderParagraph = (segments: readonly { id: string; annotated: AnnotatedSegment }[]): SafeHtml =>
  html`${segments.map(({ id, annotated }) => html`<span class="s" data-s="${id}" id="s${id}">${renderSegment(annotated)}</span>`)}`;
