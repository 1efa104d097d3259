import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreAbridged } from "@/core/lookup/abridged";
import { acronymsOf } from "@/core/lookup/acronym";
import { align } from "@/core/lookup/align";
import { englishWords } from "@/core/lookup/english";
import { keyOfFolded } from "@/core/lookup/key";
import { joinSpans } from "@/core/lookup/spans";
import { createPassageSearch, inBlocks, joinAnswers } from "@/core/lookup/passages";
import { PostingsBuilder } from "@/core/lookup/postings";
import { hearTones, pinyinKey, soundsOf, syllablesIn } from "@/core/lookup/sounds";
import { standardPinyin } from "@/core/lookup/typed-pinyin";
import { runThrough } from "@/core/lookup/score-pinyin";
import { buildWordIndex, openWordIndex } from "@/core/lookup/word-index";

/** Slow and obvious: the least edits that turn the query into some part of the form, no swaps. */
function distance(query: string, form: string): number {
  const whole = (a: string, b: string): number => {
    if (!a || !b) return a.length + b.length;
    return Math.min(whole(a.slice(1), b) + 1, whole(a, b.slice(1)) + 1, whole(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1));
  };
  let least = query.length;
  for (let i = 0; i <= form.length; i++) for (let j = i; j <= form.length; j++) least = Math.min(least, whole(query, form.slice(i, j)));
  return least;
}

const few = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });

describe("align", () => {
  it("is the edit distance to the best part, but for swaps, which cost less", () => {
    fc.assert(
      fc.property(few, few, (query, form) => {
        const { cost, start, end } = align(query.length, form.length, (i, j) => (query[i] === form[j] ? 0 : 1));
        const slow = distance(query, form);
        return cost <= slow + 1e-9 && cost >= slow / 4 - 1e-9 && start <= end && end <= form.length && (slow > 0 || cost < 1e-9);
      }),
    );
  });
  it("takes two neighbours in the wrong order for half a slip", () => {
    expect(align(4, 4, (i, j) => ("abdc"[i] === "abcd"[j] ? 0 : 1)).cost).toBeCloseTo(0.5);
  });
});

describe("postings", () => {
  it("give every row of a feature, and pick what shares most", () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.nat(50), { maxLength: 8 }), { minLength: 1, maxLength: 40 }),
        fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 6 }),
        (rows, query) => {
          const builder = new PostingsBuilder();
          for (const row of rows) builder.add(row, 1);
          const postings = builder.finish();
          const complete = rows.every((row, i) => row.every((feature) => postings.of(feature).includes(i)));
          const picked = postings.pick(
            query.map((feature) => [postings.of(feature), 1] as const),
            rows.length,
          );
          return complete && rows.every((row, i) => !row.some((feature) => query.includes(feature)) || picked.includes(i));
        },
      ),
    );
  });
});

