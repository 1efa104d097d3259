import { recall, remember } from "@/browser/site/remember";
import { Card } from "./card";
import { loadData } from "./data";
import { startKeyboard } from "./keyboard";
import { sayMet, watchReading } from "./met";
import { rememberPlace } from "./place";
import { startPointer } from "./pointer";

/** Makes the page's reading surface alive: one set of listeners on the article, none a word (DESIGN §5, docs/adr/0001). */
function start(root: HTMLElement): void {
  const element = document.querySelector<HTMLElement>("#card");
  if (!element) return;
  const card = new Card(root, element);
  startPointer(root, element, card);
  startKeyboard(root, card);

  const ruby = document.querySelector<HTMLInputElement>("#ruby");
  if (ruby) {
    ruby.checked = recall("ruby") === "on";
    ruby.addEventListener("change", () => remember("ruby", ruby.checked ? "on" : "off"));
  }
  sayMet();
  const slug = root.dataset.reader ?? "";
  watchReading(root, (block, fraction) => rememberPlace(slug, { block, fraction }));
  // Ready before the first term is pointed at, but after what the page itself needs. A failure is said when a card opens.
  const fetchAhead = () => void loadData(root.dataset.data ?? "").catch(() => undefined);
  if ("requestIdleCallback" in window) requestIdleCallback(fetchAhead, { timeout: 2000 });
  else setTimeout(fetchAhead, 300);
}

const root = document.querySelector<HTMLElement>("[data-reader]");
if (root) start(root);
