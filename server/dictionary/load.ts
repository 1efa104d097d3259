import { deriveVariants } from "@/core/dictionary/variants";
import { createFold, foldedKey } from "@/core/text/fold";
import type { Lexicon } from "@/core/text/lexicon";
import { readCedict } from "./cedict";

/** CC-CEDICT as the text engine's lexicon. */
export function loadLexicon(): Lexicon {
  const entries = readCedict();
  const variants = deriveVariants(entries);
  const fold = createFold(variants);
  const words = new Map<string, { names: boolean; cost: number }>();
  let longest = 0;
  for (const { simplified, pinyin } of entries) {
    const key = foldedKey(fold, simplified);
    const isName = /^\p{Lu}/u.test(pinyin);
    longest = Math.max(longest, key.length);
    words.set(key, { names: (words.get(key)?.names ?? true) && isName, cost: key.length === 1 ? 1300 : 1000 + 100 * key.length });
  }
  return {
    longest,
    variants,
    wordsAt(units, start, out) {
      let count = 0;
      for (let length = 1; length <= longest && start + length <= units.length; length++) {
        const cost = words.get(String.fromCharCode(...units.subarray(start, start + length)))?.cost;
        if (cost === undefined) continue;
        out[2 * count] = length;
        out[2 * count + 1] = cost;
        count++;
      }
      return count;
    },
    isName: (units, start, end) => words.get(String.fromCharCode(...units.subarray(start, end)))?.names === true,
  };
}
