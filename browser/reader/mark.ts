import { placeOf } from "./cursor";
import { toggleKnown } from "./known";
import { storedCharacters } from "./places";
import { markKnown } from "./readings";
import type { SettingsStore } from "./settings";

/** Marks the words where the reader is as known (or takes it back): the word in focus, or each word of the term in focus. */
export function markHere(root: HTMLElement, store: SettingsStore): void {
  const here = placeOf(root);
  const words = here?.matches("ruby") ? [here] : here?.matches(".term") ? [...here.querySelectorAll<HTMLElement>("ruby")] : [];
  for (const word of words) toggleKnown(storedCharacters(word));
  if (words.length && store.settings.readings === "unknown") markKnown(root);
}
