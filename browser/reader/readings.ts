import { knownWords } from "./known";
import { charactersOf } from "./places";
import type { SettingsStore } from "./settings";

/** Marks the words that need no reading, for "over words not yet known". */
export function markKnown(root: HTMLElement): void {
  const known = knownWords();
  for (const ruby of root.querySelectorAll(".zh ruby")) ruby.classList.toggle("known", known.has(charactersOf(ruby)));
}

/** Which readings stand over the text is CSS; what they are written in, and the characters below them, is fetched when it is asked for. */
export function startReadings(root: HTMLElement, store: SettingsStore): void {
  let touched = false;
  store.follow((settings, changed) => {
    if (settings.readings === "unknown" && (changed === undefined || changed === "readings")) markKnown(root);
    const plain = settings.script === "pinyin" && settings.tones === "off" && settings.characters === "simplified";
    if ((plain && !touched) || !["script", "tones", "characters", undefined].includes(changed)) return;
    touched = true;
    void import("./dress").then(({ dress }) => dress(root, settings));
  });
}
