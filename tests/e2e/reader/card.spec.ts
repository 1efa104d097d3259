import { expect, test } from "@playwright/test";
import { article, boxOf, card, center, choose, nested, screens, term } from "./helpers";

for (const viewport of screens)
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport, hasTouch: true });

    test("the card never covers its word, wherever the word stands, and moves nothing", async ({ page }) => {
      await page.goto(article);
      const spots = page.locator("section .zh .term:not(.term .term)");
      const count = await spots.count();
      await page.evaluate(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ("value" in entry && typeof entry.value === "number") shifts.push(entry.value);
        }).observe({ type: "layout-shift" });
      });
      for (const [i, block] of ([[0, "start"], [Math.floor(count / 3), "center"], [Math.floor(count / 2), "end"], [count - 1, "end"]] as const)) {
        const spot = spots.nth(i);
        await spot.evaluate((element, where) => element.scrollIntoView({ block: where, behavior: "instant" }), block);
        await spot.evaluate((element) => {
          element.tabIndex = -1;
          element.focus();
        });
        await expect(card(page)).toBeVisible();
        await page.waitForTimeout(100);
        const covered = await spot.evaluate((element) => {
          const over = document.querySelector("#card")?.getBoundingClientRect();
          return !over || [...element.getClientRects()].some((line) => line.bottom > over.top + 1 && line.top < over.bottom - 1 && line.right > over.left && line.left < over.right);
        });
        expect(covered, `term ${i}`).toBe(false);
        await page.keyboard.press("Escape");
      }
      expect(await page.evaluate(() => ("shifts" in window && Array.isArray(window.shifts) ? window.shifts.length : -1))).toBe(0);
    });

    test("only when asked, for those who want it so", async ({ page }) => {
      await page.goto(article);
      await choose(page, "Cards open", "demand");
      await page.keyboard.press("Escape");
      await center(term(page, nested));
      await term(page, nested).hover();
      await page.waitForTimeout(500);
      await expect(card(page)).toBeHidden();
      await term(page, nested).evaluate((element) => {
        element.tabIndex = -1;
        element.focus();
      });
      await page.waitForTimeout(200);
      await expect(card(page)).toBeHidden();
      await page.keyboard.press("Enter");
      await expect(card(page)).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(term(page, nested)).toBeFocused();
      await term(page, nested).tap();
      await expect(card(page)).toBeVisible();
    });
  });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the sheet scrolls by itself and never the page behind it", async ({ page }) => {
    await page.goto(article);
    await center(term(page, nested));
    await term(page, nested).tap();
    await expect(card(page)).toBeVisible();
    const before = await page.evaluate(() => scrollY);
    const sheet = await boxOf(card(page));
    const client = await page.context().newCDPSession(page);
    const swipe = async () => {
      const x = sheet.x + sheet.width / 2;
      const from = sheet.y + sheet.height - 20;
      await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y: from }] });
      for (let i = 1; i <= 8; i++) await client.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: from - i * 15 }] });
      await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await page.waitForTimeout(200);
    };
    await swipe();
    await card(page).locator("summary").last().tap();
    for (let i = 0; i < 3; i++) await swipe();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await expect(card(page).getByRole("button", { name: "Close" })).toBeInViewport();
  });
});

test.describe("at a desk", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("cards are kept side by side in the margin, by key and by button, and let go", async ({ page }) => {
    await page.goto(article);
    const text = page.locator("#p2\\.2");
    await center(text);
    const before = await boxOf(text);
    const terms = text.locator(".zh .term:not(.term .term)");
    await terms.nth(0).click();
    await page.keyboard.press("x");
    await expect(page.locator(".pin")).toHaveCount(1);
    await expect(card(page)).toBeHidden();
    expect(await boxOf(text)).toEqual(before);
    await terms.nth(2).click();
    await card(page).getByRole("button", { name: "Keep in the margin" }).click();
    await expect(page.locator(".pin")).toHaveCount(2);
    // In the margin: clear of the text.
    expect((await boxOf(page.locator(".pins"))).x).toBeGreaterThanOrEqual(before.x + before.width);
    await page.locator(".pin").first().getByRole("button", { name: "Close" }).focus();
    await page.keyboard.press("Escape");
    await expect(page.locator(".pin")).toHaveCount(1);
    await page.locator(".pin").first().getByRole("button", { name: "Close" }).click();
    await expect(page.locator(".pins")).toHaveCount(0);
  });

  test("the size drawn at the corner is remembered", async ({ page }) => {
    await page.goto(article);
    await center(term(page, nested));
    await term(page, nested).click();
    const box = await boxOf(card(page));
    await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 96, box.y + box.height - 34, { steps: 5 });
    await page.mouse.up();
    const drawn = await boxOf(card(page));
    expect(drawn.width).toBeGreaterThan(box.width + 60);
    await page.reload();
    await center(term(page, nested));
    await term(page, nested).click();
    const again = await boxOf(card(page));
    expect(Math.abs(again.width - drawn.width)).toBeLessThan(2);
    expect(again.height).toBeLessThanOrEqual(drawn.height + 1);
  });
});
