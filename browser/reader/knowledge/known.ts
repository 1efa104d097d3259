import { recall, remember } from "@/browser/site/remember";
import { successorsHere } from "@/browser/site/successors";
import { currentKnowledge, type Knowledge, nothingKnown } from "@/core/study/known";
import { currentMarks } from "@/core/study/marks";

/**
 * What needs no help for this reader: by study, or marked by hand (which has the last word). Marks are kept in the browser, two lists of words and of
 * terms (`t:` and the id): those known, and those that study takes for known and the reader does not.
 */

const readMarks = (key: string): string[] => (recall(key) ?? "").split(" ").filter(Boolean);

let kept: { known: Set<string>; unknown: Set<string> } | undefined;
function marked(): { known: Set<string>; unknown: Set<string> } {
  if (!kept) {
    const [known, unknown, successors] = [readMarks("known"), readMarks("unknown"), successorsHere()];
    kept = { known: currentMarks(known, unknown, successors), unknown: currentMarks(unknown, known, successors) };
  }
  return kept;
}

// Another tab has marked something, or restored a backup.
addEventListener("storage", ({ key }) => {
  if (key === "tifa.known" || key === "tifa.unknown") kept = undefined;
});

let studied: Knowledge = nothingKnown();

const termMark = (term: string): string => `t:${term}`;

/** Whether there is anything to know: cards, or words marked by hand. Asking costs nothing. */
export const knowsAnything = (): boolean => Number(recall("study") ?? 0) > 0 || marked().known.size > 0;

/** Reads anew what study says. Nothing is fetched where there are no cards; a storage that cannot be read leaves what was marked by hand. */
export async function loadKnowledge(): Promise<void> {
  if (!(Number(recall("study") ?? 0) > 0)) return;
  studied = await import("@/browser/storage/known")
    .then(async ({ readKnowledge }) => currentKnowledge(await readKnowledge(Date.now()), successorsHere()))
    .catch(() => studied);
}

const byHand = (mark: string): number | undefined => (marked().known.has(mark) ? 1 : marked().unknown.has(mark) ? 0 : undefined);

/** Whether a term needs no help. */
export const knowsTerm = (id: string): boolean => (byHand(termMark(id)) ?? Number(studied.terms.get(id)?.sure ?? false)) === 1;

/** Whether a word that stands in these terms needs no help: who knows a term knows how its words are read. */
export const knowsWord = (zh: string, terms: readonly string[]): boolean =>
  (byHand(zh) ?? Number(studied.words.get(zh)?.sure === true || terms.some(knowsTerm))) === 1;

/** The chance that a word in these terms would be known today. */
export function chanceOf(zh: string, terms: readonly string[]): number {
  const chances = [studied.words.get(zh)?.chance ?? 0, ...terms.map((id) => byHand(termMark(id)) ?? studied.terms.get(id)?.chance ?? 0)];
  return byHand(zh) ?? Math.max(...chances);
}

/** Marks by hand; a mark against study is kept only where study, without it, would take it for known. */
function mark(key: string, known: boolean, studiedAsKnown: () => boolean): void {
  // What another tab marked while this page lay in the browser's cache was not told.
  kept = undefined;
  const { known: yes, unknown: no } = marked();
  for (const marks of [yes, no]) marks.delete(key);
  if (known) yes.add(key);
  else if (studiedAsKnown()) no.add(key);
  remember("known", [...yes].join(" "));
  remember("unknown", [...no].join(" "));
}

/** Marks a word that stands in these terms as known, or as not known. */
export const markWord = (zh: string, terms: readonly string[], known: boolean): void => mark(zh, known, () => knowsWord(zh, terms));

/** Marks a term as known, or as not known; its words are marked one by one. */
export const markTerm = (id: string, known: boolean): void => mark(termMark(id), known, () => knowsTerm(id));
