import { expect, type Page, test } from "@playwright/test";
import { article, isFirefox, openDrop, passTime, startClock, withSettings } from "./helpers";
import { always } from "../matrix";

/** The first sentence that begins below the bar. */
const firstInSight = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>(".pair .s")].find(
        (sentence) => sentence.getClientRects().length > 0 && sentence.getBoundingClientRect().top >= 50,
      )?.dataset.s ?? "",
  );

const toTop = (page: Page, id: string): Promise<void> =>
  page.evaluate((block) => document.getElementById(block)?.scrollIntoView({ block: "start", behavior: "instant" }), id);

for (const settings of [
  { view: "line", characters: "traditional", readings: "all" },
  { view: "demand", script: "zhuyin" },
  { view: "english", tones: "on" },
])
  test(`reload and back lead to where the reader was: ${Object.values(settings).join(", ")}`, always(settings.view === "line"), async ({ page }) => {
    await withSettings(page, settings);
    /** Until the words are dressed and the page stands. */
    const settled = async () => {
      await expect(page.locator('.zh[lang="zh-Hant"], rt[lang="zh-Bopo"], .tone4').first()).toBeAttached();
      await page.waitForLoadState();
      // Until nothing moves any more: two looks at it, a moment apart, see the same.
      let before = -1;
      await expect
        .poll(async () => {
          const now = await page.evaluate(() => scrollY + document.documentElement.scrollHeight);
          const still = now === before;
          before = now;
          return still;
        })
        .toBe(true);
    };
    await page.goto(article);
    await settled();
    await toTop(page, "p3.2");
    const here = await firstInSight(page);
    expect(here).toMatch(/^3\.2\./);
    await page.reload();
    await settled();
    expect(await firstInSight(page)).toBe(here);
    // A page out of Firefox's cache of pages does not load, and that is what Playwright waits for (docs/browsers.md).
    if (isFirefox(page)) return;
    await page.goto("/en/glossary/");
    await page.goBack();
    await settled();
    expect(await firstInSight(page)).toBe(here);
  });

/** Until what is in view counts as read. */
const read = (page: Page): Promise<void> => passTime(page, 2600);
const keptPlace = (page: Page): Promise<string> => page.evaluate(() => localStorage.getItem("tifa.place.wuxi-hongmei-linghang")?.split(" ")[0] ?? "");

test("the place kept is where the reader is, and a look at a link or at the contents does not move it", async ({ page }) => {
  await startClock(page);
  await page.goto(article);
  await toTop(page, "p2.1");
  await read(page);
  // More paragraphs are in view than the topmost.
  await expect.poll(() => keptPlace(page)).toBe("p2.1");
  await toTop(page, "p2.2");
  await expect.poll(() => keptPlace(page)).toBe("p2.2");

  await page.goto("/en/read/");
  await page.goto(`${article}#s3.4.1`);
  await read(page);
  expect(await keptPlace(page)).toBe("p2.2");
  await page.goto("/en/read/");
  await page.goto(article);
  await expect(page.locator(".resume a")).toHaveAttribute("href", /#p2\.2$/);

  await openDrop(page, "More");
  const last = page.locator(".contents a").last();
  const there = page.locator(`[id="${(await last.getAttribute("href"))?.slice(1)}"]`);
  await last.click();
  // Time that is made to pass while the page is still on its way would be time spent on what it passes.
  await expect(there).toBeInViewport();
  await read(page);
  expect(await keptPlace(page)).toBe("p2.2");
  // Back at the place, and on from there by reading.
  for (const block of ["p2.2", "p2.3", "p2.4"]) {
    await toTop(page, block);
    await read(page);
  }
  await expect.poll(() => keptPlace(page)).toBe("p2.4");
});

test("who goes somewhere by a link and reads on is there", async ({ page }) => {
  await startClock(page);
  await page.addInitScript(() =>
    localStorage.setItem("tifa.place.wuxi-hongmei-linghang", localStorage.getItem("tifa.place.wuxi-hongmei-linghang") ?? "p1.1 0.200"),
  );
  await page.goto(`${article}#p2.2`);
  await read(page);
  expect(await keptPlace(page)).toBe("p1.1");
  for (const block of ["p2.3", "p2.4", "p3.1"]) {
    await toTop(page, block);
    await read(page);
  }
  await expect.poll(() => keptPlace(page)).toBe("p3.1");
});
