import { expect, type Page } from "@playwright/test";
import { bringBar, card, center, expectNoSideways, openDrop } from "./helpers";

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
  await openDrop(page, "More");
  await expect(page.locator("button.listen")).toBeVisible();
  await expectNoSideways(page);
  expect(await cutOff(page, "#more")).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  for (const view of ["2", "3", "4", "1"]) {
    await page.keyboard.press(view);
    await expectNoSideways(page);
  }
  const spot = page.locator("#p2\\.2 .term").first();
  await center(spot);
  // One row, whole at every width: what has no room is not there, and nothing is cut or lies over another.
  await bringBar(page);
  const row = await page.locator(".reader-bar :is(a, button, label, .where, .progress > span)").evaluateAll((all) =>
    all
      .filter((element) => !element.closest("[popover], .segments"))
      .map((element) => element.getBoundingClientRect())
      .filter(({ width: wide }) => wide > 1)
      .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
  );
  expect(row.length).toBeGreaterThanOrEqual(5);
  for (const [i, box] of row.entries()) {
    expect(box.left, `tool ${i}`).toBeGreaterThanOrEqual(0);
    expect(box.right, `tool ${i}`).toBeLessThanOrEqual(width + 0.5);
    expect(box.left, `tool ${i}`).toBeGreaterThanOrEqual((row[i - 1]?.right ?? 0) - 1);
  }
  await openDrop(page, "Text and colors");
  await page.locator("#display summary").click();
  await expectNoSideways(page);
  expect(await cutOff(page, "#display")).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await page
    .locator(".meta")
    .getByRole("button", { name: /About|关于/ })
    .evaluate((button) => button instanceof HTMLElement && button.click());
  await expect(page.locator("#about-text")).toBeVisible();
  await expectNoSideways(page);
  expect(await cutOff(page, "#about-text")).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await center(spot);
  await spot.click();
  await expect(card(page).locator("[data-act=close]")).toBeInViewport({ ratio: 1 });
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
