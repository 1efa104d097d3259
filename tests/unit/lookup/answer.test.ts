import { describe, expect, it } from "vitest";
import {
  choicesOf,
  copyTextOf,
  emptyBox,
  failBelow,
  formsOf,
  limitsOf,
  move,
  sayAnswer,
  takePart,
  takeTerms,
  termIdsOf,
  titleOf,
  wantAll,
} from "@/browser/lookup/answer";
import type { Words } from "@/browser/lookup/wording";
import { createLookup } from "@/core/lookup/lookup";
import type { Passage } from "@/core/lookup/passages";
import type { WordResult } from "@/core/lookup/words";
import { data } from "./entries";

const lookup = createLookup(data);
const words: Words = {
  none: "No term fits “{{query}}”.",
  noneHint: "Try another.",
  loading: "…",
  failed: "failed",
  tierFailed: "not loaded",
  terms: "Terms",
  nearest: "Nearest",
  passages: "Articles ({{n}})",
  own: "Your glossary",
  dictionary: "Dictionary",
  recent: "Recent",
  counts: "{{terms}}/{{places}}/{{words}}",
  some: "{{n}} of {{all}}",
  all: "All {{n}}",
  older: "{{n}} older",
  alias: "as",
  avoid: "not",
  by: { zh: "", alias: "", pinyin: "", initials: "", english: "", member: "" },
  rank: {},
  copied: "Copied: {{text}}",
  copyFailed: "not copied",
};
const passage = (segment: string): Passage => ({ slug: "a", title: { zh: "", en: "" }, segment, zh: "", en: "", zhMarks: [], enMarks: [] });
const word = (zh: string): WordResult => ({ zh, hant: zh, pinyin: "", senses: [], by: "zh", score: 1, marks: { zh: [], pinyin: [] } });
const answered = (query: string, limit = 20) => takeTerms(emptyBox([]), query, lookup(query, limit));
const kinds = (state: Parameters<typeof choicesOf>[0]) => choicesOf(state).map(({ kind }) => kind);

