/** Whether some text of the element is in the range; one that only touches its edge is not. */
export function overlaps(range: Range, element: Element): boolean {
  if (!range.intersectsNode(element)) return false;
  const inside = document.createRange();
  inside.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) inside.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(range.endContainer, range.endOffset);
  return inside.toString() !== "";
}

/** The ids of the sentences that a selection touches, in order. */
export function segmentsOf(root: HTMLElement, range: Range): string[] {
  return [...root.querySelectorAll<HTMLElement>(".zh .s")].filter((sentence) => overlaps(range, sentence)).flatMap(({ dataset }) => dataset.s ?? []);
}
