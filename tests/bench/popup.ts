import { entriesHere, wordsHere } from "@/core/dictionary/popup";
import { readCedict } from "@/server/dictionary/cedict";
import { loadDictionary } from "@/server/dictionary/load";
import { best, readFolders, readReports } from "./measure";

/**
 * All dictionary words at an offset, as a popup needs them, beside the way of the pop-up dictionaries that search a sorted text of entries (Zhongwen and its
 * kin): for each length from the longest, a binary search in the whole file for the line that begins with the word. The stand-in is written here
 * from that description, with a cache of words asked before ("warm"):
 *   npx tsx tests/bench/popup.ts DATA_FOLDER
 * Both must find the same words.
 */

const { data } = readFolders("popup");
const text = readReports(data, 200_000);
const offsets = Array.from({ length: 2000 }, (_, i) => i * 97 + 13).filter((at) => /\p{Script=Han}/u.test(text.charAt(at)));

const dictionary = loadDictionary();
const words = [...new Set(readCedict().map(({ simplified }) => simplified))].sort();
const file = `\n${words.join("\n")}\n`;

/** Binary search by byte position in a text of sorted lines. */
function searchFile(word: string): boolean {
  let low = 0;
  let high = file.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = file.lastIndexOf("\n", middle) + 1;
    const line = file.slice(start, file.indexOf("\n", start));
    if (line === word) return true;
    if (line < word) low = middle + 1;
    else high = start - 1;
  }
  return false;
}

const longest = dictionary.longest;
const cache = new Map<string, boolean>();
function searchAll(at: number, isWarm: boolean): string[] {
  const found: string[] = [];
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    let known = isWarm ? cache.get(word) : undefined;
    if (known === undefined) {
      known = searchFile(word);
      if (isWarm) cache.set(word, known);
    }
    if (known) found.push(word);
  }
  return found;
}

const numbers = new Int32Array(longest);
const { units } = dictionary.fold(text.replace(/\s/g, "，"));
const shown = (at: number): string[] => wordsHere(dictionary, text, at).map(({ start, end }) => text.slice(start, end));
const different = offsets.filter((at) => shown(at).join() !== searchAll(at, false).join());
const each = (run: (at: number) => unknown): string => ((best(() => offsets.forEach(run), 7, 2) * 1000) / offsets.length).toFixed(2);

console.log(
  `${offsets.length} offsets, µs each; ${different.length === 0 ? "the same words" : `DIFFERENT at ${different.length}, first ${different[0]}: ${shown(different[0] ?? 0)} | ${searchAll(different[0] ?? 0, false)}`}`,
);
console.log(`search in a sorted file: cold ${each((at) => searchAll(at, false))}, warm ${each((at) => searchAll(at, true))}`);
console.log(
  `ours: words in a folded text ${each((at) => dictionary.numbersAt(units, at, numbers))}, words in a stored text ${each((at) => wordsHere(dictionary, text, at))}, with all their entries ${each((at) => entriesHere(dictionary, wordsHere(dictionary, text, at)))}`,
);
console.log("for reference, measured elsewhere: the Zhongwen extension 72–88 cold, 15–19 warm");
