import { describe, expect, it } from "vitest";
import { type StudyCard, newCard, stages } from "@/core/study/card";
import { noForms } from "@/core/study/forms";
import { answerCard } from "@/core/study/history";
import type { CardKind } from "@/core/study/kinds";
import { makeNote } from "@/core/study/note";
import { buildQueue, leftOf, nextCard } from "@/core/study/queue";
import {
  ask,
  begin,
  finish,
  isStillAsked,
  lastDeed,
  noSession,
  rated,
  removed,
  reply,
  type SessionState,
  suspended,
  takenBack,
} from "@/core/study/session";
import { defaultSettings } from "@/core/study/settings";
import locale from "@/locales/en/study.json" with { type: "json" };
import type { StudyWords } from "@/core/study/words";
import { scheduler, start } from "../exchange/sample";

const words: StudyWords = locale.words;
const note = makeNote({
  id: "t:dangjian",
  kind: "term",
  zh: "党建",
  pinyin: "dǎngjiàn",
  en: "Party building",
  added: start,
  avoid: [{ en: "party construction", why: "not what is built" }],
});
const card = (kind: CardKind): StudyCard => newCard(note.id, kind, start);
const asking = (kind: CardKind): SessionState => ask(noSession, card(kind), note, 1000);
const show = { written: null, chosen: null };

describe("an answer", () => {
  it.each<[what: string, kind: CardKind, given: { written: string | null; chosen: number | null }, suggested: number | undefined]>([
    ["that is only shown suggests good", "recognize", show, 3],
    ["typed right", "recall", { written: "党建", chosen: null }, 3],
    ["typed right in pinyin", "recall", { written: "dangjian", chosen: null }, 3],
    ["typed with a tone off", "recall", { written: "dǎngjiān", chosen: null }, 2],
    ["typed wrong", "recall", { written: "党务", chosen: null }, 1],
    ["typed as nothing", "recall", { written: "", chosen: null }, 1],
    ["chosen where there is no such option", "choose", { written: null, chosen: 7 }, undefined],
    ["chosen where there are no options", "recognize", { written: null, chosen: 0 }, undefined],
  ])("%s", (_, kind, given, suggested) => expect(reply(asking(kind), given, noForms, words).asked?.outcome?.suggested).toBe(suggested));

  it("chosen right or wrong suggests good or again, and says which was chosen", () => {
    const state = asking("choose");
    const options = state.asked?.question.options ?? [];
    expect(options.length).toBeGreaterThan(1);
    for (const [i, { right }] of options.entries())
      expect(reply(state, { written: null, chosen: i }, noForms, words).asked?.outcome).toMatchObject({ suggested: right ? 3 : 1, chosen: i });
  });
  it("is given once", () => {
    const first = reply(asking("recall"), { written: "党务", chosen: null }, noForms, words);
    expect(reply(first, { written: "党建", chosen: null }, noForms, words)).toBe(first);
    expect(reply(noSession, show, noForms, words)).toBe(noSession);
  });
  it("that was open when the page was left is of this card as it is now", () => {
    const state = asking("recall");
    expect(isStillAsked(state, { card: `${note.id}|recall`, revision: 0 })).toBe(true);
    expect(isStillAsked(state, { card: `${note.id}|recall`, revision: 1 })).toBe(false);
    expect(isStillAsked(state, { card: `${note.id}|cloze`, revision: 0 })).toBe(false);
    expect(isStillAsked(noSession, { card: "", revision: 0 })).toBe(false);
  });
});

describe("what was done", () => {
  const taken = { note, cards: [card("recall")] };
  it("is taken back the last first, then today's last answer", () => {
    let state = rated(asking("recall"), "one");
    state = suspended(state, "a|recall");
    state = removed(state, card("recall"), "党建", taken);
    const order: unknown[] = [];
    for (let i = 0; i < 4; i++) {
      const deed = lastDeed(state);
      order.push([deed.kind, "id" in deed ? deed.id : deed.card]);
      state = takenBack(state, deed, true);
    }
    expect(order).toEqual([
      ["remove", `${note.id}|recall`],
      ["suspend", "a|recall"],
      ["answer", "one"],
      ["answer", undefined],
    ]);
  });
  it("is said beside the next card and not after it", () => {
    const state = removed(asking("recall"), card("recall"), "党建", taken);
    expect(state.said).toEqual({ kind: "removed", zh: "党建" });
    expect(ask(state, card("cloze"), note, 0).said).toBeUndefined();
    expect(suspended(asking("recall"), "x").said).toEqual({ kind: "suspended" });
    expect(takenBack(state, lastDeed(state), true).said).toEqual({ kind: "back" });
    expect(takenBack(rated(noSession, "a"), { kind: "answer", id: "a" }, true).said).toEqual({ kind: "undone" });
  });
  it("is counted: an answer taken back is none, and never less than none", () => {
    const two = rated(rated(noSession, "a"), "b");
    expect(two.answered).toBe(2);
    expect(takenBack(two, lastDeed(two), true).answered).toBe(1);
    expect(takenBack(noSession, lastDeed(noSession), true).answered).toBe(0);
    expect(takenBack(two, lastDeed(two), false)).toMatchObject({ answered: 2, deeds: [{ id: "a" }] });
  });
  it("can be taken back in the next session, which counts from the start", () =>
    expect(begin(rated(noSession, "a"))).toMatchObject({ answered: 0, deeds: [{ id: "a" }] }));
  it("changes no state that was before", () => {
    const state = Object.freeze({ ...asking("recall"), deeds: Object.freeze([]) });
    rated(state, "a");
    expect(state).toMatchObject({ answered: 0, deeds: [] });
  });
});

