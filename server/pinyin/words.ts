import { createAnnotator } from "@/core/annotate";
import { loadDictionary } from "../dictionary/load";
import type { CutWords } from "./corpus";

/** The text engine's own word cutter, without terms and names of the edition: the model learns from the cuts that it will be given. */
export function createCutter(root: string = process.cwd()): CutWords {
  const annotate = createAnnotator({ terms: [], register: [], readings: new Map(), dictionary: loadDictionary(root) });
  const known = new Map<string, Int32Array>();
  return (characters) => {
    const text = characters.join("");
    const cut = known.get(text);
    if (cut !== undefined) return cut;
    const { tokens } = annotate(text);
    const wordOf = Int32Array.from(tokens.flatMap((token, number) => [...token.text].map(() => number)));
    known.set(text, wordOf);
    return wordOf;
  };
}
