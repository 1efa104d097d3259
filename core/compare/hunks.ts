import type { AnnotatedSegment, Token } from "@/core/annotation";
import { diff } from "@/core/text/diff";
import type { Span } from "./lists";

/** A stretch in which two versions of a sentence differ; one side may be empty, and says then where the other would stand. */
export interface Hunk {
  old: Span;
  next: Span;
}

const isSpace = ({ kind }: Token): boolean => kind === "space";
/** Signs that differ between hands and say nothing. */
const plain = (text: string): string =>
  text
    .replace(/[“”"「」]/g, '"')
    .replace(/[，,]/g, "，")
    .replace(/[；;]/g, "；")
    .normalize("NFKC");

const isFigure = (token: Token): boolean => token.kind === "number" || token.kind === "code" || /^[%％]$/.test(token.text);

/** A stretch of one side's words, by their numbers: half-open. */
interface Run {
  from: number;
  to: number;
}

const mark = /^[，。；：、！？]$/;

/**
 * Of what one side has alone the same words can often be cut out in several places (稳|字当头、稳|中求进): the one that begins or ends at a mark is how it is
 * read.
 */
function slide({ from, to }: Run, words: readonly string[], lowest: number): Run {
  const fits = (at: number, size: number): boolean => at === 0 || mark.test(words[at - 1] ?? "") || mark.test(words[at + size - 1] ?? "");
  const size = to - from;
  for (let at = from; at >= lowest; at--) {
    if (fits(at, size)) return { from: at, to: at + size };
    if (at === 0 || words[at - 1] !== words[at + size - 1]) break;
  }
  return { from, to };
}

/** The stretches in which two sentences differ, word by word (longest common subsequence). */
export function findHunks(old: AnnotatedSegment, next: AnnotatedSegment): Hunk[] {
  const [a, b] = [old.tokens.filter((token) => !isSpace(token)), next.tokens.filter((token) => !isSpace(token))];
  const [own, other] = [a.map(({ text }) => plain(text)), b.map(({ text }) => plain(text))];
  const runs: { old: Run; next: Run }[] = [];
  let [i, j] = [0, 0];
  let open: { old: Run; next: Run } | undefined;
  const close = (): void => {
    if (open) runs.push(open);
    open = undefined;
  };
  for (const { kind } of diff(own, other)) {
    if (kind === "same") {
      close();
      i++;
      j++;
      continue;
    }
    open ??= { old: { from: i, to: i }, next: { from: j, to: j } };
    if (kind === "missing") open.old.to = ++i;
    else open.next.to = ++j;
  }
  close();
  const spanOf = (tokens: readonly Token[], { from, to }: Run, whole: string): Span => {
    const start = tokens[from]?.start ?? whole.length;
    return { start, end: from === to ? start : (tokens[to - 1]?.end ?? start) };
  };
  const hunks = runs.map((run, k): Hunk => {
    const before = runs[k - 1];
    let { old: left, next: right } = run;
    if (left.from === left.to) {
      const moved = slide(right, other, before?.next.to ?? 0);
      left = { from: left.from - (right.from - moved.from), to: left.to - (right.from - moved.from) };
      right = moved;
    } else if (right.from === right.to) {
      const moved = slide(left, own, before?.old.to ?? 0);
      right = { from: right.from - (left.from - moved.from), to: right.to - (left.from - moved.from) };
      left = moved;
    }
    return { old: spanOf(a, left, old.text), next: spanOf(b, right, next.text) };
  });
  return mergeClose(hunks, old, next);
}

const little = /^[的地得了和与及、]?$/;

/** Hunks with nothing between them but a particle are one; a figure keeps what is written with it (5.5 and %). */
function mergeClose(hunks: readonly Hunk[], old: AnnotatedSegment, next: AnnotatedSegment): Hunk[] {
  const merged: Hunk[] = [];
  for (const hunk of hunks) {
    const before = merged.at(-1);
    const gap = before && { old: old.text.slice(before.old.end, hunk.old.start), next: next.text.slice(before.next.end, hunk.next.start) };
    if (before && gap && little.test(gap.old) && gap.old === gap.next && gap.old !== "、")
      merged[merged.length - 1] = { old: { start: before.old.start, end: hunk.old.end }, next: { start: before.next.start, end: hunk.next.end } };
    else merged.push(hunk);
  }
  return merged;
}

/** Whether a stretch has a figure in it. */
export const hasFigure = ({ tokens }: AnnotatedSegment, { start, end }: Span): boolean =>
  tokens.some((token) => isFigure(token) && token.start < end && token.end > start);

/** A span widened to the figure's unit and hedge, so that 6%以上 is read as one. */
export function widenFigure({ text }: AnnotatedSegment, { start, end }: Span): Span {
  const after =
    /^(?:[%％]|个百分点|[万亿千百十]+|元|人|斤|亩|吨|公里|个|项|年|月|日)*(?:以上|以下|以内|左右|上下)?/.exec(text.slice(end))?.[0].length ?? 0;
  const before =
    /(?:不低于|不少于|不超过|不高于|超过|至少|约|近|超|逾)?(?:[\d.,]+(?:[%％]|个百分点|[万亿]?[元人吨亩斤户]?)?)?$/.exec(text.slice(0, start))?.[0]
      .length ?? 0;
  return { start: start - before, end: end + after };
}
