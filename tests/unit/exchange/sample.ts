import type { StudyData } from "@/core/exchange/study-data";
import { type Rating, cardsOf } from "@/core/study/card";
import { answerCard } from "@/core/study/history";
import { makeNote } from "@/core/study/note";
import { createScheduler } from "@/core/study/schedule";
import { defaultSettings } from "@/core/study/settings";

export const start = 1_790_000_000_000;
export const scheduler = createScheduler(defaultSettings);

/** A small deck in which every kind of field is filled. */
export function sampleData(): StudyData {
  const notes = [
    makeNote({
      id: "t:dangjian",
      kind: "term",
      zh: "党建",
      pinyin: "dǎngjiàn",
      en: "Party building",
      gloss: "building the Party's organization",
      added: start,
      tags: ["central"],
      accept: ["Party-building"],
      avoid: [{ en: "party construction", why: "not what is built" }],
      near: [{ zh: "党务", pinyin: "dǎngwù", en: "Party affairs", gloss: "daily business" }],
      members: [
        { zh: "甲", pinyin: "jiǎ", en: "a" },
        { zh: "乙", pinyin: "yǐ", en: "b" },
      ],
      context: { zh: "加强党建。", en: "Strengthen Party building; 2 < 3 & so on.", article: "a-b", segment: "1.2.3" },
    }),
    makeNote({ id: "w:引领", kind: "word", zh: "引领", pinyin: "yǐnlǐng", en: "lead", added: start + 1 }),
  ];
  return {
    notes,
    cards: notes.flatMap(cardsOf),
    reviews: [],
    settings: { ...defaultSettings },
    marks: { known: ["的", "t:dangjian"], unknown: ["引领"], met: ["dangjian"] },
    reader: {
      corrections: { readings: { 社区: ["shè", "qū"] }, cuts: [["社区", "划分为"]] },
      theme: "dark",
      display: { size: "130" },
      displayOf: { "a-b": { view: "line" } },
      places: { "a-b": { block: "p2.1", fraction: 0.4 } },
    },
    own: null,
  };
}

/** The data after answers: which card, how, when, under which id. */
export function answered(data: StudyData, answers: readonly (readonly [card: number, rating: Rating, at: number, id: string])[]): StudyData {
  const cards = [...data.cards];
  const reviews = [...data.reviews];
  for (const [at, rating, now, id] of answers) {
    const card = cards[at % cards.length];
    if (!card) continue;
    const step = answerCard(card, { id, rating, now, took: 1000 }, scheduler);
    cards[at % cards.length] = step.card;
    reviews.push(step.review);
  }
  return { ...data, cards, reviews };
}
