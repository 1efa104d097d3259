import { knowsTerm, knowsWord, markTerm, markWord } from "./known";
import { storedCharacters, storedText, termIds } from "@/browser/reader/text/elements";
import { markKnown } from "@/browser/reader/pinyin/over-words";
import { sayMarked } from "@/browser/reader/text/announce";
import type { SettingsStore } from "@/browser/reader/settings/settings";

/** Marks what the reader is at as known, or takes it back: a word, or a term with its words. */
export function markHere(root: HTMLElement, store: SettingsStore, here: HTMLElement | undefined): void {
  const term = here?.matches(".term") ? (here.dataset.term ?? "") : undefined;
  if (!here || (term === undefined && !here.matches("ruby"))) return;
  const known = term === undefined ? !knowsWord(storedCharacters(here), termIds(here)) : !knowsTerm(term);
  if (term !== undefined) markTerm(term, known);
  for (const word of term === undefined ? [here] : here.querySelectorAll<HTMLElement>("ruby")) markWord(storedCharacters(word), termIds(word), known);
  if (term !== undefined) void import("./brief").then(({ skipKnown }) => skipKnown(root));
  if (store.settings.readings === "unknown") markKnown(root);
  sayMarked(storedText(here), known);
}