describe("in learning", () => {
  const settings = { ...defaultSettings, kinds: ["recognize"] as CardKind[], newPerDay: 100 };
  const deck = (n: number): StudyCard[] => Array.from({ length: n }, (_, i) => newCard(`w:词${i}`, "recognize", start + i));
  /** Answers cards as a session does, ten seconds apart, until none comes. */
  function study(cards: StudyCard[], ratings: readonly (1 | 2 | 3 | 4)[], now = start) {
    let all = cards;
    let answers = 0;
    const at = () => ({ now: now + answers * 10_000, offset: 0 });
    const queue = () => buildQueue(all, at(), settings, { fresh: 0, reviews: 0 });
    for (let next = nextCard(queue(), answers, all, at()); next && answers < 100; next = nextCard(queue(), answers, all, at())) {
      const { card: after } = answerCard(
        next,
        { id: String(answers), rating: ratings[answers % ratings.length] ?? 3, now: at().now, took: 1 },
        scheduler,
      );
      all = all.map((each) => (each.id === after.id ? after : each));
      answers++;
    }
    return { all, answers, queue: queue(), now: at().now };
  }
  it.each<[what: string, cards: number, ratings: (1 | 2 | 3 | 4)[], learning: number, answers: number]>([
    ["ten new cards answered good are in learning, and none comes before its time", 10, [3], 10, 10],
    ["one", 1, [3], 1, 1],
    ["answered easy they are learned", 10, [4], 0, 10],
    ["half of them good", 10, [3, 4], 5, 10],
    ["answered hard they wait for their minutes", 10, [2], 10, 10],
    ["none", 0, [3], 0, 0],
  ])("%s", (_, cards, ratings, learning, answers) => {
    const done = study(deck(cards), ratings);
    expect([leftOf(done.queue), done.answers]).toEqual([{ learning, reviews: 0, fresh: 0 }, answers]);
    expect(done.all.filter(({ memory }) => memory.stage === stages.learning)).toHaveLength(learning);
  });
  it("they come when their ten minutes have passed, in their order", () => {
    const { all, queue } = study(deck(10), [3]);
    expect(queue.nextAt).toBe(start + 600_000);
    const later = { now: start + 600_000 + 95_000, offset: 0 };
    const due = buildQueue(all, later, settings, { fresh: 0, reviews: 0 });
    expect([due.learning.map(({ note: of }) => of), due.waiting]).toEqual([all.map(({ note: of }) => of), 0]);
  });
  it("what was forgotten comes after a minute, before the last card is long gone", () => {
    const { all } = study(deck(1), [1]);
    expect(all[0]?.memory.reps).toBeGreaterThan(1);
  });
  it("is left where the session ends, and what comes next is said", () => {
    const { queue } = study(deck(10), [3]);
    expect(finish(rated(noSession, "a"), queue).ending).toEqual({ said: undefined, answered: 1, left: 0, nextAt: start + 600_000 });
  });
  it("is not counted twice among what is still to be asked", () => {
    const cards = deck(3);
    const [first] = cards;
    if (!first) throw new Error("no card");
    const { card: after } = answerCard(first, { id: "a", rating: 3, now: start, took: 1 }, scheduler);
    const queue = buildQueue([after, ...cards.slice(1)], { now: start, offset: 0 }, settings, { fresh: 0, reviews: 0 });
    expect([leftOf(queue), finish(noSession, queue).ending.left]).toEqual([{ learning: 1, reviews: 0, fresh: 2 }, 2]);
  });
});
