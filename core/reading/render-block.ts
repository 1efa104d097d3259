import type { AnnotatedSegment } from "@/core/annotation";
import { html, type SafeHtml } from "@/core/html";
import { renderParagraph } from "./render";

/** A mark in the English that leads to a note: its number in the article, and what it is called to those who listen. */
export interface NoteMark {
  n: number;
  label: string;
}

/** A segment as it is drawn: its Chinese with words and terms, its English (undefined where a text has none). */
export interface DrawnSegment {
  id: string;
  annotated: AnnotatedSegment;
  en?: SafeHtml;
  marks?: readonly NoteMark[];
}

/** One block of a text. `kind` is a class of its pair, `heading` the level of a heading. */
export interface DrawnBlock {
  id: string;
  kind: string;
  heading?: 1 | 2;
  segments: readonly DrawnSegment[];
  /** What the editors say of an English they supplied: the label in the reader's language, the reason in English. */
  supplied?: { label: string; why: string };
}

const renderMark = ({ n, label }: NoteMark): SafeHtml =>
  html`<sup><a href="#note-${n}" id="mark-${n}" class="note-mark" aria-label="${label} ${n}">${n}</a></sup>`;

function renderEnglishSide(tag: string, segments: readonly DrawnSegment[], supplied: DrawnBlock["supplied"]): SafeHtml {
  const sentences = segments.map(({ id, en, marks = [] }) => html`<span class="s" data-s="${id}"><span>${en}</span>${marks.map(renderMark)} </span>`);
  const note = supplied && html`<p class="supplied">${supplied.label}: <span lang="en">${supplied.why}</span></p>`;
  // The heading is the Chinese; its translation beside it is not a second heading of the same section.
  return html`<div class="en-side"><p class="en as-${tag}" lang="en">${sentences}</p>${note}</div>`;
}

/**
 * One block as HTML, Chinese and English beside each other: what the reading surface is made of (docs/adr/0001), for a shipped article at build time and for
 * a reader's own text in the browser. The Chinese is one tab stop; the arrow keys go on from there.
 */
export function renderBlock({ id, kind, heading, segments, supplied }: DrawnBlock): SafeHtml {
  const chinese = renderParagraph(segments);
  const attributes = html`class="zh" lang="zh-Hans" tabindex="0"`;
  const paragraph =
    heading === 1
      ? html`<h1 ${attributes}>${chinese}</h1>`
      : heading === 2
        ? html`<h2 ${attributes}>${chinese}</h2>`
        : html`<p ${attributes}>${chinese}</p>`;
  const english = segments.some(({ en }) => en !== undefined) && renderEnglishSide(heading ? `h${heading}` : "p", segments, supplied);
  return html`<div class="pair ${kind}" id="p${id}">${paragraph}${english}</div>`;
}
