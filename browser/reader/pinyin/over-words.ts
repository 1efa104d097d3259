import { allowBreaks } from "./line-breaks";
import type { Card } from "@/browser/reader/card/card";
import { knowsAnything, knowsWord, loadKnowledge } from "@/browser/reader/knowledge/known";
import { redrawn, storedCharacters, termIds } from "@/browser/reader/text/elements";
import type { Name, Settings, SettingsStore } from "@/browser/reader/settings/settings";
import { keepSteady } from "@/browser/reader/place/scroll-anchor";

/** Marks the words that need no reading, for "over words not yet known". */
export function markKnown(root: HTMLElement): void {
  for (const ruby of root.querySelectorAll<HTMLElement>(".zh ruby")) ruby.classList.toggle("known", knowsWord(storedCharacters(ruby), termIds(ruby)));
}

/** Lets what the reader knows by study shape the page: readings only over the rest, a brief without it. Also when the reader comes back to the page. */
function followKnowledge(root: HTMLElement, store: SettingsStore): void {
  const apply = async (opening: boolean) => {
    if (!knowsAnything()) return;
    await loadKnowledge();
    if (store.settings.readings === "unknown") keepSteady(root, () => markKnown(root), opening);
    const { skipKnown } = await import("@/browser/reader/knowledge/brief");
    skipKnown(root);
    root.dataset.knows = "";
  };
  void apply(true);
  addEventListener("pageshow", (event) => {
    if (event.persisted) void apply(false);
  });
}

/** Which readings stand over the text is CSS; what they are written in, and the characters below them, is fetched when it is asked for. */
export function startReadings(root: HTMLElement, card: Card, store: SettingsStore): void {
  let touched = false;
  followKnowledge(root, store);
  const show = (settings: Settings, changed: Name | undefined) => {
    if (settings.readings === "unknown" && (changed === undefined || changed === "readings")) markKnown(root);
    const plain = settings.script === "pinyin" && settings.tones === "off" && settings.characters === "simplified";
    if ((plain && !touched) || !["script", "tones", "characters", undefined].includes(changed)) return;
    const opening = !touched && changed === undefined;
    touched = true;
    void import("./script").then(async ({ dress }) => {
      card.written = await dress(root, settings, opening);
    });
  };
  store.follow(show);
  allowBreaks(root);
  root.addEventListener(redrawn, () => {
    show(store.settings, undefined);
    allowBreaks(root);
  });
}
