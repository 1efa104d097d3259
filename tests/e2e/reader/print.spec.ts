import { expect, type Page, test } from "@playwright/test";
import { article, boxOf } from "./helpers";

// This Firefox cannot be told to show a page as it prints (docs/browsers.md).
test.skip(({ browserName }) => browserName === "firefox");

for (const view of ["side", "line", "demand", "english"])
  test(`printed from the view “${view}”: two columns, no tools, the terms at the end`, async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem("tifa.reader", JSON.stringify({ view: chosen })), view);
    await page.goto(article);
    await page.emulateMedia({ media: "print" });
    const columns = await page.locator("#p2\\.2").evaluate((pair) => {
      const [zh, en] = [...pair.querySelectorAll(".zh, .en")].map((side) => side.getBoundingClientRect());
      return zh && en ? { beside: en.left >= zh.right, level: Math.abs(zh.top - en.top) < 20, lines: zh.height > 0 && en.height > 0 } : undefined;
    });
    expect(columns).toEqual({ beside: true, level: true, lines: true });
    for (const tool of [".bar", ".reader-bar", ".reader-tools", ".brief"]) await expect(page.locator(tool)).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const entries = page.locator(".term-list dl > div");
    expect(await entries.count()).toBeGreaterThan(50);
    await expect(entries.filter({ hasText: "三报到三服务" }).first()).toContainText("sān bàodào sān fúwù Three Check-ins and Three Services", {
      useInnerText: true,
    });
    await page.emulateMedia({ media: "screen" });
    await expect(page.locator(".term-list")).toBeHidden();
    if (view === "side") expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(50_000);
  });

test("printed at once, before anything else was fetched: the term list is there", async ({ page }) => {
  await page.goto(article, { waitUntil: "commit" });
  await page.locator(".reader[data-view]").waitFor();
  expect(await page.locator(".term-list").count()).toBe(0);
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(50_000);
  expect(await page.locator(".term-list dl > div").count()).toBeGreaterThan(50);
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
  test(`printed the same whatever the screen is set to: ${name}`, async ({ page }) => {
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

test("printed with readings over the words: as much higher as they need, whatever the lines on the screen", async ({ page }) => {
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
    await expect(page.locator(".reader-tools")).toBeHidden();
  });
});
