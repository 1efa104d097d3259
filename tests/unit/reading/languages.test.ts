import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Run, cutLanguages } from "@/core/reading/languages";

const shown = (runs: readonly Run[]): string => runs.map(({ text, lang }) => (lang ? `<${lang}:${text}>` : text)).join("");

describe("cutLanguages", () => {
  it.each([
    ["en", "各条战线 (every front)", "<zh-Hans:各条战线> (every front)"],
    ["en", "abbr. to 苏[Sū]; to revive", "abbr. to <zh-Hans:苏>[<zh-Latn-pinyin:Sū>]; to revive"],
    ["en", "see [note] 1", "see [note] 1"],
    ["en", "“政治、组织”", "“<zh-Hans:政治、组织>”"],
    ["zh-CN", "译作 to lead from the front 等", "译作 <en:to lead from the front> 等"],
    ["zh-CN", "AI 与 GDP", "AI 与 GDP"],
    ["zh-Hans", "红梅领航", "红梅领航"],
    ["en", "", ""],
  ])("%s: %s", (lang, text, wanted) => expect(shown(cutLanguages(text, lang))).toBe(wanted));
  it("loses nothing", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("党", "建", "Sū", "[", "]", "to ", "lead ", "on ", "，", "a", " ", "3")),
        fc.constantFrom("en", "zh-CN"),
        (parts, lang) => {
          expect(
            cutLanguages(parts.join(""), lang)
              .map(({ text }) => text)
              .join(""),
          ).toBe(parts.join(""));
        },
      ),
    ));
});
