import { describe, expect, it } from "vitest";
import { isHeading, readParts, readYear } from "@/core/compare/sections";

const report = [
  "政府工作报告",
  "——2022年3月5日在第十三届全国人民代表大会第五次会议上",
  "一、2021年工作回顾",
  "过去一年经济保持恢复发展。",
  "在肯定成绩的同时，我们也清醒看到面临的问题和挑战。",
  "局部疫情时有发生。",
  "二、2022年经济社会发展总体要求和政策取向",
  "国内生产总值增长5.5%左右。",
  "今年工作要坚持稳字当头、稳中求进。",
  "三、2022年政府工作任务",
  "（一）着力稳定宏观经济大盘。",
  "加强农村公路建设。",
];

describe("readParts", () => {
  it("says what each line of a report is for", () => {
    expect(readParts(report)).toEqual([
      undefined,
      undefined,
      "review",
      "review",
      "aims",
      "aims",
      "aims",
      "aims",
      "tone",
      undefined,
      undefined,
      undefined,
    ]);
  });
  it("says nothing of a text without headings", () => {
    expect(readParts(["各乡镇应当健全工作台账。", "改善民生。"])).toEqual([undefined, undefined]);
  });
  it("does not take a plan for a review", () => {
    expect(readParts(["二、“十三五”时期发展成就和“十四五”时期主要目标任务", "坚持创新。"])).toEqual([undefined, undefined]);
  });
});

describe("readYear", () => {
  it.each([
    [report, 2022],
    [report.slice(2), 2022],
    [["一、2018年工作回顾", "二、2019年经济社会发展总体要求和政策取向"], 2019],
    [["到2035年基本实现现代化。"], undefined],
    [[], undefined],
  ] as const)("takes it from the day it was given, else from the headings", (lines, year) => {
    expect(readYear(lines)).toBe(year);
  });
});

describe("isHeading", () => {
  it.each([
    ["一、2021年工作回顾", true],
    ["（一）着力稳定宏观经济大盘，保持经济运行在合理区间。", true],
    ["一是加强监管。", true],
    ["加强监管。", false],
  ])("%s", (line, expected) => {
    expect(isHeading(line)).toBe(expected);
  });
});
