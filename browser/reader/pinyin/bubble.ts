import { pinyinOf } from "@/browser/reader/text/elements";
import { el } from "@/browser/site/el";

/** The words of a place in the lines they stand on: a term that wraps has its pinyin in two pieces. */
function linesOf(place: Element): HTMLElement[][] {
  const words = place.matches("ruby") && place instanceof HTMLElement ? [place] : [...place.querySelectorAll<HTMLElement>("ruby")];
  const lines: HTMLElement[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const box = word.getBoundingClientRect();
    if (box.top >= bottom - 4) lines.push([]);
    bottom = Math.max(box.bottom, lines.at(-1)?.length ? bottom : box.bottom);
    lines.at(-1)?.push(word);
  }
  return lines;
}

/** The pinyin of one word or term, above it in the gap between lines: nothing moves. */
export class PinyinBubble {
  private labels: HTMLElement[] = [];
  private at: Element | undefined;

  constructor(signal: AbortSignal) {
    signal.addEventListener("abort", () => this.hide(), { once: true });
  }

  /** Shows the pinyin of a place, a label for each line it stands on. */
  show(place: Element): void {
    this.hide();
    this.at = place;
    // Pinyin that stands over the words already needs no second.
    if ([...place.querySelectorAll("rt")].some((rt) => rt.getClientRects().length > 0)) return;
    this.labels = linesOf(place).flatMap((words) => {
      const text = words.map(pinyinOf).join(" ");
      const [first, last] = [words[0]?.getBoundingClientRect(), words.at(-1)?.getBoundingClientRect()];
      if (!text.trim() || !first || !last) return [];
      // The card and the ruby say the pinyin to those who listen; this is for the eye.
      const label = el("div", { class: "pinyin-bubble", lang: words[0]?.querySelector("rt")?.lang || "zh-Latn-pinyin", "aria-hidden": "true" }, text);
      document.body.append(label);
      const width = label.offsetWidth;
      const left = Math.min(Math.max(4, (first.left + last.right - width) / 2), document.documentElement.clientWidth - width - 4);
      label.style.left = `${left + scrollX}px`;
      label.style.top = `${first.top + scrollY - label.offsetHeight}px`;
      return [label];
    });
  }

  hide(): void {
    for (const label of this.labels) label.remove();
    this.labels = [];
    this.at = undefined;
  }

  /** Hides it when the pointer is elsewhere: but not from the word that has the focus, which the keyboard has scrolled under a pointer that is still. */
  hideUnlessFocused(): void {
    if (!this.at?.contains(document.activeElement)) this.hide();
  }
}
