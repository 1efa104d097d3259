import { html, type SafeHtml } from "@/core/html";
import type { TextBlock } from "@/core/intake/document";
import type { Repair, Repaired } from "@/core/intake/repairs/repair";
import { cutLong } from "./blocks";

/** The interface's words on the marks, in the reader's language. */
export type RepairWords = Readonly<Record<string, string>>;

/** A stretch of a laid text that is marked: a term, or what is new. Half-open, in the block's text. */
export interface Marked {
  start: number;
  end: number;
  as: "term" | "candidate";
}

/** What a review shows in order: a laid block with its marks, or a line that was taken out. */
export type Shown = { kind: "block"; block: TextBlock; marks: Mark[] } | { kind: "strip"; mark: Mark };

/** A repair with its place in the block's text; one that is undone has left the raw text as it was. */
export interface Mark {
  /** Its number in the list of repairs. */
  i: number;
  at: number;
  repair: Repair;
  undone: boolean;
}

/** Laid blocks as they will be read: a paragraph that is too long to be drawn in one piece in several, each with its place in the raw text. */
export const cutBlocks = (blocks: readonly TextBlock[], { toText, toRaw }: Pick<Repaired, "toText" | "toRaw">): TextBlock[] =>
  blocks.flatMap((block) => {
    const pieces = cutLong(block.text);
    if (pieces.length < 2) return [block];
    let at = toText(block.span[0]);
    return pieces.map((text) => {
      const start = at;
      at += text.length;
      return { ...block, text, span: [toRaw(start), toRaw(at)] as const };
    });
  });

/** Lays the repairs between the blocks of a text: each in the block in which it stands, lines that were taken out between them. */
export function placeRepairs(
  blocks: readonly TextBlock[],
  repairs: readonly Repair[],
  undone: ReadonlySet<number>,
  toText: (offset: number) => number,
): Shown[] {
  const shown: Shown[] = [];
  let next = 0;
  const markAt = (i: number, from: number, length: number): Mark | undefined => {
    const repair = repairs[i];
    if (!repair) return undefined;
    return { i, repair, undone: undone.has(i), at: Math.max(0, Math.min(length, toText(repair.start) - from)) };
  };
  for (const block of blocks) {
    const from = toText(block.span[0]);
    for (; (repairs[next]?.start ?? Number.POSITIVE_INFINITY) < block.span[0]; next++) {
      const mark = markAt(next, 0, 0);
      if (!mark) continue;
      const before = shown.at(-1);
      // Between two blocks: a line taken out is a strip; a line end that the reader kept is a mark at the end of what it parts.
      if (mark.repair.kind === "drop" && !mark.undone) shown.push({ kind: "strip", mark });
      else if (before?.kind === "block") before.marks.push({ ...mark, at: before.block.text.length });
    }
    const marks: Mark[] = [];
    const beside: Shown[] = [];
    for (; (repairs[next]?.start ?? Number.POSITIVE_INFINITY) < block.span[1]; next++) {
      const mark = markAt(next, from, block.text.length);
      // The English of a paragraph stands below it, on whichever side of it it stood.
      if (mark?.repair.why === "translation" && !mark.undone) beside.push({ kind: "strip", mark });
      else if (mark) marks.push(mark);
    }
    shown.push({ kind: "block", block, marks }, ...beside);
  }
  for (; next < repairs.length; next++) {
    const mark = markAt(next, 0, 0);
    if (mark?.repair.kind === "drop" && !mark.undone) shown.push({ kind: "strip", mark });
  }
  return shown;
}

const tie = ({ i, repair, undone }: Mark, words: RepairWords): SafeHtml => {
  const said = `${words[`repair-${repair.kind}`] ?? ""} · ${(undone ? words.redo : words.undo) ?? ""}`;
  return html`<button type="button" class="tie ${repair.kind}${undone ? " undone" : ""}" data-repair="${i}" data-tip="${said}" aria-label="${said}"></button>`;
};

function drawMark(mark: Mark, words: RepairWords): SafeHtml {
  const { i, repair, undone } = mark;
  if (repair.kind !== "drop") return tie(mark, words);
  const text = repair.original.trim();
  return undone
    ? html`<button type="button" class="as-link" data-repair="${i}" lang="${words.lang}">${words.takeOut}</button>`
    : html`<span class="cut"><span class="visually-hidden" lang="${words.lang}">${words.takenOut}: </span>${text}</span><button type="button" class="as-link" data-repair="${i}" lang="${words.lang}">${words.keep}</button>`;
}

/** A line that was taken out, with why; English that will stand beside the Chinese is not struck out. */
export const drawStrip = ({ i, repair }: Mark, words: RepairWords): SafeHtml =>
  repair.why === "translation"
    ? html`<p class="strip beside"><span lang="en">${repair.original.replace(/\s+/g, " ").trim()}</span><button type="button" class="as-link" data-repair="${i}" lang="${words.lang}">${words.intoText}</button></p>`
    : html`<p class="strip"><s>${repair.original.trim()}</s><small lang="${words.lang}">${words[`why-${repair.why}`] ?? ""}</small><button type="button" class="as-link" data-repair="${i}" lang="${words.lang}">${words.keep}</button></p>`;

/** A laid block with its terms, what is new in it, and its repairs in their places. */
export function drawReviewBlock({ text, kind }: TextBlock, marks: readonly Mark[], marked: readonly Marked[], words: RepairWords): SafeHtml {
  // What stands again because its repair is undone is boxed.
  const kept = marks.flatMap(({ repair, undone, at }) =>
    repair.kind === "drop" && undone ? [{ start: at, end: at + repair.original.trim().length }] : [],
  );
  const edges = new Set([0, text.length, ...marks.map(({ at }) => at), ...[...marked, ...kept].flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const parts = cuts.map((start, n) => {
    const here = marks.filter(({ at }) => at === start).map((mark) => drawMark(mark, words));
    const end = cuts[n + 1];
    if (end === undefined) return html`${here}`;
    const inside = (span: { start: number; end: number }): boolean => span.start <= start && end <= span.end;
    const classes = [
      ...new Set([
        ...(kept.some(inside) ? ["kept"] : []),
        ...(marked.some((span) => span.as === "candidate" && inside(span)) ? ["candidate"] : []),
        ...(marked.some((span) => span.as === "term" && inside(span)) ? ["known-term"] : []),
      ]),
    ].join(" ");
    const piece = text.slice(start, end);
    return html`${here}${classes ? html`<span class="${classes}">${piece}</span>` : piece}`;
  });
  if (kind === "title") return html`<h1>${parts}</h1>`;
  return kind === "heading" ? html`<h2>${parts}</h2>` : html`<p>${parts}</p>`;
}