describe("sounds", () => {
  it("reads pinyin in any spelling as the same letters", () => {
    for (const spelling of ["Lǜ jiàn", "lvjian", "lu:4 jian4", "lü4jian4", "LÜJIÀN"]) expect(pinyinKey(spelling)).toBe("lujian");
    expect(pinyinKey("5A jí")).toBe("5aji");
  });
  it("knows the tones that were typed", () => {
    const umlauts = [false, false];
    expect(hearTones("hong2 mei2")).toEqual({ syllables: ["hong", "mei"], tones: [2, 2], umlauts });
    expect(hearTones("hóngmei")).toEqual({ syllables: ["hong", "mei"], tones: [2, 0], umlauts });
    expect(hearTones("dong1'xi5")).toEqual({ syllables: ["dong", "xi"], tones: [1, 5], umlauts });
    expect(hearTones("nüren")).toEqual({ syllables: ["nu", "ren"], tones: [0, 0], umlauts: [true, false] });
    expect(hearTones("hongmei")).toBeNull();
    expect(hearTones("xq1")).toBeNull();
  });
  it("cuts what is typed into syllables, where it is pinyin", () => {
    for (const typed of ["lǜsè fāzhǎn", "lvse fazhan", "lu:se4 fazhan", "lùsèfāzhǎn", "LUSE FAZHAN"])
      expect(syllablesIn(standardPinyin(typed)), typed).toEqual(["lu", "se", "fa", "zhan"]);
    expect(syllablesIn(standardPinyin("zhanlue xi'an"))).toEqual(["zhan", "lue", "xi", "an"]);
    for (const typed of ["homgmei", "rural revitalization", "战略", ""]) expect(syllablesIn(typed), typed).toEqual([]);
  });
  it("gives one a character", () => expect(soundsOf("AI+行动", "AI+ xíngdòng")).toEqual(["a", "i", "", "xing", "dong"]));
  it("runs letters through syllables", () => {
    const sounds = ["zhong", "guo", "meng"];
    expect(runThrough("zgm", sounds)).toMatchObject({ start: 0, end: 3, short: 3 });
    expect(runThrough("zhgm", sounds)).toMatchObject({ start: 0, end: 3, short: 3 });
    expect(runThrough("zhongguom", sounds)).toMatchObject({ start: 0, end: 3 });
    expect(runThrough("guomeng", sounds)).toMatchObject({ start: 1, end: 3, short: 0 });
    expect(runThrough("zhongx", sounds)).toBeNull();
  });
});

describe("keys and words", () => {
  it("drop what people leave out and keep the way back", () => {
    const { chars, at } = keyOfFolded("“红梅”·计划");
    expect(chars).toEqual(["红", "梅", "计", "划"]);
    expect(at).toEqual([1, 2, 5, 6, 7]);
    expect(keyOfFolded("3报到").chars).toEqual(keyOfFolded("三报到").chars);
  });
  it("spell English one way", () => {
    const stems = (text: string) => englishWords(text).map(({ stem }) => stem);
    for (const [british, american] of [
      ["organisation", "organization"],
      ["neighbourhoods", "neighborhood"],
      ["programme", "programs"],
      ["centres", "center"],
      ["practised", "practiced"],
      ["defence", "defense"],
      ["two", "2"],
    ] as const)
      expect(stems(british)).toEqual(stems(american));
  });
  it("join spans", () =>
    expect(
      joinSpans([
        [3, 4],
        [0, 1],
        [1, 2],
      ]),
    ).toEqual([
      [0, 2],
      [3, 4],
    ]));
});

describe("short forms", () => {
  const abridged = (typed: string, form: string) => scoreAbridged([...typed], [...form]);
  it("have some of a form in order", () => {
    expect(abridged("红梅计划", "红梅领航计划")).toBeGreaterThan(0.76);
    expect(abridged("中特社", "中国特色社会主义")).toBeGreaterThan(0.66);
    for (const [typed, form] of [
      ["计划红梅", "红梅领航计划"],
      ["红领计划", "红梅领航"],
      ["梅计划", "红梅领航计划"],
      ["红划", "红梅领航计划"],
      ["红梅", "红梅"],
    ] as const)
      expect(abridged(typed, form), typed).toBe(0);
  });
  it("are made of the first letters of English", () => {
    const acronyms = (text: string) => acronymsOf({ text, words: englishWords(text) });
    expect(acronyms("Belt and Road Initiative")).toEqual(["bri"]);
    expect(acronyms("integrated development of the Yangtze River Delta")).toEqual(["idyrd", "yrd", "yrdid"]);
    expect(acronyms("Standing Committee of the Political Bureau")).toContain("pbsc");
    expect(acronyms("one country, two systems")).toEqual(["octs"]);
    expect(acronyms("trace")).toEqual([]);
  });
});

