import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTexts } from "@/core/align/texts";
import { createAnnotator } from "@/core/annotate";
import { createFold } from "@/core/text/fold";
import { loadKnowledge } from "@/server/align";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";

const glosses: Record<string, string[]> = { 党: ["party"], 村: ["village"], 粮: ["grain"], 水: ["water"], 学: ["to study"], 路: ["road"] };
/** Six hanzi that are words; everything else is unknown. */
const small = {
  annotate: createAnnotator({ terms: [], register: [], readings: new Map() }),
  senses: (word: string) => glosses[word] ?? [],
  terms: new Map(),
  names: new Map(),
  fold: createFold(new Map()),
};

const zhLine = fc.string({ unit: fc.constantFrom(..."党村粮水学路12，。"), maxLength: 12 });
const enLine = fc
  .array(fc.constantFrom("party", "village", "grain", "water", "study", "road", "the", "12", ","), { maxLength: 10 })
  .map((words) => words.join(" "));
const texts = fc.record({
  a: fc.array(zhLine, { maxLength: 30 }),
  b: fc.oneof(fc.array(enLine, { maxLength: 30 }), fc.array(zhLine, { maxLength: 30 })),
});

const inOrder = (lines: readonly number[]): boolean => lines.every((line, i) => i === 0 || line > (lines[i - 1] ?? 0));

describe("alignTexts, for any two texts", () => {
  it("has every line in exactly one pair, and no empty pair", () => {
    fc.assert(
      fc.property(texts, ({ a, b }) => {
        const pairs = alignTexts(a, b, small);
        expect(pairs.flatMap((pair) => pair.a).sort((x, y) => x - y)).toEqual(a.map((_, i) => i));
        expect(pairs.flatMap((pair) => pair.b).sort((x, y) => x - y)).toEqual(b.map((_, i) => i));
        expect(pairs.every((pair) => pair.a.length + pair.b.length > 0 && inOrder(pair.a) && inOrder(pair.b))).toBe(true);
      }),
    );
  });

  it("gives pairs in the order of the first text, and neighbouring lines only", () => {
    fc.assert(
      fc.property(texts, ({ a, b }) => {
        const pairs = alignTexts(a, b, small);
        expect(inOrder(pairs.flatMap((pair) => pair.a.slice(0, 1)))).toBe(true);
        const written = (lines: readonly string[], from: number, to: number) => lines.slice(from + 1, to).every((line) => line.trim() === "");
        for (const pair of pairs)
          for (const [lines, text] of [
            [pair.a, a],
            [pair.b, b],
          ] as const)
            expect(lines.every((line, i) => i === 0 || written(text, lines[i - 1] ?? 0, line))).toBe(true);
      }),
    );
  });

  it("keeps the pairs that a reader fixed, in order or not", () => {
    const anchored = texts.chain(({ a, b }) => {
      const written = (lines: readonly string[]) => lines.flatMap((line, i) => (line.trim() === "" ? [] : [i]));
      return fc.record({
        a: fc.constant(a),
        b: fc.constant(b),
        from: fc.shuffledSubarray(written(a)),
        to: fc.shuffledSubarray(written(b)),
      });
    });
    fc.assert(
      fc.property(anchored, ({ a, b, from, to }) => {
        const anchors = from.slice(0, Math.min(4, to.length)).map((line, i) => ({ a: [line], b: [to[i] ?? 0] }));
        const pairs = alignTexts(a, b, small, { anchors });
        for (const anchor of anchors) expect(pairs).toContainEqual(anchor);
        expect(pairs.flatMap((pair) => pair.b).sort((x, y) => x - y)).toEqual(b.map((_, i) => i));
      }),
    );
  });

  it("pairs a text with itself line by line", () => {
    const lines = fc.uniqueArray(
      zhLine.filter((line) => /(?:\p{Script=Han}[^\p{Script=Han}]*){4}/u.test(line)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, (a) => {
        expect(alignTexts(a, a, small).flatMap((pair) => pair.a)).toEqual(a.map((_, i) => i));
        for (const pair of alignTexts(a, a, small)) expect(pair.a).toEqual(pair.b);
      }),
    );
  });
});

describe("alignTexts, anchors that cannot be", () => {
  it.each([
    ["a line that is not there", [{ a: [9], b: [0] }]],
    ["a blank line", [{ a: [1], b: [0] }]],
    [
      "a line in two of them",
      [
        { a: [0], b: [0] },
        { a: [0], b: [1] },
      ],
    ],
  ])("%s", (_, anchors) => expect(() => alignTexts(["党", "", "村"], ["party", "village"], small, { anchors })).toThrow(RangeError));
});

