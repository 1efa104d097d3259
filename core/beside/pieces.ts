/** A stretch of a text, with its mark where it has one. */
export interface Piece<M> {
  text: string;
  mark?: M;
}

/** A text cut at its marks, in order and nothing left out; of two that overlap the one that begins first, then the longer. */
export function cutAtMarks<M extends { start: number; end: number }>(text: string, marks: readonly M[]): Piece<M>[] {
  const pieces: Piece<M>[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at || mark.end > text.length || mark.end <= mark.start) continue;
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start) });
    pieces.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
