import type { CorrectedText } from "@/browser/corrections/surface";
import { withModule } from "@/browser/site/on-demand";
import { hasOwn } from "@/browser/site/own-flag";
import { recall } from "@/browser/site/remember";
import { cameFor } from "@/browser/study/source";
import type { CardData } from "@/core/reading/card-data";
import type { CardSource } from "./card/data";
import { keepBrief } from "./knowledge/brief";
import { startTermLists } from "./knowledge/term-lists";
import { startBar } from "./place/bar";
import { followPlaces } from "./place/kept-place";
import { sayMet, watchReading } from "./place/paragraphs-read";
import { followLinks } from "./place/permalink";
import { offerResume, startProgress } from "./place/progress";
import { startPrintDialog } from "./print/dialog";
import { startFoot } from "./print/foot";
import { startTermList } from "./print/term-list";
import { type Reader, startReader } from "./reader";
import { savingFrom } from "./saving";
import { SettingsStore } from "./settings/settings";
import type { ReaderActions } from "./surface";
import { termAddress } from "./term-address";

/** A text of a page that is alive, and what follows how it is read: begun once all of it is there. */
export interface TextPage extends Reader {
  settings: SettingsStore;
  followReading(): void;
}

/** Makes the page of a text alive, ours or a reader's own: `name` is what its place and settings are kept under. */
export function startTextPage(root: HTMLElement, name: string, given: CardSource): TextPage {
  const failed = root.dataset.unavailable ?? "";
  const settings = new SettingsStore(name);
  let corrected: Promise<CorrectedText> | undefined;
  const corrections = async () => {
    const { CorrectedText: Corrected } = await import("@/browser/corrections/surface");
    corrected ??= Promise.resolve(new Corrected(root));
    return corrected;
  };
  // A reader's own entries, where there are any, are marked in ours too; their own texts have them from the engine.
  let addOwn = (own: CardData): CardData => own;
  const marking = (): Promise<void> =>
    hasOwn() && !root.matches(".own")
      ? withModule(
          () => import("@/browser/texts/own-marks"),
          failed,
          async ({ markOwn }) => {
            addOwn = await markOwn(root).catch(() => addOwn);
          },
        )
      : Promise.resolve();
  const data: CardSource = {
    async load() {
      const loaded = await given.load();
      await before;
      return addOwn(loaded);
    },
    now() {
      const loaded = given.now();
      return loaded && addOwn(loaded);
    },
    characters: () => given.characters(),
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
  const before: Promise<void> = (recall("corrections") ? corrections().then((text) => text.showKept()) : Promise.resolve())
    .catch(() => undefined)
    .then(marking);
  const reader = startReader(root, { data, settings, actions, before });
  const { signal } = reader;
  startBar(root, signal);
  startTermLists(root, data, termAddress(root), signal);
  startTermList(root, data, settings, signal);
  startFoot(root, signal);
  startPrintDialog(root, signal);
  if (cameFor(location.href))
    void withModule(
      () => import("@/browser/study/return"),
      failed,
      ({ offerReturn }) => offerReturn(root.dataset.back ?? ""),
    );
  return {
    ...reader,
    settings,
    followReading() {
      keepBrief(root, signal);
      sayMet(root);
      offerResume(root, name, signal);
      startProgress(root, signal);
      watchReading(root, followPlaces(name, signal), signal);
      followLinks(root, signal);
    },
  };
}
