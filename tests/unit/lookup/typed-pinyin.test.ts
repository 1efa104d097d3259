import { describe, expect, it } from "vitest";
import { feature } from "@/core/lookup/postings";
import { createLookup } from "@/core/lookup/lookup";
import { standardPinyin } from "@/core/lookup/typed-pinyin";
import { createWordLookup } from "@/core/lookup/words";
import { syllables } from "@/core/pinyin/inventory";
import { openLookupDictionary } from "@/server/lookup";
import { findMissing, listSyllables } from "@/tests/bench/lookup/syllable-list";
import { data, makeEntry } from "./entries";

const { dictionary, index } = openLookupDictionary();
const words = createWordLookup(dictionary, index);
const first = (typed: string): string => words(typed, 20)[0]?.zh ?? "";
const found = (typed: string): string[] => words(typed, 20).map(({ zh }) => zh);

describe("what people type for pinyin", () => {
  const cases: [typed: string, standard: string][] = [
    ["xi1an1", "xi1'an1"],
    ["xi1an", "xi1'an"],
    ["xīān", "xī'ān"],
    ["XĪĀN", "XĪ'ĀN"],
    ["xīān".normalize("NFD"), "xī'ān"],
    ["lìàn", "lì'àn"],
    ["jiāoào", "jiāo'ào"],
    ["hǎoào", "hǎo'ào"],
    // Marks that the rules place as they are need nothing.
    ["fāngàn", "fāngàn"],
    ["xiān", "xiān"],
    ["hóngméi", "hóngméi"],
    ...["'", "’", "‘", "ʼ", "ʻ", "`", "´", "′", "＇"].map((mark): [string, string] => [`xi${mark}an`, "xi'an"]),
    ["xi¹an¹", "xi1'an1"],
    ["xĭ", "xǐ"],
    ["lu:4", "lü4"],
    ["lv4", "lü4"],
    ["LV4", "LÜ4"],
    ["lu\u0300\u0308", "lǜ"],
    ["nu¨3", "nü3"],
    ["zhanlve", "zhanlüe"],
    ["zhanlue", "zhanlüe"],
    ["yüan", "yuan"],
    ["jǘ", "jú"],
    ["nyuren", "nüren"],
    ["Nyǔrén", "Nǚrén"],
    ["nyu3ren2", "nü3'ren2"],
    ["lyushi", "lüshi"],
    ["lyue", "lüe"],
    ["shaonyu", "shaonü"],
    ["nannyu", "nannü"],
    // n and yu of two syllables.
    ["guanyu", "guanyu"],
    ["renyuan", "renyuan"],
    ["panyu", "panyu"],
    ["de0", "de5"],
    // No pinyin.
    ["B0", "B0"],
    ["1+10+N", "1+10+N"],
    ["5A jí", "5A jí"],
    ["G20", "G20"],
  ];
  for (const [typed, standard] of cases) it(`${typed} is ${standard}`, () => expect(standardPinyin(typed)).toBe(standard));
});

describe("syllables that a number or a second tone mark parts", () => {
  const cases: [typed: string, zh: string][] = [
    ["xi1an1", "西安"],
    ["xīān", "西安"],
    ["XI1AN1", "西安"],
    ["ｘｉ１ａｎ１", "西安"],
    ["xi¹an¹", "西安"],
    ["xi`an", "西安"],
    ["xi1’an1", "西安"],
    ["xi-an", "西安"],
    ["li4an4", "立案"],
    ["lìàn", "立案"],
    ["ti2an4", "提案"],
    ["tíàn", "提案"],
    ["ji1e4", "饥饿"],
    ["jīè", "饥饿"],
    ["fang1an4", "方案"],
    ["dang4an4", "档案"],
    ["jiao1ao4", "骄傲"],
    ["ping2an1", "平安"],
    ["chang2an1", "长安"],
    ["tian1e2", "天鹅"],
    ["dong1xi5", "东西"],
    ["xie4xie5", "谢谢"],
  ];
  for (const [typed, zh] of cases) it(`${typed} is ${zh}`, () => expect(first(typed)).toBe(zh));
});

