import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFold } from "@/core/text/fold";
import type { Lexicon } from "@/core/text/lexicon";
import { cutAlong, findPath, prepare, type Settled } from "@/core/text/words";

const fold = createFold();

/** A lexicon that looks every word up, slowly. */
function lexiconOf(costs: Record<string, number>): Lexicon {
  const words = new Map(Object.entries(costs));
  return {
    longest: 8,
    variants: new Map(),
    isName: () => false,
    wordsAt(units, start, out) {
      let count = 0;
      for (let length = 1; length <= 8 && start + length <= units.length; length++) {
        const cost = words.get(String.fromCharCode(...units.subarray(start, start + length)));
        if (cost === undefined) continue;
        out[count++] = length;
        out[count++] = cost;
      }
      return count >> 1;
    },
  };
}

const lexicon = lexiconOf({
  发展: 700,
  发展中: 1000,
  中国: 600,
  国家: 700,
  中: 700,
  家: 900,
  居民: 900,
  委员会: 800,
  民委: 1100,
  人民: 700,
  行长: 1200,
  报到: 1000,
  个: 600,
  "3d打印": 1200,
  小: 700,
  小学: 800,
  学习: 700,
  习: 1200,
});

const cut = (text: string, settled: Settled = {}): string[] => {
  const prepared = prepare(text, fold);
  return cutAlong(prepared, findPath(prepared, lexicon, settled), lexicon).map(({ start, end, kind }) => `${text.slice(start, end)}/${kind}`);
};

describe("findPath", () => {
  it.each([
    ["the best path, not the longest word first", "小学习", ["小/word", "学习/word"]],
    ["居民|委员会, not 民委", "居民委员会", ["居民/word", "委员会/word"]],
    ["figures with their unit", "45.68万名居民", ["45.68万名/number", "居民/word"]],
    ["numbers in hanzi", "二十三个居民", ["二十三/number", "个/word", "居民/word"]],
    ["a word over a line end and an invisible character", "居\n民委\u200b员会", ["居\n民/word", "委\u200b员会/word"]],
    ["no word over a space", "居 民", ["居/word", " /space", "民/word"]],
    ["a word that begins with an atom", "3D打印", ["3D打印/word"]],
    ["marks and white space stand alone", "中国，\u3000中国", ["中国/word", "，/punctuation", "\u3000/space", "中国/word"]],
    ["a hanzi of two units", "𠀀中国", ["𠀀/word", "中国/word"]],
    ["an unlisted name", "王兆庆报到", ["王兆庆/name", "报到/word"]],
    ["a foreign name", "拉姆斯菲尔德", ["拉姆斯菲尔德/name"]],
    ["nothing", "", []],
  ])("%s", (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it("takes fixed words whole and lets nothing cross an edge", () => {
    expect(cut("发展中国家", { fixed: [{ start: 1, end: 4, kind: "name" }] })).toEqual(["发/word", "展中国/name", "家/word"]);
    expect(cut("发展中国家", { edges: [2] })).toEqual(["发展/word", "中/word", "国家/word"]);
  });

  it("is as cheap as the cheapest of all cuts", () => {
    const words = ["中", "国", "家", "中国", "国家", "中国家", "家中"];
    const text = fc.string({ unit: fc.constantFrom("中", "国", "家"), maxLength: 9 });
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: words.length, maxLength: words.length }), (text, costs) => {
        const small = lexiconOf(Object.fromEntries(words.map((word, i) => [word, costs[i] ?? 0])));
        const price = (word: string): number =>
          Math.min(
            words.includes(word) ? (costs[words.indexOf(word)] ?? 0) : Number.POSITIVE_INFINITY,
            word.length === 1 ? 1400 : Number.POSITIVE_INFINITY,
          );
        const cheapest = (rest: string): number =>
          rest === "" ? 0 : Math.min(...Array.from({ length: rest.length }, (_, i) => price(rest.slice(0, i + 1)) + cheapest(rest.slice(i + 1))));
        const path = findPath(prepare(text, fold), small);
        const total = path.reduce((sum, { start, end }) => sum + price(text.slice(start, end)), 0);
        expect(total).toBe(cheapest(text));
      }),
    );
  });

  it("tiles any text, and never splits a pair of surrogates", () => {
    const unit = fc.constantFrom("中", "国", "三", "十", "1", "+", "N", " ", "\n", "\u200b", "𠀀", "\ud840", "\udc00", "，", "—", "年", "月");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const prepared = prepare(text, fold);
        const cuts = cutAlong(prepared, findPath(prepared, lexicon), lexicon);
        expect(cuts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        let at = 0;
        for (const { start, end } of cuts) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          const [before, after] = [text.charCodeAt(end - 1), text.charCodeAt(end)];
          expect(before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff).toBe(false);
          at = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
