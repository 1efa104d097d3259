import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnnotatedSegment } from "@/core/annotation";
import { type Memory, type StudyCard, newCard, newMemory, ratings, stages } from "@/core/study/card";
import { knowingOf, knowledgeOf } from "@/core/study/known";
import { type CardKind, cardKinds } from "@/core/study/kinds";
import { createScheduler } from "@/core/study/schedule";
import { defaultSettings } from "@/core/study/settings";
import { readable, vocabularyOf } from "@/core/study/vocabulary";

const day = 86_400_000;
const start = 1_790_000_000_000;
const scheduler = createScheduler(defaultSettings);
const mature: Partial<Memory> = { stage: stages.review, stability: 40, difficulty: 5, days: 40, reps: 5, last: start - day, due: start + 39 * day };
const card = (kind: CardKind, memory: Partial<Memory>): StudyCard => ({ ...newCard("t:a", kind, start), memory: { ...newMemory(start), ...memory } });
const sure = (...cards: StudyCard[]) => knowingOf(cards, scheduler, start).get("t:a")?.sure;

describe("what counts as known for long", () => {
  it.each<[string, boolean | undefined, StudyCard[]]>([
    ["nothing that was never answered", undefined, [card("recognize", {})]],
    ["no card of minutes", false, [card("recognize", { ...mature, stage: stages.learning, stability: 1 })]],
    ["no young card", false, [card("recognize", { ...mature, stability: 20 })]],
    ["a mature one", true, [card("recognize", mature)]],
    ["a mature one beside a new one", true, [card("recognize", mature), card("recall", {})]],
    ["a mature one that rests", true, [{ ...card("recognize", mature), suspended: true }]],
    ["none that was forgotten since", false, [card("recognize", mature), card("recall", { ...mature, stage: stages.relearning })]],
    ["none left alone for ten years", false, [card("recognize", { ...mature, last: start - 3650 * day, due: start - 3610 * day })]],
    ["none whose members alone are known", undefined, [card("members", mature)]],
  ])("%s", (_name, expected, cards) => expect(sure(...cards)).toBe(expected));
  it("a chance is a chance, and what is sure is likely", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...cardKinds), fc.constantFrom(...ratings), fc.integer({ min: 0, max: 100 })), { maxLength: 20 }),
        (answers) => {
          let now = start;
          const cards = new Map<CardKind, StudyCard>();
          for (const [kind, rating, wait] of answers) {
            now += wait * day;
            const before = cards.get(kind) ?? card(kind, {});
            cards.set(kind, { ...before, memory: scheduler.answer(before.memory, rating, now) });
          }
          for (const { chance, sure: isSure } of knowingOf(cards.values(), scheduler, now).values()) {
            expect(chance).toBeGreaterThan(0);
            expect(chance).toBeLessThanOrEqual(1);
            if (isSure) expect(chance).toBeGreaterThanOrEqual(0.6);
          }
        },
      ),
    ));
});

describe("what a known note stands for", () => {
  const known = new Map(["t:dangjian", "w:引领", "i:0123", "s:a#1.1.1"].map((id) => [id, { chance: 0.9, sure: true }]));
  const { words, terms } = knowledgeOf(
    [
      { id: "t:dangjian", kind: "term", zh: "党建" },
      { id: "w:引领", kind: "word", zh: "引领" },
      { id: "i:0123", kind: "word", zh: "牛鼻子" },
      { id: "s:a#1.1.1", kind: "sentence", zh: "句。" },
      { id: "w:未学", kind: "word", zh: "未学" },
    ],
    known,
  );
  it("is known as a word where it is known as a term, whichever comes first", () => {
    const half = new Map([
      ["t:dangjian", { chance: 0.9, sure: true }],
      ["w:党建", { chance: 0.2, sure: false }],
    ]);
    const notes = [
      { id: "t:dangjian", kind: "term", zh: "党建" },
      { id: "w:党建", kind: "word", zh: "党建" },
    ] as const;
    for (const both of [notes, notes.toReversed()]) expect(knowledgeOf(both, half).words.get("党建")).toEqual({ chance: 0.9, sure: true });
  });
  it("is its characters, and a term", () => expect([[...words.keys()], [...terms.keys()]]).toEqual([["党建", "引领", "牛鼻子"], ["dangjian"]]));
});

const segment: AnnotatedSegment = {
  text: "三报到，3个报到",
  tokens: [
    { start: 0, end: 3, text: "三报到", kind: "word", pinyin: ["sān", "bào", "dào"] },
    { start: 3, end: 4, text: "，", kind: "punctuation", pinyin: [null] },
    { start: 4, end: 6, text: "3个", kind: "number", pinyin: [null, "gè"] },
    { start: 6, end: 8, text: "报到", kind: "word", pinyin: ["bào", "dào"] },
  ],
  matches: [
    { start: 1, end: 3, term: "baodao", zh: "报到", depth: 1 },
    { start: 0, end: 3, term: "san-baodao", zh: "三报到", depth: 0 },
  ],
};

describe("how much of a text one could read", () => {
  const rows = vocabularyOf([segment, segment]);
  it("counts running words as the page cuts them, without names and figures", () =>
    expect(rows).toEqual([
      ["三", 2, "san-baodao"],
      ["报到", 2, "baodao", "san-baodao"],
      ["报到", 2],
    ]));
  it.each<[string, number, (zh: string, terms: readonly string[]) => number]>([
    ["nothing of it", 0, () => 0],
    ["all of it", 1, () => 1],
    ["two words of three", 2 / 3, (zh) => Number(zh === "报到")],
    ["what a term covers", 2 / 3, (_zh, terms) => Number(terms.includes("san-baodao"))],
    ["half of what is half known", 0.5, () => 0.5],
  ])("%s", (_name, expected, chance) => expect(readable(rows, chance)).toBeCloseTo(expected));
  it("is nothing of an empty text", () => expect(readable([], () => 1)).toBe(0));
});
