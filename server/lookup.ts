import { deriveVariants } from "@/core/dictionary/variants";
import type { Edition } from "@/core/edition";
import { entryOf, type LookupData } from "@/core/lookup/entry";
import { plainSyllable } from "@/core/lookup/sounds";
import { toMarked } from "@/core/pinyin/tones";
import { type CedictEntry, readCedict } from "./dictionary/cedict";
import { loadReadingModel } from "./pinyin/load";

const hanzi = /\p{Script=Han}/u;

/** How often a form stands in the articles' Chinese. */
function countIn(texts: readonly string[], form: string): number {
  let count = 0;
  for (const text of texts) for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) count++;
  return count;
}

/** Syllable → the characters that can be read so, for those that stand in at least one word: what a person may take for one another by ear. */
export function soundTable(words: readonly CedictEntry[]): Record<string, string> {
  const used = new Set(words.filter(({ simplified }) => [...simplified].length > 1).flatMap(({ simplified }) => [...simplified]));
  const table = new Map<string, Set<string>>();
  for (const { simplified, pinyin } of words) {
    if ([...simplified].length !== 1 || !hanzi.test(simplified) || !used.has(simplified)) continue;
    const sound = plainSyllable(toMarked(pinyin));
    if (sound) table.set(sound, (table.get(sound) ?? new Set()).add(simplified));
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sound, characters]) => [sound, [...characters].join("")]));
}

/** Everything that looking up terms needs: for the browser as a file, for the command line as it is. */
export function lookupData({ terms, articles }: Pick<Edition, "terms" | "articles">, words: readonly CedictEntry[] = readCedict()): LookupData {
  const texts = articles.flatMap(({ zh }) => Object.values(zh));
  const model = loadReadingModel();
  const spell = (zh: string): string => model.read([...zh]).filter((reading) => reading !== null).join(" ");
  const entries = terms.map((term) => entryOf(term, Math.max(...[term, ...term.aliases].map(({ zh }) => countIn(texts, zh))), spell));
  const shown = new Set([...texts, ...entries.flatMap(({ zh, aliases, members = [] }) => [zh, ...aliases.map((a) => a.zh), ...members.map((m) => m.zh)])].flatMap((text) => [...text]));
  const variants = [...deriveVariants(words)].filter(([from, to]) => from.length === 1 && to.length === 1 && shown.has(to));
  return { entries, variants: variants.flat().join(""), sounds: soundTable(words) };
}
