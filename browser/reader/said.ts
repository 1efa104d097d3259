/** Tells those who listen what those who look see happen: a status that a screen reader reads out. */
export function sayCopied(): void {
  const line = document.querySelector<HTMLElement>("#said");
  if (!line) return;
  line.textContent = "";
  setTimeout(() => {
    line.textContent = line.dataset.copied ?? "";
  }, 50);
}

/** Puts text on the clipboard, and says so on the button and aloud. A browser that refuses says nothing. */
export async function copyText(text: string, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  button.classList.add("done");
  setTimeout(() => button.classList.remove("done"), 1200);
  sayCopied();
}
