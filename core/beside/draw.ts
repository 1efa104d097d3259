import { html, type HtmlPart, type SafeHtml } from "@/core/html";
import { fill } from "@/core/text/fill";
import type { NamedTerm } from "@/core/review/data";
import { suggestionOf } from "./silence";
import { cutAtMarks } from "./pieces";
import type { Mark, Note, Row, Side } from "./row";

/** The interface's words for rows (locales, beside: words). */
export interface RowWords {
  group: Record<string, string>;
  title: Record<string, string>;
  text: Record<string, string>;
  tag: Record<string, string>;
  official: string;
  fine: string;
  moved: string;
  /** Of what was moved: the number of the pair where it stood. */
  from?: string;
  nothing: Record<Side, string>;
  up: string;
  down: string;
  /** What a reader does with a note: `use` names the wording that is put in. */
  deeds: { use?: string; keep?: string; not: string; elsewhere?: string };
  /** In how many reports a formulation stands, from when to when. */
  history: string;
}

/** What a sheet of rows is drawn with. */
export interface DrawContext {
  words: RowWords;
  languages: Record<Side, string>;
  /** Formulations that the notes name, and the folder of their pages. */
  terms: Record<string, NamedTerm>;
  glossary: string;
  /** Where other places of a wording are found (its address ends with `?q=`): the corpus, or the look-up. */
  search?: string;
  /** The lines of the later text, where pairs are corrected by hand. */
  byHand?: readonly string[] | undefined;
}

/** Signs by shape: filled and half diamond, ring; plus, minus, arrow, triangles, two arrows, list, tilde. In a box of 12. */
const signs: Record<string, SafeHtml> = {
  must: html`<path class="full" d="M6 1l5 5-5 5-5-5z" />`,
  otherwise: html`<path d="M6 1.5L10.5 6 6 10.5 1.5 6z" /><path class="full" d="M6 1.5v9L1.5 6z" />`,
  look: html`<circle cx="6" cy="6" r="3.2" />`,
  new: html`<path d="M6 1.5v9M1.5 6h9" />`,
  dropped: html`<path d="M1.5 6h9" />`,
  moved: html`<path d="M1 6h9.5M7 2.5L10.5 6 7 9.5" />`,
  hardened: html`<path class="full" d="M6 1.5L10.8 10H1.2z" />`,
  softened: html`<path d="M6 10.5L10.5 2h-9z" />`,
  reordered: html`<path d="M1.5 4h9M8 1.5L10.5 4M10.5 8h-9M4 10.5L1.5 8" />`,
  members: html`<path d="M1.5 3h2M5.500 3h5M1.5 6h2M5.500 6h5M1.5 9h2M5.500 9h2" />`,
  reworded: html`<path d="M1 7c2-4 3-4 5-1s3 3 5-1" />`,
};

/** The sign of a group; said in words beside it. */
export const drawSign = (group: string): SafeHtml =>
  html`<svg class="sign s-${group}" viewBox="0 0 12 12" aria-hidden="true">${signs[group] ?? ""}</svg>`;

/** A text with its marks. */
const drawMarked = (
  text: string,
  marks: readonly (Mark & { note: string; number: number; group: string; label: string; dim: boolean })[],
): HtmlPart =>
  cutAtMarks(text, marks).map(({ text: piece, mark }) =>
    mark
      ? html`<mark class="m g-${mark.group}${mark.dim ? " dim" : ""}" data-note="${mark.note}"><span class="visually-hidden">${mark.label}: </span>${piece}<sup>${mark.number}</sup></mark>`
      : piece,
  );

function drawTerm(term: string | undefined, { terms, glossary, words }: DrawContext): HtmlPart {
  const named = term === undefined ? undefined : terms[term];
  if (!named) return undefined;
  const { stands } = named;
  const history = stands && fill(words.history, { n: stands.n, first: String(stands.first), last: String(stands.last) });
  return html`<a class="of" href="${glossary}${term}/"><span lang="zh-Hans">${named.zh}</span> ${named.en}</a>${history ? html` <small class="history">${history}</small>` : ""}`;
}

/** Longer wordings are sentences: nothing else has them. */
const longestSought = 16;

