/** Where the bar ends. */
const under = 50;

/** The first sentence that begins in sight, in whichever language is shown; where one fills the window, that. */
function firstInSight(root: HTMLElement): { sentence: HTMLElement; top: number } | undefined {
  let filling: { sentence: HTMLElement; top: number } | undefined;
  for (const sentence of root.querySelectorAll<HTMLElement>(".pair .s")) {
    const { top, bottom, height } = sentence.getBoundingClientRect();
    if (!height || bottom <= under) continue;
    if (top >= innerHeight) break;
    if (top >= under) return { sentence, top };
    filling ??= { sentence, top };
  }
  return filling;
}

/**
 * Does what changes the layout, and scrolls so that the sentence at the top of the window, or its partner, stays where it was. While the page is `opening` it
 * does not scroll: that would end the browser's own going back to where the reader was.
 */
export function anchorScroll(root: HTMLElement, act: () => void, opening = false): void {
  const before = !opening && scrollY > 0 ? firstInSight(root) : undefined;
  if (!before) {
    act();
    return;
  }
  // The browser's own anchoring would add its share to ours.
  const { style } = document.documentElement;
  style.overflowAnchor = "none";
  act();
  requestAnimationFrame(() => style.removeProperty("overflow-anchor"));
  const same = [...root.querySelectorAll<HTMLElement>(`.s[data-s="${CSS.escape(before.sentence.dataset.s ?? "")}"]`)];
  const shown = [before.sentence, ...same].find((sentence) => sentence.getClientRects().length > 0);
  if (shown) scrollBy({ top: shown.getBoundingClientRect().top - before.top, behavior: "instant" });
}
