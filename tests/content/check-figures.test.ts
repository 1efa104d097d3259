import { describe, expect, it } from "vitest";
import type { Figure } from "@/core/check/figure";
import { hasHedge, readFiguresEn } from "@/core/check/figures-en";
import { readFiguresZh, readHanNumber } from "@/core/check/figures-zh";

/** A figure as the tables write it: value, its kind unless it is a plain number, its hedge. */
const brief = ({ kind, value, text, hedge }: Figure): string =>
  [kind === "code" ? text : String(value), ...(kind === "number" ? [] : [kind]), ...(hedge ? [hedge] : [])].join(" ");

describe("numbers in hanzi", () => {
  it.each([
    ["十", 10],
    ["十八", 18],
    ["二十一", 21],
    ["一百零五", 105],
    ["两千三百万", 23_000_000],
    ["三亿五千万", 350_000_000],
    ["万", 10_000],
    ["百", 100],
    ["二〇二五", 2025],
    ["一九五四", 1954],
  ])("%s is %d", (text, value) => expect(readHanNumber(text)).toBe(value));
  it.each(["三四", "十四五", "七八"])("%s is no number", (text) => expect(readHanNumber(text)).toBeUndefined());
});

describe("figures of a Chinese text", () => {
  const cases: [text: string, figures: string[]][] = [
    ["推动5.56万名机关在职党员到社区报到", ["55600"]],
    ["45.68万名党员、2.08万个基层党组织", ["456800", "20800"]],
    ["帮助企业节约生产成本7.65亿元，增加金融授信超300亿元", ["765000000", "30000000000 over"]],
    ["累计牵头开展协商议事1.8万余次", ["18000 over"]],
    ["全市打造800余个党员教育示范点", ["800 over"]],
    ["100多个支部", ["100 over"]],
    ["党建引领“微幸福”等10余项制度措施", ["10 over"]],
    ["亩均税收不足3万元的乡镇", ["30000 under"]],
    ["平均年龄不足35岁", ["35 under"]],
    ["带动金融街周边党员近万人", ["10000 near"]],
    ["近3年，共提任社区书记14名", ["3", "14"]],
    ["推进亿元以上项目114个", ["100000000 atLeast", "114"]],
    ["新开工10亿元以上产业项目10个", ["1000000000 atLeast", "10"]],
    ["销售增长50%以上", ["50 percent atLeast"]],
    ["权重不低于70%", ["70 percent atLeast"]],
    ["最高资助达1000万元的13条科技新政", ["10000000 atMost", "13"]],
    ["创业支持最高500万元", ["5000000 atMost"]],
    ["突破100万台、产值突破1000亿元", ["1000000 over", "100000000000 over"]],
    ["自2月21日开通以来", ["2 month", "21"]],
    ["4月8日—9日", ["4 month", "8", "9"]],
    ["2020年3月16日", ["2020", "3 month", "16"]],
    ["领导小组第六次全体会议", ["6 ordinal"]],
    ["百分之四十", ["40 percent"]],
    ["同比增长15.4%", ["15.4 percent"]],
    ["明确四个方面16项举措", ["4", "16"]],
    ["三项发展党员计划", ["3"]],
    ["完成两批次30个优秀示范社区展评", ["2", "30"]],
    ["建成三级纪检网络", ["3"]],
    ["引进和资助百名高层次人才", ["100"]],
    ["“1+3+N”物业服务协调共治体系", ["1+3+N code"]],
    ["市5A级“雁阵计划”培育单位", ["5A code"]],
    // No figures: an article, an age, a fixed expression, an approximate number, what counts nothing.
    ["描绘出一幅生动画卷，一批批干部", []],
    ["这座百年工商名城", []],
    ["二次供水设施改造", []],
    ["十几个、数十家、几百人", []],
    ["“三新”、“两委”、三农", []],
    ["上百家企业", []],
  ];
  it.each(cases)("%s", (text, figures) => expect(readFiguresZh(text).map(brief)).toEqual(figures));
});

describe("figures of an English text", () => {
  const cases: [text: string, figures: string[]][] = [
    ["55,600 employed Party members", ["55600"]],
    ["1.53 million visits and 7.65 billion yuan", ["1530000", "7650000000"]],
    ["a 1.5-million-yuan grant", ["1500000"]],
    ["ten thousand people", ["10000"]],
    ["a hundred officials", ["100"]],
    ["one hundred and twenty", ["120"]],
    ["Thirteen years ago, on April 9, 2021", ["13", "4 month", "9", "2021"]],
    ["in 2021–2025", ["2021", "2025"]],
    ["the sixth plenary meeting, the 20th National Congress", ["6 ordinal", "20 ordinal"]],
    ["the twenty-first", ["21 ordinal"]],
    ["44% and 15.4 percent", ["44 percent", "15.4 percent"]],
    ["both districts, twice", ["2", "2"]],
    ["Phase II and No. 9", ["2 ordinal", "9 ordinal"]],
    ["five-year, three-level", ["5", "3"]],
    ["Two Upholds", ["2"]],
    ["it may march on", []],
  ];
  it.each(cases)("%s", (text, figures) => expect(readFiguresEn(text).map(brief)).toEqual(figures));

  it("reads hundreds of as a magnitude", () => expect(readFiguresEn("hundreds of firms")).toMatchObject([{ value: 100, vague: true }]));
});

describe("hedges of an English figure", () => {
  it.each([
    ["more than 800 sites", "over", true],
    ["some 70-odd officials", "over", true],
    ["over 15%", "over", true],
    ["800 sites", "over", false],
    ["nearly 10,000", "near", true],
    ["fewer than 35 years", "under", true],
    ["no less than 70%", "atLeast", true],
    ["projects of 1 billion yuan or more", "atLeast", true],
    ["up to 10 million yuan", "atMost", true],
    ["a maximum grant of 5 million yuan", "atMost", true],
    ["about 40", "about", true],
    ["nearly 800", "over", false],
  ] as const)("%s: %s %s", (text, hedge, has) => {
    const [figure] = readFiguresEn(text);
    expect(figure && hasHedge(text, figure, hedge)).toBe(has);
  });
});
