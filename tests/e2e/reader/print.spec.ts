import { expect, test } from "@playwright/test";
import { article, boxOf } from "./helpers";

// This Firefox cannot be told to show a page as it prints (docs/browsers.md).
test.skip(({ browserName }) => browserName === "firefox");

for (const view of ["side", "line", "demand", "english"])
  test(`printed from the view “${view}”: two columns, no tools, the terms at the end`, async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem("tifa.reader", JSON.stringify({ view: chosen })), view);
    await page.goto(article);
    await page.emulateMedia({ media: "print" });
    const columns = await page.locator("#p2\\.2").evaluate((pair) => {
      const [zh, en] = [...pair.querySelectorAll(".zh, .en")].map((side) => side.getBoundingClientRect());
      return zh && en ? { beside: en.left >= zh.right, level: Math.abs(zh.top - en.top) < 20, lines: zh.height > 0 && en.height > 0 } : undefined;
    });
    expect(columns).toEqual({ beside: true, level: true, lines: true });
    for (const tool of [".site-header", ".reader-bar", ".reader-tools", ".brief"]) await expect(page.locator(tool)).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const entries = page.locator(".term-list dl > div");
    expect(await entries.count()).toBeGreaterThan(50);
    await expect(entries.filter({ hasText: "三报到三服务" }).first()).toContainText("sān bàodào sān fúwù Three Check-ins and Three Services", { useInnerText: true });
    await page.emulateMedia({ media: "screen" });
    await expect(page.locator(".term-list")).toBeHidden();
    if (view === "side") expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(50_000);
  });

test("printed at once, before anything else was fetched: the term list is there", async ({ page }) => {
  await page.goto(article, { waitUntil: "commit" });
  await page.locator(".reader[data-view]").waitFor();
  expect(await page.locator(".term-list").count()).toBe(0);
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(50_000);
  expect(await page.locator(".term-list dl > div").count()).toBeGreaterThan(50);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the printed page has its two columns all the same", async ({ page }) => {
    await page.goto(article);
    await page.emulateMedia({ media: "print" });
    const [zh, en] = [await boxOf(page.locator("#p2\\.2 .zh")), await boxOf(page.locator("#p2\\.2 .en"))];
    expect(en.x).toBeGreaterThanOrEqual(zh.x + zh.width);
    await expect(page.locator(".reader-tools")).toBeHidden();
  });
});
