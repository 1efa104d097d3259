import { syllables } from "./inventory";
import { toMarked } from "./tones";
import { toZhuyin } from "./zhuyin";

const toneMarks: Record<string, number> = { "": 1, ˉ: 1, ˊ: 2, ˇ: 3, ˋ: 4, "˙": 5 };
/** One syllable: the dot of the neutral tone before or behind, the symbols in their order, the tone. */
const written = /(˙?)([ㄅ-ㄙ]?[ㄧㄨㄩ]?[ㄚ-ㄦ]?)([ˉˊˇˋ˙]?)/gu;

/** Symbols without tone → the syllable in pinyin. */
const spelt = new Map([...syllables].map((syllable) => [toZhuyin(syllable).replace("˙", ""), syllable] as const).reverse());

/**
 * Zhuyin inside a text as toned pinyin, a space between syllables: ㄐㄧ ㄘㄥˊ → jī céng. The first tone has no mark; symbols that are no syllable
 * stay, as does everything else.
 */
export const fromZhuyin = (text: string): string =>
  text.replace(/[ㄅ-ㄩˉˊˇˋ˙]+(?:\s+[ㄅ-ㄩˉˊˇˋ˙]+)*/gu, (run) =>
    run
      .replace(/\s+/g, " ")
      .replace(written, (whole, dot: string, symbols: string, tone: string) => {
        const syllable = spelt.get(symbols);
        return syllable === undefined ? whole : ` ${toMarked(`${syllable}${dot ? 5 : (toneMarks[tone] ?? 1)}`)}`;
      })
      .replace(/\s+/g, " ")
      .trim(),
  );
