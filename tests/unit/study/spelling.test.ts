import { describe, expect, it } from "vitest";
import { fromZhuyin } from "@/core/pinyin/from-zhuyin";
import { syllables } from "@/core/pinyin/inventory";
import { toMarked } from "@/core/pinyin/tones";
import { toZhuyin } from "@/core/pinyin/zhuyin";
import { checkAnswer } from "@/core/study/answer";
import { readSyllables } from "@/core/study/spelling";

const dangjian = { zh: "党建", pinyin: "dǎngjiàn" };
const verdict = (zh: string, pinyin: string, written: string) => checkAnswer({ zh, pinyin }, written).verdict;

/** What pasting, input methods and page layout leave between letters. */
const unseen: [what: string, sign: string][] = [
  ["a zero-width space", "\u200b"],
  ["a zero-width non-joiner", "\u200c"],
  ["a zero-width joiner", "\u200d"],
  ["a byte order mark", "\ufeff"],
  ["a soft hyphen", "\u00ad"],
  ["a word joiner", "\u2060"],
  ["a left-to-right mark", "\u200e"],
  ["a right-to-left mark", "\u200f"],
  ["an embedding", "\u202a"],
  ["an isolate", "\u2068"],
  ["a variation selector", "\ufe00"],
  ["a variation selector of emoji", "\ufe0f"],
  ["an ideographic variation selector", "\u{e0101}"],
  ["a grapheme joiner", "\u034f"],
  ["a Hangul filler", "\u3164"],
  ["an invisible separator", "\u2063"],
];

describe.each(unseen)("%s", (_, sign) => {
  it("makes no answer wrong, on either side", () => {
    for (const [zh, pinyin, written] of [
      ["党建", "dǎngjiàn", `党${sign}建`],
      ["党建", "dǎngjiàn", `${sign}党建${sign}`],
      [`党${sign}建`, "dǎngjiàn", "党建"],
      ["党建", "dǎngjiàn", `dǎng${sign}jiàn`],
      ["党建", "dǎngjiàn", `da${sign}ng3ji${sign}an4`],
      ["党建", `dǎng${sign}jiàn`, "dangjian"],
      [`党${sign}建`, `dǎng${sign}jiàn`, `党建${sign}`],
    ] as const)
      expect(verdict(zh, pinyin, written), JSON.stringify(written)).toBe("right");
  });
  it("alone is no answer", () => expect(checkAnswer(dangjian, sign).pieces.every(({ kind }) => kind === "missing")).toBe(true));
  it("makes no other name wrong", () => expect(checkAnswer(dangjian, `党的${sign}建设`, { forms: [`党${sign}的建设`] }).verdict).toBe("right"));
});

describe("ü", () => {
  it.each<[zh: string, pinyin: string, written: string]>([
    ["女人", "nǚrén", "nyuren"],
    ["女人", "nǚrén", "nyu3ren2"],
    ["女人", "nǚrén", "nyǔrén"],
    ["女人", "nǚrén", "NYUREN"],
    ["女人", "nǚrén", "nv3 ren2"],
    ["女人", "nǚrén", "nu:3ren2"],
    ["女人", "nǚrén", "nu：3ren2"],
    ["女人", "nǚrén", "nü3ren2"],
    ["女人", "nǚrén", "nu\u03083ren2"],
    ["旅游", "lǚyóu", "lyuyou"],
    ["旅游", "lǚyóu", "lyǔyóu"],
    ["绿色", "lǜsè", "lyu4 se4"],
    ["妇女", "fùnǚ", "funyu"],
    ["少女", "shàonǚ", "shaonyu"],
    ["儿女", "érnǚ", "er2nyu3"],
    ["妓女", "jìnǚ", "jinyu"],
    ["金鱼", "jīnyú", "jinyu"],
    ["金鱼", "jīnyú", "jin1yu2"],
    ["虐待", "nüèdài", "nyuedai"],
    ["虐待", "nüèdài", "nuedai"],
    ["虐待", "nüèdài", "nve4dai4"],
    ["掠夺", "lüèduó", "lueduo"],
    ["掠夺", "lüèduó", "lve4duo2"],
    ["战略", "zhànlüè", "zhanlyue"],
    ["律师", "lǜshī", "lyushi"],
    ["学习", "xuéxí", "xüéxí"],
    ["举措", "jǔcuò", "jv3cuo4"],
    ["区域", "qūyù", "qv1yv4"],
    ["语言", "yǔyán", "yü3yan2"],
  ])("%s (%s) may be written %s", (zh, pinyin, written) => expect(verdict(zh, pinyin, written)).toBe("right"));

  it.each<[zh: string, pinyin: string, written: string, verdict: string]>([
    ["女性", "nǚxìng", "nuxing", "close"],
    ["路", "lù", "lyu4", "close"],
    ["女人", "nǚrén", "nyu4ren2", "close"],
    ["女人", "nǚrén", "nyanren", "wrong"],
    ["女儿", "nǚ'ér", "nuer", "close"],
  ])("%s (%s) written %s is %s", (zh, pinyin, written, as) => expect(verdict(zh, pinyin, written)).toBe(as));
});

describe("other hands", () => {
  it.each<[what: string, written: string]>([
    ["a breve for the third tone", "dăngjiàn"],
    ["letters of phonetic type", "dǎnɡjiàn"],
    ["ɑ of textbooks", "dɑ̌ngjiàn"],
    ["combining marks", "da\u030cngjia\u0300n"],
    ["full width", "ｄａｎｇ３ｊｉａｎ４"],
    ["superior figures", "dang³jian⁴"],
    ["a hyphen", "dǎng-jiàn"],
    ["zhuyin", "ㄉㄤˇ ㄐㄧㄢˋ"],
    ["zhuyin without a space", "ㄉㄤˇㄐㄧㄢˋ"],
    ["capitals", "DǍNGJIÀN"],
  ])("%s", (_, written) => expect(verdict("党建", "dǎngjiàn", written)).toBe("right"));
  it.each<[written: string, read: string[]]>([
    ["ma0", ["ma"]],
    ["ma5", ["ma"]],
    ["bā bai0", ["bā", "bai"]],
    ["mâ", ["mǎ"]],
    ["ê", ["ê"]],
    ["1+10+N", ["1", "10", "n"]],
    ["gao10", ["gāo", "0"]],
  ])("%s", (written, read) => expect(readSyllables(written)).toEqual(read));
});

it("reads every syllable in every tone out of zhuyin as it went in", () => {
  for (const syllable of syllables)
    for (const tone of [1, 2, 3, 4, 5]) {
      const marked = toMarked(`${syllable}${tone}`);
      expect(fromZhuyin(toZhuyin(marked))).toBe(marked);
    }
});
