import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay, ReplayError } from "@/core/article/replay";
import type { Emendation } from "@/core/article/schema";

const whole = (text: string): [number, number][] => [[0, text.length]];

describe("replay", () => {
  const cases: [name: string, source: string, emendations: Emendation[], reading: string][] = [
    ["nothing", "把党建引领", [], "把党建引领"],
    ["join of a column break", "把党建\n\n引领城市", [{ kind: "join", at: [3, 5] }], "把党建引领城市"],
    ["drop of a doubled phrase", "中国特色社会主义思想主义思想", [{ kind: "drop", at: [10, 14], as: "doubled" }], "中国特色社会主义思想"],
    [
      "break that extraction lost",
      "底色坚持",
      [
        { kind: "break", at: 2 },
        { kind: "normalise", rule: "paragraph-breaks" },
      ],
      "底色\n坚持",
    ],
    ["dash read as the numeral", "街道一社区", [{ kind: "correct", at: [2, 3], read: "—", why: "a dash between levels" }], "街道—社区"],
    [
      "headline after its text goes first",
      "正文。标题",
      [
        { kind: "move", at: [3, 5], to: 0, why: "the headline" },
        { kind: "break", at: 0 },
        { kind: "normalise", rule: "paragraph-breaks" },
      ],
      "标题\n正文。",
    ],
    ["move to the end of the article", "后半前半", [{ kind: "move", at: [0, 2], to: 4, why: "columns out of order" }], "前半后半"],
    [
      "hard wraps within paragraphs only",
      "市委党建工\n作会议\n\n会议要求",
      [
        { kind: "normalise", rule: "hard-wraps" },
        { kind: "normalise", rule: "paragraph-breaks" },
      ],
      "市委党建工作会议\n会议要求",
    ],
    [
      "half-width punctuation beside hanzi, not inside figures",
      "近年来,增长3,000(余)元; AI+",
      [{ kind: "normalise", rule: "fullwidth-punctuation" }],
      "近年来，增长3,000（余）元； AI+",
    ],
    [
      "offsets are the source's whatever acted before",
      "甲乙丙丁",
      [
        { kind: "drop", at: [0, 1], as: "ornament" },
        { kind: "correct", at: [3, 4], read: "戊", why: "x" },
      ],
      "乙丙戊",
    ],
  ];
  it.each(cases)("%s", (_, source, emendations, reading) => expect(replay(source, whole(source), emendations)).toBe(reading));

  const bad: [name: string, emendations: Emendation[], says: RegExp][] = [
    ["a join that takes out a word", [{ kind: "join", at: [0, 2] }], /white space only/],
    ["a span outside the article", [{ kind: "drop", at: [3, 9], as: "ornament" }], /not one run/],
    [
      "the same characters twice",
      [
        { kind: "drop", at: [0, 2], as: "ornament" },
        { kind: "drop", at: [1, 3], as: "ornament" },
      ],
      /already taken out/,
    ],
    [
      "a rule before an emendation",
      [
        { kind: "normalise", rule: "inner-spaces" },
        { kind: "drop", at: [0, 1], as: "ornament" },
      ],
      /stands after/,
    ],
    ["a move into itself", [{ kind: "move", at: [0, 3], to: 1, why: "x" }], /into itself/],
  ];
  it.each(bad)("refuses %s and says which", (_, emendations, says) => {
    expect(() => replay("甲乙丙丁", whole("甲乙丙丁"), emendations)).toThrow(says);
    try {
      replay("甲乙丙丁", whole("甲乙丙丁"), emendations);
    } catch (error) {
      expect(error).toBeInstanceOf(ReplayError);
      expect((error as ReplayError).index).toBe(emendations.length - 1);
    }
  });

  it("keeps every character that nothing drops: drops and moves against a slow oracle", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 40 }), fc.nat(), fc.nat(), fc.nat(), (text, a, b, c) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const outside = [...Array(text.length + 1).keys()].filter((at) => at < start || at >= end);
        const to = outside[c % outside.length] ?? 0;
        const cut = text.slice(start, end);
        const rest = text.slice(0, start) + text.slice(end);
        const at = to >= end ? to - cut.length : to;
        expect(replay(text, whole(text), [{ kind: "move", at: [start, end], to, why: "x" }])).toBe(rest.slice(0, at) + cut + rest.slice(at));
        expect(replay(text, whole(text), [{ kind: "drop", at: [start, end], as: "ornament" }])).toBe(rest);
      }),
    );
  });
});