describe("the box", () => {
  it("offers what was looked up before while nothing is typed, and chooses none of it", () => {
    const state = emptyBox(["a", "b"]);
    expect(kinds(state)).toEqual(["recent", "recent"]);
    expect(state.active).toBe(-1);
    expect(sayAnswer(state, words)).toBe("");
  });
  it("points at the first term, and says what it waits for", () => {
    const state = answered("红梅领航");
    expect(state.active).toBe(0);
    expect(sayAnswer(state, words)).toMatch(/^\d+\/…\/…$/);
  });
  it("puts the articles after the terms and the dictionary after these, whichever comes first", () => {
    const some = takePart(answered("红梅领航"), { tier: "words", answer: [word("红梅")] });
    const state = takePart(some, { tier: "passages", answer: { passages: [passage("1.1")], count: 1 } });
    expect(state.sections.map(({ title }) => title)).toEqual(["terms", "passages", "words"]);
    expect(sayAnswer(state, words)).toMatch(/^\d+\/1\/1$/);
  });
  it("keeps what the reader has moved to while more comes in before it", () => {
    const first = takePart(answered("红梅领航", 1), { tier: "words", answer: [word("红梅")] });
    const on = move(first, -1);
    expect(choicesOf(on)[on.active]).toMatchObject({ kind: "word" });
    const later = takePart(on, { tier: "passages", answer: { passages: [passage("1.1"), passage("1.2")], count: 2 } });
    expect(choicesOf(later)[later.active]).toMatchObject({ kind: "word" });
    expect(later.active).toBe(on.active + 2);
  });
  it("copies a term's English, a word whole, both lines of a place, and nothing of what only asks", () => {
    const [best] = choicesOf(answered("红梅领航"));
    expect(best && copyTextOf(best)).toBe("Red Plum Navigator");
    expect(copyTextOf({ kind: "word", word: { ...word("红梅"), pinyin: "hóngméi", senses: ["red plum", "a name"] } })).toBe(
      "红梅 hóngméi red plum; a name",
    );
    expect(copyTextOf({ kind: "passage", passage: { ...passage("1.1"), zh: "甲", en: "A" } })).toBe("甲\nA");
    expect(copyTextOf({ kind: "recent", query: "a" })).toBeUndefined();
    expect(copyTextOf({ kind: "all", tier: "terms", count: 3 })).toBeUndefined();
  });
  it("names the terms that it shows, and none where nothing is asked or found", () => {
    expect(termIdsOf(answered("红梅领航"))[0]).toBe("hongmei-linghang");
    expect(termIdsOf(answered("红梅领航", 1))).toHaveLength(1);
    expect(termIdsOf(emptyBox(["a"]))).toEqual([]);
  });
  it("moves round the list, and from nowhere to either end", () => {
    const state = emptyBox(["a", "b", "c"]);
    expect(move(state, 1).active).toBe(0);
    expect(move(state, -1).active).toBe(2);
    expect(move(move(state, -1), 1).active).toBe(0);
    expect(move(emptyBox([]), 1).active).toBe(-1);
  });
  it("chooses no nearest term unasked", () => {
    const state = answered("维护世界和平");
    expect(kinds(state).every((kind) => kind === "term")).toBe(true);
    if (state.terms?.nearest.length) expect(state.active).toBe(-1);
  });
  it("shows all of a tier that is asked for, pointing at the first of the rest", () => {
    const state = answered("红", 2);
    expect(kinds(state)).toEqual(["term", "term", "all"]);
    const wanted = wantAll(state, "terms");
    expect(limitsOf(wanted, "红").terms).toBe(500);
    const all = takeTerms(wanted, "红", lookup("红", 500));
    expect(kinds(all).includes("all")).toBe(false);
    expect(all.active).toBe(2);
  });
  it("the same for places, whose rest comes after the terms have answered again", () => {
    const some = takePart(answered("红梅领航", 1), { tier: "passages", answer: { passages: [passage("1.1")], count: 3 } });
    const at = kinds(some).lastIndexOf("all");
    const again = takeTerms(wantAll(some, "passages"), "红梅领航", lookup("红梅领航", 1));
    const all = takePart(again, { tier: "passages", answer: { passages: ["1.1", "1.2", "1.3"].map(passage), count: 3 } });
    expect(all.active).toBe(at);
    expect(choicesOf(all)[all.active]).toMatchObject({ passage: { segment: "1.2" } });
    // Afterwards the reader's own moves count again.
    expect(move(all, 1).active).toBe(at + 1);
  });
  it("offers the articles that were not looked through, once, also where nothing was found in the others", () => {
    const some = takePart(answered("红梅领航", 1), { tier: "passages", answer: { passages: [passage("1.1")], count: 1, unread: 40 } });
    expect(choicesOf(some).at(kinds(some).lastIndexOf("all"))).toMatchObject({ tier: "passages", unread: 40 });
    const none = takePart(answered("红梅领航", 1), { tier: "passages", answer: { passages: [], count: 0, unread: 40 } });
    expect(choicesOf(none).at(kinds(none).lastIndexOf("all"))).toMatchObject({ tier: "passages", unread: 40 });
    const all = takePart(wantAll(some, "passages"), { tier: "passages", answer: { passages: [passage("1.1"), passage("1.2")], count: 2 } });
    expect(choicesOf(all).filter((choice) => choice.kind === "all" && choice.tier === "passages")).toEqual([]);
  });
  it("begins anew with another query", () => {
    const state = takeTerms(wantAll(answered("红", 2), "terms"), "吹哨", lookup("吹哨"));
    expect(state.whole).toEqual([]);
    expect(state.passages).toBeUndefined();
    expect(state.active).toBe(0);
  });
  it("says what could not be loaded, and what fits nothing", () => {
    expect(sayAnswer(failBelow(answered("红梅领航")), words)).toMatch(/^\d+\/–\/– · not loaded$/);
    const none = takePart(takePart(answered("zzzzqqqq"), { tier: "words", answer: [] }), { tier: "passages", answer: { passages: [], count: 0 } });
    expect(sayAnswer(none, words)).toBe("No term fits “zzzzqqqq”. Try another.");
    expect(titleOf({ title: "passages", choices: [{ kind: "passage", passage: passage("1") }], count: 9 }, words)).toBe("Articles (1 of 9)");
  });
  it("says a query's own quotation marks as those within a quotation", () =>
    expect(sayAnswer(answered("“xyzzy”qq"), words)).toMatch(/^No term fits “‘xyzzy’qq”\./));
  it("asks the articles for a term that is surely meant, with its other forms", () => {
    expect(formsOf(lookup("hmlh"))).toEqual(["红梅领航", "“红梅领航”计划"]);
    expect(formsOf(lookup("zzzzqqqq"))).toEqual([]);
  });
});
