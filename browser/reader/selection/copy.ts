/** Text as it is read: without pinyin, notes' marks or markup, and without the notes that stand beside it. */
export function plainText(fragment: DocumentFragment): string {
  const beside = fragment.querySelector(".zh, .en") ? ", .side" : "";
  for (const extra of fragment.querySelectorAll(`rt, sup, .reader-bar, script, [hidden], details:not([open]) > :not(summary)${beside}`))
    extra.remove();
  for (const block of fragment.querySelectorAll(".zh, .en, .pair, p, h1, h2, li, summary")) block.append("\n");
  return (fragment.textContent ?? "")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Takes out of what is selected what the view does not show: one of the languages, or the English not yet asked for. */
function dropUnseen(root: HTMLElement, fragment: DocumentFragment): DocumentFragment {
  const unseen = { english: ".zh", demand: ".en .s:not(.revealed)" }[root.dataset.view ?? ""];
  if (unseen) for (const element of fragment.querySelectorAll(unseen)) element.remove();
  return fragment;
}

/** Copying the text gives plain text, never pinyin or markup. What is copied in a field is the field's. */
export function startCopy(root: HTMLElement, signal: AbortSignal): void {
  const copy = (event: ClipboardEvent) => {
    const selection = getSelection();
    if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
    if (!selection || selection.isCollapsed || !event.clipboardData || !selection.rangeCount) return;
    const ranges = [...Array(selection.rangeCount).keys()].map((i) => selection.getRangeAt(i));
    // Only what touches the text: the rest of the article and of the page copies as the browser does it.
    const pairs = [...root.querySelectorAll(".pair")];
    if (!ranges.every((range) => root.contains(range.commonAncestorContainer) && pairs.some((pair) => range.intersectsNode(pair)))) return;
    event.clipboardData.setData("text/plain", ranges.map((range) => plainText(dropUnseen(root, range.cloneContents()))).join("\n"));
    event.preventDefault();
  };
  document.addEventListener("copy", copy, { signal });
}
