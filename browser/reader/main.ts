import { fetchedData } from "./card/data";
import { startTextPage } from "./text-page";

/** The page of a shipped article: its text is read, and the page knows how far. */
function startArticle(root: HTMLElement): void {
  const data = fetchedData(root.dataset.data ?? "", root.dataset.characterData ?? "");
  startTextPage(root, root.dataset.reader ?? "", data).followReading();
  // Ready before the first term is pointed at, but after what the page itself needs. A failure is said when a card opens.
  const fetchAhead = () => void data.load().catch(() => undefined);
  if ("requestIdleCallback" in window) requestIdleCallback(fetchAhead, { timeout: 2000 });
  else setTimeout(fetchAhead, 300);
}

const root = document.querySelector<HTMLElement>("[data-reader]");
if (root) startArticle(root);
