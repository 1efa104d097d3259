import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nestQuotes } from "@/core/text/quotes";

describe("quotation marks inside quotation marks", () => {
  it.each([
    ["实施“红梅领航”计划", "实施‘红梅领航’计划"],
    ["巧用党建“金钥匙” 解开治理“千把锁”", "巧用党建‘金钥匙’ 解开治理‘千把锁’"],
    ["他说：“要把‘两个维护’落到实处。”", "他说：‘要把“两个维护”落到实处。’"],
    ["the “Three Belts” plan", "the ‘Three Belts’ plan"],
    ["the Party’s “core”", "the Party’s ‘core’"],
    ["the Parties’ plan", "the Parties’ plan"],
    ["a “plan of the people’s ‘own’ making”", "a ‘plan of the people’s “own” making’"],
    ["‘core’ of the Party’s work", "“core” of the Party’s work"],
    ["the ‘Party’s core’ again", "the “Party’s core” again"],
    ['a "straight" mark', "a ‘straight’ mark"],
    ["“全过程人民民主”是“最广泛、最真实、最管用的民主”", "‘全过程人民民主’是‘最广泛、最真实、最管用的民主’"],
    ["‘一国两制’", "“一国两制”"],
    ["no marks at all", "no marks at all"],
    ["", ""],
  ])("%s → %s", (text, nested) => expect(nestQuotes(text)).toBe(nested));
  it("change nothing but marks, and no length", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("“", "”", "‘", "’", "a", "党", " ") }), (text) => {
        const bare = (of: string) => of.replace(/[“”‘’]/g, "*");
        expect(bare(nestQuotes(text))).toBe(bare(text));
      }),
    ));
});
