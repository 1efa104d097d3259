import type { Card } from "./card";
import { knownWords } from "./known";
import { storedCharacters } from "./places";
import type { SettingsStore } from "./settings";

/** Marks the words that need no reading, for "over words not yet known". */
export function markKnown(root: HTMLElement): void {
  const known = knownWords();
  for (const ruby of root.querySelectorAll<HTMLElement>(".zh ruby")) ruby.classList.toggle("known", known.has(storedCharacters(ruby)));
}

/** Which readings stand over the text is CSS; what they are written in, and the characters below them, is fetched when it is asked for. */
export function startReadings(root: HTMLElement, card: Card, store: SettingsStore): void {
  let touched = false;
  store.follow((settings, changed) => {
    if (settings.readings === "unknown" && (changed === undefined || changed === "readings")) markKnown(root);
    const plain = settings.script === "pinyin" && settings.tones === "off" && settings.characters === "simplified";
    if ((plain && !touched) || !["script", "tones", "characters", undefined].includes(changed)) return;
    touched = true;
    void import("./dress").then(({ dress, spellZhuyin }) => {
      card.spell = settings.script === "zhuyin" ? spellZhuyin : undefined;
      return dress(root, settings);
    });
  });
}
