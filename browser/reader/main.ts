import { recall } from "@/browser/site/remember";
import { cameFor } from "@/browser/study/source";
import { Card } from "./card";
import { startCopy } from "./copy";
import { sentenceHere } from "./cursor";
import { dataNow, loadData } from "./data";
import { startDrops } from "./drop";
import { startKeyboard } from "./keyboard";
import { startLights } from "./lights";
import { markLinked } from "./link";
import { sayMet, watchReading } from "./met";
import { startPanel } from "./panel";
import { followPlaces } from "./place";
import { startPointer } from "./pointer";
import { offerResume, startProgress } from "./progress";
import { startReadings } from "./readings";
import { SettingsStore } from "./settings";
import { startTermList } from "./term-list";
import { startViews } from "./views";
import { startVoices } from "./voices";

/** Makes the page's reading surface alive: one set of listeners on the article, none a word (DESIGN §5, docs/adr/0001). */
function start(root: HTMLElement): void {
  const element = document.querySelector<HTMLElement>("#card");
  if (!element) return;
  const store = new SettingsStore(root.dataset.reader ?? "");
  const card = new Card(root, element);
  startPanel(root, store);
  startViews(root, store);
  startPointer(root, element, card, store);
  startKeyboard(root, card, store);
  startDrops(root);
  startLights(root);
  void correctFirst(root).then(() => startReadings(root, card, store));
  startPlace(root, root.dataset.reader ?? "");
  startCopy(root);
  if (cameFor(location.href)) void import("@/browser/study/return").then(({ offerReturn }) => offerReturn(root.dataset.back ?? ""));
  markLinked(root);
  addEventListener("hashchange", () => markLinked(root));
  startVoices(root, () => void import("./listen").then(({ toggleListening }) => toggleListening(root, store, sentenceHere(root))));
  startTermList(root, () => dataNow(root.dataset.data ?? ""));
  // The bar for selected text is rarely needed at once.
  document.addEventListener("selectionchange", () => void import("./selection").then(({ startSelection }) => startSelection(root, card)), {
    once: true,
  });
  // Ready before the first term is pointed at, but after what the page itself needs. A failure is said when a card opens.
  const fetchAhead = () => void loadData(root.dataset.data ?? "").catch(() => undefined);
  if ("requestIdleCallback" in window) requestIdleCallback(fetchAhead, { timeout: 2000 });
  else setTimeout(fetchAhead, 300);
}

/** A reader's own corrections first: what dresses the words reads them from the page. */
async function correctFirst(root: HTMLElement): Promise<void> {
  if (!recall("corrections")) return;
  const [{ readCorrections }, { correctSurface }] = await Promise.all([
    import("@/browser/corrections/store"),
    import("@/browser/corrections/surface"),
  ]);
  correctSurface(root, readCorrections());
}

/** What was met and how far the reader came, in this article. */
function startPlace(root: HTMLElement, slug: string): void {
  sayMet();
  offerResume(root, slug);
  startProgress(root);
  watchReading(root, followPlaces(slug));
}

const root = document.querySelector<HTMLElement>("[data-reader]");
if (root) start(root);
