import { type Page, expect, test } from "@playwright/test";
import { makeNote } from "@/core/study/note";
import { addSet, backupOf, count, open, openPanel, restoreInto, session, status } from "./helpers";

/** Days, limits, and clocks that are changed. */

const words = (n: number, added = Date.now() - 100 * 86_400_000) =>
  Array.from({ length: n }, (_, i) => makeNote({ id: `w:词${i}`, kind: "word", zh: `词${i}`, pinyin: "cí", en: `word ${i}`, added: added + i }));

async function answer(page: Page, rating: number): Promise<void> {
  const field = session(page).locator("[name=answer]");
  if (await field.count()) await field.press("Enter");
  else await session(page).locator("[data-act=show], .options button").first().click();
  await session(page).locator(`[data-rating="${rating}"]`).click();
  await expect(session(page).locator(".ratings")).toHaveCount(0);
}

test("the limits of a day hold, what is beyond them is said, and the next day brings it", async ({ page }) => {
  const start = new Date("2026-11-20T10:00:00");
  await page.clock.install({ time: start });
  await open(page);
  await restoreInto(page, backupOf(words(6, start.getTime()), 0, { now: start.getTime(), settings: { newPerDay: 2, kinds: ["recognize"] } }));
  await expect(count(page, "new")).toHaveText("2");
  await page.locator("[data-act=start]").click();
  await answer(page, 4);
  await answer(page, 4);
  await expect(session(page)).toBeHidden();
  await expect(status(page)).toContainText("Done for now");
  await page.reload();
  await expect(status(page)).toContainText("Waiting beyond the limits of today (see Settings): 4.");
  await page.clock.setSystemTime(new Date("2026-11-21T03:30:00"));
  await page.reload();
  await expect(count(page, "new")).toHaveText("0");
  await page.clock.setSystemTime(new Date("2026-11-21T04:30:00"));
  await page.reload();
  await expect(count(page, "new")).toHaveText("2");
});

test("one card of a term a day, unless it is turned off; a new day begins with the next one while the page stays open", async ({ page }) => {
  const start = new Date("2026-11-20T10:00:00");
  await page.clock.install({ time: start });
  await open(page);
  await restoreInto(page, backupOf(words(1, start.getTime()), 0, { now: start.getTime(), settings: { kinds: ["recognize", "recall"] } }));
  await expect(count(page, "new")).toHaveText("1");
  await page.locator("[data-act=start]").click();
  await answer(page, 4);
  await expect(session(page)).toBeHidden();
  await expect(page.locator("[data-act=start]")).toBeHidden();
  await page.clock.setSystemTime(new Date("2026-11-21T10:00:00"));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(count(page, "new")).toHaveText("1");
  await expect(count(page, "answered today")).toHaveText("0");
  await page.clock.setSystemTime(start);
  await openPanel(page, "settings");
  await page.locator("input[name=burySiblings]").uncheck();
  await page.locator("form.study-settings button[type=submit]").click();
  await expect(count(page, "new")).toHaveText("1");
});

test("what is due is due in every time zone, and after the clock was set back @all", async ({ browser, baseURL }) => {
  const now = Date.now();
  const file = backupOf(words(20), 60, { now });
  const dueIn = async (timezoneId: string, time: number): Promise<number> => {
    const context = await browser.newContext({ timezoneId, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.clock.install({ time });
    await open(page);
    await restoreInto(page, file);
    // The numbers follow what is said: they are read when the cards are there.
    await expect(count(page, "cards in all")).toHaveText("60");
    const due = Number(await count(page, "to review").textContent());
    await context.close();
    return due;
  };
  const year = 365 * 86_400_000;
  for (const zone of ["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"]) expect(await dueIn(zone, now + year), zone).toBeGreaterThan(0);
  const all = await dueIn("Europe/Berlin", now + year);
  // Answers that lie in the future were given under a wrong clock: their cards are asked, not lost.
  expect(await dueIn("Europe/Berlin", now - 2 * year)).toBe(all);
});

test("a step of minutes is asked at its time, or at once when the clock was set back by hours", async ({ page }) => {
  const start = new Date("2026-11-20T10:00:00");
  await page.clock.install({ time: start });
  await open(page);
  await addSet(page);
  await page.locator("[data-act=start]").click();
  const prompt = await session(page).locator(".prompt").textContent();
  await answer(page, 1);
  await page.keyboard.press("Escape");
  // It waits for its minute, and is in learning all the same.
  await expect(count(page, "in learning")).toHaveText("1");
  await page.clock.setSystemTime(new Date("2026-11-20T10:02:00"));
  await page.reload();
  await expect(count(page, "in learning")).toHaveText("1");
  await page.clock.setSystemTime(new Date("2026-11-20T05:00:00"));
  await page.reload();
  await expect(count(page, "in learning")).toHaveText("1");
  await page.locator("[data-act=start]").click();
  await expect(session(page).locator(".prompt")).toHaveText(prompt ?? "");
});
