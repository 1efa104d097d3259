/** UTF-16, half-open. */
export type Span = readonly [start: number, end: number];

/** Spans in order, those that touch or overlap as one. */
export function joinSpans(spans: Iterable<Span>): Span[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) joined.push([start, end]);
  }
  return joined;
}
