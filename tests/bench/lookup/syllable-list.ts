import type { Dictionary } from "@/core/dictionary/open";
import { toNumbered } from "@/core/pinyin/syllables";
import { stripTones, toneOf } from "@/core/pinyin/tones";

/** A character that is read as a syllable, with what using it costs: the less the commoner. */
export interface Reading {
  zh: string;
  cost: number;
  /** With its mark. */
  syllable: string;
}

export type Spelling = "bare" | "mark" | "number";

const isSyllable = /^(?=.*[aeiouüê])[a-züê]+$/;

/** Syllable without tone → the characters read so, commonest first by the project's own word frequencies. */
export function listSyllables(dictionary: Dictionary): Map<string, Reading[]> {
  const out = new Int32Array(2 * dictionary.longest);
  const bySyllable = new Map<string, Reading[]>();
  for (let word = 0; word < dictionary.size; word++) {
    const folded = dictionary.spell(word);
    if ([...folded].length !== 1 || !/\p{Script=Han}/u.test(folded)) continue;
    const count = dictionary.wordsAt(
      Uint16Array.from(folded, (unit) => unit.charCodeAt(0)),
      0,
      out,
    );
    const cost = count > 0 ? (out[1] ?? 0) : Number.POSITIVE_INFINITY;
    for (const { simplified: zh, pinyin } of dictionary.entries(word)) {
      const syllable = pinyin.toLowerCase();
      const bare = stripTones(syllable);
      if (!isSyllable.test(bare)) continue;
      bySyllable.set(bare, [...(bySyllable.get(bare) ?? []), { zh, cost, syllable }]);
    }
  }
  for (const readings of bySyllable.values()) readings.sort((a, b) => a.cost - b.cost);
  return bySyllable;
}

/** Of the two commonest characters of each syllable those that `find` does not give, by how the syllable is typed. */
export function findMissing(
  syllables: ReadonlyMap<string, readonly Reading[]>,
  spelling: Spelling,
  find: (typed: string) => string[],
): { asked: number; missing: { typed: string; lacking: string[] }[] } {
  const asked = new Map<string, Reading[]>();
  for (const [bare, readings] of syllables)
    for (const reading of readings) {
      const { syllable } = reading;
      // The neutral tone has no mark; by number it is 5.
      if (spelling === "mark" && toneOf(syllable) === 5) continue;
      const typed = spelling === "bare" ? bare : spelling === "mark" ? syllable : toNumbered(syllable);
      asked.set(typed, [...(asked.get(typed) ?? []), reading]);
    }
  const missing = [...asked].flatMap(([typed, readings]) => {
    const commonest = [...new Set(readings.map(({ zh }) => zh))].slice(0, 2);
    const found = new Set(find(typed));
    const lacking = commonest.filter((zh) => !found.has(zh));
    return lacking.length > 0 ? [{ typed, lacking }] : [];
  });
  return { asked: asked.size, missing };
}
