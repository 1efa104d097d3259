/** Where a card stands, in the window's coordinates. Pure: tried in Node. */

interface Box {
  left: number;
  top: number;
  bottom: number;
}

/** The part of the page that is seen: the visual viewport, which a pinch makes smaller than the window. */
export interface Seen {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What a card measures of itself, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

export interface Placed {
  left: number;
  top: number;
  maxHeight: number;
}

const gap = 6;
/** What the pinyin over a word takes above its line. */
const bubbleHeight = 18;
/** Less is no card. */
const leastHeight = 96;

/** Whether any of the lines is seen. */
export const isSeen = (lines: readonly Box[], seen: Seen): boolean =>
  lines.some(({ top, bottom }) => bottom > seen.top && top < seen.top + seen.height);

/** Whether a column of the page, such as its margin, is seen in its whole width. */
export const isColumnSeen = ({ left, right }: { left: number; right: number }, seen: Seen): boolean =>
  left >= seen.left && right <= seen.left + seen.width + 1;

/** By how much the page must scroll for a sheet of some height at the window's lower edge not to cover the lines; 0 where it covers none. */
export function coveredBy(lines: readonly Pick<Box, "bottom">[], windowHeight: number, sheetHeight: number): number {
  const covered = Math.max(...lines.map(({ bottom }) => bottom)) + gap - (windowHeight - sheetHeight);
  return covered > 0 ? covered + gap : 0;
}

/**
 * Below the lines of what is explained, or above them where there is more room; never over them. `lines` are boxes, the first the one that the card
 * stands at; `natural` is the size it has of itself.
 */
export function placeCard(lines: readonly Box[], seen: Seen, natural: Size): Placed {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const below = seen.top + seen.height - bottom - 2 * gap;
  const above = top - seen.top - 2 * gap - bubbleHeight;
  const down = natural.height <= below || below >= above;
  const maxHeight = Math.max(leastHeight, down ? below : above);
  const right = seen.left + seen.width - natural.width - gap;
  return {
    left: Math.max(seen.left, Math.min(Math.max(seen.left + gap, lines[0]?.left ?? 0), right)),
    top: down ? bottom + gap : top - gap - bubbleHeight - Math.min(natural.height, maxHeight),
    maxHeight,
  };
}

/** Pixels between the top of a card in the margin and that of its term's line. */
const lift = 12;

/**
 * In the margin, level with the line that is explained, but never so low that it ends below what is seen: a card in the margin covers no text. `margin` is the column in
 * window coordinates, `bar` what the page's own bar takes at the top, `height` the card's natural height.
 */
export function placeInMargin(line: Box, seen: Seen, margin: { left: number }, bar: number, height: number): Placed {
  const least = seen.top + bar + gap;
  const most = seen.height - bar - 3 * gap;
  const lowest = seen.top + seen.height - Math.min(height, most) - 2 * gap;
  return { left: margin.left - 8, top: Math.max(least, Math.min(line.top - lift, lowest)), maxHeight: most };
}
