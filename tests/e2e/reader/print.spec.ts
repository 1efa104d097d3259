import { expect, type Page, test } from "@playwright/test";
import { article, boxOf } from "./helpers";
import { always } from "../matrix";

// This Firefox cannot be told to show a page as it prints (docs/browsers.md).
test.skip(({ browserName }) => browserName === "firefox");

for (const view of ["side", "line", "demand", "english"])
  test(`printed from the view “${view}”: two columns, no tools, the key terms at the end`, always(view === "side"), async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem("tifa.reader", JSON.stringify({ view: chosen })), view);
    await page.goto(article);
    await page.emulateMedia({ media: "print" });
    const columns = await page.locator("#p2\\.2").evaluate((pair) => {
      const [zh, en] = [...pair.querySelectorAll(".zh, .en")].map((side) => side.getBoundingClientRect());
      return zh && en ? { beside: en.left >= zh.right, level: Math.abs(zh.top - en.top) < 20, lines: zh.height > 0 && en.height > 0 } : undefined;
    });
    expect(columns).toEqual({ beside: true, level: true, lines: true });
    for (const tool of [".reader-bar", ".brief", ".key-terms", ".article-end"]) await expect(page.locator(tool)).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const entries = page.locator(".term-list dl > div");
    const key = await page.locator(".pair .zh .term.key").evaluateAll((terms) => new Set(terms.map((term) => term.getAttribute("data-term"))).size);
    expect(key).toBeGreaterThan(5);
    expect(await entries.count()).toBe(key);
    await expect(entries.filter({ hasText: "基层治理" }).first()).toContainText("jīcéng zhìlǐ", { useInnerText: true });
    await page.emulateMedia({ media: "screen" });
    await expect(page.locator(".term-list")).toBeHidden();
    if (view === "side") expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(50_000);
  });

test("printed at once, before anything else was fetched: the term list is there", async ({ page }) => {
  await page.goto(article, { waitUntil: "commit" });
  // The script has begun, which sets what is chosen.
  await page.locator(".reader[data-marks]").waitFor();
  expect(await page.locator(".term-list").count()).toBe(0);
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(50_000);
  expect(await page.locator(".term-list dl > div").count()).toBeGreaterThan(5);
});

/** What the dialog before printing offers, and what is then on paper. */
const forms: { form: string; terms: string; english: boolean; pinyin: boolean; list: (count: number, key: number) => boolean }[] = [
  { form: "both", terms: "all", english: true, pinyin: false, list: (count) => count > 50 },
  { form: "pinyin", terms: "key", english: false, pinyin: true, list: (count, key) => count === key },
  { form: "chinese", terms: "none", english: false, pinyin: false, list: (count) => count === 0 },
];
for (const { form, terms, english, pinyin, list } of forms)
  test(`chosen before printing and kept: ${form}, ${terms} terms`, always(form === "pinyin"), async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => void dispatchEvent(new Event("beforeprint"));
    });
    await page.goto(article);
    await page.locator('[popovertarget="more"]').click();
    await page.locator('#more [data-show="print"]').click();
    const dialog = page.locator("#print");
    await dialog.locator(`[data-setting="paper"][value="${form}"]`).check({ force: true });
    await dialog.locator(`[data-setting="paperTerms"][value="${terms}"]`).check({ force: true });
    const printed = page.evaluate(() => new Promise((resolve) => addEventListener("beforeprint", () => setTimeout(resolve), { once: true })));
    await dialog.locator('[value="print"][type="submit"]').click();
    await printed;
    await expect(dialog).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("#p2\\.2 .zh")).toBeVisible();
    await expect(page.locator("#p2\\.2 .en")).toBeVisible({ visible: english });
    await expect(page.locator(".pair.heading .en").first()).toBeVisible({ visible: english });
    expect(
      await page
        .locator("#p2\\.2 .zh rt")
        .first()
        .evaluate((rt) => getComputedStyle(rt).display !== "none"),
    ).toBe(pinyin);
    const key = await page.locator(".pair .zh .term.key").evaluateAll((all) => new Set(all.map((term) => term.getAttribute("data-term"))).size);
    expect(list(await page.locator(".term-list dl > div").count(), key)).toBe(true);
    // A print without the dialog (Ctrl+P) gives the same again.
    await page.emulateMedia({ media: "screen" });
    await page.reload();
    await expect(page.locator(".reader")).toHaveAttribute("data-paper", form);
  });

test("the dialog is closed without printing by Esc and by its other button", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.classList.add("has-printed");
  });
  await page.goto(article);
  const open = async () => {
    await page.locator('[popovertarget="more"]').click();
    await page.locator('#more [data-show="print"]').click();
  };
  await open();
  await page.keyboard.press("Escape");
  await open();
  await page.locator('#print [type="submit"]:not([value="print"])').click();
  await expect(page.locator("#print")).toBeHidden();
  await expect(page.locator("html")).not.toHaveClass(/has-printed/);
});

