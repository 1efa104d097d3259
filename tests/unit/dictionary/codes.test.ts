import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BitReader, BitWriter } from "@/core/dictionary/bits";
import { childOf, readHeadwords, spellWord, writeHeadwords } from "@/core/dictionary/headwords";
import { Code, codeLengths, NumberCode } from "@/core/dictionary/huffman";
import { lexiconOf } from "@/core/dictionary/lexicon";
import { pairUp } from "@/core/dictionary/pairs";
import { readReference, writeReference } from "@/core/dictionary/record";
import { packSections, unpackSections } from "@/core/dictionary/sections";
import { marks, type SymbolRule, tokenise } from "@/core/dictionary/text";

describe("bits", () => {
  it("come back as they were written", () => {
    const item = fc.oneof(
      fc.record({ count: fc.integer({ min: 1, max: 24 }), value: fc.nat() }).map(({ count, value }) => ({ count, value: value % 2 ** count })),
      fc.nat(100_000).map((value) => ({ count: 0, value })),
    );
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const to = new BitWriter();
        for (const { count, value } of items) count === 0 ? to.writeCount(value) : to.write(value, count);
        const from = new BitReader(to.bytes());
        for (const { count, value } of items) expect(count === 0 ? from.readCount() : from.read(count)).toBe(value);
      }),
    );
  });

  it("refuses a count without end", () => {
    expect(() => new BitReader(new Uint8Array(8)).readCount()).toThrow(RangeError);
  });
});

describe("references between entries", () => {
  it.each([0, 1, 120_511, 131_071])("come back (word %i)", (word) => {
    const to = new BitWriter();
    for (const ordinal of [0, 3]) writeReference(to, { word, ordinal });
    const from = new BitReader(to.bytes());
    expect([readReference(from), readReference(from)]).toEqual([
      { word, ordinal: 0 },
      { word, ordinal: 3 },
    ]);
  });
  it.each([131_072, 131_073, 262_144, 1_000_000])("are refused where the word's number is too large for them (%i)", (word) =>
    expect(() => writeReference(new BitWriter(), { word, ordinal: 0 })).toThrow(`word number ${word} does not fit a reference of 17 bits`),
  );
});

describe("Huffman codes", () => {
  const counts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 300 }).map((list) => list.sort((a, b) => b - a));

  it("are as short as an optimal code (the sum over merged pairs)", () => {
    fc.assert(
      fc.property(counts, (list) => {
        const lengths = codeLengths(list);
        const weights = [...list].sort((a, b) => a - b);
        let best = list.length === 1 ? (list[0] ?? 0) : 0;
        while (weights.length > 1) {
          const merged = (weights.shift() ?? 0) + (weights.shift() ?? 0);
          best += merged;
          const at = weights.findIndex((weight) => weight >= merged);
          weights.splice(at < 0 ? weights.length : at, 0, merged);
        }
        expect(lengths.reduce((sum, length, i) => sum + length * (list[i] ?? 0), 0)).toBe(best);
      }),
    );
  });

  it("stay within 24 bits where an optimal code would not", () => {
    const fibonacci = [1, 1];
    while (fibonacci.length < 40) fibonacci.push((fibonacci.at(-1) ?? 0) + (fibonacci.at(-2) ?? 0));
    const lengths = codeLengths(fibonacci.reverse());
    expect(Math.max(...lengths)).toBeLessThanOrEqual(24);
    expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBeLessThanOrEqual(1);
  });

  it("come back symbol by symbol, the code with them", () => {
    fc.assert(
      fc.property(counts, fc.array(fc.nat(299)), (list, symbols) => {
        const code = Code.of(list);
        const to = new BitWriter();
        code.writeTo(to);
        const written = symbols.filter((symbol) => symbol < list.length);
        for (const symbol of written) code.write(to, symbol);
        const from = new BitReader(to.bytes());
        const copy = Code.readFrom(from);
        expect(written.map(() => copy.read(from))).toEqual(written);
      }),
    );
  });

  it("come back as numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1 }), (numbers) => {
        const code = NumberCode.of(numbers);
        const to = new BitWriter();
        code.writeTo(to);
        for (const number of numbers) code.write(to, number);
        const from = new BitReader(to.bytes());
        const copy = NumberCode.readFrom(from);
        expect(numbers.map(() => copy.read(from))).toEqual(numbers);
      }),
    );
    expect(() => NumberCode.of([1]).write(new BitWriter(), 2)).toThrow(RangeError);
  });
});

