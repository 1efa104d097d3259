import { expect, test } from "@playwright/test";
import { article, boxOf, card, center, choose, clickAt, nested, pointOn, screens, tap, term } from "./helpers";

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
      for (const [i, block] of [
        [0, "start"],
        [Math.floor(count / 3), "center"],
        [Math.floor(count / 2), "end"],
        [count - 1, "end"],
      ] as const) {
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
          return (
            !over ||
            [...element.getClientRects()].some(
              (line) => line.bottom > over.top + 1 && line.top < over.bottom - 1 && line.right > over.left && line.left < over.right,
            )
          );
        });
        expect(covered, `term ${i}`).toBe(false);
        await page.keyboard.press("Escape");
      }
      expect(await page.evaluate(() => ("shifts" in window && Array.isArray(window.shifts) ? window.shifts.length : -1))).toBe(0);
    });

    test("by mouse, by keyboard and by touch: opened, gone into, saved from in one key, closed", async ({ page }) => {
      await page.goto(article);
      const spot = term(page, nested);
      const saved = page.locator(".saved-note");
      await center(spot);
      const { x, y } = await pointOn(spot);
      await page.mouse.move(x, y);
      await expect(card(page)).toBeVisible();
      const inside = await boxOf(card(page));
      await page.mouse.move(inside.x + 40, inside.y + inside.height / 2, { steps: 5 });
      await page.waitForTimeout(500);
      await expect(card(page)).toBeVisible();
      await page.keyboard.press("s");
      await expect(saved).toHaveText("Saved to study: 三报到三服务");
      await page.keyboard.press("Escape");
      await expect(card(page)).toBeHidden();

      await page.mouse.move(1, 1);
      await page.locator("#p2\\.2 .zh").focus();
      await page.keyboard.press("t");
      await expect(card(page)).toBeVisible();
      const zh = await page
        .locator(".term:focus")
        .evaluate((element) => [...element.querySelectorAll("ruby")].map((ruby) => ruby.firstChild?.textContent ?? "").join(""));
      await page.keyboard.press("Enter");
      await expect(card(page)).toBeFocused();
      await page.keyboard.press("s");
      await expect(saved).toHaveText(`Saved to study: ${zh}`);
      await page.keyboard.press("Escape");
      await expect(card(page)).toBeHidden();
      await expect(page.locator(".term:focus")).toHaveCount(1);
      await page.keyboard.press("Escape");

      await center(spot);
      await tap(spot);
      await expect(card(page)).toBeVisible();
      await tap(card(page).getByRole("button", { name: "Save to study" }));
      await expect(saved).toHaveText("Already saved: 三报到三服务");
      await tap(card(page).getByRole("button", { name: "Close" }));
      await expect(card(page)).toBeHidden();
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
      await tap(term(page, nested));
      await expect(card(page)).toBeVisible();
    });
  });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  test.skip(({ browserName }) => browserName === "firefox", "this Firefox cannot be touched (docs/browsers.md)");

  test("the sheet's height is drawn by finger, by tap and by key, remembered, and never comes to cover the word", async ({ page }) => {
    await page.goto(article);
    const spot = term(page, nested);
    await center(spot);
    await tap(spot);
    const grip = page.getByRole("separator", { name: "Height of the card" });
    await expect(grip).toBeVisible();
    const height = async () => (await boxOf(card(page))).height;
    const clear = async () => {
      const [word, sheet] = [await boxOf(spot), await boxOf(card(page))];
      expect(word.y + word.height).toBeLessThanOrEqual(sheet.y + 1);
      expect(word.y).toBeGreaterThan(40);
    };
    const before = await height();
    const at = await boxOf(grip);
    expect(at.height).toBeGreaterThanOrEqual(24);
    const client = await page.context().newCDPSession(page);
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    for (let i = 1; i <= 5; i++) await client.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: y - i * 20 }] });
    await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    const drawn = await height();
    expect(Math.abs(drawn - before - 100)).toBeLessThan(4);
    await clear();
    await page.reload();
    await center(spot);
    await tap(spot);
    await expect(card(page)).toBeVisible();
    expect(Math.abs((await height()) - drawn)).toBeLessThan(4);
    await tap(grip);
    expect(await height()).toBeGreaterThan(0.75 * 740);
    await clear();
    await tap(grip);
    expect(await height()).toBeLessThan(0.6 * 740);
    await grip.focus();
    await page.keyboard.press("ArrowDown");
    expect(await height()).toBeLessThan(0.5 * 740);
    expect(Number(await grip.getAttribute("aria-valuenow"))).toBeLessThan(50);
    await page.keyboard.press("End");
    await clear();
  });

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
    await clickAt(terms.nth(0));
    await expect(card(page)).toBeVisible();
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

  test("the size is changed by + and − as well, and remembered", async ({ page }) => {
    await page.goto(article);
    await page.locator("#p2\\.2 .zh").focus();
    await page.keyboard.press("t");
    await expect(card(page)).toBeVisible();
    const width = async () => (await boxOf(card(page))).width;
    const before = await width();
    await page.keyboard.press("+");
    const larger = await width();
    expect(larger).toBeGreaterThan(before * 1.1);
    await page.reload();
    await page.locator("#p2\\.2 .zh").focus();
    await page.keyboard.press("t");
    await expect(card(page)).toBeVisible();
    expect(Math.abs((await width()) - larger)).toBeLessThan(2);
    await page.keyboard.press("-");
    expect(Math.abs((await width()) - before)).toBeLessThan(4);
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
