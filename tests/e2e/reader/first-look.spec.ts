import { readdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { article, expectNoSideways, openDrop } from "./helpers";
import { always, everything } from "../matrix";

/** What a reader sees of an article before anything is touched: the text comes first, whatever its head holds. */

const slugs = readdirSync("content/articles");
const windows = [
  { width: 1440, height: 900, most: 300 },
  { width: 1280, height: 720, most: 300 },
  { width: 390, height: 844, most: 330 },
] as const;

/** Where the first line of the running text stands, in pixels from the top of the window. */
const firstSentence = (page: Page): Promise<number> =>
  page
    .locator("section .pair .zh .s")
    .first()
    .evaluate((sentence) => sentence.getClientRects()[0]?.top ?? Number.POSITIVE_INFINITY);

for (const { width, height, most } of windows)
  test(
    `${width} × ${height}: the first sentence of an article stands within ${most} px, below one bar of one row`,
    always(width !== 1440),
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      const tops: Record<string, number> = {};
      // The longest title on the narrow window is the hardest: all of them there.
      for (const slug of slugs.filter((_, i) => everything || width < 1000 || i % 3 === 0)) {
        await page.goto(`/en/read/${slug}/`, { waitUntil: "domcontentloaded" });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        tops[slug] = Math.round(await firstSentence(page));
        const bar = await page.locator(".reader-bar").boundingBox();
        expect(bar?.height, slug).toBeLessThanOrEqual(50);
      }
      expect(
        Object.entries(tops).filter(([, top]) => top > most),
        JSON.stringify(tops),
      ).toEqual([]);
    },
  );

test("no article goes sideways at 320 px, in either language", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const locale of ["en", "zh-CN"])
    for (const slug of slugs.slice(0, everything ? undefined : 2)) {
      await page.goto(`/${locale}/read/${slug}/`, { waitUntil: "domcontentloaded" });
      await expectNoSideways(page);
    }
});

test("a line holds 23 to 26 hanzi and some 60 letters of English, and neither side runs ahead of the other", async ({ page }) => {
  for (const [width, least] of [
    [1440, 24],
    [1280, 23],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(article);
    const room = await page.locator("#p2\\.2").evaluate((pair) => {
      const [zh, en] = [pair.querySelector<HTMLElement>(".zh"), pair.querySelector<HTMLElement>(".en")];
      const size = (side: HTMLElement | null) => Number.parseFloat(side ? getComputedStyle(side).fontSize : "1");
      const wide = (side: HTMLElement | null) => side?.getBoundingClientRect().width ?? 0;
      return { hanzi: wide(zh) / size(zh), english: wide(en) / size(en) };
    });
    expect(room.hanzi).toBeGreaterThanOrEqual(least - 0.01);
    expect(room.hanzi).toBeLessThanOrEqual(26);
    // Of this face a letter is half as wide as it is high, or a little less.
    expect(room.english).toBeGreaterThan(28);
    expect(room.english).toBeLessThan(33);
    // In each row both languages begin on one line.
    const apart = await page.locator(".pair:not(.head *):not(.unaligned)").evaluateAll((pairs) =>
      pairs.flatMap((pair) => {
        const rows = (side: string) => {
          const groups = [...pair.querySelectorAll(`.${side} > .g`)];
          return (groups.length ? groups : [...pair.querySelectorAll(`.${side}`)]).map((group) => group.getClientRects()[0]?.top ?? 0);
        };
        const [zh, en] = [rows("zh"), rows("en")];
        return zh.flatMap((top, i) => (Math.abs(top - (en[i] ?? 0)) > 12 ? [`${pair.id} row ${i + 1}: ${top - (en[i] ?? 0)}`] : []));
      }),
    );
    expect(apart).toEqual([]);
  }
});

test("all that was before the text is a step away: facts, people, terms, contents, the text as it came", async ({ page }) => {
  await page.goto(article);
  await page.locator(".meta").getByRole("button", { name: "About this text" }).click();
  const about = page.getByRole("dialog", { name: "About this text" });
  for (const fact of ["Organization Department of the CPC Wuxi Municipal Committee", "2023-10-09", "stated on the page"])
    await expect(about).toContainText(fact);
  for (const part of [/^Organizations \(/, /^All terms \(/, /^Only in this text \(/])
    await expect(about.locator("summary", { hasText: part })).toBeVisible();
  await page.keyboard.press("Escape");
  const more = await openDrop(page, "More");
  for (const link of ["Original text and edits", "Study", "Glossary", "中文"]) await expect(more.getByRole("link", { name: link })).toBeVisible();
  await expect(more.getByRole("navigation", { name: "Contents" }).getByRole("link")).toHaveCount(await page.locator("section .pair.heading").count());
});

test("where the text ends: study its key terms, the next article", async ({ page }) => {
  await page.goto(article);
  const end = page.getByRole("navigation", { name: "After this text" });
  await expect(end.getByRole("link", { name: /^Next article/ })).toHaveAttribute("href", /^\/en\/read\/[a-z-]+\/$/);
  await end.getByRole("link", { name: "Study its key terms" }).click();
  await expect(page).toHaveURL(/\/en\/study\/\?article=wuxi-hongmei-linghang$/);
});
