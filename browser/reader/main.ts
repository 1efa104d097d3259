import { recall } from "@/browser/site/remember";
import { Card } from "./card";
import { loadData } from "./data";
import { startCopy } from "./copy";
import { sentenceHere } from "./cursor";
import { startKeyboard } from "./keyboard";
import { startLights } from "./lights";
import { markLinked } from "./link";
import { sayMet, watchReading } from "./met";
import { rememberPlace } from "./place";
import { startPanel } from "./panel";
import { startPointer } from "./pointer";
import { startProgress } from "./progress";
import { startReadings } from "./readings";
import { SettingsStore } from "./settings";
import { startViews } from "./views";

/** Makes the page's reading surface alive: one set of listeners on the article, none a word (DESIGN §5, docs/adr/0001). */
function start(root: HTMLElement): void {
  const element = document.querySelector<HTMLElement>("#card");
  if (!element) return;
  const store = new SettingsStore();
  const card = new Card(root, element);
  startPointer(root, element, card, store);
  startKeyboard(root, card, store);

  startPanel(root, store);
  startViews(root, store);
  startLights(root);
  // A reader's own corrections first: what follows reads the words from the page.
  if (recall("corrections"))
    void Promise.all([import("@/browser/corrections/store"), import("@/browser/corrections/surface")]).then(([{ readCorrections }, { correctSurface }]) =>
      correctSurface(root, readCorrections()),
    );
  startReadings(root, store);

  sayMet();
  const slug = root.dataset.reader ?? "";
  const showProgress = startProgress(root, slug);
  watchReading(root, (block, fraction) => {
    rememberPlace(slug, { block, fraction });
    showProgress(fraction);
  });
  startCopy(root);
  markLinked(root);
  addEventListener("hashchange", () => markLinked(root));
  startListening(root);
  // The bar for selected text is rarely needed at once.
  document.addEventListener("selectionchange", () => void import("./selection").then(({ startSelection }) => startSelection(root, card)), { once: true });
  // Ready before the first term is pointed at, but after what the page itself needs. A failure is said when a card opens.
  const fetchAhead = () => void loadData(root.dataset.data ?? "").catch(() => undefined);
  if ("requestIdleCallback" in window) requestIdleCallback(fetchAhead, { timeout: 2000 });
  else setTimeout(fetchAhead, 300);
}

/** The listening controls appear once the browser says that it has a Mandarin voice; until then, and without one, they stay hidden. */
function startListening(root: HTMLElement): void {
  const controls = root.querySelector<HTMLElement>(".listen");
  if (!controls || !("speechSynthesis" in window)) return;
  const show = () => {
    controls.hidden = !speechSynthesis.getVoices().some(({ lang }) => /^(?:zh|cmn)[-_](?:Hans[-_])?CN/i.test(lang));
  };
  show();
  speechSynthesis.addEventListener("voiceschanged", show);
  controls.querySelector("button")?.addEventListener("click", () => void import("./listen").then(({ toggleListening }) => toggleListening(root, sentenceHere(root))));
}

const root = document.querySelector<HTMLElement>("[data-reader]");
if (root) start(root);
