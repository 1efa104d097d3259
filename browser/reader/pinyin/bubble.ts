import { lineBox, pinyinOf } from "@/browser/reader/text/elements";
import { el } from "@/browser/site/el";

/** The pinyin of one word or term, above it in the gap between lines: nothing moves. */
export class PinyinBubble {
  // The card and the ruby say the pinyin to those who listen; this is for the eye.
  private readonly element = el("div", { class: "reading-bubble", lang: "zh-Latn-pinyin", "aria-hidden": "true", hidden: "" });

  constructor(signal: AbortSignal) {
    signal.addEventListener("abort", () => this.element.remove(), { once: true });
  }

  show(place: Element, near?: { x: number; y: number }): void {
    const text = pinyinOf(place);
    // Pinyin that stands over the word already needs no second.
    if (!text || [...place.querySelectorAll("rt")].some((rt) => rt.getClientRects().length > 0)) {
      this.hide();
      return;
    }
    const { element } = this;
    if (!element.isConnected) document.body.append(element);
    element.textContent = text;
    element.lang = place.querySelector<HTMLElement>("rt")?.lang ?? "zh-Latn-pinyin";
    element.hidden = false;
    const box = lineBox(place, near);
    const width = element.offsetWidth;
    const left = Math.min(Math.max(4, box.left + box.width / 2 - width / 2), document.documentElement.clientWidth - width - 4);
    element.style.left = `${left + scrollX}px`;
    element.style.top = `${box.top + scrollY - element.offsetHeight}px`;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
