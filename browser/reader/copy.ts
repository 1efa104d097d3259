/** Text as it is read: without readings, notes' marks or markup. */
export function plainText(fragment: DocumentFragment): string {
  for (const extra of fragment.querySelectorAll("rt, sup, .reading-bubble")) extra.remove();
  for (const block of fragment.querySelectorAll(".zh, .en, .pair, p, h1, h2")) block.append("\n");
  return (fragment.textContent ?? "").replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** Copying from the article gives plain text, never pinyin or markup. */
export function startCopy(root: HTMLElement): void {
  root.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    const text = [...Array(selection.rangeCount).keys()].map((i) => plainText(selection.getRangeAt(i).cloneContents())).join("\n");
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
  });
}
