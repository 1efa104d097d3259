import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

/** What axe finds. `only` narrows it to what a state changes: an article's two thousand words take it half a minute. */
const look = async (page: Page, only: string[] = []) => {
  const axe = new AxeBuilder({ page });
  for (const part of only) axe.include(part);
  const { violations } = await axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 3).join(" | ")}`);
};

const pages = [
  "/en/", "/en/read/", "/en/read/wuxi-hongmei-linghang/", "/en/read/wuxi-hongmei-linghang/source/", "/en/glossary/",
  "/en/glossary/san-baodao-san-fuwu/", "/en/lookup/", "/en/about/", "/en/nowhere/", "/zh-CN/read/wuxi-hongmei-linghang/",
];

/** Of a page of a thousand alike rows, the parts that differ and some of the rows. */
const sampled = ["header", "footer", ".article-head", ".article-facts", ".brief", ".reader-tools", "#p1\\.1", "#p2\\.1"];
const parts: Record<string, string[]> = {
  "/en/read/wuxi-hongmei-linghang/": sampled,
  "/zh-CN/read/wuxi-hongmei-linghang/": sampled,
  "/en/glossary/": ["header", "footer", "h1", ".intro", ".filters", ".letters", "section[aria-labelledby=letter-A]"],
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

test("the accessible text of every paragraph is the stored text", async ({ page }) => {
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  await page.getByLabel("Pinyin over every word").check();
  const read = await page.locator(".pair .zh").evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const copy = paragraph.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
      return copy.textContent ?? "";
    }),
  );
  const { default: zh } = await import("../../content/articles/wuxi-hongmei-linghang/zh.json", { with: { type: "json" } });
  const stored = new Map<string, string>();
  for (const [id, text] of Object.entries(zh)) {
    const block = id.replace(/\.\d+$/, "");
    stored.set(block, (stored.get(block) ?? "") + text);
  }
  expect(read.sort()).toEqual([...stored.values()].sort());
});
