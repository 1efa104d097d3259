import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Memory, type Rating, type Review, type StudyCard, newCard, newMemory, ratings } from "@/core/study/card";
import { type Moment, dayOf, today } from "@/core/study/day";
import { answerCard, replay, undoAnswer } from "@/core/study/history";
import { cardKinds } from "@/core/study/kinds";
import { buildQueue, doneToday, isDue, nextCard, siblingsToBury } from "@/core/study/queue";
import { createScheduler } from "@/core/study/schedule";
import { defaultSettings, readSettings } from "@/core/study/settings";

const day = 86_400_000;
const start = 1_790_000_000_000;
const scheduler = createScheduler(defaultSettings);
const rating = fc.constantFrom(...ratings);
const noLimit = { ...defaultSettings, newPerDay: 9999, reviewsPerDay: 9999 };
const reviewed = (due: number, last: number): Memory => ({
  ...newMemory(start),
  stage: 2,
  due,
  last,
  stability: 10,
  difficulty: 5,
  days: 10,
  reps: 3,
});
const at = (now: number, offset = -480): Moment => ({ now, offset });

describe("the scheduler", () => {
  it("keeps memory within bounds whatever is answered, and the same input gives the same output", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, fc.integer({ min: -3 * day, max: 400 * day })), { maxLength: 30 }), (answers) => {
        let memory = newMemory(start);
        let now = start;
        for (const [chosen, wait] of answers) {
          now = Math.max(start, now + wait);
          const next = scheduler.answer(memory, chosen, now);
          expect(scheduler.answer(memory, chosen, now)).toEqual(next);
          expect(next.due).toBeGreaterThan(now);
          expect(next.due).toBeLessThanOrEqual(now + (defaultSettings.maximumInterval + 1) * day);
          expect(next.stability).toBeGreaterThan(0);
          expect(next.difficulty).toBeGreaterThanOrEqual(1);
          expect(next.difficulty).toBeLessThanOrEqual(10);
          expect(next.last).toBe(now);
          expect(next.reps).toBe(memory.reps + 1);
          memory = next;
        }
      }),
    ));
  it("gives a better answer no shorter a time", () =>
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 12 }), (answers) => {
        let memory = newMemory(start);
        for (const chosen of answers) memory = scheduler.answer(memory, chosen, memory.due);
        const preview = scheduler.preview(memory, memory.due);
        expect(ratings.map((each) => preview[each].due)).toEqual(ratings.map((each) => preview[each].due).sort((a, b) => a - b));
      }),
    ));
  it("undoes an answer to exactly what was before, and a replay gives what the answers gave", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, fc.integer({ min: 60_000, max: 90 * day })), { minLength: 1, maxLength: 15 }), (answers) => {
        let card = newCard("t:x", "recall", start);
        let now = start;
        const reviews: Review[] = [];
        answers.forEach(([chosen, wait], i) => {
          now += wait;
          const before = card;
          const step = answerCard(card, { id: `r${i}`, rating: chosen, now, took: 1 }, scheduler);
          const back = undoAnswer(step.card, step.review, [...reviews, step.review], scheduler);
          expect(back.card.memory).toEqual(before.memory);
          expect(back.review.undone).toBe(true);
          card = step.card;
          reviews.push(step.review);
        });
        expect(replay(card, reviews.toReversed(), scheduler)).toEqual(card.memory);
        // An answer that others have followed is taken out of the middle: the card is as if it had never been given.
        const [first, ...rest] = reviews;
        if (first && rest.length > 0) expect(undoAnswer(card, first, reviews, scheduler).card.memory).toEqual(replay(card, rest, scheduler));
      }),
    ));
});

