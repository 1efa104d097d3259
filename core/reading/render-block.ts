import type { AnnotatedSegment } from "@/core/annotation";
import { html, type SafeHtml } from "@/core/html";
import { groupSentences, mostAligned } from "./groups";
import { type Weight, renderSegment } from "./render";

/** A note beside the text: its number in the article (its sentence in a reader's own), what kind it is in the reader's language, and what it says. */
export interface SideNote {
  n: number | string;
  label: string;
  text: SafeHtml;
}

/** A segment as it is drawn: its Chinese with words and terms, its English (undefined where a text has none). */
export interface DrawnSegment {
  id: string;
  annotated: AnnotatedSegment;
  en?: SafeHtml;
  notes?: readonly SideNote[];
}

/** One block of a text. `kind` is a class of its pair, `heading` the level of a heading. */
export interface DrawnBlock {
  id: string;
  kind: string;
  heading?: 1 | 2;
  segments: readonly DrawnSegment[];
  /** English of the whole block, where it is not by sentence: it is laid beside the whole Chinese. */
  whole?: SafeHtml;
  /** What the editors say of an English they supplied: the label in the reader's language, the reason in English. */
  supplied?: { label: string; why: string };
  /** How strongly each match is marked. */
  weigh?: Weight;
}

const renderMark = ({ n, label }: SideNote): SafeHtml =>
  html`<sup><a href="#note-${n}" id="mark-${n}" class="note-mark" aria-label="${label} ${n}">${n}</a></sup>`;

const renderNote = ({ n, label, text }: SideNote): SafeHtml =>
  html`<p id="note-${n}" class="note"><a href="#mark-${n}" class="note-back" aria-label="${label} ${n}">${n}</a> <b>${label}</b> ${text}</p>`;

/** What stands in the margin beside a block: its notes, and what the editors say of an English they supplied. */
function renderSide(segments: readonly DrawnSegment[], supplied: DrawnBlock["supplied"]): SafeHtml | false {
  const notes = segments.flatMap((segment) => segment.notes ?? []);
  if (!notes.length && !supplied) return false;
  return html`<aside class="side">${supplied && html`<p class="supplied">${supplied.label}: <span lang="en">${supplied.why}</span></p>`}${notes.map(renderNote)}</aside>`;
}

/**
 * One block as HTML, Chinese and English beside each other: what the reading surface is made of (docs/adr/0001), for a shipped article at build time and for
 * a reader's own text in the browser. The Chinese is one tab stop; the arrow keys go on from there. Sentences stand in groups (`.g`), which are rows of the
 * two columns, so that neither side runs ahead; the numbers that CSS lays them by are classes, since the policy allows no style in the page: `n5 g2` on the
 * pair (sentences, groups), `i3` on a sentence. A block with more than `mostAligned` of them is laid paragraph beside paragraph.
 */
export function renderBlock({ id, kind, heading, segments, whole, supplied, weigh }: DrawnBlock): SafeHtml {
  const groups = groupSentences(segments.map(({ annotated }) => annotated.text));
  const inGroups = (draw: (segment: DrawnSegment, i: number) => SafeHtml): SafeHtml => {
    const drawn = groups.map((count, g) => {
      const from = groups.slice(0, g).reduce((sum, before) => sum + before, 0);
      return segments.slice(from, from + count).map((segment, j) => draw(segment, from + j + 1));
    });
    return drawn.length > 1 ? html`${drawn.map((sentences) => html`<span class="g">${sentences}</span>`)}` : html`${drawn}`;
  };
  const chinese = inGroups(
    ({ id: segment, annotated }, i) => html`<span class="s i${i}" data-s="${segment}" id="s${segment}">${renderSegment(annotated, weigh)}</span>`,
  );
  const attributes = html`class="zh" lang="zh-Hans" tabindex="0"`;
  const paragraph =
    heading === 1
      ? html`<h1 ${attributes}>${chinese}</h1>`
      : heading === 2
        ? html`<h2 ${attributes}>${chinese}</h2>`
        : html`<p ${attributes}>${chinese}</p>`;
  // The heading is the Chinese; its translation beside it is not a second heading of the same section.
  const english =
    whole !== undefined
      ? html`<span class="s" data-s="${segments[0]?.id}"><span>${whole}</span></span>`
      : segments.some(({ en }) => en !== undefined) &&
        inGroups(
          ({ id: segment, en, notes = [] }, i) => html`<span class="s i${i}" data-s="${segment}"><span>${en}</span>${notes.map(renderMark)} </span>`,
        );
  const beside = english && html`<p class="en as-${heading ? `h${heading}` : "p"}" lang="en">${english}</p>`;
  const laid = segments.length <= mostAligned && whole === undefined ? html`n${segments.length} g${groups.length}` : html`unaligned`;
  return html`<div class="pair ${kind} ${laid}" id="p${id}">${paragraph}${beside}${renderSide(segments, supplied)}</div>`;
}
