import { recall, remember } from "@/browser/site/remember";

/** The words a reader has marked as known: readings can be left off over them. Kept in the browser. */

let known: Set<string> | undefined;

/** Words (characters as in the text) that need no reading for this reader. */
export function knownWords(): Set<string> {
  known ??= new Set((recall("known") ?? "").split(" ").filter(Boolean));
  return known;
}

/** Marks a word as known, or takes that back; says which it is now. */
export function toggleKnown(word: string): boolean {
  const words = knownWords();
  if (!words.delete(word)) words.add(word);
  remember("known", [...words].join(" "));
  return words.has(word);
}
