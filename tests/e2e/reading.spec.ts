import { expect, test } from "@playwright/test";
import { article, card, openDrop, passTime, startClock, term } from "./reader/helpers";

test("a first visitor reads the article from the home page in one click", async ({ page }) => {
  await page.goto("/en/");
  await expect(page.locator("h1")).toContainText("Read Chinese policy language");
  await page.locator(".ways .button.main").click();
  await expect(page).toHaveURL(article);
  await expect(page.locator("h1")).toContainText("红梅领航", { useInnerText: true });
  await expect(
    page
      .locator(".pair.paragraph")
      .filter({ has: page.locator("#s2\\.2\\.1") })
      .locator(".en"),
  ).toContainText("16 measures");
  await expect(page.locator(".truncated")).toContainText("(下转 B2版)");
});

test("Chinese stands left of its English on a wide screen, above it on a phone", async ({ page }) => {
  const boxes = async () => {
    const pair = page.locator(".pair.paragraph").first();
    const zh = await pair.locator(".zh").boundingBox();
    const en = await pair.locator(".en").boundingBox();
    if (!zh || !en) throw new Error("the paragraph is not shown");
    return { zh, en };
  };
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  const wide = await boxes();
  expect(wide.en.x).toBeGreaterThan(wide.zh.x + wide.zh.width - 1);
  await page.setViewportSize({ width: 360, height: 740 });
  const sentence = (language: "zh" | "en") => page.locator(`.pair.paragraph .${language} .s`).first();
  const [zh, en] = [await sentence("zh").boundingBox(), await sentence("en").boundingBox()];
  expect(en?.y).toBeGreaterThan((zh?.y ?? Number.POSITIVE_INFINITY) + (zh?.height ?? 0) - 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

for (const [what, within, pinyin] of [
  ["a word", ".zh .s > ruby", "jìnniánlái"],
  ["a whole term", '.term[data-term="dangjian-yinling"] ruby', "dǎngjiàn yǐnlǐng"],
] as const)
  test(`the pinyin of ${what} under the pointer stands above it and moves nothing`, async ({ page }) => {
    await page.goto(article);
    const word = page.locator(`section ${within}`, { hasText: what === "a word" ? "近年来" : "引领" }).first();
    await word.scrollIntoViewIfNeeded();
    const before = await word.boundingBox();
    await word.hover();
    const bubble = page.locator(".pinyin-bubble");
    await expect(bubble).toHaveText(pinyin);
    const after = await word.boundingBox();
    expect(after).toEqual(before);
    const above = await bubble.boundingBox();
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((after?.y ?? 0) + 2);
  });

test("pointing at a term lights it in both languages and says its pinyin; a click opens its card, and Esc closes it", async ({ page }) => {
  await startClock(page);
  await page.goto(article);
  const spot = term(page, "san-baodao-san-fuwu");
  await spot.scrollIntoViewIfNeeded();
  await spot.hover();
  await expect(spot).toHaveClass(/\blit\b/);
  await expect(page.locator('.en .r.lit[data-r="san-baodao-san-fuwu"]')).toHaveText("Three Check-ins and Three Services");
  await expect(page.locator(".pinyin-bubble")).toHaveText("sān bàodào sān fúwù");
  await passTime(page, 1000);
  await expect(card(page)).toBeHidden();
  await spot.click();
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toContainText("Three Check-ins and Three Services");
  await expect(card(page)).toContainText("sān bàodào sān fúwù");
  await expect(card(page)).toContainText("City");
  await page.mouse.move(2, 200);
  await passTime(page, 1000);
  await expect(card(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
});

test("the card leads to the full entry and the entry back to the spot", async ({ page }) => {
  await page.goto(article);
  await term(page, "yi-he-san-hua").click();
  await card(page).getByRole("link", { name: "Full entry" }).first().click();
  await expect(page).toHaveURL("/en/glossary/yi-he-san-hua/");
  await expect(page.locator("h1")).toContainText("一核三化");
  await page.locator("#concordance a").first().click();
  await expect(page).toHaveURL(/\/en\/read\/wuxi-hongmei-linghang\/#s2\.\d/);
  await expect(page.locator(".s:target")).toBeInViewport();
});

test("by keyboard alone: one tab stop a paragraph, arrows from term to term, Enter into the card, Esc back", async ({ page }) => {
  await page.goto(article);
  await page.locator(".pair.paragraph .zh").first().focus();
  await page.keyboard.press("ArrowRight");
  const focused = page.locator(".term:focus");
  const first = await focused.getAttribute("data-term");
  await expect(page.locator(".pinyin-bubble").first()).toBeVisible();
  await expect(page.locator(".en .s.lit")).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(focused).not.toHaveAttribute("data-term", first ?? "");
  const second = await focused.getAttribute("data-term");
  await page.keyboard.press("Enter");
  await expect(card(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(card(page).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  await expect(focused).toHaveAttribute("data-term", second ?? "");
  const stops = await page.locator(".pair.paragraph .zh [tabindex='0']").count();
  expect(stops).toBe(0);
});

test("the switch shows pinyin over every word, and is remembered", async ({ page }) => {
  await page.goto(article);
  const reading = page.locator(".zh rt").first();
  await expect(reading).toBeHidden();
  await page.getByTitle("Pinyin over every word").click();
  await expect(page.getByLabel("Pinyin over every word")).toBeChecked();
  await expect(reading).toBeVisible();
  await page.reload();
  await expect(page.locator(".zh rt").first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the text, its English and the ruby can be read", async ({ page }) => {
    await page.goto(article);
    await expect(page.locator(".pair.paragraph .zh").first()).toContainText("党");
    await expect(page.locator(".pair.paragraph .en").first()).toContainText("Party building");
    const reading = page.locator(".zh rt").first();
    await expect(reading).toBeHidden();
    await page.locator("label:has(#ruby)").click();
    await expect(reading).toBeVisible();
  });

  test("what the bar lets down opens all the same, and only what works is in it", async ({ page }) => {
    await page.goto(article);
    for (const needs of ["Text and colors", "Keyboard shortcuts"]) await expect(page.getByRole("button", { name: needs })).toBeHidden();
    const more = await openDrop(page, "More");
    await more.getByRole("button", { name: "About this text" }).click();
    const about = page.getByRole("dialog", { name: "About this text" });
    await expect(about).toBeVisible();
    await expect(about).toContainText("Organization Department");
    await about.getByRole("button", { name: "Close" }).click();
    await expect(about).toBeHidden();
    await openDrop(page, "More");
    await more.getByRole("navigation", { name: "Contents" }).getByRole("link").nth(1).click();
    await expect(page).toHaveURL(/#p\d/);
    // What a script would close a reader closes: the section is reached all the same.
    await expect(page.locator(":target")).toBeInViewport();
  });

  test.describe("on a phone", () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    test("each sentence is followed by its English", async ({ page }) => {
      await page.goto(article);
      const tops = await page
        .locator("#p2\\.2")
        .evaluate((pair) =>
          [...pair.querySelectorAll<HTMLElement>(".zh .s")].flatMap((zh) => [
            zh.getBoundingClientRect().top,
            pair.querySelector(`.en .s[data-s="${zh.dataset.s}"]`)?.getBoundingClientRect().top ?? 0,
          ]),
        );
      expect(tops.length).toBeGreaterThan(4);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      expect(new Set(tops).size).toBe(tops.length);
    });
  });
});

test("the text as it came stands beside the reading text with the emendations marked", async ({ page }) => {
  await page.goto(article);
  await (await openDrop(page, "More")).getByRole("link", { name: "Original text and edits" }).click();
  await expect(page.locator(".as-it-came")).toContainText("街道一—社区一—网格");
  await expect(page.locator(".as-it-came ins").first()).toHaveText("—");
  await expect(page.locator(".reading-text")).toContainText("街道—社区—网格");
  await expect(page.locator(".as-it-came .furniture").first()).toContainText("2023年10月9日");
});

test.describe("by the service worker", () => {
  test.use({ serviceWorkers: "allow" });
  test("what was read once can be read offline @all", async ({ page, context }) => {
    await page.goto(article);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await expect.poll(() => page.evaluate(async () => (await caches.match("/en/glossary/")) !== undefined)).toBe(true);
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator("h1")).toContainText("红梅领航", { useInnerText: true });
    await term(page, "hongmei-linghang").click();
    await expect(card(page)).toContainText("Red Plum Navigator");
    await page.goto("/en/glossary/");
    await expect(page.locator("h1")).toHaveText("Glossary");
  });
});
