import { readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { passTime, startClock } from "./reader/helpers";
import { always, everything } from "./matrix";

const slugs = readdirSync("content/articles");

test("the library lists every article with both titles, place, date and how sure it is, length, minutes and terms", async ({ page }) => {
  await page.goto("/en/read/");
  const items = page.locator(".articles > li");
  await expect(items).toHaveCount(slugs.length);
  const first = items.filter({ hasText: "红梅领航" });
  await expect(first).toContainText("Red Plum Navigator");
  await expect(first).toContainText("2023-10-09 (stated on the page)");
  await expect(first).toContainText(/\d+ characters\s*\d+ min\s*\d+ terms/);
  await expect(items.filter({ hasText: "苏锡通" })).toContainText("(inferred)");
});

test("the library sorts and filters", async ({ page }) => {
  await page.goto("/en/read/");
  await page.getByLabel("Sort by").selectOption("length");
  const lengths = await page.locator(".articles > li").evaluateAll((items) => items.map((item) => Number((item as HTMLElement).dataset.length)));
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  await page.getByLabel("Kind of text").selectOption("news");
  const shown = await page.locator(".articles > li:visible").count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(slugs.length);
  await expect(page.locator("output")).toHaveText(`${shown} articles`);
});

test("the head says what matters, and “About this text” who and where, what is found only here, how many terms were met", async ({ page }) => {
  await startClock(page);
  await page.goto("/en/read/wuxi-minsheng-shishi/");
  await expect(page.locator(".head .key-terms > li:not([hidden])")).toHaveCount(10);
  const about = page.getByRole("dialog", { name: "About this text" });
  const open = () => page.locator(".meta").getByRole("button", { name: "About this text" }).click();
  await expect(about).toBeHidden();
  await open();
  await expect(about).toContainText("(stated on the page)");
  await about.getByText(/^People \(/).click();
  await expect(about.getByText("Du Xiaogang, ")).toBeVisible();
  await expect(about.getByText(/^Only in this text \(/)).toBeVisible();
  await expect(about.locator(".met")).toContainText("You have met 0 of");
  await page.keyboard.press("Escape");
  await expect(about).toBeHidden();
  // All its terms are a step away as well.
  await page
    .locator(".key-row")
    .getByRole("button", { name: /^all \d+$/ })
    .click();
  await expect(about.getByText(/^All terms \(/)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator(".pair.paragraph").first().scrollIntoViewIfNeeded();
  await passTime(page, 2600);
  await page.reload();
  await open();
  await expect(about.locator(".met")).not.toContainText("You have met 0 of");
  await page.goto("/en/read/");
  await expect(page.locator("li[data-slug=wuxi-minsheng-shishi] .stopped")).toContainText("You stopped at");
});

for (const locale of ["en", "zh-CN"])
  test(`articles fit 360 px and 1440 px (${locale})`, always(locale === "en"), async ({ page }) => {
    test.setTimeout(120_000);
    for (const slug of slugs.slice(0, everything ? undefined : 2))
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`/${locale}/read/${slug}/`, { waitUntil: "domcontentloaded" });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${slug} at ${width}`).toBeLessThanOrEqual(width);
        // Every segment is there in both languages.
        const counts = await page.evaluate(() => [document.querySelectorAll(".zh .s").length, document.querySelectorAll(".en .s").length]);
        expect(counts[0]).toBe(counts[1]);
        expect(counts[0]).toBeGreaterThan(15);
      }
  });
