import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "@/core/intake/lay-out";
import { readPaste } from "@/core/intake/read";
import { proposeRepairs } from "@/core/intake/repairs/propose";
import { applyRepairs, type Repair } from "@/core/intake/repairs/repair";

/** The text as it would be read: a block a line. Prose, places and people here are invented. */
const mend = async (raw: string): Promise<string[]> => {
  const document = await readPaste(raw);
  return layOut(document, proposeRepairs(document.raw, document)).map(({ text }) => text);
};

describe("proposeRepairs", () => {
  it.each<[string, string, string[]]>([
    [
      "a column of print",
      "近年来，云溪县坚持网格化管\n理为抓手，推动资源下沉、服\n务下沉，群众的获得感不断提\n升。",
      ["近年来，云溪县坚持网格化管理为抓手，推动资源下沉、服务下沉，群众的获得感不断提升。"],
    ],
    [
      "a word cut by a blank line",
      "全镇划分为四十六个网格，每个网格配备一名专\n\n职网格员，做到小事不出网格。",
      ["全镇划分为四十六个网格，每个网格配备一名专职网格员，做到小事不出网格。"],
    ],
    ["a list of names stays a list", "参会单位\n云溪县委办\n云溪县政府办", ["参会单位", "云溪县委办", "云溪县政府办"]],
    ["a turn line", "难事不出街镇。（下转第四版）", ["难事不出街镇。"]],
    ["a page number", "会议指出，要抓好落实。\n\n- 3 -\n\n会议强调，要压实责任。", ["会议指出，要抓好落实。", "会议强调，要压实责任。"]],
    ["half-width marks", "会议指出,要抓好落实;要压实责任(详见附件).", ["会议指出，要抓好落实；要压实责任（详见附件）。"]],
    [
      "spaces inside words",
      "走进石 浦 镇，一窗受理的牌子格外醒目，群众都说好，干部也省心。",
      ["走进石浦镇，一窗受理的牌子格外醒目，群众都说好，干部也省心。"],
    ],
    ["an English hyphen", "The county will improve commu-\nnity services.", ["The county will improve community services."]],
  ])("mends %s", async (_name, raw, read) => expect(await mend(raw)).toEqual(read));
});

describe("applyRepairs", () => {
  const raw = fc.string({ unit: fc.constantFrom("会", "议", "，", "。", "\n", " ", "a", "-", "1", "“", "”", "\u3000", ","), maxLength: 200 });

  it("gives the raw string where all is undone, and its maps agree", () =>
    fc.assert(
      fc.property(raw, (text) => {
        const repairs = proposeRepairs(text);
        expect(applyRepairs(text, repairs, new Set(repairs.keys())).text).toBe(text);
        const { text: read, toRaw, toText } = applyRepairs(text, repairs);
        for (let at = 0; at < read.length; at++) {
          const from = toRaw(at);
          expect(from).toBeLessThanOrEqual(text.length);
          if (at > 0) expect(from).toBeGreaterThanOrEqual(toRaw(at - 1));
          const standsIn = repairs.some(
            ({ start, end, replacement }) => replacement !== "" && toText(start) <= at && at < toText(end) + replacement.length,
          );
          if (!standsIn) expect(text[from]).toBe(read[at]);
        }
        for (const { original, start, end } of repairs) expect(text.slice(start, end)).toBe(original);
      }),
    ));

  it("maps what a repair took out to where it was", () => {
    const repair: Repair = { kind: "join", start: 2, end: 4, original: "\n\n", replacement: "", why: "column-break" };
    const { text, toRaw, toText } = applyRepairs("网格\n\n员", [repair]);
    expect(text).toBe("网格员");
    expect([0, 1, 2, 3].map(toRaw)).toEqual([0, 1, 4, 5]);
    expect([0, 1, 2, 3, 4, 5].map(toText)).toEqual([0, 1, 2, 2, 2, 3]);
  });
});
