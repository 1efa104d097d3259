import { expect, test } from "@playwright/test";
import { article } from "./helpers";

for (const view of ["side", "line", "demand", "english"])
  test(`printed from the view “${view}”: two columns, no tools, the terms at the end`, async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem("tifa.reader", JSON.stringify({ view: chosen })), view);
    await page.goto(article, { waitUntil: "networkidle" });
    await page.emulateMedia({ media: "print" });
    const columns = await page.locator("#p2\\.2").evaluate((pair) => {
      const [zh, en] = [...pair.querySelectorAll(".zh, .en")].map((side) => side.getBoundingClientRect());
      return zh && en ? { beside: en.left >= zh.right, level: Math.abs(zh.top - en.top) < 20, lines: zh.height > 0 && en.height > 0 } : undefined;
    });
    expect(columns).toEqual({ beside: true, level: true, lines: true });
    for (const tool of [".site-header", ".reader-bar", ".reader-tools", ".brief"]) await expect(page.locator(tool)).toBeHidden();
    const entries = page.locator(".term-list dl > div");
    // The list is made of what the cards have fetched by the time of printing; that comes when the page has nothing else to do.
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        return entries.count();
      })
      .toBeGreaterThan(50);
    await expect(entries.filter({ hasText: "三报到三服务" }).first()).toContainText("sān bàodào sān fúwù Three Check-ins and Three Services", { useInnerText: true });
    await page.emulateMedia({ media: "screen" });
    await expect(page.locator(".term-list")).toBeHidden();
    if (view === "side") expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(50_000);
  });
