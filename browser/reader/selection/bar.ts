import type { Card } from "@/browser/reader/card/card";
import { openCitation } from "./citation";
import { plainText } from "./copy";
import { layersIn } from "@/browser/reader/card/layers";
import { addressOf, segmentsOf } from "@/browser/reader/place/permalink";
import { copyText, sayNoChinese } from "@/browser/reader/text/announce";

/** What can be done with selected Chinese: the bar that components/reader/ReaderDialogs holds, placed beside the selection. */

let range: Range | undefined;

function chosen(root: HTMLElement): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount || root.dataset.view === "english") return undefined;
  const found = selection.getRangeAt(0);
  return root.contains(found.commonAncestorContainer) && segmentsOf(root, found).length ? found : undefined;
}

const englishOf = (root: HTMLElement, ids: readonly string[]): string =>
  ids
    .map((id) => {
      const sentence = root.querySelector(`.en .s[data-s="${CSS.escape(id)}"]`)?.cloneNode(true);
      if (!(sentence instanceof Element)) return "";
      for (const mark of sentence.querySelectorAll("sup")) mark.remove();
      return (sentence.textContent ?? "").trim();
    })
    .join(" ");

/** The Chinese sentence that a selection begins in. */
const firstOf = (root: HTMLElement, ids: readonly string[]): HTMLElement | null =>
  root.querySelector<HTMLElement>(`.zh .s[data-s="${CSS.escape(ids[0] ?? "")}"]`);

/** The Chinese of a selection that may begin or end in the English. */
function chineseIn(found: Range): string {
  const fragment = found.cloneContents();
  for (const other of fragment.querySelectorAll(".en-side")) other.remove();
  return plainText(fragment);
}

function place(root: HTMLElement, bar: HTMLElement): void {
  range = chosen(root);
  bar.hidden = !range;
  if (!range) return;
  const box = range.getBoundingClientRect();
  const width = bar.offsetWidth;
  bar.style.left = `${Math.max(4, Math.min(box.left + box.width / 2 - width / 2, document.documentElement.clientWidth - width - 4)) + scrollX}px`;
  const below = box.bottom + 8;
  bar.style.top = `${(below + bar.offsetHeight < document.documentElement.clientHeight ? below : Math.max(4, box.top - bar.offsetHeight - 8)) + scrollY}px`;
}

/** Shows the bar while Chinese is selected, by mouse, finger or keyboard. */
export function startSelection(root: HTMLElement, card: Card): void {
  const bar = root.querySelector<HTMLElement>("#selection");
  if (!bar) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => place(root, bar), 150);
  };
  document.addEventListener("selectionchange", soon);
  soon();
  bar.addEventListener("pointerdown", (event) => event.preventDefault()); // the selection must outlive the tap on the bar
  bar.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !range) return;
    event.preventDefault();
    const paragraph = firstOf(root, segmentsOf(root, range))?.closest<HTMLElement>(".zh");
    getSelection()?.removeAllRanges();
    paragraph?.focus();
  });
  bar.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button") : null;
    // The bar follows a moment later; what is selected now is what is meant.
    const here = chosen(root) ?? range;
    if (!button || !here) return;
    event.stopPropagation(); // a tap outside the card closes it, this one opens it
    const ids = segmentsOf(root, here);
    const text = chineseIn(here);
    const first = firstOf(root, ids);
    if (button.dataset.do === "explain" && first) {
      bar.hidden = true;
      void card
        .explain(
          first,
          "pinned",
          (data) => layersIn(root, here, data),
          () => [...here.getClientRects()],
        )
        .then(() => card.enter());
    } else if (button.dataset.do === "lookup") document.dispatchEvent(new CustomEvent("tifa:lookup", { detail: text.slice(0, 60) }));
    else if (button.dataset.do === "copy") void copyText(`${text}\n${englishOf(root, ids)}\n${addressOf(ids)}`, button);
    else if (button.dataset.do === "link") void copyText(addressOf(ids), button);
    else if (button.dataset.do === "save") void import("@/browser/study/selected").then(({ saveSelection }) => saveSelection(root, here));
    else if (button.dataset.do === "cite") openCitation(root, undefined, ids);
  });
}

/** Saves as a card what is selected, else a spot of the text. */
export async function saveChosen(root: HTMLElement, spot: HTMLElement | undefined): Promise<void> {
  const found = chosen(root);
  if (found) return import("@/browser/study/selected").then(({ saveSelection }) => saveSelection(root, found));
  return import("@/browser/study/save").then(({ saveHere }) => saveHere(root, spot));
}

/** By keyboard: selects the sentence here, with what is selected already one sentence more, and goes to the bar. */
export function selectSentence(root: HTMLElement, here: HTMLElement | undefined): void {
  if (root.dataset.view === "english") {
    sayNoChinese();
    return;
  }
  const selection = getSelection();
  const bar = document.querySelector<HTMLElement>("#selection");
  if (!selection || !bar) return;
  const all = [...root.querySelectorAll<HTMLElement>(".zh .s")];
  const ids = range && !selection.isCollapsed ? segmentsOf(root, range) : [];
  const last = all.findIndex(({ dataset }) => dataset.s === ids.at(-1));
  const start = last >= 0 ? firstOf(root, ids) : here;
  const end = last >= 0 ? (all[last + 1] ?? all[last]) : here;
  if (!start || !end) return;
  const made = document.createRange();
  made.setStart(start, 0);
  made.setEnd(end, end.childNodes.length);
  selection.removeAllRanges();
  selection.addRange(made);
  place(root, bar);
  bar.querySelector("button")?.focus();
}
