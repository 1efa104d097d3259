import { expect, type Page } from "@playwright/test";
import { card, center, expectNoSideways } from "./helpers";

/** A browser that can read Chinese aloud: the bar then holds one button more. */
const giveVoice = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Object.defineProperty(speechSynthesis, "getVoices", { value: () => [{ lang: "zh-CN", name: "Voice" }] }));

/** What in an open box is cut off by its right edge: what cannot be scrolled to, or only sideways. */
const cutOff = (page: Page, box: string): Promise<number> => page.locator(box).evaluate((element) => element.scrollWidth - element.clientWidth);

/** An article in a narrow window, in its views and with all that opens over it: nothing is lost sideways and every field of the citation shows its whole text. */
export async function expectItFits(page: Page, locale: string, width: number): Promise<void> {
  await giveVoice(page);
  await page.setViewportSize({ width, height: 640 });
  await page.goto(`/${locale}/read/wuxi-hongmei-linghang/`);
  await expect(page.locator("button.listen")).toBeVisible();
  for (const view of ["2", "3", "4", "1"]) {
    await page.keyboard.press(view);
    await expectNoSideways(page);
  }
  const spot = page.locator("#p2\\.2 .term").first();
  await center(spot);
  // Of the minutes all the words are seen or none.
  const minutes = await page.locator(".progress").evaluate((line) => {
    const [room, words] = [line.getBoundingClientRect(), line.querySelector("span")?.getBoundingClientRect()];
    return words && (words.top >= room.bottom ? "out of sight" : words.right <= room.right + 1 ? "whole" : "cut");
  });
  expect(minutes).toMatch(/out of sight|whole/);
  await page.locator("#display summary").click();
  await expectNoSideways(page);
  await page.keyboard.press("Escape");
  await spot.click();
  await expect(card(page).locator(".close")).toBeInViewport({ ratio: 1 });
  expect(await cutOff(page, "#card")).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await expect(page.locator("#cite")).toBeVisible();
  expect(await cutOff(page, "#cite")).toBeLessThanOrEqual(0);
  const hidden = await page.locator("#cite textarea").evaluateAll((fields) => fields.map((field) => field.scrollHeight - field.clientHeight));
  expect(hidden).toEqual([0, 0, 0, 0]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.locator("#keys-help")).toBeVisible();
  expect(await cutOff(page, "#keys-help")).toBeLessThanOrEqual(0);
  await expectNoSideways(page);
}
