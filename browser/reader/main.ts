import type { CorrectedText } from "@/browser/corrections/surface";
import { withModule } from "@/browser/site/on-demand";
import { recall } from "@/browser/site/remember";
import { cameFor } from "@/browser/study/source";
import { fetchedData } from "./card/data";
import { keepBrief } from "./knowledge/brief";
import { followPlaces } from "./place/kept-place";
import { sayMet, watchReading } from "./place/paragraphs-read";
import { followLinks } from "./place/permalink";
import { startBar } from "./place/bar";
import { offerResume, startProgress } from "./place/progress";
import { startTermLists } from "./knowledge/term-lists";
import { startPrintDialog } from "./print/dialog";
import { startFoot } from "./print/foot";
import { startTermList } from "./print/term-list";
import { type Reader, startReader } from "./reader";
import { savingFrom } from "./saving";
import { SettingsStore } from "./settings/settings";
import type { ReaderActions } from "./surface";

/** The page of a shipped article: its text is read, and the page knows how far. */
function startArticle(root: HTMLElement): Reader {
  const slug = root.dataset.reader ?? "";
  const data = fetchedData(root.dataset.data ?? "", root.dataset.characterData ?? "");
  const failed = root.dataset.unavailable ?? "";
  const settings = new SettingsStore(slug);
  let corrected: Promise<CorrectedText> | undefined;
  const corrections = async () => {
    const { CorrectedText: Corrected } = await import("@/browser/corrections/surface");
    corrected ??= Promise.resolve(new Corrected(root));
    return corrected;
  };
  const actions: ReaderActions = {
    save: savingFrom(root, data, failed),
    saveSelection: (range) =>
      withModule(
        () => import("@/browser/study/selected"),
        failed,
        ({ saveSelection }) => saveSelection(root, data, range),
      ),
    correct: (into, word) =>
      withModule(
        () => Promise.all([import("@/browser/corrections/form"), corrections()]),
        failed,
        ([{ openForm }, text]) => openForm(root, into, word, text),
      ),
    lookup: (text) => void document.dispatchEvent(new CustomEvent("tifa:lookup", { detail: text })),
  };
  // A reader's own corrections first: what is written over the words is read from the page.
  const before = recall("corrections") ? corrections().then((text) => text.showKept()) : Promise.resolve();
  const reader = startReader(root, { data, settings, actions, before });
  const { signal } = reader;
  keepBrief(root, signal);
  sayMet(root);
  offerResume(root, slug, signal);
  startProgress(root, signal);
  startBar(root, signal);
  watchReading(root, followPlaces(slug, signal), signal);
  followLinks(root, signal);
  startTermLists(root, data, (id) => `${root.dataset.terms ?? ""}${id}/`, signal);
  startTermList(root, data, settings, signal);
  startFoot(root, signal);
  startPrintDialog(root, signal);
  if (cameFor(location.href))
    void withModule(
      () => import("@/browser/study/return"),
      failed,
      ({ offerReturn }) => offerReturn(root.dataset.back ?? ""),
    );
  // Ready before the first term is pointed at, but after what the page itself needs. A failure is said when a card opens.
  const fetchAhead = () => void data.load().catch(() => undefined);
  if ("requestIdleCallback" in window) requestIdleCallback(fetchAhead, { timeout: 2000 });
  else setTimeout(fetchAhead, 300);
  return reader;
}

const root = document.querySelector<HTMLElement>("[data-reader]");
if (root) startArticle(root);
