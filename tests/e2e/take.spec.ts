import { readFileSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import { readDelimited } from "@/core/exchange/delimited";

/** Opens the dialog, chooses a kind of table and gives the rows of the file that comes. */
async function take(page: Page, place: string, kind: "CSV" | "TSV"): Promise<{ name: string; rows: string[][] }> {
  await page.locator(place).click();
  const coming = page.waitForEvent("download");
  await page
    .locator(".take-dialog")
    .getByRole("button", { name: new RegExp(`${kind}$`) })
    .click();
  const file = await coming;
  await page.getByRole("button", { name: "Close" }).click();
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
    for (const row of rows) expect(row).toHaveLength(9);
    expect(rows.map(([zh]) => zh)).toContain("红梅领航");
    for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t]/);
    expect(rows[1]?.[7]).toMatch(/^http.+\/en\/glossary\/[a-z0-9-]+\/$/);
  }
});

test("a result is copied by its mark or by Ctrl+C from the field, which keeps its own copying; the terms found are taken along", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto("/en/lookup/");
  const field = page.locator("main input[type=search]");
  await field.pressSequentially("jiceng");
  const first = page.locator("main [role=option].term").first();
  await expect(first.locator("b.zh")).toHaveText("基层");
  await page.keyboard.press("Control+c");
  await expect(page.locator("main .lookup-status")).toHaveText("Copied: primary level");
  expect(await copied()).toBe("primary level");
  await page.keyboard.press("ArrowDown");
  const second = page.locator("main [role=option][aria-selected=true]");
  const english = (await second.locator(".en").textContent()) ?? "";
  await page.keyboard.press("Control+c");
  await expect.poll(copied).toBe(english);
  // What is selected in the field is the field's own.
  await field.selectText();
  await page.keyboard.press("Control+c");
  await expect.poll(copied).toBe("jiceng");
  await first.locator(".copy").click();
  await expect.poll(copied).toBe("primary level");
  await expect(page).toHaveURL("/en/lookup/?q=jiceng");
  const shown = await page.locator("main [role=option].term b.zh").allTextContents();
  const word = page.locator("main [role=option].word").first();
  await word.locator(".copy").click();
  await expect.poll(copied).toMatch(/^基层 jī céng \S/);
  const { name, rows } = await take(page, "main .lookup-take .take", "CSV");
  expect(name).toBe("tifa-lookup.csv");
  expect(rows.slice(1).map(([zh]) => zh)).toEqual(shown);
  await field.fill("");
  await expect(page.locator("main .lookup-take")).toBeHidden();
});

test.describe("what takes its time", () => {
  test.use({ serviceWorkers: "block" });
  test("is called off, and what cannot be made is said; the dialog stays for another try", async ({ page }) => {
    let isHeld = true;
    await page.route("**/api/v1/glossary.json", (route) => (isHeld ? undefined : route.abort()));
    await page.goto("/en/glossary/jiceng/");
    await page.getByRole("button", { name: "Take with you" }).click();
    const status = page.locator(".take-status");
    await page.locator("[data-offer=tbx]").click();
    await expect(status).toHaveText("Reading 0 of 2 …");
    await expect(page.locator(".take-dialog progress")).toBeVisible();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(status).toHaveText("Stopped. Nothing was saved.");
    isHeld = false;
    await page.locator("[data-offer=tbx]").click();
    await expect(status).toContainText("The file could not be made");
    await page.unroute("**/api/v1/glossary.json");
    const coming = page.waitForEvent("download");
    await page.locator("[data-offer=tbx]").click();
    expect((await coming).suggestedFilename()).toBe("tifa-jiceng.tbx");
    await page.keyboard.press("Escape");
    await expect(page.locator(".take-dialog")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Take with you" })).toBeFocused();
  });
});
