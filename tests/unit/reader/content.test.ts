import { describe, expect, it } from "vitest";
import { type Able, type CardContent, contentOf, contextOf, copiedOf, shownOf, spokenOf, turnBack, turnTo } from "@/browser/reader/card/content";
import { type CardLabels, type CardLayers, type CardTerm, renderCard } from "@/core/reading/card";
import type { CardData } from "@/core/reading/card-data";

const term = (zh: string, pinyin: string, en: string, parts: string[] = []): CardTerm => ({ zh, pinyin, en, gloss: "", rank: "", type: "", parts });
const data: CardData = {
  terms: {
    "dang-de-jianshe": term("党的建设", "dǎng de jiànshè", "Party building", ["dang", "jianshe"]),
    dang: term("党", "dǎng", "the Party"),
    jianshe: term("建设", "jiànshè", "building", ["she"]),
    she: term("设", "shè", "to set up"),
  },
  words: {},
};
const sentence = { en: "Strengthen Party building.", start: 11, end: 25 };
const outer = data.terms["dang-de-jianshe"] ?? term("", "", "");
const layers: CardLayers = { terms: [{ id: "dang-de-jianshe", term: outer }], characters: "", sentence, here: "Party building" };
const word: CardLayers = { terms: [], word: { zh: "加强", pinyin: "jiāqiáng", entries: [] }, characters: "加强" };
const opened = (found: CardLayers): CardContent => contentOf(data, found) ?? { data, found: { terms: [], characters: "" }, trail: [] };
const all: Able = { hear: true, save: true, pin: true, correct: true };
const rest = { labels: {} as CardLabels, link: (id: string) => `/${id}/` };

describe("what a card opens with", () => {
  it.each<[string, CardLayers, boolean]>([
    ["a term", layers, true],
    ["a word of the dictionary", word, true],
    ["characters alone", { terms: [], characters: "加强" }, true],
    ["words of a selection", { terms: [], characters: "", words: [{ zh: "加强", pinyin: "jiāqiáng", entries: [] }] }, true],
    ["nothing known", { terms: [], characters: "" }, false],
    ["a selection of nothing known", { terms: [], characters: "", words: [], sentence }, false],
  ])("%s: %#", (_, found, opens) => expect(contentOf(data, found) !== undefined).toBe(opens));
});

describe("turning to parts and back", () => {
  const steps: [string, ((content: CardContent) => CardContent)[], string, string | undefined][] = [
    ["as opened", [], "党的建设", undefined],
    ["a part", [(content) => turnTo(content, "jianshe")], "建设", "党的建设"],
    ["a part of the part", [(content) => turnTo(content, "jianshe"), (content) => turnTo(content, "she")], "设", "建设"],
    ["and back", [(content) => turnTo(content, "jianshe"), (content) => turnTo(content, "she"), turnBack], "建设", "党的建设"],
    ["and back to the whole", [(content) => turnTo(content, "jianshe"), turnBack], "党的建设", undefined],
    ["back from the whole is the whole", [turnBack, turnBack], "党的建设", undefined],
    ["another part after that", [(content) => turnTo(content, "jianshe"), turnBack, (content) => turnTo(content, "dang")], "党", "党的建设"],
  ];
  it.each(steps)("%s", (_, turns, shown, back) => {
    const content = turns.reduce((now, turn) => turn(now), opened(layers));
    expect(shownOf(content).terms[0]?.term.zh).toBe(shown);
    expect(contextOf(content, all, rest).back).toBe(back);
    expect(spokenOf(content)).toBe(shown);
  });

  it("changes nothing of the content before", () => {
    const before = opened(layers);
    turnTo(before, "dang");
    expect(before.trail).toEqual([]);
  });

  it("keeps the sentence, not how it says the whole", () => {
    const shown = shownOf(turnTo(opened(layers), "dang"));
    expect([shown.sentence, shown.here]).toEqual([sentence, undefined]);
  });

  it("shows what was found where a part is not in the data", () => {
    expect(shownOf(turnTo(opened(layers), "no-such-term"))).toEqual(layers);
  });
});

describe("what a card offers", () => {
  it("all that the page is able to, at the place itself", () => expect(contextOf(opened(layers), all, rest).can).toEqual(all));
  it("of a part, to hear it: what is done to a place of the text is not done to a part", () =>
    expect(contextOf(turnTo(opened(layers), "dang"), all, rest).can).toEqual({ hear: true, save: false, pin: false, correct: false }));
  it("nothing that the page is not able to", () => {
    const none: Able = { hear: false, save: false, pin: false, correct: false };
    expect(contextOf(opened(layers), none, rest).can).toEqual(none);
  });
  it("links and writing as the page has them", () => {
    const spell = (pinyin: string): string => pinyin.toUpperCase();
    const context = contextOf(opened(layers), all, { ...rest, spell });
    expect([context.link("dang"), context.spell?.("dǎng"), context.find("dang")?.en]).toEqual(["/dang/", "DǍNG", "the Party"]);
  });
  it("is drawn with the way back", () => {
    const labels = { back: "Back to", rank: {}, type: {} } as CardLabels;
    const content = turnTo(opened(layers), "dang");
    const drawn = renderCard(shownOf(content), contextOf(content, all, { ...rest, labels })).toString();
    expect(drawn).toContain("the Party");
    expect(drawn).toMatch(/data-act="back"[\s\S]*党的建设/);
  });
});

describe("what is copied and said", () => {
  it.each<[string, CardContent, string | undefined, string | undefined, string]>([
    ["a term", opened(layers), "党的建设 dǎng de jiànshè Party building", "Party building", "党的建设"],
    ["a part turned to", turnTo(opened(layers), "dang"), "党 dǎng the Party", "the Party", "党"],
    ["a word that is no term", opened(word), undefined, undefined, "加强"],
    ["characters alone", opened({ terms: [], characters: "加强" }), undefined, undefined, ""],
  ])("%s", (_, content, whole, english, spoken) =>
    expect([copiedOf(content, "whole"), copiedOf(content, "english"), spokenOf(content)]).toEqual([whole, english, spoken]),
  );
});