describe("blocks of articles", () => {
  it("hold so much text, a longer article alone, in the order given", () => {
    const lengths = [100_000, 200_000, 100_000, 1, 900_000, 5];
    expect(inBlocks(lengths, (length) => length)).toEqual([[100_000, 200_000, 100_000], [1], [900_000], [5]]);
    expect(inBlocks([], () => 1)).toEqual([]);
  });
  it("answer as one, in their order, and count together", () => {
    const passage = (segment: string) => ({ slug: "a", title: { zh: "", en: "" }, segment, zh: "", en: "", zhMarks: [], enMarks: [] });
    const joined = joinAnswers({ passages: [passage("1"), passage("2")], count: 7 }, { passages: [passage("3"), passage("4")], count: 2 }, 3);
    expect([joined.passages.map(({ segment }) => segment), joined.count]).toEqual([["1", "2", "3"], 9]);
  });
});

describe("passages", () => {
  const search = createPassageSearch({
    articles: [{ slug: "a", zh: "题", en: "Title" }],
    segments: [
      [0, "1.1.1", "推行“红梅领航”计划。", "It carries out the Red Plum Navigator Plan."],
      [0, "1.1.2", "党员到社区报到。", "Party members report in to communities."],
    ],
    variants: "紅红",
  });
  it("find hanzi across quotation marks, in either script", () => {
    expect(search("紅梅领航计划", []).passages).toMatchObject([{ segment: "1.1.1", zhMarks: [[3, 10]] }]);
  });
  it("mark once where two forms stand at one place", () => {
    expect(search("hmlhjh", ["红梅领航", "红梅领航计划"]).passages).toMatchObject([{ zhMarks: [[3, 10]] }]);
  });
  it("find one hanzi, quoted, in either script; a figure alone is not looked for", () => {
    for (const typed of ["红", "“红”", "紅"]) expect(search(typed, ["报到"]).passages).toMatchObject([{ segment: "1.1.1" }]);
    expect(search("3", []).count).toBe(0);
  });
  it("find what is typed in full width", () => {
    expect(search("ｒｅｐｏｒｔ", []).count).toBe(1);
  });
  it("find English in any inflection", () => {
    expect(search("reported in", []).passages).toMatchObject([{ segment: "1.1.2", enMarks: [[14, 23]] }]);
  });
  it("look for what pinyin was found to mean", () => {
    expect(search("hongmei", ["红梅领航"])).toMatchObject({ count: 1, passages: [{ segment: "1.1.1" }] });
    expect(search("the", [])).toEqual({ passages: [], count: 0 });
  });
});

describe("the word index", () => {
  const index = openWordIndex(
    buildWordIndex([
      { word: 0, chars: ["银"], sounds: [["yin"]], senses: ["silver"] },
      { word: 1, chars: ["银", "行"], sounds: [["yin", "hang"]], senses: ["bank"] },
      { word: 2, chars: ["行"], sounds: [["xing"], ["hang"]], senses: ["to walk", "row"] },
      { word: 200, chars: ["行", "人"], sounds: [["xing", "ren"]], senses: ["pedestrian, one who walks"] },
      { word: 201, chars: ["垃", "圾"], sounds: [["la", "ji"]], otherSounds: [["le", "se"]], senses: ["refuse"] },
    ]),
  );
  it("knows how words are read", () => {
    expect(index.readingsOf(1, ["银", "行"])).toEqual([{ sounds: ["yin", "hang"], isOther: false }]);
    expect(
      index
        .readingsOf(2, ["行"])
        .flatMap(({ sounds }) => sounds)
        .sort(),
    ).toEqual(["hang", "xing"]);
    expect(index.readingsOf(200, ["行", "人"])).toEqual([{ sounds: ["xing", "ren"], isOther: false }]);
    expect(index.readingsOf(201, ["垃", "圾"])).toEqual([
      { sounds: ["la", "ji"], isOther: false },
      { sounds: ["le", "se"], isOther: true },
    ]);
  });
  it("knows the words of a stem", () => {
    expect([...index.wordsWith("walk")]).toEqual([2, 200]);
    expect([...index.wordsWith("bank")]).toEqual([1]);
    expect([...index.wordsWith("gold")]).toEqual([]);
  });
  it("refuses a file that is cut short", () => expect(() => openWordIndex(new Uint8Array(2))).toThrow(RangeError));
});
