import { describe, expect, it } from "vitest";
import { findUnbalanced } from "@/core/check/balance";
import { readWords } from "@/core/text/english";
import { findPhrase } from "@/core/glossary/phrase";
import { findBritish, findContractions } from "@/core/check/spelling";

describe("a rendering in a sentence", () => {
  const found: [sentence: string, rendering: string, slack?: number][] = [
    ["It has put Three Check-ins and Three Services into practice.", "Three Check-ins and Three Services"],
    ["The 3 check-ins and 3 services", "Three Check-ins and Three Services"],
    ["the Party-building-led system", "Party building"],
    ["residents’ committees and grids", "residents' committee"],
    ["Officials took responsibility and acted.", "take responsibility and act"],
    ["taking personal charge of projects", "take personal charge of"],
    ["the geese flew in formation", "goose"],
    ["communities", "community"],
    ["bottlenecks were tackled", "bottleneck"],
    ["carries out the policies", "carry out a policy"],
    ["build the branch on the industrial chain", "build the branch on … chain"],
    ["a report, review and assessment", "report, review and assessment (of duty performance)"],
    ["the 14th Five-Year Plan", "Fourteenth Five-Year Plan"],
    ["Party branches and groups", "Party group", 3],
    ["planning and led", "plan"],
    ["whistles, departments report in", "whistle, department reports in"],
    ["leads the flight", "lead the flight"],
    ["the led flights", "lead the flight"],
  ];
  it.each(found)("%s has %s", (sentence, rendering, slack = 0) => expect(findPhrase(readWords(sentence), rendering, slack)).toBeDefined());

  const missing: [sentence: string, rendering: string][] = [
    ["Party branches and groups", "Party group"],
    ["the community committee", "committee community"],
    ["the plum navigator", "Red Plum Navigator"],
    ["a commune", "community"],
    ["nothing here", "…"],
  ];
  it.each(missing)("%s does not have %s", (sentence, rendering) => expect(findPhrase(readWords(sentence), rendering)).toBeUndefined());

  it("gives the place of the words", () => {
    const sentence = "It ran the Red Plum Navigator Plan.";
    const span = findPhrase(readWords(sentence), "Red Plum Navigator");
    expect(span && sentence.slice(span.start, span.end)).toBe("Red Plum Navigator");
  });
});

describe("British spelling", () => {
  it.each([
    ["the programme of the neighbourhood centres", ["programme", "neighbourhood", "centres"]],
    ["organised, modernisation, standardising", ["organised", "modernisation", "standardising"]],
    ["labelled, fulfil, defence, grey, multi-storey", ["labelled", "fulfil", "defence", "grey", "storey"]],
    ["analysed by the Labour Party", ["analysed", "Labour"]],
  ])("%s", (text, words) => expect(findBritish(text)).toEqual(words));
  it.each([
    "The program was organized, modernized and standardized by the neighborhood center.",
    "They advise, supervise, exercise, promise, comprise and revise; the enterprise took the premises likewise.",
    "socialism, socialists, formalism, specialists, criticism, optimism, characteristic, emphasis, analyses, organism, realism, mechanism",
    "programmed, fulfilled, enrolled, controlled, compelled, honorary, laborious, glamorous, centralized, parameters, diameter, barometer",
    "metered, entered, tired, moldy, licensed, practice, expense",
  ])("none in: %s", (text) => expect(findBritish(text)).toEqual([]));
});

describe("contractions", () => {
  it.each([
    ["It doesn’t say; it's not said, they’ve left.", ["doesn’t", "it's", "they’ve"]],
    ["the people’s own, its members’ and the city's", []],
  ])("%s", (text, words) => expect(findContractions(text)).toEqual(words));
});

describe("balance", () => {
  it.each([
    ["“a (b) c”", "en"],
    ["people’s ‘words’ of residents’ committees", "en"],
    ["《关于“红梅领航”计划的意见》（试行）", "zh"],
    ["“甲‘乙’丙”", "zh"],
  ] as const)("%s balances", (text, side) => expect(findUnbalanced(text, side)).toBeUndefined());
  it.each([
    ["“a (b” c)", "en", "("],
    ["a) b", "en", ")"],
    ["‘a b", "en", "‘"],
    ["《关于", "zh", "《"],
    ["甲”乙", "zh", "”"],
  ] as const)("%s does not", (text, side, mark) => expect(findUnbalanced(text, side)?.mark).toBe(mark));
});
