import type { Card } from "./card";
import { openCitation } from "./cite";
import { plainText } from "./copy";
import { addressOf, segmentsOf } from "./link";

/** What can be done with selected Chinese: the bar that components/reader/SelectionBar holds, placed beside the selection. */

let range: Range | undefined;

function chosen(root: HTMLElement): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return undefined;
  const found = selection.getRangeAt(0);
  const within = found.commonAncestorContainer instanceof Element ? found.commonAncestorContainer : found.commonAncestorContainer.parentElement;
  return within && root.contains(within) && segmentsOf(root, found).length ? found : undefined;
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

async function copy(text: string, button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(text).catch(() => undefined);
  button.classList.add("done");
  setTimeout(() => button.classList.remove("done"), 1200);
}

/** Shows the bar while Chinese is selected, by mouse, finger or keyboard. */
export function startSelection(root: HTMLElement, card: Card): void {
  const bar = root.querySelector<HTMLElement>("#selection");
  if (!bar) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const place = () => {
    range = chosen(root);
    bar.hidden = !range;
    if (!range) return;
    const box = range.getBoundingClientRect();
    const width = bar.offsetWidth;
    bar.style.left = `${Math.max(4, Math.min(box.left + box.width / 2 - width / 2, document.documentElement.clientWidth - width - 4)) + scrollX}px`;
    const below = box.bottom + 8;
    bar.style.top = `${(below + bar.offsetHeight < document.documentElement.clientHeight ? below : Math.max(4, box.top - bar.offsetHeight - 8)) + scrollY}px`;
  };
  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = setTimeout(place, 150);
  });
  bar.addEventListener("pointerdown", (event) => event.preventDefault()); // the selection must outlive the tap on the bar
  bar.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button") : null;
    if (!button || !range) return;
    const ids = segmentsOf(root, range);
    const text = plainText(range.cloneContents());
    if (button.dataset.do === "explain") {
      const { startContainer } = range;
      const within = startContainer instanceof Element ? startContainer : startContainer.parentElement;
      const spot =
        [...root.querySelectorAll<HTMLElement>(".zh .term, .zh ruby")].find((element) => range?.intersectsNode(element) && text.includes(element.textContent?.slice(0, 1) ?? "")) ??
        within?.closest<HTMLElement>(".term, ruby");
      if (spot) void card.open(spot, "pinned").then(() => card.enter());
    } else if (button.dataset.do === "lookup") document.dispatchEvent(new CustomEvent("tifa:lookup", { detail: text.slice(0, 60) }));
    else if (button.dataset.do === "copy") void copy(`${text}\n${englishOf(root, ids)}\n${addressOf(ids)}`, button);
    else if (button.dataset.do === "link") void copy(addressOf(ids), button);
    else if (button.dataset.do === "cite") openCitation(root, undefined, ids);
  });
}
