import { expect, type Page, test } from "@playwright/test";
import { article, withSettings } from "./helpers";

/** The first sentence that begins below the bar. */
const firstInSight = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>(".pair .s")].find((sentence) => sentence.getClientRects().length > 0 && sentence.getBoundingClientRect().top >= 50)?.dataset.s ?? "");

const toTop = (page: Page, id: string): Promise<void> =>
  page.evaluate((block) => document.getElementById(block)?.scrollIntoView({ block: "start", behavior: "instant" }), id);

for (const settings of [
  { view: "line", characters: "traditional", readings: "all" },
  { view: "demand", script: "zhuyin" },
  { view: "english", tones: "on" },
])
  test(`reload and back lead to where the reader was: ${Object.values(settings).join(", ")}`, async ({ page }) => {
    await withSettings(page, settings);
    /** Until the words are dressed and the page stands. */
    const settled = async () => {
      await expect(page.locator('.zh[lang="zh-Hant"], rt[lang="zh-Bopo"], .tone4').first()).toBeAttached();
      await page.waitForLoadState();
      await page.waitForTimeout(400);
    };
    await page.goto(article);
    await settled();
    await toTop(page, "p3.2");
    const here = await firstInSight(page);
    expect(here).toMatch(/^3\.2\./);
    await page.waitForTimeout(300);
    await page.reload();
    await settled();
    expect(await firstInSight(page)).toBe(here);
    await page.goto("/en/glossary/");
    await page.goBack();
    await settled();
    expect(await firstInSight(page)).toBe(here);
  });
