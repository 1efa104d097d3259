import { tell } from "@/browser/site/tell";

/** What a reader says of something done, in the words of its page (components/reader/ReaderDialogs), to those who look and those who listen. */

const lineOf = (root: HTMLElement): HTMLElement | null => root.querySelector<HTMLElement>("#said");
const wordsFor = (root: HTMLElement, name: "known" | "unknown" | "chinese"): string => lineOf(root)?.dataset[name] ?? "";

/** Says what a word or a term was marked as. */
export const sayMarked = (root: HTMLElement, zh: string, known: boolean): void =>
  tell(wordsFor(root, known ? "known" : "unknown").replace("{{zh}}", () => zh));

/** Says that there is no Chinese in sight to select. */
export const sayNoChinese = (root: HTMLElement): void => tell(wordsFor(root, "chinese"));

/** Says which of its choices a setting has now, in the words of the panel. */
export function saySetting(root: HTMLElement, name: string): void {
  const select = root.querySelector<HTMLSelectElement>(`.reader-bar select[name="${name}"]`);
  // The key that stands beside the name in the panel was just pressed.
  const label = (select?.parentElement?.firstChild?.textContent ?? "").replace(/\s*[(（].*[)）]$/, "");
  tell(`${label}${document.documentElement.lang.startsWith("zh") ? "：" : ": "}${select?.selectedOptions[0]?.textContent ?? ""}`);
}

/** Tells those who listen what those who look see happen: a status that a screen reader reads out. */
function sayCopied(root: HTMLElement): void {
  const line = lineOf(root);
  if (!line) return;
  line.textContent = "";
  setTimeout(() => {
    line.textContent = line.dataset.copied ?? "";
  }, 50);
}

/** Puts text on the clipboard, and says so on the button and aloud. A browser that refuses says nothing. */
export async function copyText(root: HTMLElement, text: string, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  button.classList.add("done");
  setTimeout(() => button.classList.remove("done"), 1200);
  sayCopied(root);
}
