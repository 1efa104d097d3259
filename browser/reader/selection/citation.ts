import { addressOf } from "@/browser/reader/place/permalink";
import { copyText } from "@/browser/reader/text/announce";
import { storedText } from "@/browser/reader/text/elements";
import { el } from "@/browser/site/el";
import { withModule } from "@/browser/site/on-demand";
import { localDay } from "@/browser/site/local-day";
import { cite } from "@/core/article/cite";
import type { CitedArticle } from "@/core/article/cite/citable";

/** Opens the citation of some sentences (their ids) in the usual styles. A text that cannot be cited has no such dialog. */
export function openCitation(root: HTMLElement, segments: readonly string[]): void {
  const dialog = root.querySelector<HTMLDialogElement>("#cite");
  const [first] = segments;
  if (!dialog || first === undefined || !root.dataset.citable) return;
  const whileOpen = new AbortController();
  const copy = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
    const field = button && dialog.querySelector<HTMLTextAreaElement>(`[name="${button.dataset.copy}"]`);
    if (button && field) void copyText(root, field.value, button);
    const evidence = target instanceof Element ? target.closest<HTMLElement>("[data-capsule]") : null;
    if (evidence)
      void withModule(
        () => import("./capsule"),
        root.dataset.unavailable ?? "",
        ({ takeCapsule }) => takeCapsule(root, segments, styles.chicago.trim(), evidence),
      );
  };
  dialog.addEventListener("click", copy, { signal: whileOpen.signal });
  dialog.addEventListener("close", () => whileOpen.abort(), { signal: whileOpen.signal });
  // Our own page's attribute, written by components/reader/ArticlePage.
  const article: CitedArticle = JSON.parse(root.dataset.citable);
  const styles = cite({
    ...article,
    segment: segments.length > 1 ? `${first}–${segments.at(-1)}` : first,
    address: addressOf(segments),
    accessed: localDay(),
  });
  for (const [style, text] of Object.entries(styles)) {
    const field = dialog.querySelector<HTMLTextAreaElement>(`[name="${style}"]`);
    if (field) field.value = text;
  }
  const quoted = dialog.querySelector("blockquote") ?? el("blockquote", { lang: "zh-Hans" });
  quoted.textContent = [...root.querySelectorAll<HTMLElement>(".zh .s")]
    .filter(({ dataset }) => segments.includes(dataset.s ?? ""))
    .map(storedText)
    .join("");
  dialog.querySelector("h2")?.after(quoted);
  dialog.showModal();
}
