import { describe, expect, it } from "vitest";
import { newCard, newMemory, type Review, type StudyCard } from "@/core/study/card";
import { cardsOf } from "@/core/study/card";
import { makeNote } from "@/core/study/note";
import { forecast, hardest, maturity, retention, yearOfDays } from "@/core/study/pictures";
import { questionOf } from "@/core/study/question";

const day = 86_400_000;
const start = 1_790_000_000_000;
const moment = { now: start, offset: -480 };
const card = (id: string, change: Partial<StudyCard["memory"]>): StudyCard => ({
  ...newCard(id, "recall", start),
  memory: { ...newMemory(start), stage: 2, ...change },
});
const review = (at: number, rating: 1 | 3): Review => ({
  id: `${at}`,
  card: "x",
  at,
  rating,
  took: 1,
  before: { ...newMemory(start), stage: 2 },
  after: newMemory(start),
  undone: false,
});

describe("pictures", () => {
  it("puts what is overdue on today", () =>
    expect(
      forecast(
        [
          card("a", { due: start - 9 * day }),
          card("b", { due: start + day }),
          newCard("c", "recall", start),
          { ...card("d", { due: start }), kind: "listen" },
        ],
        ["recall"],
        moment,
        3,
      ).map(({ value }) => value),
    ).toEqual([1, 1, 0]));
  it("counts stages", () =>
    expect(
      maturity([card("a", { stability: 30 }), card("b", { stability: 3 }), newCard("c", "recall", start), newCard("d", "listen", start)], ["recall"]),
    ).toEqual({ fresh: 1, learning: 0, young: 1, mature: 1, suspended: 0, unasked: 1 }));
  it("counts what was known of what was asked", () =>
    expect(retention([review(start, 1), review(start - day, 3), review(start - 40 * day, 3)], moment, 2)).toEqual([
      { month: 0, asked: 2, known: 1 },
      { month: 1, asked: 1, known: 1 },
    ]));
  it("ends the year today", () => {
    const days = yearOfDays([review(start, 3), review(start - 364 * day, 3), review(start - 365 * day, 3)], moment);
    expect([days.length, days[0]?.value, days.at(-1)?.value]).toEqual([365, 1, 1]);
  });
  it("lists what was forgotten most", () => {
    const note = makeNote({ id: "t:a", kind: "term", zh: "甲", added: start });
    expect(hardest([card("t:a", { lapses: 2 }), card("t:b", { lapses: 3 })], new Map([["t:a", note]]), 5).map((row) => row.lapses)).toEqual([2]);
  });
});

describe("cards of a note", () => {
  const note = makeNote({
    id: "t:a",
    kind: "term",
    zh: "两个维护",
    pinyin: "liǎng gè wéihù",
    en: "Two Upholds",
    gloss: "loyalty to the center",
    added: start,
    avoid: [{ en: "Two Safeguards", why: "not the official form" }],
    members: [
      { zh: "甲", pinyin: "jiǎ", en: "a" },
      { zh: "乙", pinyin: "yǐ", en: "b" },
    ],
    near: [{ zh: "两个确立", pinyin: "liǎng gè quèlì", en: "Two Affirmations", gloss: "the core position" }],
    context: { zh: "做到“两个维护”。", en: "to do the Two Upholds", article: "a", segment: "1.1.1" },
  });
  it("asks in every way that the note has matter for", () =>
    expect(cardsOf(note).map(({ kind }) => kind)).toEqual(["recognize", "recall", "cloze", "members", "choose", "tell", "listen"]));
  it("asks no more of a sentence than its meaning and its sound", () =>
    expect(cardsOf(makeNote({ id: "s:a#1.1.1", kind: "sentence", zh: "句。", en: "S.", added: 1 })).map(({ kind }) => kind)).toEqual([
      "recognize",
      "listen",
    ]));
  it("does not ask for the members of a slogan that is its members", () => {
    const members = [..."比学赶超"].map((zh) => ({ zh, pinyin: "", en: "x" }));
    const kinds = (zh: string) => cardsOf({ ...note, zh, members }).map(({ kind }) => kind);
    expect(kinds("比学赶超")).not.toContain("members");
    expect(kinds("四个动作")).toContain("members");
  });
  it("takes the term out of its sentence", () => expect(questionOf(note, "cloze").prompt).toBe("做到“＿＿＿＿”。"));
  it("has one right option among the others", () => {
    for (const kind of ["choose", "tell"] as const) expect(questionOf(note, kind).options.filter(({ right }) => right)).toHaveLength(1);
  });
});
