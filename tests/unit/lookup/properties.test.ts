import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryOf, type LookupEntry } from "@/core/lookup/entry";
import { createLookup, type Lookup } from "@/core/lookup/lookup";
import { pinyinKey } from "@/core/lookup/sounds";
import { loadEdition } from "@/server/content/load";
import { makeEntry } from "./entries";

const all = loadEdition().terms.map((term) => entryOf(term));
const withEntries = (entries: LookupEntry[]): Lookup => createLookup({ entries, variants: "", sounds: {} });
const lookup = withEntries(all);

/** Whether an entry is the first answer, or tied with it. */
function isFirst(find: Lookup, query: string, id: string): boolean {
  const { results } = find(query, 40);
  const own = results.find(({ entry }) => entry.id === id);
  return own !== undefined && own.score === results[0]?.score;
}

/** The forms that are not their own entry's first answer. */
const failing = (formsOf: (entry: LookupEntry) => string[]): string[] =>
  all.flatMap((entry) => formsOf(entry).flatMap((form) => (isFirst(lookup, form, entry.id) ? [] : [`${form} → ${entry.zh}`])));

describe("every form of every entry finds it first or tied", () => {
  it("headwords", () => expect(failing(({ zh }) => [zh])).toEqual([]));
  it("aliases", () => expect(failing(({ aliases }) => aliases.map(({ zh }) => zh))).toEqual([]));
  it("pinyin as it is written", () => expect(failing(({ pinyin, aliases }) => [pinyin, ...aliases.map((alias) => alias.pinyin)])).toEqual([]));
  it("pinyin joined without tones", () => expect(failing(({ pinyin }) => [pinyinKey(pinyin)].filter(Boolean))).toEqual([]));

  it("English renderings, unless another term prefers the same words", () => {
    const preferred = new Set(all.map(({ en }) => en[0]?.toLowerCase()));
    expect(failing(({ en }) => en.filter((words, i) => i === 0 || !preferred.has(words.toLowerCase())))).toEqual([]);
  });
});

const hanzi = fc.constantFrom(..."红梅领航三报到服务基层治理党建引领雁阵");
const word = fc.array(hanzi, { minLength: 1, maxLength: 5 }).map((characters) => makeEntry(characters.join(""), characters.map(() => "mā").join(" "), "x"));

describe("adding words", () => {
  it("never makes another unfindable by its own headword", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.array(word, { minLength: 1, maxLength: 40 }), (some, more) => {
        const entries = [...some, ...more].map((entry, i) => ({ ...entry, id: String(i) }));
        const find = withEntries(entries);
        return entries.every(({ zh, id }) => isFirst(withEntries(entries.slice(0, some.length)), zh, id) || Number(id) >= some.length) && entries.every(({ zh, id }) => isFirst(find, zh, id));
      }),
      { numRuns: 15 },
    );
  });
});

describe("spelling", () => {
  it("of pinyin does not matter", () => {
    fc.assert(
      fc.property(fc.constantFrom(...all.filter(({ pinyin }) => /^[\p{L} ]+$/u.test(pinyin))), fc.boolean(), fc.boolean(), (entry, spaced, upper) => {
        const plain = entry.pinyin.normalize("NFD").replace(/\p{M}/gu, "");
        const spelt = spaced ? plain : plain.replace(/ /g, "");
        return isFirst(lookup, upper ? spelt.toUpperCase() : spelt, entry.id);
      }),
      { numRuns: 100 },
    );
  });
});
