import { expect, test } from "@playwright/test";
import { article, card, center, term, nested } from "./helpers";
import { expectItFits } from "./narrow";
import { always } from "../matrix";

for (const locale of ["en", "zh-CN"])
  for (const width of [320, 360, 390])
    test(
      `${width} px, ${locale}, with a voice: the article and all that opens over it fit`,
      always(width === 320 && locale === "en"),
      async ({ page }) => {
        await expectItFits(page, locale, width);
      },
    );

test("kept cards wait while the window is too narrow for their margin, and come back", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  const spot = term(page, nested);
  await center(spot);
  await spot.click();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press("x");
  await expect(page.locator(".pin")).toBeVisible();
  await page.keyboard.press("Escape");
  for (const width of [1100, 800, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.locator(".pins")).toBeHidden();
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.locator(".pin")).toBeVisible();
});

test("the fields of the citation show their whole text on a wide screen too", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  await page.keyboard.press("c");
  await expect(page.locator("#cite")).toBeVisible();
  const hidden = await page.locator("#cite textarea").evaluateAll((fields) => fields.map((field) => field.scrollHeight - field.clientHeight));
  expect(hidden).toEqual([0, 0, 0, 0]);
});
