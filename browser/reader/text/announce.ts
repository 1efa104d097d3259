import { tell } from "@/browser/site/tell";

/** What the page says of something done, in the reader's language (components/reader/ReaderDialogs). */
const wordsFor = (name: "known" | "unknown" | "chinese"): string => document.querySelector<HTMLElement>("#said")?.dataset[name] ?? "";

/** Says what a word or a term was marked as. */
export const sayMarked = (zh: string, known: boolean): void => tell(wordsFor(known ? "known" : "unknown").replace("{{zh}}", () => zh));

/** Says that there is no Chinese in sight to select. */
export const sayNoChinese = (): void => tell(wordsFor("chinese"));

/** Says which of its choices a setting has now, in the words of the panel. */
export function saySetting(root: HTMLElement, name: string): void {
  const select = root.querySelector<HTMLSelectElement>(`#display select[name="${name}"]`);
  const label = select?.parentElement?.firstChild?.textContent ?? "";
  tell(`${label}: ${select?.selectedOptions[0]?.textContent ?? ""}`);
}

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
