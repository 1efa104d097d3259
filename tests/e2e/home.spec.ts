import { expect, test } from "@playwright/test";
import { look } from "./reader/helpers";
import { always } from "./matrix";

test("the specimen is alive: both languages light up, pinyin shows, a click opens a card beside the word", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/en/");
  await page.waitForLoadState("networkidle");
  const term = page.locator(".specimen .term[data-term=jiceng-zhili], .specimen .term").first();
  await term.hover();
  await expect(page.locator(".specimen .zh .s.lit")).toHaveCount(1);
  await expect(page.locator(".specimen .en .s.lit")).toHaveCount(1);
  await expect(page.locator(".pinyin-bubble").first()).toBeVisible();
  const layout = () => page.locator(".specimen").boundingBox();
  const before = await layout();
  await term.locator("ruby").first().click();
  const card = page.locator(".specimen .card");
  await expect(card).toBeVisible();
  await expect(card.getByRole("link", { name: /Full entry/ })).toHaveAttribute("href", /\/en\/glossary\//);
  expect(await layout()).toEqual(before);
  await expect(page.locator(".specimen .en .s.lit")).toHaveCount(1);
  expect(await look(page, [".specimen"])).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
});

test("nothing of the reader is fetched before the page has come, and no data of cards before somebody comes near", async ({ page }) => {
  const data: string[] = [];
  page.on("request", (request) => data.push(new URL(request.url()).pathname));
  await page.goto("/en/");
  await page.waitForLoadState("networkidle");
  expect(data.filter((path) => /wuxi-hongmei-linghang.*\.json/.test(path))).toEqual([]);
  await page.locator(".specimen .zh").first().hover();
  await expect.poll(() => data.filter((path) => /wuxi-hongmei-linghang.*\.json/.test(path)).length).toBeGreaterThan(0);
});

test("who stopped in an article is offered to go on; who finished or never read is not", async ({ page }) => {
  await page.goto("/en/");
  await expect(page.locator(".go-on")).toBeHidden();
  await page.evaluate(() => {
    localStorage.setItem("tifa.place.wuxi-shanghai-chanye", "p2.1 0.420");
    localStorage.setItem("tifa.place.wuxi-hongmei-linghang", "p1.1 0.990");
  });
  await page.reload();
  await expect(page.locator(".go-on a")).toHaveText(/^Continue “.+” \(42%\)$/);
  await page.locator(".go-on a").click();
  await expect(page).toHaveURL("/en/read/wuxi-shanghai-chanye/#p2.1");
});

test("the field answers below itself, by keyboard and by mouse", async ({ page }) => {
  await page.goto("/en/");
  const field = page.locator("form.look input");
  await field.click();
  await page.keyboard.type("sanbaodao");
  const options = page.locator("form.look [role=option]");
  await expect(options.first()).toContainText("三报到");
  await expect(page.locator("dialog#lookup")).toBeHidden();
  expect(await look(page, ["form.look"])).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(options.first()).toBeHidden();
  await field.click();
  await options.first().click();
  await expect(page).toHaveURL(/\/en\/glossary\/san-baodao/);
  await page.goBack();
  await field.fill("red plum navigator plan");
  await expect(options.first()).toContainText("Red Plum Navigator");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/en\/glossary\/hongmei-/);
});

test("without scripts the field leads to the page for looking up, and the two sentences stand with their English", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("/en/");
  await expect(page.locator(".specimen .en")).toHaveCount(2);
  await page.locator("form.look input").fill("基层");
  await page.locator("form.look input").press("Enter");
  await expect(page).toHaveURL(/\/en\/lookup\/\?q=/);
  await context.close();
});

for (const width of [320, 390, 820])
  test(`nothing goes sideways at ${width} px`, always(width === 320), async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      "/en/",
      "/zh-CN/",
      "/en/glossary/",
      "/en/glossary/letters/z/",
      "/en/glossary/jiceng/",
      "/zh-CN/glossary/hongmei-linghang/",
      "/en/glossary/compare/",
      "/en/glossary/ladder/",
      "/en/glossary/english/",
    ]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  });
