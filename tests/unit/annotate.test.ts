import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnnotatedSegment } from "@/core/annotation";
import { createAnnotator } from "@/core/annotate";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { loadDictionary } from "@/server/dictionary/load";
import { loadReadingModel } from "@/server/pinyin/load";

const term = (zh: string, pinyin: string, parts: string[] = []) => ({
  id: pinyin
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll(" ", "-")
    .toLowerCase(),
  zh,
  pinyin,
  parts,
  aliases: [],
});

const parts = {
  terms: [
    term("三报到三服务", "sān bàodào sān fúwù", ["三报到"]),
    term("三报到", "sān bàodào"),
    term("高质量发展", "gāozhìliàng fāzhǎn"),
    term("1+10+N", "1+10+N"),
  ],
  register: [
    { kind: "person" as const, zh: "赵建军", pinyin: "Zhào Jiànjūn", aliases: [] },
    { kind: "place" as const, zh: "无锡", pinyin: "Wúxī", aliases: [{ zh: "无锡市", pinyin: "Wúxī Shì" }] },
    { kind: "organisation" as const, zh: "经开", pinyin: "Jīngkāi", aliases: [] },
    { kind: "organisation" as const, zh: "无锡市委组织部", pinyin: "Wúxī Shìwěi Zǔzhībù", aliases: [] },
  ],
  readings: new Map([["率先", ["shuài", "xiān"]]]),
  dictionary: loadDictionary(),
  model: loadReadingModel(),
};
const annotate = createAnnotator(parts);

const shown = ({ tokens }: AnnotatedSegment): string =>
  tokens
    .map(
      ({ text, kind, pinyin }) =>
        `${text}/${kind[0]}${pinyin.some((reading) => reading !== null) ? ` ${pinyin.map((reading) => reading ?? "-").join(" ")}` : ""}`,
    )
    .join("|");

/** What must hold of any annotation, whatever the text. */
function expectSound({ text, tokens, matches }: AnnotatedSegment): void {
  expect(tokens.map((token) => token.text).join("")).toBe(text);
  let at = 0;
  for (const token of tokens) {
    expect(token.start).toBe(at);
    expect(token.end).toBeGreaterThan(token.start);
    expect(token.text).toBe(text.slice(token.start, token.end));
    expect(token.pinyin).toHaveLength([...token.text].length);
    [...token.text].forEach((character, i) => {
      if (!/\p{Script=Han}/u.test(character)) expect(token.pinyin[i]).toBeNull();
    });
    at = token.end;
  }
  matches.forEach((match, i) => {
    const before = matches[i - 1];
    if (before) expect(before.start < match.start || (before.start === match.start && before.end >= match.end)).toBe(true);
    const around = matches.filter(({ start, end }) => start <= match.start && end >= match.end && end - start > match.end - match.start);
    expect(match.depth).toBe(around.length);
  });
}

