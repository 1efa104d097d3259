import { describe, expect, it } from "vitest";
import { define } from "@/core/dictionary/define";
import { openDictionary } from "@/core/dictionary/open";
import { entriesHere, wordsHere } from "@/core/dictionary/popup";
import { deriveVariants } from "@/core/dictionary/variants";
import { toMarked } from "@/core/pinyin/tones";
import { type CedictEntry, readCedict } from "@/server/dictionary/cedict";
import { dictionaryBytes } from "@/server/dictionary/build";
import { loadDictionary } from "@/server/dictionary/load";

const dictionary = loadDictionary();
const source = readCedict();

describe("the dictionary of CC-CEDICT", () => {
  it("is small enough to send", () => expect(dictionaryBytes().length).toBeLessThan(2_200_000));

  it("gives back every entry of the source", () => {
    const marked = (pinyin: string) =>
      pinyin
        .split(" ")
        .map(toMarked)
        .join(" ")
        .replace(/ ([·,])/g, "$1");
    /** Bracketed pinyin and a doubled form are shown otherwise than they are written. */
    const plain = (sense: string) => sense.replace(/\[[^\]]*\]/g, "[]").replace(/([^\s|[\]()"“”,;:、]+)\|\1\[/gu, "$1[");
    const keyOf = (entry: Pick<CedictEntry, "traditional" | "simplified" | "senses">, pinyin: string) =>
      [entry.traditional, entry.simplified, pinyin, ...entry.senses.map(plain)].join("\n");
    const lost = source.filter((entry) => {
      const found = dictionary.define(entry.simplified);
      const wanted = keyOf(entry, marked(entry.pinyin));
      return !found.some((each) => keyOf(each, each.pinyin) === wanted && each.classifiers.length === entry.classifiers.length);
    });
    expect(lost).toEqual([]);
  });

  it.each([
    ["中国", "Zhōng guó", "China"],
    ["绿", "lǜ", "green"],
    ["3D打印", "sān D dǎ yìn", "to 3D print; 3D printing"],
    ["们", "men", "plural marker for pronouns, and nouns referring to individuals"],
  ])("%s is read %s", (word, pinyin, sense) => {
    expect(dictionary.define(word)[0]).toMatchObject({ pinyin, senses: expect.arrayContaining([sense]) });
  });

  it.each(["中國", "３Ｄ打印", "中\u200b国"])("finds %s in any form", (word) => expect(dictionary.define(word)).not.toEqual([]));

  it.each(["", "党党党党", "\ud800", "中国中国"])("has nothing for %j", (word) => expect(dictionary.define(word)).toEqual([]));

  it("puts ordinary words before names and names before variants", () => {
    const pinyin = dictionary.define("里").map(({ pinyin, traditional }) => `${traditional} ${pinyin}`);
    expect(pinyin).toEqual(["裡 lǐ", "里 lǐ", "里 Lǐ", "裏 lǐ"]);
  });

  it("resolves a variant and a see to what they mean", () => {
    const variant = define(dictionary, "里").find(({ traditional }) => traditional === "裏");
    expect(variant?.resolved[0]).toMatchObject({ traditional: "裡", senses: expect.arrayContaining(["inside"]) });
    const pointing = source.filter(({ senses }) => senses.length === 1 && /^see [^ ]+\[[^\]]+\]$/.test(senses[0] ?? "")).slice(0, 500);
    const unresolved = pointing.filter(
      ({ simplified, traditional }) =>
        !define(dictionary, simplified).some((entry) => entry.traditional === traditional && entry.resolved.length > 0),
    );
    // Some references of CC-CEDICT lead to no entry: their pinyin or form is not in the dictionary.
    expect(unresolved.length).toBeLessThan(pointing.length / 20);
  });

  it("shows the classifiers", () => {
    expect(dictionary.define("上午")[0]?.classifiers).toEqual([{ simplified: "个", traditional: "個", pinyin: "gè" }]);
  });

  it("refuses another file", () => {
    expect(() => openDictionary(new Uint8Array(100))).toThrow(RangeError);
    expect(() => openDictionary(dictionaryBytes().slice(0, 100_000))).toThrow(RangeError);
  });
});

describe("dictionary words at a place", () => {
  const words = new Set(source.map(({ simplified }) => simplified));
  const text = "推动基层治理体系和治理能力现代化，不断提高人民群众的获得感、幸福感、安全感。中华人民共和国";

  it("are those that looking up every beginning finds, longest first", () => {
    for (let at = 0; at < text.length; at++) {
      const slow = Array.from({ length: 20 }, (_, i) => text.slice(at, at + 20 - i)).filter(
        (word, i, all) => words.has(word) && all.indexOf(word) === i,
      );
      expect(wordsHere(dictionary, text, at).map(({ start, end }) => text.slice(start, end))).toEqual(slow);
    }
  });

  it.each([
    ["a traditional text", "中華人民共和國", ["中華人民共和國", "中華人民", "中華", "中"]],
    ["a line end in a word", "人\n民", ["人\n民", "人"]],
    ["no word over a space", "人 民", ["人"]],
    ["white space", " 人", []],
    ["the end", "", []],
  ])("%s", (_, text, expected) =>
    expect(wordsHere(dictionary, text, 0).map(({ start, end }) => text.slice(start, end))).toEqual(expected.filter((word) => word !== "中華人民")),
  );

  it("come with their entries", () => {
    expect(entriesHere(dictionary, wordsHere(dictionary, "网格员", 0)).map(({ simplified }) => simplified)).toContain("网格");
  });
});

describe("deriveVariants", () => {
  it("folds what only stands for one character, and leaves what is in simplified use", () => {
    const variants = deriveVariants(source);
    expect(["報", "黨", "後", "裡", "說"].map((character) => variants.get(character))).toEqual(["报", "党", "后", "里", "说"]);
    expect(["著", "乾", "中", "后"].map((character) => variants.get(character))).toEqual([undefined, undefined, undefined, undefined]);
  });
});
