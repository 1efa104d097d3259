import { describe, expect, it } from "vitest";
import { articleFile } from "@/core/article/schema";

const file = {
  source: "page.txt",
  spans: [[0, 9]],
  genre: "news",
  short: { zh: "一个样本", en: "A Sample" },
  about: "A sample.",
  aboutZh: "样本。",
  by: { text: "记者李波、王一二", who: "Li Bo and Wang Yi’er" },
  published: { date: { value: "2024-04-09", basis: "stated", evidence: "4月9日" }, outlet: { basis: "unknown" } },
  place: { value: "wuxi", basis: "stated", evidence: "无锡" },
  blocks: [{ id: "0.1", kind: "title" }],
};
const by = (authors: unknown) => ({ by: { ...file.by, authors } });
const date = (value: string) => ({ published: { ...file.published, date: { ...file.published.date, value } } });
const outlet = (fields: object) => ({ published: { ...file.published, outlet: fields } });
const liBo = { family: "Li", given: "Bo", hanzi: "李波" };

describe("article.yaml", () => {
  it.each([
    ["without names for citations", {}],
    ["people", by([liBo])],
    ["an organization", by([{ organization: "Someone’s Office", hanzi: "王一二" }])],
    ["a year", date("2024")],
    ["a month", date("2024-04")],
    ["an outlet that the page names", outlet({ value: "Wuxi Daily", zh: "无锡日报", medium: "newspaper", basis: "stated", evidence: "无锡日报" })],
    ["nobody named", { by: { basis: "unknown", why: "The page has no byline." } }],
  ])("may have %s", (_, change) => expect(articleFile.safeParse({ ...file, ...change }).success).toBe(true));

  it.each([
    ["a name that the byline does not have", by([liBo, { ...liBo, hanzi: "李博" }]), "by.authors.1.hanzi", "does not have 李博"],
    ["a name in one piece", by([{ name: "Li Bo", hanzi: "李波" }]), "by", "{ family, given, hanzi }"],
    ["a person without hanzi", by([{ family: "Li", given: "Bo" }]), "by", "{ family, given, hanzi }"],
    ["a short title that is not short", { short: { zh: "全域党建实施红梅领航计划", en: "Red Plum" } }, "short.zh", "<=8"],
    ["no short title", { short: undefined }, "short", "expected object"],
    ["an empty list of authors", by([]), "by.authors", ">=1"],
    ["a date in words", date("April 9, 2024"), "published.date.value", "2024-04-09"],
    ["a month that there is not", date("2024-13"), "published.date.value", "2024-04-09"],
    [
      "an outlet that is only probable",
      outlet({ value: "Wuxi Daily", basis: "inferred", why: "The reporter." }),
      "published.outlet",
      "basis: unknown",
    ],
    ["an outlet without its Chinese name", outlet({ value: "Wuxi Daily", basis: "stated", evidence: "无锡日报" }), "published.outlet", "zh"],
  ])("may not have %s, and says so", (_, change, where, says) => {
    const issue = articleFile.safeParse({ ...file, ...change }).error?.issues[0];
    expect(issue?.path.join(".")).toBe(where);
    expect(issue?.message).toContain(says);
  });
});