describe("the annotator", () => {
  it("gives the public shape (EXAMPLE.md)", () => {
    const segment = annotate("推行“三报到三服务”制度");
    expect(segment.tokens.slice(0, 4)).toEqual([
      { start: 0, end: 2, text: "推行", kind: "word", pinyin: ["tuī", "xíng"] },
      { start: 2, end: 3, text: "“", kind: "punctuation", pinyin: [null] },
      { start: 3, end: 4, text: "三", kind: "number", pinyin: ["sān"] },
      { start: 4, end: 6, text: "报到", kind: "word", pinyin: ["bào", "dào"] },
    ]);
    expect(segment.matches).toEqual([
      { start: 3, end: 9, term: "san-baodao-san-fuwu", zh: "三报到三服务", depth: 0 },
      { start: 3, end: 6, term: "san-baodao", zh: "三报到", depth: 1 },
    ]);
  });

  it.each([
    ["a term is cut by its own pinyin", "推动高质量发展", "推动/w tuī dòng|高质量/w gāo zhì liàng|发展/w fā zhǎn"],
    ["names of the register", "无锡市市长赵建军说", "无锡市/n Wú xī Shì|市长/w shì zhǎng|赵建军/n Zhào Jiàn jūn|说/w shuō"],
    ["an organisation by its pinyin", "无锡市委组织部", "无锡/n Wú xī|市委/w Shì wěi|组织部/w Zǔ zhī bù"],
    ["a short name does not cut words", "已经开始", "已经/w yǐ jīng|开始/w kāi shǐ"],
    ["a proper name of the dictionary has a capital", "在中国", "在/w zài|中国/n Zhōng guó"],
    [
      "figures, dates and codes",
      "2023年10月9日，5.56万名党员以1+10+N率先",
      "2023年10月9日/n - - - - - - - - - -|，/p|5.56万名/n|党员/w dǎng yuán|以/w yǐ|1+10+N/c|率先/w shuài xiān",
    ],
    ["words and readings over a line end", "人\n民", "人\n民/w rén - mín"],
  ])("%s", (name, text, expected) => {
    // A hanzi in a number has its reading as any other: only the cut is of interest here.
    const numbers = (line: string) => line.replace(/(\d[^|]*\/n)[^|]*/g, "$1");
    expect(numbers(shown(annotate(text))), name).toBe(numbers(expected));
  });

  it("puts a reader's correction before all that is as long", () => {
    const corrected = createAnnotator({
      ...parts,
      corrections: [
        { zh: "三报到三服务", pinyin: "sān bào dào sān fúwù" },
        { zh: "市市长", pinyin: "Shì shìzhǎng" },
      ],
    });
    expect(shown(corrected("三报到三服务"))).toBe("三/n sān|报/w bào|到/w dào|三/n sān|服务/w fú wù");
  });

  it.each([
    ["nothing", ""],
    ["half a pair", "\ud800"],
    ["halves around a term", "\udc00三报到\ud840"],
    ["a null", "\u0000"],
    ["line ends", "\n\n\n"],
    ["joined emoji", "👩\u200d🚒"],
    ["one term many times", "三报到".repeat(2000)],
    ["hanzi of two units", "𠀀𠀀"],
    ["full-width letters", "ａｂｃ"],
    ["a combining mark", "e\u0301"],
  ])("comes back sound from %s", (_, text) => {
    expectSound(annotate(text));
  });

  it("comes back sound from anything", () => {
    const unit = fc.oneof(
      fc.constantFrom(
        "三",
        "报",
        "到",
        "服",
        "务",
        "行",
        "1",
        "+",
        "N",
        " ",
        "\n",
        "\u3000",
        "\u200b",
        "“",
        "，",
        "報",
        "○",
        "\ud840",
        "\udc00",
        "年",
      ),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => expectSound(annotate(text))),
      { numRuns: 300 },
    );
  });

  it("comes back from a megabyte without punctuation", () => {
    const text = "推行三报到三服务".repeat(130_000);
    const { tokens, matches } = createAnnotator({ ...parts, model: undefined })(text);
    expect(tokens.reduce((sum, { text }) => sum + text.length, 0)).toBe(text.length);
    expect(matches).toHaveLength(2 * 130_000);
  });
});

describe("the annotator over the edition", () => {
  const edition = loadEdition();
  const annotateEdition = loadAnnotator(edition);

  it("is sound in every segment", () => {
    for (const { slug, zh } of edition.articles) for (const text of Object.values(zh)) expectSound(annotateEdition(text, { article: slug }));
  });

  it("finds every term of three characters or more wherever it stands free of longer words", () => {
    const dictionary = loadDictionary();
    const missed: string[] = [];
    for (const { slug, zh } of edition.articles)
      for (const text of Object.values(zh)) {
        const found = annotateEdition(text, { article: slug }).matches;
        for (const { id, zh, scope } of edition.terms) {
          if (scope || zh.length < 3 || /^[\d+A-Za-z]/.test(zh)) continue;
          for (let at = text.indexOf(zh); at >= 0; at = text.indexOf(zh, at + 1)) {
            const isFound = found.some(({ term, start }) => term === id && start === at);
            const isCovered = Array.from({ length: 8 }, (_, i) => at - i).some(
              (from) =>
                from >= 0 &&
                dictionary.longestAt(dictionary.fold(text.slice(from)).units, 0) > at - from + zh.length - 1 &&
                dictionary.longestAt(dictionary.fold(text.slice(from)).units, 0) > zh.length,
            );
            if (!isFound && !isCovered) missed.push(`${slug} ${zh}: ${text.slice(Math.max(0, at - 5), at + 12)}`);
          }
        }
      }
    expect(missed).toEqual([]);
  });
});
