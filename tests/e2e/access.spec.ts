import { expect, test } from "@playwright/test";
import { look, shorten } from "./reader/helpers";
import { always } from "./matrix";

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
  "/en/glossary/letters/b/",
  "/en/lookup/",
  "/en/study/",
  "/en/review/",
  "/en/redline/",
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
const sampled = [".bar", ".head", ".article-end", "#p1\\.1", "#p2\\.1"];
const parts: Record<string, string[]> = {
  "/en/read/wuxi-hongmei-linghang/": sampled,
  "/zh-CN/read/wuxi-hongmei-linghang/": sampled,
  "/en/glossary/": [".bar", "footer", "h1", ".intro", ".filters", ".letters", "section[aria-labelledby=letter-A]"],
  "/en/glossary/english/": [".bar", "footer", "h1", ".intro", ".letters", "section[aria-labelledby=letter-A]"],
};

/** One page of each kind, in English; the rest, and the other scheme, with the whole matrix. Contrast is tests/unit/style's. */
const once = (path: string): boolean => path.startsWith("/en/");

for (const scheme of ["light", "dark"] as const)
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });
    for (const path of pages)
      test(`axe finds nothing on ${path}`, always(scheme === "light" && once(path)), async ({ page }) => {
        await page.goto(path);
        if (parts[path] === sampled) await shorten(page);
        // Of the letters that are all alike, the first: axe walks the others even where it is not asked about them.
        if (path === "/en/glossary/english/")
          await page.locator("section[aria-labelledby^=letter-]:not([aria-labelledby=letter-A])").evaluateAll((others) => {
            for (const other of others) other.remove();
          });
        expect(await look(page, parts[path])).toEqual([]);
      });

    test("axe finds nothing with the lookup box open and full", always(scheme === "light"), async ({ page }) => {
      await page.goto("/en/about/");
      await page.keyboard.press("/");
      await page.keyboard.type("红梅");
      await expect(page.locator("dialog#lookup [role=option]").first()).toBeVisible();
      expect(await look(page)).toEqual([]);
    });
  });

test("axe looks: a seeded fault is found", async ({ page }) => {
  await page.goto("/en/");
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
  expect(await look(page)).toContainEqual(expect.stringMatching(/^image-alt/));
});
