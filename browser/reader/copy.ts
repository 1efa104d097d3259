/** Text as it is read: without readings, notes' marks or markup. */
export function plainText(fragment: DocumentFragment): string {
  for (const extra of fragment.querySelectorAll("rt, sup, .reading-bubble, script")) extra.remove();
  for (const block of fragment.querySelectorAll(".zh, .en, .pair, p, h1, h2")) block.append("\n");
  return (fragment.textContent ?? "").replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** Copying from the article gives plain text, never pinyin or markup. What is copied in a field is the field's. */
export function startCopy(root: HTMLElement): void {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
    if (!selection || selection.isCollapsed || !event.clipboardData || !selection.rangeCount) return;
    const ranges = [...Array(selection.rangeCount).keys()].map((i) => selection.getRangeAt(i));
    // Only what lies in the article: the rest of the page copies as the browser does it.
    if (!ranges.every((range) => root.contains(range.commonAncestorContainer))) return;
    event.clipboardData.setData("text/plain", ranges.map((range) => plainText(range.cloneContents())).join("\n"));
    event.preventDefault();
  });
}
