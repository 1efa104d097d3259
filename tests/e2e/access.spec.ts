import { expect, test } from "@playwright/test";
import { look } from "./reader/helpers";

const pages = [
  "/en/",
  "/en/read/",
  "/en/read/wuxi-hongmei-linghang/",
  "/en/read/wuxi-hongmei-linghang/source/",
  "/en/glossary/",
  "/en/glossary/san-baodao-san-fuwu/",
  "/en/glossary/ladder/",
  "/en/glossary/compare/",
  "/en/glossary/english/",
  "/en/lookup/",
  "/en/study/",
  "/en/about/",
  "/en/nowhere/",
  "/zh-CN/",
  "/zh-CN/read/",
  "/zh-CN/read/wuxi-hongmei-linghang/",
  "/zh-CN/glossary/san-baodao-san-fuwu/",
  "/zh-CN/lookup/",
  "/zh-CN/study/",
  "/zh-CN/about/",
];

/** Of a page of a thousand alike rows, the parts that differ and some of the rows. */
const sampled = ["header", "footer", ".article-head", ".article-facts", ".brief", ".reader-tools", "#p1\\.1", "#p2\\.1"];
const parts: Record<string, string[]> = {
  "/en/read/wuxi-hongmei-linghang/": sampled,
  "/zh-CN/read/wuxi-hongmei-linghang/": sampled,
  "/en/glossary/": ["header", "footer", "h1", ".intro", ".filters", ".letters", "section[aria-labelledby=letter-A]"],
  "/en/glossary/english/": ["header", "footer", "h1", ".intro", ".letters", "section[aria-labelledby=letter-A]"],
};

for (const scheme of ["light", "dark"] as const)
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });
    for (const path of pages)
      test(`axe finds nothing on ${path}`, async ({ page }) => {
        await page.goto(path);
        expect(await look(page, parts[path])).toEqual([]);
      });

    test("axe finds nothing with the card open, hovered, pinned and with its parts open", async ({ page }) => {
      await page.goto("/en/read/wuxi-hongmei-linghang/");
      const term = page.locator('.term[data-term="san-baodao-san-fuwu"]').first();
      await term.hover();
      await expect(page.locator("#card")).toBeVisible();
      const only = ["#card", ".article-head", "#p1\\.1"];
      expect(await look(page, only)).toEqual([]);
      await term.click();
      await page.locator("#card [data-card=san-baodao] > summary").click();
      expect(await look(page, only)).toEqual([]);
      await page.getByLabel("Pinyin over every word").check();
      expect(await look(page, only)).toEqual([]);
    });

    test("axe finds nothing with the lookup box open and full", async ({ page }) => {
      await page.goto("/en/");
      await page.keyboard.press("/");
      await page.keyboard.type("红梅");
      await expect(page.locator("dialog#lookup [role=option]").first()).toBeVisible();
      expect(await look(page)).toEqual([]);
    });
  });

test("axe on a phone with the sheet open", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  await page.locator('.term[data-term="san-baodao-san-fuwu"]').first().tap();
  await expect(page.locator("#card")).toBeVisible();
  expect(await look(page, ["#card", "header", "#p1\\.1"])).toEqual([]);
  await context.close();
});

test("axe looks: a seeded fault is found", async ({ page }) => {
  await page.goto("/en/");
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
  expect(await look(page)).toContainEqual(expect.stringMatching(/^image-alt/));
});
