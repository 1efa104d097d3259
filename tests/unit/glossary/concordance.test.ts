import { describe, expect, it } from "vitest";
import { tallyRenderings } from "@/core/glossary/concordance";

const line = (en: string, words: string) => {
  const start = en.indexOf(words);
  return { en, rendered: start < 0 ? undefined : { start, end: start + words.length } };
};
const tally = (...written: string[]) => tallyRenderings(written.map((words) => line(`… ${words} …`, words)));

describe("rendered as", () => {
  it.each<[string, string[], [string, number][]]>([
    ["a name keeps its capitals", ["Party building", "Party building"], [["Party building", 2]]],
    ["a sentence that begins with it does not give it any", ["grassroots governance", "Grassroots governance"], [["grassroots governance", 2]]],
    ["nor do two of five", ["Good life", "good life", "good life", "Good life", "good life"], [["good life", 5]]],
    ["as it stands most often", ["Xi Jinping Thought", "XI JINPING THOUGHT", "Xi Jinping Thought"], [["Xi Jinping Thought", 3]]],
    ["an abbreviation", ["CPC Central Committee"], [["CPC Central Committee", 1]]],
    [
      "capitals inside",
      ["the Red Plum Navigator Plan", "the Red Plum Navigator Plan", "The Red Plum Navigator Plan"],
      [["the Red Plum Navigator Plan", 3]],
    ],
    ["a figure before it", ["14th Five-Year Plan"], [["14th Five-Year Plan", 1]]],
    [
      "other words are another rendering",
      ["Party building", "Party-building work"],
      [
        ["Party building", 1],
        ["Party-building work", 1],
      ],
    ],
    [
      "the most frequent first",
      ["core", "Core role", "Core role"],
      [
        ["Core role", 2],
        ["core", 1],
      ],
    ],
    ["an accented capital", ["École", "école"], [["école", 2]]],
    ["none", [], []],
  ])("%s", (_, written, counted) => expect(tally(...written)).toEqual(counted));
  it("counts the lines that have none", () => expect(tallyRenderings([{ en: "…", rendered: undefined }])).toEqual([["", 1]]));
});
