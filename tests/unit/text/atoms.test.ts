import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAtoms } from "@/core/text/atoms";
import { createFold } from "@/core/text/fold";

const fold = createFold();
/** Atoms other than single marks and white space, as written; a unit after |. */
const shown = (text: string): string[] =>
  findAtoms(fold.surface(text))
    .filter(({ kind }) => kind === "number" || kind === "code" || kind === "latin")
    .map(({ start, core, end, kind }) => `${kind} ${text.slice(start, core)}${core < end ? `|${text.slice(core, end)}` : ""}`);

describe("findAtoms", () => {
  it.each([
    ["推动5.56万名党员", ["number 5.56万|名"]],
    ["2023年10月9日，", ["number 2023年10月9日"]],
    ["10月9日", ["number 10月9日"]],
    ["二○○一年十二月三十一日", ["number 二○○一年十二月三十一日"]],
    ["1+10+N", ["code 1+10+N"]],
    ["１＋１０＋Ｎ", ["code １＋１０＋Ｎ"]],
    ["1 + 3 + N", ["code 1 + 3 + N"]],
    ["AI+制造", ["code AI|+"]],
    ["5G网络", ["code 5G"]],
    ["B2版", ["code B2"]],
    ["7×24小时", ["code 7×24"]],
    ["1 9 9 8 年", ["number 1 9 9 8"]],
    ["增长12.5%以上", ["number 12.5%"]],
    ["百分之八", ["number 百分之八"]],
    ["12部门联合", ["number 12"]],
    ["2023年度", ["number 2023"]],
    ["3,000余户居民", ["number 3,000余|户"]],
    ["20—30个", ["number 20—30|个"]],
    ["第1名", ["number 第1|名"]],
    ["Wi-Fi 和 Party", ["latin Wi-Fi", "latin Party"]],
    ["万元与百姓", []],
  ])("%s", (text, expected) => expect(shown(text)).toEqual(expected));

  it("takes dashes and dots of one mark together", () => {
    expect(findAtoms(fold.surface("红——色……")).map(({ start, end }) => [start, end])).toEqual([
      [1, 3],
      [4, 6],
    ]);
  });

  it("gives spans in order, without overlap, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom("三", "年", "1", "+", "N", " ", "\n", "\ud840", "\udc00", "，", "é"),
            fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
          ),
        }),
        (text) => {
          let at = 0;
          for (const { start, core, end } of findAtoms(fold.surface(text))) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(core).toBeGreaterThanOrEqual(start);
            expect(end).toBeGreaterThanOrEqual(core);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
