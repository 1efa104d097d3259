import { parseHTML } from "./parse";
import { describe, expect, it } from "vitest";
import { type ChartWords, renderChart, renderRanking, renderYear } from "@/core/study/chart";
import type { SafeHtml } from "@/core/html";
import { renderCounts } from "@/core/study/counts";

const words: ChartWords = { title: "<T>", columns: ["<Day>", "Cards"], table: "As a table", none: "Nothing yet." };
const rows = (n: number) => Array.from({ length: n }, (_, i) => ({ label: `<${i}>`, value: i }));
const cells = (html: SafeHtml | string) =>
  [...parseHTML(html.toString()).querySelectorAll("tbody tr")].map((row) => [...row.children].map(({ textContent }) => textContent));

describe("a picture and its table", () => {
  it.each([3, 6, 30])("say the same of %i bars, and no label is markup", (n) => {
    const html = renderChart(words, rows(n)).toString();
    const page = parseHTML(html);
    expect(cells(html)).toEqual(rows(n).map(({ label, value }) => [label, String(value)]));
    expect(page.querySelectorAll("rect")).toHaveLength(n - 1);
    expect(page.querySelector("figcaption")?.textContent).toBe("<T>");
    expect([...page.querySelectorAll(".axis span")].map((span) => span.firstChild?.textContent?.trim())).toEqual(
      n <= 6 ? rows(n).map(({ label }) => label) : ["<0>", `<${n - 1}>`],
    );
    expect(html).not.toContain("style=");
  });
  it("draw nothing where there is nothing, and say so", () => {
    const page = parseHTML(renderChart(words, [{ label: "a", value: 0 }]).toString());
    expect([page.querySelector("svg"), page.querySelector("p")?.textContent]).toEqual([null, "Nothing yet."]);
    expect(parseHTML(renderRanking(words, []).toString()).textContent).toContain("Nothing yet.");
  });
  it("list the days of a year that have answers", () =>
    expect(
      cells(
        renderYear(
          words,
          rows(365).map((row, i) => ({ ...row, value: i % 100 === 7 ? 5 : 0 })),
        ),
      ),
    ).toEqual([7, 107, 207, 307].map((i) => [`<${i}>`, "5"])));
  it("list what is hard, with more in the table", () =>
    expect(cells(renderRanking(words, [{ zh: "<甲>", en: "a", value: 3, more: ["7.1"] }]))).toEqual([["<甲>", "3", "7.1"]]));
  it("count what a restore changes", () => expect(cells(renderCounts(["", "a", "b"], [["<x>", 1, 2]], ["<below>"]))).toEqual([["<x>", "1", "2"]]));
});