describe("other spellings", () => {
  const cases: [typed: string, zh: string][] = [
    ["nyuren", "女人"],
    ["nyu3ren2", "女人"],
    ["lyushi", "律师"],
    ["lyuse", "绿色"],
    ["shaonyu", "少女"],
    ["lyuxing", "旅行"],
    ["nv3er2", "女儿"],
    ["nu:ren", "女人"],
    ["lese", "垃圾"],
    // Taiwan’s and other readings that the dictionary notes.
    ["fa4guo2", "法国"],
    ["qi4ye4", "企业"],
    ["xie3", "血"],
    ["lǜ", "率"],
    ["nǚ", "女"],
    ["de5", "的"],
    ["ma5", "吗"],
    ["guanyu", "关于"],
  ];
  for (const [typed, zh] of cases) it(`${typed} is ${zh}`, () => expect(found(typed).slice(0, 3)).toContain(zh));
  it("lèsè is 垃圾 too", () => expect(found("lèsè")).toContain("垃圾"));
  it("a character outside the basic plane is no common one", () => expect(first("xian")).not.toMatch(/[\u{10000}-\u{3ffff}]/u));
});

describe("one syllable", () => {
  const all = listSyllables(dictionary);
  it("is one of some four hundred", () => expect(all.size).toBeGreaterThan(400));
  // Three thousand queries with the whole matrix; otherwise every fourth syllable, which takes each beginning and each end.
  const asked = process.env.TIFA_TESTS === "all" ? all : new Map([...all].sort().filter((_, i) => i % 4 === 0));
  for (const spelling of ["bare", "mark", "number"] as const)
    it(`has its two commonest characters among the first twenty: ${spelling}`, () => expect(findMissing(asked, spelling, found).missing).toEqual([]));
  for (const typed of ["jī", "lǐ", "yú", "fú", "zǒu", "kàn"]) it(`${typed} finds words`, () => expect(found(typed).length).toBeGreaterThan(0));
});

describe("features", () => {
  it("of different kinds are not the same", () => {
    const kinds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const numbers = kinds.flatMap((kind) => [...syllables].map((syllable) => feature(kind, syllable)));
    // Of some 4,000 in four thousand million not one pair falls together by chance.
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe("letters that are no word", () => {
  const lookup = createLookup({
    ...data,
    entries: [
      ...data.entries,
      makeEntry("基层群众自治制度", "jīcéng qúnzhòng zìzhì zhìdù", "system of primary-level self-governance"),
      makeEntry("京津冀", "Jīng-Jīn-Jì", "Beijing-Tianjin-Hebei"),
      makeEntry("新型小学校服", "xīnxíng xiǎo xué xiàofú", "new school dress"),
    ],
  });
  // One letter over and over inside a form is chance.
  for (const typed of ["zzzz", "zzz", "ZZZZ", "zzzzz", "xxx", "ssss", "aaaa", "hhh", "qqqq", "mmm", "dddd", "bbbb"])
    it(`${typed} finds nothing inside a form`, () =>
      expect(lookup(typed).results.filter(({ marks }) => !marks.pinyin.some(([start]) => start === 0))).toEqual([]));
  it("zzzz finds nothing at all", () => expect(lookup("zzzz")).toEqual({ results: [], count: 0, nearest: [] }));
  it("but all the initials of a form are its", () => expect(lookup("jjj").results[0]?.entry.zh).toBe("京津冀"));
});

describe("a zero in Chinese", () => {
  const lookup = createLookup({
    ...data,
    entries: [...data.entries, makeEntry("中国制造二〇二五", "Zhōngguó Zhìzào èr líng èr wǔ", "Made in China 2025")],
  });
  for (const typed of [
    "二〇二五",
    "二○二五",
    "二◯二五",
    "二零二五",
    "二O二五",
    "二o二五",
    "二Ｏ二五",
    "2025",
    "２０２５",
    "２〇２５",
    "中国制造二○二五",
  ])
    it(`${typed} is 二〇二五`, () => expect(lookup(typed).results[0]?.entry.zh).toBe("中国制造二〇二五"));
  for (const typed of ["○", "〇", "◯"]) it(`${typed} is found`, () => expect(found(typed)).toContain("〇"));
});
