import { describe, expect, it } from "vitest";
import { cite } from "@/core/article/cite";
import type { Citable } from "@/core/article/cite/citable";

const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    family: "Li",
    given: `${String.fromCharCode(65 + i)}ming`,
    hanzi: `李${"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌"[i]}`,
  }));
const organization = { organization: "Wuxi Municipal Bureau", hanzi: "无锡市局" };
const paper = { value: "Wuxi Daily", zh: "无锡日报", medium: "newspaper" } as const;
const webSite = { value: "Wuxi Online", zh: "无锡在线", medium: "site" } as const;

const item: Citable = {
  titleZh: "题名",
  titleEn: "A Title",
  authors: people(1),
  date: "2024-04-09",
  dateInferred: false,
  outlet: undefined,
  segment: "2.1.2",
  address: "https://example.org/read/slug/#s2.1.2",
  accessed: "2026-01-05",
};
const of = (change: Partial<Citable>) => cite({ ...item, ...change });

/** A change of the item, a style, and what its citation then says. */
const cases: [what: string, change: Partial<Citable>, style: keyof ReturnType<typeof cite>, says: string][] = [
  ["a range", { segment: "2.1.2–2.1.4" }, "chicago", ", segment 2.1.2–2.1.4, accessed January 5, 2026, https://example.org/read/slug/#s2.1.2."],
  ["a range", { segment: "2.1.2–2.1.4" }, "apa", "(segment 2.1.2–2.1.4). Retrieved January 5, 2026, from https://example.org/read/slug/#s2.1.2"],
  ["a range", { segment: "2.1.2–2.1.4" }, "bibtex", ", segment 2.1.2–2.1.4}"],
  ["a range", { segment: "2.1.2–2.1.4" }, "gbt7714", "（Tifa，语段2.1.2–2.1.4）"],

  ["a stated day", {}, "chicago", "[A Title], April 9, 2024, in"],
  ["a stated day", {}, "apa", "Li, A. (2024, April 9). 题名"],
  ["a stated day", {}, "bibtex", "  date = {2024-04-09},\n  year = {2024},\n  month = apr,\n"],
  ["a stated day", {}, "gbt7714", "[EB/OL]. (2024-04-09)[2026-01-05]. https"],
  ["a month", { date: "2024-12" }, "chicago", "[A Title], December 2024, in"],
  ["a month", { date: "2024-12" }, "apa", "(2024, December)"],
  ["a month", { date: "2024-12" }, "bibtex", "  date = {2024-12},\n  year = {2024},\n  month = dec,\n"],
  ["a year", { date: "2024" }, "bibtex", "  date = {2024},\n  year = {2024},\n  note"],
  ["an inferred day", { dateInferred: true }, "chicago", "[A Title], [April 9, 2024?], in"],
  ["an inferred day", { dateInferred: true }, "apa", "(ca. 2024, April 9)"],
  ["an inferred day", { dateInferred: true }, "bibtex", "  date = {2024-04-09?},\n  year = {[2024?]},\n  month = apr,\n"],
  ["an inferred day", { dateInferred: true }, "gbt7714", "[EB/OL]. ([2024-04-09])[2026-01-05]"],
  ["no date", { date: undefined }, "chicago", "[A Title], n.d., in"],
  ["no date", { date: undefined }, "apa", "Li, A. (n.d.). 题名"],
  ["no date", { date: undefined }, "bibtex", "[A Title]}},\n  note"],
  ["no date", { date: undefined }, "gbt7714", "李甲. 题名[EB/OL]. [2026-01-05]. https"],

  ["nobody named", { authors: [] }, "chicago", "“题名” [A Title], April"],
  ["nobody named", { authors: [] }, "apa", "题名 [A Title]. (2024, April 9). In Tifa"],
  ["nobody named", { authors: [] }, "bibtex", "@misc{tifa:slug-s2.1.2,\n  title"],
  ["nobody named", { authors: [] }, "gbt7714", "题名[EB/OL]"],
  ["an organization", { authors: [organization] }, "chicago", "Wuxi Municipal Bureau, “"],
  ["an organization", { authors: [organization] }, "apa", "Wuxi Municipal Bureau. (2024"],
  ["an organization", { authors: [organization] }, "bibtex", "  author = {{Wuxi Municipal Bureau}},"],
  ["an organization", { authors: [organization] }, "gbt7714", "无锡市局. 题名"],
  ["an organization and a person", { authors: [organization, ...people(1)] }, "bibtex", "  author = {{Wuxi Municipal Bureau} and Li, Aming},"],
  ["two people", { authors: people(2) }, "chicago", "Li Aming and Li Bming, “"],
  ["two people", { authors: people(2) }, "apa", "Li, A., & Li, B. (2024"],
  ["two people", { authors: people(2) }, "bibtex", "  author = {Li, Aming and Li, Bming},"],
  ["two people", { authors: people(2) }, "gbt7714", "李甲, 李乙. 题名"],
  ["three people", { authors: people(3) }, "chicago", "Li Aming, Li Bming, and Li Cming, “"],
  ["three people", { authors: people(3) }, "gbt7714", "李甲, 李乙, 李丙. 题名"],
  ["four people", { authors: people(4) }, "chicago", "Li Aming et al., “"],
  ["four people", { authors: people(4) }, "apa", "Li, A., Li, B., Li, C., & Li, D. (2024"],
  ["four people", { authors: people(4) }, "gbt7714", "李甲, 李乙, 李丙, 等. 题名"],
  ["twenty-one people", { authors: people(21) }, "apa", "Li, S., . . . Li, U. (2024"],
  ["a given name in two parts", { authors: [{ family: "Li", given: "Xiao-ming", hanzi: "李小明" }] }, "apa", "Li, X. M. (2024"],

  ["a newspaper", { outlet: paper }, "chicago", "[A Title], Wuxi Daily, April 9, 2024, in"],
  ["a newspaper", { outlet: paper }, "apa", "[A Title]. Wuxi Daily. In Tifa"],
  ["a newspaper", { outlet: paper }, "bibtex", "  howpublished = {Wuxi Daily},\n"],
  ["a newspaper", { outlet: paper }, "gbt7714", "李甲. 题名[N/OL]. 无锡日报, 2024-04-09[2026-01-05]. https"],
  ["a newspaper, the day inferred", { outlet: paper, dateInferred: true }, "gbt7714", "无锡日报, [2024-04-09][2026-01-05]"],
  ["a newspaper, no date", { outlet: paper, date: undefined }, "gbt7714", "[N/OL]. 无锡日报[2026-01-05]"],
  ["a web site", { outlet: webSite }, "gbt7714", "[EB/OL]. (2024-04-09)[2026-01-05]"],

  ["quotation marks in quotation marks", { titleZh: "“一‘二’三”" }, "chicago", "“‘一“二”三’” [A Title]"],
  ["quotation marks where the title is not quoted", { titleZh: "“一”", titleEn: "“One”" }, "apa", "“一” [“One”]"],
  [
    "what TeX reads as commands",
    { titleEn: "A&B_C {50%} $1 #2 ~^\\" },
    "bibtex",
    "[A\\&B\\_C \\textbraceleft{}50\\%\\textbraceright{} \\$1 \\#2 \\textasciitilde{}\\textasciicircum{}\\textbackslash{}]}},",
  ],
  [
    "the link as it is",
    { address: "https://example.org/zh-CN/read/a_b/#s2.1.2-2.1.4" },
    "bibtex",
    "  url = {https://example.org/zh-CN/read/a_b/#s2.1.2-2.1.4},",
  ],
  ["the day of reading", {}, "bibtex", "  urldate = {2026-01-05}\n}"],
];

describe("cite", () => it.each(cases)("%s", (_, change, style, says) => expect(of(change)[style]).toContain(says)));

describe("every style", () => {
  it.each([
    ["nothing but the title known", { authors: [], date: undefined }],
    ["all known", { outlet: paper, authors: people(5) }],
  ] satisfies [string, Partial<Citable>][])("has the segment and the link, and no trace of what is left out: %s", (_, change) => {
    for (const text of Object.values(of(change))) {
      expect(text).toContain(item.segment);
      expect(text).toContain(item.address);
      expect(text).not.toMatch(/undefined|null|, ,|\. \.(?! \.)|\(\)|\{\}/);
    }
  });
});
