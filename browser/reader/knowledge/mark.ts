import { markKnown } from "@/browser/reader/pinyin/over-words";
import type { Surface } from "@/browser/reader/surface";
import { sayMarked } from "@/browser/reader/text/announce";
import { storedCharacters, storedText, termIds } from "@/browser/reader/text/elements";
import { leaveOutKnown } from "./brief";

/** Marks what the reader is at as known, or takes it back: a word, or a term with its words. */
export function markHere({ root, known, settings }: Surface, here: HTMLElement | undefined): void {
  const term = here?.dataset.term;
  if (!here || (term === undefined && !here.matches("ruby"))) return;
  const now = term === undefined ? !known.knowsWord(storedCharacters(here), termIds(here)) : !known.knowsTerm(term);
  if (term !== undefined) known.markTerm(term, now);
  for (const word of term === undefined ? [here] : here.querySelectorAll<HTMLElement>("ruby"))
    known.markWord(storedCharacters(word), termIds(word), now);
  if (term !== undefined) leaveOutKnown(root, known);
  if (settings.settings.readings === "unknown") markKnown(root, known);
  sayMarked(root, storedText(here), now);
}
