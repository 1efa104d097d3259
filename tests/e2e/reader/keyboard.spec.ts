import { expect, test } from "@playwright/test";
import { article, card, screens } from "./helpers";

for (const viewport of screens)
  test(`${viewport.width} px: every key does what the list under ? says`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(article);
    await page.keyboard.press("?");
    const help = page.locator("#keys-help");
    await expect(help).toBeVisible();
    expect(await help.locator("dt").count()).toBeGreaterThan(25);
    await page.keyboard.press("Escape");
    await expect(help).toBeHidden();

    const focus = page.locator(":focus");
    await page.locator("#p2\\.2 .zh").focus();
    await page.keyboard.press("j");
    await expect(focus).toHaveAttribute("data-s", "2.2.1");
    await page.keyboard.press("j");
    await expect(focus).toHaveAttribute("data-s", "2.2.2");
    await page.keyboard.press("k");
    await expect(focus).toHaveAttribute("data-s", "2.2.1");
    await page.keyboard.press("J");
    await expect(page.locator("#p2\\.3 .zh")).toBeFocused();
    await page.keyboard.press("K");
    await expect(page.locator("#p2\\.2 .zh")).toBeFocused();
    await page.keyboard.press("t");
    const first = await focus.getAttribute("data-at");
    await expect(card(page)).toBeVisible();
    await page.keyboard.press("t");
    await expect(focus).not.toHaveAttribute("data-at", first ?? "");
    await page.keyboard.press("T");
    await expect(focus).toHaveAttribute("data-at", first ?? "");
    await page.keyboard.press("w");
    await expect(page.locator("ruby:focus")).toHaveCount(1);
    const word = await focus.textContent();
    await page.keyboard.press("w");
    expect(await focus.textContent()).not.toBe(word);
    await page.keyboard.press("b");
    expect(await focus.textContent()).toBe(word);
    await page.keyboard.press("Enter");
    await expect(card(page)).toBeFocused();
    await page.keyboard.press("x");
    if (viewport.width >= 1280) {
      await expect(page.locator(".pin")).toHaveCount(1);
      await expect(card(page)).toBeHidden();
    } else {
      await expect(card(page)).toBeVisible();
      await page.keyboard.press("Escape");
    }
    await page.keyboard.press("p");
    await expect(page.locator(".reader")).toHaveAttribute("data-readings", "none");
    await page.keyboard.press("c");
    await expect(page.locator("#cite")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.locator("#p2\\.3 .zh").focus();
    await page.keyboard.press("v");
    await expect(page.locator("#selection")).toBeVisible();
    await expect(page.locator("#selection button").first()).toBeFocused();
    await page.keyboard.press("v");
    expect(await page.evaluate(() => [...document.querySelectorAll(".zh .s")].filter((s) => getSelection()?.containsNode(s, true)).length)).toBe(2);
    await page.keyboard.press("Escape");
    await expect(page.locator("#selection")).toBeHidden();
    await expect(page.locator("#p2\\.3 .zh")).toBeFocused();
    await page.keyboard.press("/");
    await expect(page.locator("dialog#lookup")).toBeVisible();
  });

test("Esc closes what dropped from the bar and gives the focus back", async ({ page }) => {
  await page.goto(article);
  for (const name of ["Contents", "Display"]) {
    const summary = page.locator(".reader-bar summary", { hasText: name });
    await summary.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await expect(page.locator(".drop[open]")).toHaveCount(0);
    await expect(summary).toBeFocused();
  }
});

test("single-letter keys can be turned off, for those who speak to their machine", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("tifa.reader", JSON.stringify({ keys: "off" })));
  await page.goto(article);
  await page.keyboard.press("2");
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  await expect(page.locator(".reader")).toHaveAttribute("data-view", "side");
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await page.locator("#display summary").click();
  await page.getByRole("button", { name: "List of keys" }).click();
  await expect(page.locator("#keys-help")).toBeVisible();
});