/** Sentences of our own, each pair as it belongs together. */
const report: [zh: string[], en: string[]][] = [
  [["县里的工作会议在礼堂开了两天。"], ["The county’s work meeting was held in the assembly hall over two days."]],
  [
    ["书记说，去年全县粮食产量达到12.5万吨，比上年增长3.2%。"],
    ["The secretary said that the county’s grain output reached 125,000 metric tons last year.", "That was 3.2 percent more than the year before."],
  ],
  [["新修的公路通到了每个村。", "农民卖菜方便多了。"], ["With new roads to every village, farmers find it much easier to sell their vegetables."]],
  [["要坚持以人民为中心，解决好群众最关心的问题。"], ["We must put the people first and solve the problems that concern them most."]],
  [["医院今年要增加200张病床。"], ["The hospital will add 200 beds this year."]],
  [["学校的食堂也要改造，让孩子们吃得放心。"], ["School canteens will be renovated too, so that children can eat without worry."]],
  [["各部门要加强监督，不得弄虚作假。"], ["All departments must tighten supervision;", "no falsification is allowed."]],
  [["水库大坝的加固工程将在十月完工。"], ["The work to strengthen the reservoir dam will be completed in October."]],
  [["张伟代表青年干部发言。"], ["Zhang Wei spoke for the young officials."]],
  [["会议通过了关于植树的决定。"], ["The meeting adopted a decision on planting trees."]],
];

interface Built {
  zh: string[];
  en: string[];
  pairs: { a: number[]; b: number[] }[];
}

/** Puts pairs together as two texts; English in an order of its own, if one is given. */
function build(parts: readonly (readonly [readonly string[], readonly string[]])[], order = parts.map((_, i) => i)): Built {
  const built: Built = { zh: [], en: [], pairs: [] };
  for (const [zh] of parts) {
    built.pairs.push({ a: zh.map((_, i) => built.zh.length + i), b: [] });
    built.zh.push(...zh);
  }
  for (const part of order) {
    const en = parts[part]?.[1] ?? [];
    const pair = built.pairs[part];
    if (pair) pair.b = en.map((_, i) => built.en.length + i);
    built.en.push(...en);
  }
  return built;
}

const sort = (pairs: Built["pairs"]) => pairs.map(({ a, b }) => `${a.join()}:${b.join()}`).sort();
const without = (part: number, side: 0 | 1) =>
  report.map(([zh, en], i) => [i === part && side === 0 ? [] : zh, i === part && side === 1 ? [] : en] as const);

describe("alignTexts, sentences of our own", () => {
  const edition = loadEdition(".");
  const knowledge = loadKnowledge(edition, loadAnnotator(edition));
  it.each<[string, Built]>([
    ["as they are: one to one, to two, two to one", build(report)],
    ["a sentence that was not translated", build(without(4, 1))],
    ["two of them", build(report.map(([zh, en], i) => [zh, i === 1 || i === 7 ? [] : en]))],
    ["a sentence that the translator added", build(without(5, 0))],
    ["one moved to the end", build(report, [0, 2, 3, 4, 5, 6, 7, 8, 9, 1])],
    ["one moved to the front", build(report, [7, 0, 1, 2, 3, 4, 5, 6, 8, 9])],
  ])("%s", (_, { zh, en, pairs }) => expect(sort(alignTexts(zh, en, knowledge))).toEqual(sort(pairs)));

  it("takes another Chinese text as another version", () => {
    const old = report.flatMap(([zh]) => zh);
    const now = old.map((line) => line.replace("去年", "今年").replace("要坚持", "要毫不动摇地坚持"));
    now.splice(3, 1);
    const pairs = alignTexts(old, now, knowledge);
    expect(pairs).toContainEqual({ a: [3], b: [] });
    expect(pairs).toContainEqual({ a: [4], b: [3] });
    expect(pairs.filter(({ a, b }) => a.length === 1 && b.length === 1)).toHaveLength(old.length - 1);
  });

  it("goes by paragraphs where both texts have them", () => {
    const zh = ["工作。", "", "工作。", "学习。"];
    const en = ["Work.", "", "Work.", "Study."];
    expect(alignTexts(zh, en, knowledge)).toContainEqual({ a: [2], b: [2] });
  });
});
