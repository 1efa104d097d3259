import { fetchedData } from "@/browser/reader/card/data";
import { type Reader, startReader } from "@/browser/reader/reader";
import { sayExplained } from "@/browser/reader/text/highlight";
import { savingFrom } from "@/browser/reader/saving";
import { SettingsStore } from "@/browser/reader/settings/settings";

/** Makes the front door's two sentences alive, as an article is: both languages light up, pinyin shows, a click opens a card. */
export function startSpecimen(root: HTMLElement): Reader {
  const { data: address = "", characterData = "", unavailable = "" } = root.dataset;
  const data = fetchedData(address, characterData);
  const settings = new SettingsStore(root.dataset.reader ?? "");
  // However articles are read: this shows both languages, and pinyin at the pointer.
  Object.assign(settings.settings, { view: "side", readings: "hover" });
  const reader = startReader(root, {
    data,
    settings,
    actions: {
      save: savingFrom(root, data, unavailable),
      lookup: (text) => void document.dispatchEvent(new CustomEvent("tifa:lookup", { detail: text })),
    },
  });
  // What the cards know is fetched once somebody comes near.
  const fetchAhead = () => void data.load().catch(() => undefined);
  for (const type of ["pointerover", "focusin"]) root.addEventListener(type, fetchAhead, { once: true, signal: reader.signal });
  // The first term stands explained beside the text: it is lit, until somebody points at another.
  const first = root.querySelector<HTMLElement>(".pair .zh .term[data-term]");
  sayExplained(root, { at: first ?? undefined, asked: false });
  root.addEventListener("pointerover", () => sayExplained(root, { at: undefined, asked: false }), { once: true, signal: reader.signal });
  return reader;
}
