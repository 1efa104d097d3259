import { expect, type Page, test } from "@playwright/test";

const article = "/en/read/wuxi-hongmei-linghang/";
const term = (page: Page, id: string) => page.locator(`.zh .term[data-term="${id}"]`).first();
const card = (page: Page) => page.locator("#card");

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
  const narrow = await boxes();
  expect(narrow.en.y).toBeGreaterThan(narrow.zh.y + narrow.zh.height - 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("the pinyin of the word under the pointer stands above it and moves nothing", async ({ page }) => {
  await page.goto(article);
  const word = page.locator(".zh ruby", { hasText: "引领" }).first();
  await word.scrollIntoViewIfNeeded();
  const before = await word.boundingBox();
  await word.hover();
  const bubble = page.locator(".reading-bubble");
  await expect(bubble).toHaveText("yǐnlǐng");
  const after = await word.boundingBox();
  expect(after).toEqual(before);
  const above = await bubble.boundingBox();
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((after?.y ?? 0) + 2);
});

test("hover opens a card with the term, its parts open in place, the pointer can move into it, Esc closes it", async ({ page }) => {
  await page.goto(article);
  await term(page, "san-baodao-san-fuwu").scrollIntoViewIfNeeded();
  await term(page, "san-baodao-san-fuwu").hover();
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toContainText("Three Check-ins and Three Services");
  await expect(card(page)).toContainText("sān bàodào sān fúwù");
  await expect(card(page)).toContainText("City");
  const box = await card(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 40, { steps: 8 });
  await page.waitForTimeout(600);
  await expect(card(page)).toBeVisible();
  await card(page).locator("[data-card=san-baodao] > summary").click();
  await expect(card(page).locator("[data-card=san-baodao] > .gloss")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
});

test("a hovered card goes when the pointer leaves both, and never covers its term", async ({ page }) => {
  await page.goto(article);
  const spot = term(page, "san-baodao-san-fuwu");
  await spot.scrollIntoViewIfNeeded();
  await spot.hover();
  await expect(card(page)).toBeVisible();
  // Line by line: a term that wraps has several boxes, and the card stands beside the one pointed at.
  const covered = await spot.evaluate((element) => {
    const over = document.querySelector("#card")?.getBoundingClientRect();
    const lines = [...element.getClientRects()];
    return (
      over && lines.every((line) => line.bottom > over.top + 1 && line.top < over.bottom - 1 && line.right > over.left && line.left < over.right)
    );
  });
  expect(covered).toBe(false);
  await page.mouse.move(2, 2);
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
  await expect(card(page)).toBeVisible();
  await expect(page.locator(".reading-bubble")).toBeVisible();
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
  await page.getByLabel("Pinyin over every word").check();
  await expect(reading).toBeVisible();
  await page.reload();
  await expect(page.locator(".zh rt").first()).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });
  test("a tap opens a sheet from below that leaves the word in view", async ({ page }) => {
    await page.goto(article);
    const spot = term(page, "san-baodao-san-fuwu");
    await spot.scrollIntoViewIfNeeded();
    await spot.tap();
    await expect(card(page)).toBeVisible();
    const [of, sheet] = [await spot.boundingBox(), await card(page).boundingBox()];
    if (!of || !sheet) throw new Error("no boxes");
    expect(Math.round(sheet.y + sheet.height)).toBe(780);
    expect(sheet.width).toBe(390);
    expect(of.y + of.height).toBeLessThanOrEqual(sheet.y + 1);
    await card(page).getByRole("button", { name: "Close" }).tap();
    await expect(card(page)).toBeHidden();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the text, its English and the ruby can be read", async ({ page }) => {
    await page.goto(article);
    await expect(page.locator(".pair.paragraph .zh").first()).toContainText("党");
    await expect(page.locator(".pair.paragraph .en").first()).toContainText("Party building");
    const reading = page.locator(".zh rt").first();
    await expect(reading).toBeHidden();
    await page.locator("#ruby").check();
    await expect(reading).toBeVisible();
  });
});

test("the text as it came stands beside the reading text with the emendations marked", async ({ page }) => {
  await page.goto(article);
  await page.getByRole("link", { name: "Original text and edits" }).click();
  await expect(page.locator(".as-it-came")).toContainText("街道一—社区一—网格");
  await expect(page.locator(".as-it-came ins").first()).toHaveText("—");
  await expect(page.locator(".reading-text")).toContainText("街道—社区—网格");
  await expect(page.locator(".as-it-came .furniture").first()).toContainText("2023年10月9日");
});

test("what was read once can be read offline", async ({ page, context }) => {
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
