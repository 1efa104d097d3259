import { createFold } from "@/core/text/fold";
import type { Lexicon } from "@/core/text/lexicon";
import { classes, hashOf, noPairs } from "@/core/text/pairs";
import { findPath, isHeadword, prepare } from "@/core/text/words";
import type { Frequencies, Word } from "./features";

/** What a character costs that no word begins with, in hundredths of a nat. */
const unknown = 1400;

/** What phrases cost by the dictionary's counts of words and pairs of words (jieba, the reports, the news: server/dictionary/derive-frequencies.ts). */
export function frequenciesOf(lexicon: Lexicon): Frequencies {
  const fold = createFold(lexicon.variants);
  const pairs = lexicon.pairs ?? noPairs;
  const out = new Int32Array(2 * Math.max(1, lexicon.longest));
  return {
    cost(text) {
      const prepared = prepare(text, fold);
      const { units } = prepared.folded;
      const path = findPath(prepared, lexicon);
      let nats = 0;
      let bond = 0;
      let last: number = classes.none;
      const words: Word[] = [];
      for (const { start, end } of path) {
        const found = lexicon.wordsAt(units, start, out);
        let cost = unknown;
        for (let i = 0; i < found; i++) if (out[2 * i] === end - start) cost = out[2 * i + 1] ?? unknown;
        nats += cost / 100;
        words.push({ text: text.slice(start, end), nats: cost / 100 });
        const hash = hashOf(units, start, end);
        if (last !== classes.none) bond -= pairs.adjust(last, hash) / 100;
        last = hash;
      }
      return { nats, bond, words, isWord: isHeadword(prepared, lexicon) };
    },
  };
}
