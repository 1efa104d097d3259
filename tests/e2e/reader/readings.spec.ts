import { expect, type Page, test } from "@playwright/test";
import { article, card, center, choose, clickAt, nested, screens, screenTag, tap, term, withSettings } from "./helpers";

/** How many words have their reading over them, inside terms and outside. */
const shown = (page: Page): Promise<{ inTerms: number; outside: number; all: number }> =>
  page.evaluate(() => {
    const readings = [...document.querySelectorAll(".pair.paragraph .zh rt")];
    const seen = readings.filter((rt) => rt.getClientRects().length > 0);
    const inTerms = seen.filter((rt) => rt.closest(".term")).length;
    return { inTerms, outside: seen.length - inTerms, all: readings.length };
  });

for (const viewport of screens)
  test(
    `${viewport.width} px: none, terms, not yet known, everything; zhuyin; tones; traditional; all remembered`,
    screenTag(viewport),
    async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(article);
      expect(await shown(page)).toMatchObject({ inTerms: 0, outside: 0 });
      await choose(page, "Pinyin (p)", "terms");
      const terms = await shown(page);
      expect(terms.inTerms).toBeGreaterThan(50);
      expect(terms.outside).toBe(0);

      await choose(page, "Pinyin (p)", "unknown");
      expect((await shown(page)).outside).toBeGreaterThan(100);
      const word = page.locator("#p2\\.2 .zh .s > ruby").first();
      await word.evaluate((element) => {
        element.tabIndex = -1;
        element.focus();
      });
      await page.keyboard.press("m");
      await expect(word.locator("rt").first()).toBeHidden();
      await page.keyboard.press("m");
      await expect(word.locator("rt").first()).toBeVisible();

      await choose(page, "Pinyin (p)", "all");
      const all = await shown(page);
      expect(all.inTerms + all.outside).toBe(all.all);

      await choose(page, "Script", "zhuyin");
      await expect(word.locator("rt").first()).toHaveText(/[ㄅ-ㄩ]/u);
      await expect(word.locator("rt").first()).toHaveAttribute("lang", "zh-Bopo");
      await choose(page, "Tone colors", "on");
      await expect(word.locator(".tone1, .tone2, .tone3, .tone4, .tone0").first()).toBeVisible();

      const text = () =>
        page.locator("#p2\\.2 .zh").evaluate((paragraph) =>
          [...paragraph.querySelectorAll(".s")]
            .map((s) => s.textContent ?? "")
            .join("")
            .replace(/[ㄅ-ㄩˊˇˋ˙ ]/gu, ""),
        );
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
      await choose(page, "Script", "pinyin");
      await choose(page, "Tone colors", "off");
      await expect(page.locator("#p2\\.2 .zh")).toHaveAttribute("lang", "zh-Hans");
      expect((await text()).startsWith(simplified.slice(0, 1))).toBe(true);
      await choose(page, "Pinyin (p)", "none");
      await center(plain);
      await page.keyboard.press("Escape");
      await plain.hover();
      await expect(page.locator(".pinyin-bubble")).toHaveCount(0);
    },
  );

for (const viewport of screens)
  test.describe(`${viewport.width} px`, screenTag(viewport), () => {
    test.use({ viewport, hasTouch: true });

    test("the reading of one word, by mouse, by keyboard and by touch", async ({ page }) => {
      await page.goto(article);
      const word = page.locator("#p2\\.2 .zh .s > ruby").first();
      const reading = (await word.locator("rt").textContent()) ?? "";
      const bubble = page.locator(".pinyin-bubble");
      await center(word);
      await word.hover();
      await expect(bubble).toHaveText(reading);
      await page.mouse.move(1, 1);
      await expect(bubble).toHaveCount(0);
      await page.locator("#p2\\.2 .zh").focus();
      await page.keyboard.press("w");
      await expect(bubble).toHaveText(await page.locator("ruby:focus rt").evaluate((rt) => rt.textContent ?? ""));
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Text and colors" }).focus();
      await expect(bubble).toHaveCount(0);
      await center(word);
      await tap(word);
      await expect(bubble).toHaveText(reading);
    });
  });

test("words with digits in them are dressed too, and the card is in the characters of the text", async ({ page }) => {
  await withSettings(page, { script: "zhuyin", tones: "on", characters: "traditional" });
  await page.goto("/en/read/wuxi-minsheng-shishi/");
  await expect(page.locator(".zh").first()).toHaveAttribute("lang", "zh-Hant");
  const words = await page.locator(".pair .zh ruby").evaluateAll((all) =>
    all.map((word) => ({
      zh: word.getAttribute("data-zh") ?? "",
      rt: word.querySelector("rt")?.textContent ?? "",
      lang: word.querySelector("rt")?.lang ?? "",
      tones: word.querySelectorAll("[class^=tone]").length,
    })),
  );
  const withDigits = words.filter(({ zh }) => /\d\p{Script=Han}/u.test(zh));
  expect(withDigits.length).toBeGreaterThan(3);
  for (const { zh, rt, lang, tones } of words.filter(({ zh }) => /^[\d\p{Script=Han}]+$/u.test(zh))) {
    expect(`${zh} ${rt} ${lang}`).toMatch(/^\S+ [ㄅ-ㄩˊˇˋ˙ ]+ zh-Bopo$/u);
    expect(tones, zh).toBe(zh.match(/\p{Script=Han}/gu)?.length);
  }
  // As it is printed: 為 and 群眾, not 爲 and 羣衆.
  const shown = await page.locator(".pair .zh").allTextContents();
  expect(shown.join("")).toMatch(/為/);
  expect(shown.join("")).not.toMatch(/[爲羣衆覈啓]/);

  const term = page
    .locator(".pair .zh .term:not(.term .term)")
    .filter({ has: page.locator("ruby", { hasText: /[黨領務們從門開國產業]/ }) })
    .first();
  const read = await term.evaluate((element) => {
    const copy = element.cloneNode(true);
    if (copy instanceof Element) for (const rt of copy.querySelectorAll("rt")) rt.remove();
    return copy.textContent ?? "";
  });
  await center(term);
  await clickAt(term);
  const head = card(page).locator("h2");
  await expect(head).toHaveText(read);
  await expect(head.locator("[lang]")).toHaveAttribute("lang", "zh-Hant");
});
