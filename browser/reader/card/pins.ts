import type { ReaderWords } from "@/browser/reader/surface";
import { el } from "@/browser/site/el";
import type { CardLayers } from "@/core/reading/card";

/** Kept terms: a tray at the foot of the margin, a line for each, whose card comes back at a press. */

const most = 12;

function trayOf(root: HTMLElement, label: string): HTMLElement {
  const known = root.querySelector<HTMLElement>(".pins");
  if (known) return known;
  const tray = el("aside", { class: "pins", "aria-label": label });
  root.append(tray);
  return tray;
}

/** Takes a kept term away; the focus, if it was on it, goes to the next one. */
function letGo(line: HTMLElement): void {
  const tray = line.parentElement;
  const inside = line.contains(document.activeElement);
  const next = line.nextElementSibling ?? line.previousElementSibling;
  line.remove();
  if (!tray?.childElementCount) tray?.remove();
  if (inside) next?.querySelector<HTMLElement>("button")?.focus();
}

/** Keeps a term in the tray, the latest first; `show` opens its card again. */
export function pinTerm(root: HTMLElement, { id, term }: CardLayers["terms"][number], words: ReaderWords, show: () => void): void {
  const tray = trayOf(root, words.pins);
  const open = el("button", { type: "button", class: "pin-open" }, el("b", { lang: "zh-Hans" }, term.zh), " ", el("span", { lang: "en" }, term.en));
  const close = el("button", { type: "button", class: "pin-close", "aria-label": `${words.labels.close}: ${term.zh}` }, "×");
  const line = el("div", { class: "pin", "data-pin": id }, open, close);
  open.addEventListener("click", show);
  close.addEventListener("click", () => letGo(line));
  tray.querySelector(`[data-pin="${CSS.escape(id)}"]`)?.remove();
  tray.prepend(line);
  while (tray.childElementCount > most) tray.lastElementChild?.remove();
}
