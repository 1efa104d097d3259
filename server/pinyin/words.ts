import { createFold } from "@/core/text/fold";
import { findPath, isHeadword, prepare } from "@/core/text/words";
import { loadDictionary } from "../dictionary/load";
import type { CutWords } from "./corpus";

/** The text engine's own word cutter, without terms and names of the edition: the model learns from the cuts that it will be given. */
export function createCutter(root: string = process.cwd()): CutWords {
  const dictionary = loadDictionary(root);
  const fold = createFold(dictionary.variants);
  const known = new Map<string, Int32Array>();
  return (characters) => {
    const text = characters.join("");
    const cut = known.get(text);
    if (cut !== undefined) return cut;
    const prepared = prepare(text, fold);
    const { units, at } = prepared.folded;
    const path = isHeadword(prepared, dictionary) ? [{ start: 0, end: units.length }] : findPath(prepared, dictionary);
    const ends = path.map(({ end }) => at[end] ?? text.length);
    let offset = 0;
    let word = 0;
    const wordOf = Int32Array.from(characters, (character) => {
      while (word < ends.length - 1 && (ends[word] ?? 0) <= offset) word++;
      offset += character.length;
      return word;
    });
    known.set(text, wordOf);
    return wordOf;
  };
}
