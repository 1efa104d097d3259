import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitEnglish } from "@/core/text/english-sentences";

const split = (line: string) => splitEnglish(line).map((sentence) => sentence.trim());

describe("splitEnglish", () => {
  it.each([
    ["marks", "One. Two! Three? Four; five.", ["One.", "Two!", "Three?", "Four;", "five."]],
    ["a closing mark stays", "He said: “Good.” Then he left. (He did.) Yes.", ["He said: “Good.”", "Then he left.", "(He did.)", "Yes."]],
    ["titles and initials", "Mr. Li met J. Smith. They spoke.", ["Mr. Li met J. Smith.", "They spoke."]],
    ["letters with stops", "The U.S. Congress met. It rose.", ["The U.S. Congress met.", "It rose."]],
    ["decimals", "It grew by 6.5 percent. Good.", ["It grew by 6.5 percent.", "Good."]],
    ["a year at the end", "It was so in 2020. Now it is not.", ["It was so in 2020.", "Now it is not."]],
    ["numbered items", "3. Build roads. Build dams.", ["3. Build roads.", "Build dams."]],
    ["Roman ones", "III. Tasks for the year", ["III. Tasks for the year"]],
    ["a lost space", "We will build roads.Dams will follow.", ["We will build roads.", "Dams will follow."]],
    ["an item of a list in law", "(1) roads; and", ["(1) roads; and"]],
    ["small letters go on", "He came approx. at ten. ok then", ["He came approx. at ten. ok then"]],
    ["dots", "And then… Nothing. Well... Yes.", ["And then…", "Nothing.", "Well...", "Yes."]],
    ["nothing", "", []],
  ])("%s", (_, line, expected) => expect(split(line)).toEqual(expected));

  it("loses nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("A", "b", ".", ";", "?", " ", "”", "1", "or") }), (line) => {
        expect(splitEnglish(line).join("")).toBe(line);
      }),
    );
  });
});