describe("what is due", () => {
  it("counts the day, not the minute, and the evening lasts until four", () => {
    const morning = Date.UTC(2026, 10, 21, 1) as number; // 09:00 in Wuxi
    const card = { ...newCard("t:x", "recall", start), memory: reviewed(morning + 10 * 3_600_000, morning - 10 * day) };
    expect(isDue(card, at(morning))).toBe(true);
    expect(dayOf(Date.UTC(2026, 10, 21, 19, 30), -480)).toBe(dayOf(morning, -480));
    expect(dayOf(Date.UTC(2026, 10, 21, 20, 30), -480)).toBe(dayOf(morning, -480) + 1);
  });
  it("loses nothing by a change of time zone: what is due stays due within a day", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 * day }),
        fc.integer({ min: -840, max: 720 }),
        fc.integer({ min: -840, max: 720 }),
        (ahead, here, there) => {
          const card = { ...newCard("t:x", "recall", start), memory: reviewed(start + ahead, start) };
          if (!isDue(card, at(start + ahead, here))) throw new Error("not due at its own time");
          expect(isDue(card, at(start + ahead + day, there))).toBe(true);
        },
      ),
    ));
  it("offers a card whose last answer lies in the future: the clock was wrong", () => {
    const card = { ...newCard("t:x", "recall", start), memory: reviewed(start + 800 * day, start + 700 * day) };
    expect(isDue(card, at(start))).toBe(true);
    expect(scheduler.answer(card.memory, 3, start).due).toBeLessThan(start + 40 * day);
  });
  it("does not make a step of minutes wait for hours when the clock is set back by hours", () => {
    const step = { ...newCard("t:x", "recall", start), memory: { ...newMemory(start), stage: 1 as const, due: start + 600_000, last: start } };
    expect([start, start - 59_000, start - 12 * 3_600_000, start - 9 * day, start + 600_000].map((now) => isDue(step, at(now)))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
  it("hides a buried card on that day only, even when the clock goes back", () => {
    const card = { ...newCard("t:x", "recall", start), buried: dayOf(start, 0) };
    const fresh = (now: number) => buildQueue([card], at(now, 0), noLimit, { fresh: 0, reviews: 0 }).fresh.length;
    expect([start - 3 * day, start, start + day].map(fresh)).toEqual([1, 0, 1]);
  });
});

describe("the queue", () => {
  it("asks a step of minutes first, and ahead of its time only when nothing else is left", () => {
    const step = { ...newCard("t:a", "recall", start), memory: { ...newMemory(start), stage: 1 as const, due: start + 60_000, last: start } };
    const fresh = newCard("t:b", "recall", start);
    const ask = (cards: StudyCard[], now: number) => nextCard(buildQueue(cards, at(now), noLimit, { fresh: 0, reviews: 0 }), 0, cards, at(now))?.id;
    expect(ask([step, fresh], start)).toBe(fresh.id);
    expect(ask([step, fresh], start + 61_000)).toBe(step.id);
    expect(ask([step], start)).toBe(step.id);
    expect(ask([{ ...step, suspended: true }], start)).toBeUndefined();
  });
  it("reads settings from outside and keeps only what is in range", () => {
    expect(readSettings({ retention: 2, newPerDay: 5, kinds: ["recall", "x"], parameters: [1] })).toEqual({
      ...defaultSettings,
      newPerDay: 5,
      kinds: ["recall"],
    });
    expect(readSettings(null)).toEqual(defaultSettings);
  });
  it("takes FSRS's own parameters and others within its bounds, and none that it would change without a word", () => {
    const changed = (at: number, value: number) => defaultSettings.parameters.map((own, i) => (i === at ? value : own));
    expect(readSettings({ parameters: defaultSettings.parameters }).parameters).toEqual(defaultSettings.parameters);
    expect(readSettings({ parameters: changed(0, 1.5) }).parameters[0]).toBe(1.5);
    for (const wrong of [changed(20, 0), changed(4, 11), changed(3, Number.NaN), changed(19, 0), [], [1]])
      expect(readSettings({ parameters: wrong }).parameters).toEqual(defaultSettings.parameters);
  });
});

/** A small random number that is the same each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A year with the whole matrix, otherwise its first hundred days: two changes of time zone, and reviews of every interval that is reached in them. */
const days = process.env.TIFA_TESTS === "all" ? 365 : 100;

describe(`${days} simulated days of 10,000 cards`, () => {
  it("keeps to the limits, asks no siblings on one day and loses nothing that is due", () => {
    const settings = { ...defaultSettings, newPerDay: 25, reviewsPerDay: 400 };
    const chance = random(7);
    const cards = new Map<string, StudyCard>();
    for (let i = 0; i < 2500; i++) for (const kind of cardKinds.slice(0, 4)) cards.set(`t:${i}|${kind}`, newCard(`t:${i}`, kind, start + i));
    const total = cards.size;
    expect(total).toBe(10_000);
    let answered = 0;
    let known = 0;
    let asked = 0;
    for (let dayNumber = 0; dayNumber < days; dayNumber++) {
      // The time zone wanders by travel; the clock is now and then an hour off.
      const offset = [-480, 0, 300, -540][Math.floor(dayNumber / 30) % 4] ?? 0;
      let now = start + dayNumber * day + Math.floor(chance() * 3_600_000);
      const moment = () => ({ now, offset });
      const done: Review[] = [];
      const notes = new Map<string, string>();
      const { learning, reviews, fresh, over } = buildQueue(cards.values(), moment(), settings, { fresh: 0, reviews: 0 });
      expect(fresh.length).toBeLessThanOrEqual(settings.newPerDay);
      expect(reviews.length).toBeLessThanOrEqual(settings.reviewsPerDay);
      const due = [...cards.values()].filter((card) => isDue(card, moment()));
      const queued = new Set([...learning, ...reviews].map(({ id }) => id));
      const spoken = new Set([...learning, ...reviews].map(({ note }) => note));
      const lost = due.filter(({ id, note, buried }) => !queued.has(id) && !spoken.has(note) && buried !== today(moment()));
      expect(lost.length).toBeLessThanOrEqual(over);
      for (const first of [...learning, ...reviews, ...fresh]) {
        // Steps of the day until the card leaves it.
        let card = cards.get(first.id) ?? first;
        for (let steps = 0; steps < 12; steps++) {
          const before = scheduler.recall(card.memory, now);
          const inReview = card.memory.stage === 2;
          const chosen: Rating = card.memory.stage === 0 ? 3 : chance() < (inReview ? before : 0.9) ? 3 : 1;
          if (inReview) {
            asked++;
            if (chosen > 1) known++;
          }
          const step = answerCard(card, { id: `${answered++}`, rating: chosen, now, took: 1 }, scheduler);
          done.push(step.review);
          card = step.card;
          now += 4000;
          if (card.memory.stage === 2) break;
          now = Math.max(now, card.memory.due);
        }
        expect(notes.get(card.note) ?? card.id).toBe(card.id);
        notes.set(card.note, card.id);
        cards.set(card.id, card);
        for (const kind of cardKinds.slice(0, 4)) {
          const sibling = cards.get(`${card.note}|${kind}`);
          for (const rest of sibling ? siblingsToBury([sibling], card, moment()) : []) cards.set(rest.id, { ...rest, buried: today(moment()) });
        }
      }
      const counts = doneToday(done, { now: start + dayNumber * day + 3_600_000, offset });
      expect(counts.fresh).toBeLessThanOrEqual(settings.newPerDay);
      expect(counts.reviews).toBeLessThanOrEqual(settings.reviewsPerDay);
    }
    expect(cards.size).toBe(total);
    expect(answered).toBeGreaterThan(55 * days);
    // Who forgets as FSRS expects, remembers what was asked for.
    expect(known / asked).toBeGreaterThan(0.87);
    expect(known / asked).toBeLessThan(0.95);
  });
});
