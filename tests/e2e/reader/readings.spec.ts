import { expect, type Page, test } from "@playwright/test";
import { article, card, center, choose, nested, screens, tap, term } from "./helpers";

/** How many words have their reading over them, inside terms and outside. */
const shown = (page: Page): Promise<{ inTerms: number; outside: number; all: number }> =>
  page.evaluate(() => {
    const readings = [...document.querySelectorAll(".pair.paragraph .zh rt")];
    const seen = readings.filter((rt) => rt.getClientRects().length > 0);
    const inTerms = seen.filter((rt) => rt.closest(".term")).length;
    return { inTerms, outside: seen.length - inTerms, all: readings.length };
  });

for (const viewport of screens)
  test(`${viewport.width} px: none, terms, not yet known, everything; zhuyin; tones; traditional; all remembered`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(article);
    expect(await shown(page)).toMatchObject({ inTerms: 0, outside: 0 });
    await choose(page, "Readings (p)", "terms");
    const terms = await shown(page);
    expect(terms.inTerms).toBeGreaterThan(50);
    expect(terms.outside).toBe(0);

    await choose(page, "Readings (p)", "unknown");
    expect((await shown(page)).outside).toBeGreaterThan(100);
    const word = page.locator("#p2\\.2 .zh .s > ruby").first();
    await word.evaluate((element) => {
      element.tabIndex = -1;
      element.focus();
    });
    await page.keyboard.press("m");
    await expect(word.locator("rt")).toBeHidden();
    await page.keyboard.press("m");
    await expect(word.locator("rt")).toBeVisible();

    await choose(page, "Readings (p)", "all");
    const all = await shown(page);
    expect(all.inTerms + all.outside).toBe(all.all);

    await choose(page, "Written in", "zhuyin");
    await expect(word.locator("rt")).toHaveText(/[ㄅ-ㄩ]/u);
    await expect(word.locator("rt")).toHaveAttribute("lang", "zh-Bopo");
    await choose(page, "Tone colors", "on");
    await expect(word.locator(".tone1, .tone2, .tone3, .tone4, .tone0").first()).toBeVisible();

    const text = () => page.locator("#p2\\.2 .zh").evaluate((paragraph) => [...paragraph.querySelectorAll(".s")].map((s) => s.textContent ?? "").join("").replace(/[ㄅ-ㄩˊˇˋ˙ ]/gu, ""));
    const simplified = await text();
    await choose(page, "Characters", "traditional");
    await expect(page.locator("#p2\\.2 .zh")).toHaveAttribute("lang", "zh-Hant");
    const traditional = await text();
    expect(traditional).not.toBe(simplified);
    expect(traditional.length).toBe(simplified.length);
    expect(traditional).toContain("黨");

    // Terms and words are found as before, and the card spells as the text does.
    await page.keyboard.press("Escape");
    await center(term(page, nested));
    await term(page, nested).click();
    await expect(card(page)).toContainText("Three Check-ins and Three Services");
    await expect(card(page)).toContainText(/[ㄅ-ㄩ]/u);
    await page.keyboard.press("Escape");
    const plain = page.locator("#p2\\.2 .zh .s > ruby").first();
    await center(plain);
    await plain.click();
    await expect(card(page)).toBeVisible();

    await page.reload();
    await expect(page.locator("#p2\\.2 .zh")).toHaveAttribute("lang", "zh-Hant");
    await expect(page.locator("#p2\\.2 .zh rt").first()).toHaveText(/[ㄅ-ㄩ]/u);
    await choose(page, "Characters", "simplified");
    await choose(page, "Written in", "pinyin");
    await choose(page, "Tone colors", "off");
    await expect(page.locator("#p2\\.2 .zh")).toHaveAttribute("lang", "zh-Hans");
    expect((await text()).startsWith(simplified.slice(0, 1))).toBe(true);
    await choose(page, "Readings (p)", "none");
    await center(plain);
    await page.keyboard.press("Escape");
    await plain.hover();
    await expect(page.locator(".reading-bubble:visible")).toHaveCount(0);
  });

for (const viewport of screens)
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport, hasTouch: true });

    test("the reading of one word, by mouse, by keyboard and by touch", async ({ page }) => {
      await page.goto(article);
      const word = page.locator("#p2\\.2 .zh .s > ruby").first();
      const reading = (await word.locator("rt").textContent()) ?? "";
      const bubble = page.locator(".reading-bubble:visible");
      await center(word);
      await word.hover();
      await expect(bubble).toHaveText(reading);
      await page.mouse.move(1, 1);
      await expect(bubble).toHaveCount(0);
      await page.locator("#p2\\.2 .zh").focus();
      await page.keyboard.press("w");
      await expect(bubble).toHaveText(await page.locator("ruby:focus rt").evaluate((rt) => rt.textContent ?? ""));
      await page.keyboard.press("Escape");
      await page.locator("#display summary").focus();
      await expect(bubble).toHaveCount(0);
      await center(word);
      await tap(word);
      await expect(bubble).toHaveText(reading);
    });
  });
