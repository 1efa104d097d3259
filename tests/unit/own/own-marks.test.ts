import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOwnMatcher } from "@/browser/texts/own-marks";
import { makeEntry } from "@/core/own/entry";

const entry = (zh: string, ...aliases: string[]) => makeEntry({ id: `own-${zh}`, zh, aliases, added: 1 });
const found = (text: string, ...forms: string[]) =>
  createOwnMatcher(forms.map((form) => entry(form)))(text).map(({ start, end, depth }) => `${text.slice(start, end)}@${start}/${depth}`);

describe("createOwnMatcher", () => {
  it.each([
    ["one inside another stands too", "基层治理队伍", ["治理", "基层治理"], ["基层治理@0/0", "治理@2/1"]],
    ["two that cross do not: the longer stands", "基层治理队", ["基层治", "治理队", "理队"], ["基层治@0/0", "理队@3/0"]],
    ["each place of a form", "治理、治理", ["治理"], ["治理@0/0", "治理@3/0"]],
    ["a form does not lie over itself", "啊啊啊", ["啊啊"], ["啊啊@0/0"]],
    ["one character", "在治理", ["治"], ["治@1/0"]],
    ["nothing", "网格", ["治理", ""], []],
  ])("%s", (_, text, forms, expected) => {
    expect(found(text, ...forms)).toEqual(expected);
  });

  it("finds other names as well", () => {
    expect(createOwnMatcher([entry("网格员", "网格长")])("网格长")).toMatchObject([{ zh: "网格员", start: 0, end: 3 }]);
  });

  it("never gives two that cross, and nothing that is not there", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("甲", "乙", "丙"), { maxLength: 12 }),
        fc.array(fc.array(fc.constantFrom("甲", "乙", "丙"), { maxLength: 4 })),
        (text, forms) => {
          const whole = text.join("");
          const matches = createOwnMatcher(forms.map((form) => entry(form.join(""))))(whole);
          for (const [i, a] of matches.entries()) {
            expect(forms.map((form) => form.join(""))).toContain(whole.slice(a.start, a.end));
            for (const b of matches.slice(i + 1)) expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false);
          }
        },
      ),
    ));
});
