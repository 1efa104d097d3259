import { type Dictionary, openDictionary } from "@/core/dictionary/open";
import type { Edition } from "@/core/edition";
import { successorsOf } from "@/core/glossary/retired";
import type { Term } from "@/core/glossary/schema";
import { buildTermTrie, collectForms } from "@/core/glossary/match";
import { entryOf, type LookupData } from "@/core/lookup/entry";
import { openWordIndex, type WordIndex } from "@/core/lookup/word-index";
import { openTrie } from "@/core/text/trie";
import { dictionaryBytes } from "./dictionary/build";
import { wordIndexBytes } from "./dictionary-lookup";
import { forFolder } from "./for-folder";
import { loadReadingModel } from "./pinyin/load";

const hanzi = /\p{Script=Han}/u;

/** How often each term stands in the texts, by the form of it that does oftenest: all forms are looked for at once, a text read once. */
function countForms(terms: readonly Term[], texts: readonly string[], { fold }: Dictionary): Map<string, number> {
  const forms = [...collectForms(terms, fold).values()];
  const { findAll } = openTrie(buildTermTrie(terms, fold));
  const times = new Uint32Array(forms.length);
  for (const text of texts) {
    const { hits, length } = findAll(fold(text).units);
    for (let i = 0; i < length; i += 3) {
      const key = hits[i + 2] ?? 0;
      times[key] = (times[key] ?? 0) + 1;
    }
  }
  const counts = new Map<string, number>();
  forms.forEach((same, form) => {
    for (const { term } of same) counts.set(term.id, Math.max(counts.get(term.id) ?? 0, times[form] ?? 0));
  });
  return counts;
}

/** The dictionary with what looking its words up needs, opened once a process. */
export interface LookupDictionary {
  dictionary: Dictionary;
  index: WordIndex;
  bytes: Uint8Array;
  indexBytes: Uint8Array;
}

/** Opens the dictionary of the project; the first time on a machine it is made, which takes some twenty seconds. */
export const openLookupDictionary = forFolder((root): LookupDictionary => {
  const bytes = dictionaryBytes(root);
  const dictionary = openDictionary(bytes);
  const indexBytes = wordIndexBytes(bytes, dictionary, root);
  return { dictionary, index: openWordIndex(indexBytes), bytes, indexBytes };
});

/** Syllable → the characters that can be read so, for those that stand in at least one word: what a person may take for one another by ear. */
export function soundTable({ dictionary, index }: Pick<LookupDictionary, "dictionary" | "index">): Record<string, string> {
  const words = Array.from({ length: dictionary.size }, (_, word) => dictionary.spell(word));
  const used = new Set(words.filter(({ length }) => length > 1).flatMap((word) => [...word]));
  const table = new Map<string, Set<string>>();
  words.forEach((character, word) => {
    if ([...character].length !== 1 || !hanzi.test(character) || !used.has(character)) return;
    for (const {
      sounds: [sound],
      isOther,
    } of index.readingsOf(word, [character]))
      if (sound && !isOther) table.set(sound, (table.get(sound) ?? new Set()).add(character));
  });
  return Object.fromEntries(
    [...table]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([sound, characters]) => [sound, [...characters].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join("")]),
  );
}

/** A term with more names, where they are not its own already. */
const withForms = (term: Term, forms: readonly { zh: string; pinyin: string }[]): Term => ({
  ...term,
  aliases: [...term.aliases, ...forms.filter(({ zh }) => ![term, ...term.aliases].some((own) => own.zh === zh))],
});

/** Everything that looking up terms needs: for the browser as a file, for the command line as it is. */
export function lookupData(
  { terms, articles, retired }: Pick<Edition, "terms" | "articles" | "retired">,
  words: LookupDictionary = openLookupDictionary(),
): LookupData {
  const texts = articles.flatMap(({ zh }) => Object.values(zh));
  const counts = countForms(terms, texts, words.dictionary);
  const model = loadReadingModel();
  const spell = (zh: string): string =>
    model
      .read([...zh])
      .filter((reading) => reading !== null)
      .join(" ");
  // What an entry was called that is no more is looked up for ever.
  const former = new Map<string, { zh: string; pinyin: string }[]>();
  for (const [id, to] of successorsOf(retired, (term) => terms.some((other) => other.id === term))) {
    const form = retired[id];
    if (form) former.set(to, [...(former.get(to) ?? []), { zh: form.zh, pinyin: form.pinyin }]);
  }
  const entries = terms.map((term) => entryOf(withForms(term, former.get(term.id) ?? []), counts.get(term.id) ?? 0, spell));
  const shown = new Set(
    [...texts, ...entries.flatMap(({ zh, aliases, members = [] }) => [zh, ...aliases.map((a) => a.zh), ...members.map((m) => m.zh)])].flatMap(
      (text) => [...text],
    ),
  );
  const variants = [...words.dictionary.variants].filter(([from, to]) => from.length === 1 && to.length === 1 && shown.has(to));
  return { entries, variants: variants.flat().join(""), sounds: soundTable(words) };
}