/** What can be done with a note: put in what is asked for, keep one's own wording everywhere, see where else a formulation stands, put this place aside. */
function drawDeeds(note: Note, { words, search }: DrawContext): HtmlPart {
  const { use, keep, not, elsewhere } = words.deeds;
  const sought = note.said.next ?? note.said.old ?? "";
  const isSought = elsewhere !== undefined && search !== undefined && sought !== "" && sought.length <= longestSought;
  const suggestion = use === undefined ? undefined : suggestionOf(note);
  const button = (deed: string, text: string): SafeHtml => html`<button type="button" data-deed="${deed}">${text}</button>`;
  return html`<span class="deeds">${suggestion === undefined || use === undefined ? "" : button("use", fill(use, { wording: suggestion }))}${keep === undefined ? "" : button("keep", keep)}${isSought ? html`<a href="${search}${encodeURIComponent(sought)}">${elsewhere}</a>` : ""}${button("not", not)}</span>`;
}

function drawNote(note: Note, id: string, number: number, context: DrawContext): SafeHtml {
  const { words } = context;
  const title = words.title[note.code] ?? words.group[note.group] ?? note.code;
  const tags = [
    note.said.tag === undefined ? undefined : words.tag[note.said.tag],
    note.official ? words.official : undefined,
    note.from === undefined || words.from === undefined ? undefined : fill(words.from, { n: note.from }),
  ].filter((tag) => tag !== undefined);
  return html`<li class="note g-${note.group}${note.dim ? " dim" : ""}" id="${id}" data-group="${note.group}" data-set="${note.isSet ? "yes" : "no"}" data-dim="${note.dim ? "yes" : "no"}" data-rank="${note.rank ?? ""}" tabindex="-1">
    <h3><sup>${number}</sup>${drawSign(note.group)}<span>${words.group[note.group] ?? note.group}</span>${title === words.group[note.group] ? "" : html` <b>${title}</b>`}${tags.map((tag) => html` <small>${tag}</small>`)}</h3>
    <p>${fill(words.text[note.code] ?? "", note.said)}</p>${drawTerm(note.term, context)}${drawDeeds(note, context)}</li>`;
}

/** The sentences of the later text, each to be moved to a neighbour by buttons or by dragging. */
function drawMovable(row: Row, lines: readonly string[], { words }: DrawContext): HtmlPart {
  return row.lines.b.map((line, i) => {
    const text = lines[line] ?? "";
    const buttons = [
      i === 0 ? html`<button type="button" data-move="up" data-line="${line}" aria-label="${fill(words.up, { text })}">↑</button>` : "",
      i === row.lines.b.length - 1
        ? html`<button type="button" data-move="down" data-line="${line}" aria-label="${fill(words.down, { text })}">↓</button>`
        : "",
    ];
    return html`<span class="movable" draggable="true" data-line="${line}">${text} ${buttons}</span>`;
  });
}

/** One pair with its notes; `first` is the number of its first note. */
export function drawRow(row: Row, at: number, first: number, context: DrawContext): SafeHtml {
  const { words, languages, byHand } = context;
  const ids = row.notes.map((_, i) => `n${first + i}`);
  const marks = row.notes.flatMap((note, i) =>
    note.marks.map((mark) => ({
      ...mark,
      note: ids[i] ?? "",
      number: first + i,
      group: note.group,
      label: words.title[note.code] ?? words.group[note.group] ?? "",
      dim: note.dim,
    })),
  );
  const side = (which: Side): HtmlPart => {
    if (which === "b" && byHand) return drawMovable(row, byHand, context);
    if (row.text[which] === "") return html`<span class="nothing">${words.nothing[which]}</span>`;
    return drawMarked(
      row.text[which],
      marks.filter((mark) => mark.side === which),
    );
  };
  const notes = row.notes.map((note, i) => drawNote(note, ids[i] ?? "", first + i, context));
  return html`<li class="pair" id="p${at + 1}" data-row="${at}">
    <span class="number">${at + 1}${row.moved ? html` <span class="moved">${words.moved}</span>` : ""}</span>
    <p lang="${languages.a}">${side("a")}</p>
    <p lang="${languages.b}">${side("b")}</p>
    ${notes.length > 0 ? html`<ul class="notes">${notes}</ul>` : html`<p class="fine">${words.fine}</p>`}</li>`;
}
