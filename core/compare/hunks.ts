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

/** The stretches in which two sentences differ, word by word (longest common subsequence). */
export function findHunks(old: AnnotatedSegment, next: AnnotatedSegment): Hunk[] {
  const [a, b] = [old.tokens.filter((token) => !isSpace(token)), next.tokens.filter((token) => !isSpace(token))];
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  let open: Hunk | undefined;
  const place = (tokens: readonly Token[], at: number, whole: string): Span => {
    const start = tokens[at]?.start ?? whole.length;
    return { start, end: start };
  };
  const close = (): void => {
    if (open) hunks.push(open);
    open = undefined;
  };
  for (const { kind } of diff(
    a.map(({ text }) => plain(text)),
    b.map(({ text }) => plain(text)),
  )) {
    if (kind === "same") {
      close();
      i++;
      j++;
      continue;
    }
    open ??= { old: place(a, i, old.text), next: place(b, j, next.text) };
    if (kind === "missing") open.old.end = a[i++]?.end ?? open.old.end;
    else open.next.end = b[j++]?.end ?? open.next.end;
  }
  close();
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
  const before = /(?:不低于|不少于|不超过|不高于|超过|至少|约|近|超|逾)?[\d.,]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}
