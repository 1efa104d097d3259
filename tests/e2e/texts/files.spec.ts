import { expect, type Page, test } from "@playwright/test";
import { always } from "../matrix";
import { keepAndRead, openTexts, row, watchFor } from "./helpers";

const folder = "tests/fixtures/intake";

const choose = (page: Page, ...files: string[]) =>
  page.locator("form.paste input[type=file]").setInputFiles(files.map((file) => `${folder}/${file}`));

/** Files as real programs wrote them (tests/fixtures/intake/make.sh), and something that stands in each. */
const files = [
  ["report.docx", "东川县"],
  ["report.epub", "东川县"],
  ["report-libreoffice.pdf", "东川县"],
  ["report-chromium.pdf", "东川县"],
  ["saved-page.html", "东川县"],
  ["notes.md", ""],
  ["talk.srt", ""],
  ["report-gbk.txt", "东川县"],
  ["report-utf16le.txt", "东川县"],
] as const;

for (const [locale, width, height] of [
  ["en", 1440, 900],
  ["zh-CN", 390, 844],
] as const)
  for (const [file] of files)
    test(
      `${file} comes in and is read: ${locale} at ${width}`,
      always(locale === "en" && ["report.docx", "report-libreoffice.pdf"].includes(file)),
      async ({ page }) => {
        await page.setViewportSize({ width, height });
        const seen = await watchFor(page);
        await openTexts(page, locale);
        await choose(page, file);
        await expect(page.locator("[data-review-page][data-looked]")).toBeAttached({ timeout: 30_000 });
        expect(Number((await page.locator("[data-sum=characters]").textContent())?.replaceAll(",", ""))).toBeGreaterThan(20);
        await keepAndRead(page);
        await expect(page.locator(".zh .term").first()).toBeAttached();
        expect(await seen()).toEqual([]);
      },
    );

test("many files at once are taken in, one that is no text is said, and the rest is there", async ({ page }) => {
  await openTexts(page);
  await choose(page, "report.docx", "scan.pdf", "notes.md", "talk.srt");
  await expect(page.locator(".library-table tbody tr")).toHaveCount(3, { timeout: 30_000 });
  await expect(page.locator(".paste-error")).toContainText("no text");
  // What is chosen is searched alone.
  const field = page.locator(".library-head input");
  await page.locator(".library-table tbody input").first().check();
  await expect(field).toHaveAttribute("placeholder", "Search in 1 text");
  await field.fill("的");
  await expect(page.locator(".found [role=status]")).toContainText(/in 1 texts?/);
  await page.locator(".folder").first().click();
  await expect(field).toHaveAttribute("placeholder", "Search across 3 texts");
});

test("where an encoding is not sure the reader says which is right", async ({ page }) => {
  await openTexts(page);
  await choose(page, "report-big5.txt");
  const dialog = page.locator("dialog.encodings");
  const review = page.locator("[data-review-page][data-looked]");
  await expect(dialog.or(review)).toBeVisible({ timeout: 30_000 });
  if (await dialog.isVisible()) await dialog.locator("[data-encoding=big5]").click();
  await expect(review).toBeAttached();
  await expect(page.locator("[data-fact=encoding]")).toContainText("BIG5");
  await expect(page.locator(".sheet")).not.toContainText("�");
  await page.locator("[data-do=discard]").click();
  await expect(row(page, /./)).toHaveCount(0);
});