describe("headwords", () => {
  const letter = fc.constantFrom("党", "建", "引", "领", "a", "1");
  const heads = fc.uniqueArray(fc.string({ unit: letter, minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 60 });
  const mark = (i: number) => ({ cost: i % 80, isName: i % 3 === 0 });
  const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

  it("are found as a Map would find them", () => {
    fc.assert(
      fc.property(heads, fc.string({ unit: letter, maxLength: 30 }), (words, text) => {
        const map = new Map(words.map((word, i) => [word, mark(i)]));
        const { bytes, order } = writeHeadwords(map);
        const read = readHeadwords(bytes);
        expect([...order].sort()).toEqual([...words].sort());
        expect(order.map((_, word) => spellWord(read, word))).toEqual(order);
        expect(read.longest).toBe(Math.max(...words.map((word) => word.length)));
        const lexicon = lexiconOf(read, new Map());
        const units = unitsOf(text);
        const out = new Int32Array(2 * read.longest);
        for (let at = 0; at < text.length; at++) {
          const slow = Array.from({ length: text.length - at }, (_, i) => text.slice(at, at + i + 1)).filter((word) => map.has(word));
          const pairs = Array.from(out.subarray(0, 2 * lexicon.wordsAt(units, at, out)));
          expect(pairs).toEqual(slow.flatMap((word) => [word.length, (map.get(word)?.cost ?? 0) * 25]));
          expect(lexicon.longestAt(units, at)).toBe(slow.at(-1)?.length ?? 0);
          expect(Array.from(out.subarray(0, lexicon.numbersAt(units, at, out)), (word) => order[word])).toEqual(slow);
          for (const word of slow) expect(lexicon.isName(units, at, at + word.length)).toBe(map.get(word)?.isName);
        }
        expect(lexicon.find(units, 0, 0)).toBe(-1);
      }),
    );
  });

  it("have no child for a letter that is none", () => {
    expect(childOf(readHeadwords(writeHeadwords(new Map([["党建", mark(0)]])).bytes), 1, 999)).toBe(0);
  });
});

describe("text symbols", () => {
  it("pairs spell the sequence that they came from", () => {
    const symbols: SymbolRule[] = [marks.end, marks.reference, marks.spelled, "to", "build", "a", "Party"];
    const sequence = fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 20 }), { maxLength: 30 });
    fc.assert(
      fc.property(sequence, (texts) => {
        const rules = [...symbols];
        const plain = texts.flatMap((text) => [...text, 0]);
        const spell = (symbol: number): number[] => {
          const rule = rules[symbol];
          return rule === undefined || typeof rule === "string" ? [symbol] : rule.flatMap(spell);
        };
        expect([...pairUp(Int32Array.from(plain), rules)].flatMap(spell)).toEqual(plain);
      }),
      { numRuns: 25 },
    );
  });

  it("leaves out the space between two words and no other", () => {
    expect(tokenise("to build (a Party)")).toEqual(["to", "build", " ", "(", "a", "Party", ")", marks.end]);
  });
});

describe("sections", () => {
  it("come back, and a damaged file is refused", () => {
    const file = packSections([Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)]);
    expect(unpackSections(file).map((section) => [...section])).toEqual([[1, 2], [], [3]]);
    expect(() => unpackSections(file.subarray(0, file.length - 1))).toThrow("cut short");
    expect(() => unpackSections(Uint8Array.of(1, 2, 3))).toThrow("no dictionary");
    expect(() => unpackSections(Uint8Array.from(file, (byte, i) => (i === 7 ? 9 : byte)))).toThrow("another version");
  });
});
