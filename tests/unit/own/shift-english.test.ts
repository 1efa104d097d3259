import { describe, expect, it } from "vitest";
import { shiftEnglish } from "@/core/own/shift-english";
import type { TextBody } from "@/core/own/text";

const places = ["1.1.1", "1.1.2", "1.1.3", "1.2.1"];
const of = (...texts: string[]): TextBody["en"] =>
  Object.fromEntries(texts.flatMap((text, i) => (text ? [[places[i] ?? "", { text, by: "file" as const }]] : [])));
const shown = (en: TextBody["en"]): string[] => places.map((place) => en[place]?.text ?? "");

describe("shiftEnglish", () => {
  it.each([
    ["down, as far as a gap", of("a", "b", "", "d"), 0, 1, ["", "a", "b", "d"]],
    ["down to the end, where the last keeps both", of("a", "b", "c", "d"), 1, 1, ["a", "", "b", "c\nd"]],
    ["down from the last: there is no place", of("a", "", "", "d"), 3, 1, ["a", "", "", "d"]],
    ["up into what stands above", of("a", "b", "c", "d"), 1, -1, ["a\nb", "c", "d", ""]],
    ["up into a gap", of("a", "", "c", "d"), 2, -1, ["a", "c", "d", ""]],
    ["up, what is beyond a gap stays", of("a", "b", "", "d"), 1, -1, ["a\nb", "", "", "d"]],
    ["up from the first: there is no place", of("a", "b", "", ""), 0, -1, ["a", "b", "", ""]],
    ["nothing where there is no English", of("a", "", "c", ""), 1, 1, ["a", "", "c", ""]],
  ])("%s", (_, en, from, step, expected) => {
    expect(shown(shiftEnglish(places, en, places[from] ?? "", step))).toEqual(expected);
  });

  it("loses no word, wherever and however often it is asked", () => {
    const words = (en: TextBody["en"]) =>
      Object.values(en)
        .flatMap(({ text }) => text.split("\n"))
        .sort();
    for (let mask = 0; mask < 16; mask++) {
      let en = of(...["a", "b", "c", "d"].map((text, i) => (mask & (1 << i) ? text : "")));
      const all = words(en);
      for (let turn = 0; turn < 12; turn++) {
        en = shiftEnglish(places, en, places[(turn * 7 + mask) % 4] ?? "", turn % 3 === 0 ? -1 : 1);
        expect(words(en)).toEqual(all);
      }
    }
  });
});
