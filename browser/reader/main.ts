import { recall } from "@/browser/site/remember";
import { cameFor } from "@/browser/study/source";
import { Card } from "@/browser/reader/card/card";
import { startCopy } from "@/browser/reader/selection/copy";
import { sentenceHere } from "@/browser/reader/place/cursor";
import { dataNow, loadData } from "@/browser/reader/card/data";
import { startDrops } from "@/browser/reader/settings/menus";
import { startKeyboard } from "@/browser/reader/input/keyboard";
import { startLights } from "@/browser/reader/text/highlight";
import { markLinked } from "@/browser/reader/place/permalink";
import { sayMet, watchReading } from "@/browser/reader/place/paragraphs-read";
import { startPanel } from "@/browser/reader/settings/panel";
import { followPlaces } from "@/browser/reader/place/kept-place";
import { startPointer } from "@/browser/reader/input/pointer";
import { offerResume, startProgress } from "@/browser/reader/place/progress";
import { startReadings } from "@/browser/reader/pinyin/over-words";
import { SettingsStore } from "@/browser/reader/settings/settings";
import { startTermList } from "@/browser/reader/print/term-list";
import { startViews } from "@/browser/reader/settings/views";
import { startVoices } from "@/browser/site/speech";

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
  startVoices(
    root,
    () => void import("@/browser/reader/speech/read-aloud").then(({ toggleListening }) => toggleListening(root, store, sentenceHere(root))),
  );
  startTermList(root, () => dataNow(root.dataset.data ?? ""));
  // The bar for selected text is rarely needed at once.
  document.addEventListener(
    "selectionchange",
    () => void import("@/browser/reader/selection/bar").then(({ startSelection }) => startSelection(root, card)),
    {
      once: true,
    },
  );
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
