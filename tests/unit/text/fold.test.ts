import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInvisible, isSpace } from "@/core/text/characters";
import { createFold, storedSpan } from "@/core/text/fold";

const fold = createFold(
  new Map([
    ["報", "报"],
    ["黨", "党"],
  ]),
);
const folded = (text: string): string => String.fromCharCode(...fold(text).units);

describe("createFold", () => {
  it.each([
    ["full width to ASCII, lower case", "１＋１０＋Ｎ", "1+10+n"],
    ["white space of all kinds goes", "三\u3000报\n到\t三", "三报到三"],
    ["invisible characters go", "三\u200b报\ufeff到\u2060\u00ad", "三报到"],
    ["traditional to simplified", "報黨", "报党"],
    ["circles for zero", "二○○一年二◯〇一", "二〇〇一年二〇〇一"],
    ["quotation marks and dashes", "“红色”「物业」——", '"红色""物业"--'],
    ["compatibility forms and radicals", "\uf98e\u2f00", "年一"],
    ["half-width Chinese marks", "｡､", "。、"],
    ["what needs no folding stays", "党建引领，基层治理。", "党建引领,基层治理。"],
    ["pairs of surrogates stay", "𠀀", "𠀀"],
  ])("%s", (_, text, expected) => expect(folded(text)).toBe(expected));

  it("maps each folded unit to its place in the stored text", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("三", "報", "\u200b", " ", "\n", "Ｎ", "𠀀", "\ud800", "\udc00", "，")), (parts) => {
        const text = parts.join("");
        const { units, at } = fold(text);
        const kept = Array.from({ length: text.length }, (_, i) => i).filter((i) => !isSpace(text.charCodeAt(i)) && !isInvisible(text.charCodeAt(i)));
        expect([...at.subarray(0, units.length)]).toEqual(kept);
        expect(at[units.length]).toBe(text.length);
        for (let i = 0; i < units.length; i++)
          expect(folded(text.slice(...storedSpan({ units, at }, i, i + 1)))).toBe(String.fromCharCode(units[i] ?? 0));
      }),
    );
  });

  it("keeps offsets in the surface", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold.surface(text)).toHaveLength(text.length);
      }),
    );
    expect(fold.surface("１\u3000報\n\u200b")).toBe("1 报\n\u200b");
  });
});
