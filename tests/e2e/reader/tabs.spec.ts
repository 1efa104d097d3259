import { expect, type Page, test } from "@playwright/test";
import { article, choose } from "./helpers";

const other = "/en/read/wuxi-shanghai-chanye/";
const met = (page: Page): Promise<string[]> => page.evaluate(() => (localStorage.getItem("tifa.met") ?? "").split(" ").filter(Boolean));

test("what is met in one tab outlives what is met in another @all", async ({ page, context }) => {
  const second = await context.newPage();
  await page.goto(article);
  await second.goto(other);
  const read = async (tab: Page) => {
    await tab.bringToFront();
    const before = (await met(tab)).length;
    // The first paragraph is in sight from the start, and may have been read by now.
    await tab.evaluate(() => [...document.querySelectorAll("section .pair.paragraph")].at(-1)?.scrollIntoView({ behavior: "instant" }));
    await expect.poll(() => met(tab).then(({ length }) => length)).toBeGreaterThan(before);
  };
  await read(page);
  const first = await met(page);
  expect(first.length).toBeGreaterThan(2);
  await read(second);
  expect(await met(second)).toEqual(expect.arrayContaining(first));
});

test("a setting changed in one tab is not taken back by another setting in another", async ({ page, context }) => {
  const second = await context.newPage();
  await page.goto(article);
  await second.goto(other);
  await page.bringToFront();
  await choose(page, "Single-letter keys", "off");
  await choose(page, "View (1–4)", "line");
  await second.bringToFront();
  await choose(second, "Size", "115");
  await second.reload();
  const reader = second.locator(".reader");
  await expect(reader).toHaveAttribute("data-keys", "off");
  await expect(reader).toHaveAttribute("data-size", "115");
  await page.reload();
  await expect(page.locator(".reader")).toHaveAttribute("data-view", "line");
});
