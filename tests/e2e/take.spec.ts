import { readFileSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import { readDelimited } from "@/core/exchange/delimited";

/** Chooses a kind of table from a menu and gives the rows of the file that comes. */
async function take(page: Page, place: string, kind: "CSV" | "TSV"): Promise<{ name: string; rows: string[][] }> {
  const menu = page.locator(place);
  await menu.locator("summary").click();
  const coming = page.waitForEvent("download");
  await menu.getByRole("button", { name: new RegExp(`^${kind}`) }).click();
  const file = await coming;
  const text = readFileSync(await file.path(), "utf8");
  expect(text.startsWith("\uFEFFChinese")).toBe(true);
  return { name: file.suggestedFilename(), rows: readDelimited(text.slice(1), kind === "CSV" ? "," : "\t") };
}

test("an article's terms are taken along at its end, every row with all columns", async ({ page }) => {
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  for (const kind of ["CSV", "TSV"] as const) {
    const { name, rows } = await take(page, ".article-end .take", kind);
    expect(name).toBe(`tifa-wuxi-hongmei-linghang.${kind.toLowerCase()}`);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) expect(row).toHaveLength(8);
    expect(rows.map(([zh]) => zh)).toContain("红梅领航");
    for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t]/);
    expect(rows[1]?.[7]).toMatch(/^http.+\/en\/glossary\/[a-z0-9-]+\/$/);
  }
});
