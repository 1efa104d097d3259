import type { ReaderWords } from "@/browser/reader/surface";
import { el } from "@/browser/site/el";
import type { CardLayers } from "@/core/reading/card";

/**
 * Kept terms: a tray at the foot of the margin, a line for each, whose card comes back at a press. Where there is no margin the tray stands in the bar's
 * menu (⋯).
 */

const most = 12;

/** Where the text has no margin (app/styles/reader/kept-terms.css). */
const narrow = "(max-width: 74rem)";

/** The tray, wherever it stands. */
const findTray = (root: HTMLElement): HTMLElement | null => root.querySelector<HTMLElement>(".pins") ?? document.querySelector("#more .pins");

function trayOf(root: HTMLElement, label: string): HTMLElement {
  const known = findTray(root);
  if (known) return known;
  const tray = el("aside", { class: "pins", "aria-label": label }, el("h2", {}, label));
  const width = matchMedia(narrow);
  const place = (): void => {
    const menu = width.matches ? document.querySelector("#more") : null;
    if (menu) menu.prepend(tray);
    else root.append(tray);
  };
  const follow = (): void => (tray.isConnected ? place() : width.removeEventListener("change", follow));
  place();
  width.addEventListener("change", follow);
  return tray;
}

/** The lines of a tray. */
const linesOf = (tray: HTMLElement): Element[] => [...tray.querySelectorAll(".pin")];

/** Takes a kept term away; the focus, if it was on it, goes to the next one. */
function letGo(line: HTMLElement): void {
  const tray = line.parentElement;
  const inside = line.contains(document.activeElement);
  const next = line.nextElementSibling ?? line.previousElementSibling;
  line.remove();
  if (tray && linesOf(tray).length === 0) tray.remove();
  if (inside) next?.querySelector<HTMLElement>("button")?.focus();
}

/** Keeps a term in the tray, the latest first; `show` opens its card again. */
export function pinTerm(root: HTMLElement, { id, term }: CardLayers["terms"][number], words: ReaderWords, show: () => void): void {
  const tray = trayOf(root, words.pins);
  const open = el("button", { type: "button", class: "pin-open" }, el("b", { lang: "zh-Hans" }, term.zh), " ", el("span", { lang: "en" }, term.en));
  const close = el("button", { type: "button", class: "pin-close", "aria-label": `${words.labels.close}: ${term.zh}` }, "×");
  const line = el("div", { class: "pin", "data-pin": id }, open, close);
  open.addEventListener("click", (event) => {
    // Further out it would count as a click beside the card, which closes it.
    event.stopPropagation();
    open.closest<HTMLElement>("[popover]")?.hidePopover();
    show();
  });
  close.addEventListener("click", () => letGo(line));
  tray.querySelector(`[data-pin="${CSS.escape(id)}"]`)?.remove();
  tray.querySelector("h2")?.after(line);
  for (const old of linesOf(tray).slice(most)) old.remove();
}
