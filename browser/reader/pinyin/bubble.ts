import { lineBox, readingsOf } from "@/browser/reader/text/elements";

const bubble = document.createElement("div");
bubble.className = "reading-bubble";
bubble.lang = "zh-Latn-pinyin";
// The card and the ruby say the reading to those who listen; this is for the eye.
bubble.setAttribute("aria-hidden", "true");
bubble.hidden = true;

/** Shows an element's pinyin above it, in the gap between lines: nothing moves. */
export function showReading(element: Element, near?: { x: number; y: number }): void {
  const text = readingsOf(element);
  // A reading that stands over the word already needs no second.
  if (!text || [...element.querySelectorAll("rt")].some((rt) => rt.getClientRects().length > 0)) {
    hideReading();
    return;
  }
  if (!bubble.isConnected) document.body.append(bubble);
  bubble.textContent = text;
  bubble.lang = element.querySelector<HTMLElement>("rt")?.lang ?? "zh-Latn-pinyin";
  bubble.hidden = false;
  const box = lineBox(element, near);
  const width = bubble.offsetWidth;
  const left = Math.min(Math.max(4, box.left + box.width / 2 - width / 2), document.documentElement.clientWidth - width - 4);
  bubble.style.left = `${left + scrollX}px`;
  bubble.style.top = `${box.top + scrollY - bubble.offsetHeight}px`;
}

export function hideReading(): void {
  bubble.hidden = true;
}
