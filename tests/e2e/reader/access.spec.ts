import { readdirSync, readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { article, card, center, expectNoSideways, look, nested, select, shorten, term } from "./helpers";

const themes = ["light", "dark", "sepia", "contrast"] as const;
const slugs = readdirSync("content/articles");

const visit = async (page: Page, path: string, kept: { theme?: string; reader?: Record<string, string> } = {}): Promise<void> => {
  await page.addInitScript(({ theme, reader }) => {
    if (theme) localStorage.setItem("tifa.theme", theme);
    if (reader) localStorage.setItem("tifa.reader", JSON.stringify(reader));
  }, kept);
  await page.goto(path);
};

for (const theme of themes)
  test(`axe finds nothing in any state of the reader, ${theme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 1440, height: 900 });
    await visit(page, article, { theme, reader: { tones: "on", readings: "terms" } });
    const only = ["#card", ".reader-bar", ".pins", "#selection", "#p2\\.1"];
    // Another theme can only change colors.
    const rules = theme === "light" ? [] : ["color-contrast", "link-in-text-block"];
    const seen = async (state: string) => expect(await look(page, only.filter((part) => part !== ".pins" || state.includes("kept")), rules), state).toEqual([]);
    await shorten(page);
    await expect(page.locator("[class^=tone]").first()).toBeAttached();
    await center(term(page, nested));
    await term(page, nested).hover();
    await expect(card(page)).toBeVisible();
    await page.locator("#card summary").last().click();
    await seen("card, its last layer open, tones, readings over terms");
    await page.keyboard.press("x");
    await expect(page.locator(".pin")).toHaveCount(1);
    await select(page, "2.1.1");
    await expect(page.locator("#selection")).toBeVisible();
    await seen("a card kept, a sentence selected, marked, lit");
    await page.locator("#display summary").click();
    await seen("the display panel");
    await page.keyboard.press("Escape");
    await page.keyboard.press("c");
    expect(await look(page, ["#cite"], rules), "citation").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    expect(await look(page, ["#keys-help"], rules), "keys").toEqual([]);
    await page.keyboard.press("Escape");
    for (const view of ["2", "3", "4"]) {
      await page.keyboard.press(view);
      await page.keyboard.press("R");
      await seen(`view ${view}`);
    }
  });

test("axe finds nothing on representative parts of every article", async ({ page }) => {
  test.setTimeout(180_000);
  for (const slug of slugs) {
    await page.goto(`/zh-CN/read/${slug}/`);
    await page.evaluate(() => {
      for (const pair of document.querySelectorAll(".pair:nth-child(n+4)")) pair.remove();
    });
    const parts = ["header.site-header", ".article-head", ".article-facts", ".brief", ".reader-tools", ".reader-bar", "section:nth-of-type(1) .pair:nth-child(-n+3)", "footer"];
    expect(await look(page, parts), slug).toEqual([]);
  }
});

/** The longest, the most related and the most used: their pages are the extremes of what a page can be. */
function extremeTerms(): string[] {
  const pages = readdirSync("out/en/glossary", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const measured = pages.flatMap(({ name }) => {
    try {
      const html = readFileSync(`out/en/glossary/${name}/index.html`, "utf8");
      return [{ name, long: html.length, related: html.split("<rect").length, used: html.split('class="kwic"').length + html.split("/read/").length }];
    } catch {
      return [];
    }
  });
  const top = (by: (page: (typeof measured)[number]) => number): string[] => measured.sort((a, b) => by(b) - by(a)).slice(0, 8).map(({ name }) => name);
  return [...new Set([...top((page) => page.long), ...top((page) => page.related), ...top((page) => page.used)])].filter((name) => name !== "english" && name !== "ladder" && name !== "compare").slice(0, 20);
}

test("axe finds nothing on the extreme term pages", async ({ page }) => {
  test.setTimeout(240_000);
  const ids = extremeTerms();
  expect(ids.length).toBeGreaterThan(8);
  for (const id of ids) {
    await page.goto(`/en/glossary/${id}/`);
    // Of hundreds of alike lines of the concordance, the first ones.
    await page.evaluate(() => {
      for (const line of document.querySelectorAll(".kwic > li:nth-child(n+6)")) line.remove();
    });
    expect(await look(page), id).toEqual([]);
  }
});

test("axe looks: a seeded fault in a card is found", async ({ page }) => {
  await page.goto(article);
  await center(term(page, nested));
  await term(page, nested).click();
  await page.locator("#card").evaluate((element) => element.append(document.createElement("img")));
  expect(await look(page, ["#card"])).toContainEqual(expect.stringMatching(/^image-alt/));
});

test("the accessible text of every paragraph of every article is the stored text", async ({ page }) => {
  let read = 0;
  for (const slug of slugs) {
    await visit(page, `/en/read/${slug}/`, { reader: { readings: "all", tones: "on" } });
    await expect(page.locator("[class^=tone]").first()).toBeAttached();
    const stored: Record<string, string> = JSON.parse(readFileSync(`content/articles/${slug}/zh.json`, "utf8"));
    const shown = await page.locator(".pair").evaluateAll((pairs) =>
      pairs.map((pair) => {
        const copy = pair.querySelector(".zh")?.cloneNode(true);
        if (!(copy instanceof Element)) return { block: "", text: "" };
        for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
        return { block: pair.id.slice(1), text: copy.textContent ?? "" };
      }),
    );
    for (const { block, text } of shown)
      expect(text, `${slug} ${block}`).toBe(Object.entries(stored).filter(([id]) => id.replace(/\.\d+$/, "") === block).map(([, said]) => said).join(""));
    read += shown.length;
  }
  expect(read).toBeGreaterThanOrEqual(50);
});

test("320 px and twice the text: nothing is lost sideways, targets are large enough", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(article);
  for (const view of ["1", "2", "3", "4"]) {
    await page.keyboard.press(view);
    await expectNoSideways(page);
  }
  await page.keyboard.press("1");
  await page.locator("#display summary").click();
  await expectNoSideways(page);
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.addStyleTag({ content: "html { font-size: 200% !important; }" }).catch(() => undefined);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await expectNoSideways(page);
  const small = await page.locator(".reader-bar :is(summary, button, a, select), .reader-tools :is(label, summary), .site-header :is(a, select)").evaluateAll((targets) =>
    targets.flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width && (width < 24 || height < 24) ? [`${target.tagName} ${target.textContent} ${width}×${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
});

test("nothing shifts while the page comes up", async ({ page }) => {
  await visit(page, "/en/", { reader: { readings: "hover" } });
  await page.evaluate(() => localStorage.setItem("tifa.place.wuxi-hongmei-linghang", "p3.1 0.5"));
  await page.goto(article, { waitUntil: "networkidle" });
  await expect(page.locator(".resume")).toBeVisible();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ("value" in entry && typeof entry.value === "number") sum += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  expect(shift).toBeLessThan(0.01);
});

test("forced colors say by outlines what backgrounds said; with less motion nothing glides", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.goto(`${article}#s2.2.1`);
  const marked = page.locator('.zh .s[data-s="2.2.1"]');
  await expect(marked).toHaveClass(/marked/);
  expect(await marked.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
});
