import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LookupEntry } from "@/core/lookup/entry";
import { createLookup, type Lookup } from "@/core/lookup/lookup";
import { pinyinKey } from "@/core/lookup/sounds";
import { loadEdition } from "@/server/content/load";
import { lookupData } from "@/server/lookup";
import { makeEntry } from "./entries";

const data = lookupData(loadEdition());
const all = data.entries;
const withEntries = (entries: LookupEntry[]): Lookup => createLookup({ ...data, entries });
const lookup = withEntries(all);

/** Whether an entry is the first answer, or tied with it. */
function isFirst(find: Lookup, query: string, id: string): boolean {
  const { results } = find(query, 40);
  const own = results.find(({ entry }) => entry.id === id);
  return own !== undefined && own.score === results[0]?.score;
}

/** Every sixth entry; all of them with the whole matrix (`npm run test:all`). */
const sampled = process.env.TIFA_TESTS === "all" ? all : all.filter((_, i) => i % 6 === 0);

/** The forms that are not their own entry's first answer. */
const failing = (formsOf: (entry: LookupEntry) => string[]): string[] =>
  sampled.flatMap((entry) => formsOf(entry).flatMap((form) => (isFirst(lookup, form, entry.id) ? [] : [`${form} → ${entry.zh}`])));

describe("every form of every entry finds it first or tied", () => {
  it("headwords", () => expect(failing(({ zh }) => [zh])).toEqual([]));
  it("aliases", () => expect(failing(({ aliases }) => aliases.map(({ zh }) => zh))).toEqual([]));
  it("pinyin as it is written", () => expect(failing(({ pinyin, aliases }) => [pinyin, ...aliases.map((alias) => alias.pinyin)])).toEqual([]));
  // 党建+ is not 党建: its + is part of what is typed.
  it("pinyin joined without tones", () =>
    expect(failing(({ zh, pinyin }) => [pinyinKey(pinyin)].filter(Boolean).map((key) => (zh.endsWith("+") ? `${key}+` : key)))).toEqual([]));

  it("English renderings, unless another term prefers the same words; those to avoid at least among the first ten", () => {
    const preferred = new Set(all.map(({ en }) => en[0]?.toLowerCase()));
    const good = ({ en, avoid = 0 }: LookupEntry) => en.slice(0, en.length - avoid);
    expect(failing((entry) => good(entry).filter((words, i) => i === 0 || !preferred.has(words.toLowerCase())))).toEqual([]);
    const avoided = all.flatMap((entry) => entry.en.slice(good(entry).length).map((words) => [words, entry.id] as const));
    expect(avoided.length).toBeGreaterThan(50);
    expect(avoided.filter(([words, id]) => !lookup(words, 10).results.some(({ entry }) => entry.id === id))).toEqual([]);
  });
});

const hanzi = fc.constantFrom(..."红梅领航三报到服务基层治理党建引领雁阵");
const invented = fc
  .array(hanzi, { minLength: 1, maxLength: 5 })
  .map((characters) => makeEntry(characters.join(""), characters.map(() => "mā").join(" "), "x"));
const real = fc.constantFrom(...all);
/** A neighbour of a real word: cut short, one character another, two the wrong way round, said twice and nine times. */
const neighbour = fc.tuple(real, hanzi, fc.nat(4)).map(([{ zh, pinyin }, character, way]) => {
  const near = [zh.slice(1) || zh, character + zh.slice(1), zh.slice(-1) + zh.slice(0, -1), zh + zh, zh.repeat(9)][way] ?? zh;
  return makeEntry(near, pinyin, "x");
});
const words = fc.array(fc.oneof(invented, real, neighbour), { minLength: 1, maxLength: 60 });

describe("adding words", () => {
  it("never makes another unfindable by its own headword", () => {
    fc.assert(
      fc.property(words, words, (some, more) => {
        const entries = [...some, ...more].map((entry, i) => ({ ...entry, id: String(i) }));
        const before = withEntries(entries.slice(0, some.length));
        const after = withEntries(entries);
        return entries.every(({ zh, id }, i) => (i >= some.length || isFirst(before, zh, id)) && isFirst(after, zh, id));
      }),
      { numRuns: 20 },
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
