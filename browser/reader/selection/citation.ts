import { cite } from "@/core/article/cite";
import type { CitedArticle } from "@/core/article/cite/citable";
import { localDay } from "@/browser/site/local-day";
import { addressOf } from "@/browser/reader/place/permalink";
import { storedText } from "@/browser/reader/text/elements";
import { copyText } from "@/browser/reader/text/announce";

let started = false;

function startDialog(dialog: HTMLElement): void {
  if (started) return;
  started = true;
  dialog.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
    const field = button && dialog.querySelector<HTMLTextAreaElement>(`[name="${button.dataset.copy}"]`);
    if (button && field) void copyText(field.value, button);
  });
}

/** Opens the citation of the sentence (or of a selection's sentences) in the usual styles. */
export function openCitation(root: HTMLElement, sentence: HTMLElement | undefined, ids?: string[]): void {
  const dialog = document.querySelector<HTMLDialogElement>("#cite");
  const segments = ids ?? (sentence?.dataset.s ? [sentence.dataset.s] : []);
  if (!dialog || !segments.length || !root.dataset.citable) return;
  startDialog(dialog);
  // Our own page's attribute, written by components/reader/ArticlePage.
  const article: CitedArticle = JSON.parse(root.dataset.citable);
  const styles = cite({
    ...article,
    segment: segments.length > 1 ? `${segments[0]}–${segments.at(-1)}` : (segments[0] ?? ""),
    address: addressOf(segments),
    accessed: localDay(),
  });
  for (const [style, text] of Object.entries(styles)) {
    const field = dialog.querySelector<HTMLTextAreaElement>(`[name="${style}"]`);
    if (field) field.value = text;
  }
  const heading = dialog.querySelector("h2");
  const quoted = dialog.querySelector("blockquote") ?? document.createElement("blockquote");
  quoted.lang = "zh-Hans";
  quoted.textContent = [...root.querySelectorAll<HTMLElement>(".zh .s")]
    .filter(({ dataset }) => segments.includes(dataset.s ?? ""))
    .map(storedText)
    .join("");
  heading?.after(quoted);
  dialog.showModal();
}