test("source, address and page stand in the foot; paragraphs part where a page ends", async ({ page }) => {
  await page.goto(article);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const foot = await page.evaluate(() => document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n"));
  expect(foot).toMatch(/@page\s*\{.*@bottom-left.*红梅领航.*wuxi-hongmei-linghang/s);
  const sides = await page
    .emulateMedia({ media: "print" })
    .then(() => page.locator(".pair").evaluateAll((pairs) => pairs.filter((pair) => getComputedStyle(pair).breakInside !== "auto").length));
  expect(sides).toBe(0);
});

/** What the printed page looks like: sizes and lines of both languages, of title and heading, the paper and the colors of the tones. */
const printedStyle = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const look = (selector: string): string => {
      const { fontSize, lineHeight, letterSpacing, color } = getComputedStyle(document.querySelector(selector) ?? document.body);
      return `${fontSize} ${lineHeight} ${letterSpacing} ${color}`;
    };
    const parts = [".paragraph .zh", ".paragraph .en", ".heading .zh", ".heading .en", ".title .zh", ".title .en"];
    const root = getComputedStyle(document.documentElement);
    return {
      ...Object.fromEntries(parts.map((part) => [part, look(`.pair${part}`)])),
      paper: root.backgroundColor,
      ...Object.fromEntries([..."1234"].map((tone) => [tone, root.getPropertyValue(`--tone${tone}`)])),
      secondary: root.getPropertyValue("--soft"),
    };
  });

/** Settings for the screen, under each of which a page must print as it does without any. */
const screenSettings: { name: string; reader?: Record<string, string>; theme?: string; colorScheme?: "dark" }[] = [
  { name: "largest, loose, widely spaced, long lines", reader: { size: "150", leading: "loose", spacing: "wider", measure: "wide" } },
  { name: "smallest, tight, short lines, English only", reader: { size: "90", leading: "tight", measure: "narrow", view: "english" } },
  { name: "dark by the system", colorScheme: "dark", reader: { tones: "on" } },
  ...["dark", "sepia", "contrast"].map((theme) => ({ name: `the ${theme} theme`, theme, reader: { tones: "on" } })),
  { name: "high contrast by a dark system", theme: "contrast", colorScheme: "dark" },
];
for (const { name, reader, theme, colorScheme } of screenSettings)
  test(`printed the same whatever the screen is set to: ${name}`, always(reader?.view === "english"), async ({ page }) => {
    await page.goto(article);
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    const plain = await printedStyle(page);
    expect(plain.paper).toBe("rgb(255, 255, 255)");
    const pages = async () => (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    const few = await pages();
    await page.evaluate(
      ([settings, colors]) => {
        localStorage.setItem("tifa.reader", JSON.stringify(settings ?? {}));
        if (colors) localStorage.setItem("tifa.theme", colors);
      },
      [reader, theme] as const,
    );
    await page.emulateMedia({ media: "print", colorScheme: colorScheme ?? "light" });
    await page.reload();
    await expect(page.locator(".reader")).toHaveAttribute("data-size", reader?.size ?? "100");
    expect(await printedStyle(page)).toEqual(plain);
    expect(await pages()).toBe(few);
  });

test("printed with readings over the words: as much higher as they need, whatever the lines on the screen @all", async ({ page }) => {
  const heights: number[] = [];
  for (const leading of ["tight", "loose"]) {
    await page.goto(article);
    await page.evaluate((chosen) => localStorage.setItem("tifa.reader", JSON.stringify({ readings: "all", leading: chosen })), leading);
    await page.emulateMedia({ media: "print" });
    await page.reload();
    await expect(page.locator(".reader")).toHaveAttribute("data-readings", "all");
    heights.push(
      await page
        .locator(".pair.paragraph .zh")
        .first()
        .evaluate((zh) => Number.parseFloat(getComputedStyle(zh).lineHeight) / Number.parseFloat(getComputedStyle(zh).fontSize)),
    );
  }
  expect(heights[0]).toBeCloseTo(2.07, 1);
  expect(heights[1]).toBe(heights[0]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the printed page has its two columns all the same", async ({ page }) => {
    await page.goto(article);
    await page.emulateMedia({ media: "print" });
    const [zh, en] = [await boxOf(page.locator("#p2\\.2 .zh")), await boxOf(page.locator("#p2\\.2 .en"))];
    expect(en.x).toBeGreaterThanOrEqual(zh.x + zh.width);
    await expect(page.locator(".reader-bar")).toBeHidden();
  });
});
