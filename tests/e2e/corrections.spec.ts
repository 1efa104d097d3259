import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

test("a wrong reading or word cut is corrected in place, stays, applies everywhere and can be exported", async ({ page }) => {
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  const word = page.locator(".zh ruby", { hasText: "引领" }).first();
  await word.click();
  await page.getByRole("button", { name: "Correct this word" }).click();
  const reading = page.getByLabel("Reading, one syllable a character");
  await expect(reading).toHaveValue("yǐn lǐng");
  await reading.fill("yǐn");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator(".correct-form [role=status]")).toHaveText("Give 2 syllables with tone marks, separated by spaces.");
  await reading.fill("yín lǐng");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator(".zh rt", { hasText: "yínlǐng" }).first()).toBeAttached();
  expect(await page.locator(".zh rt", { hasText: "yínlǐng" }).count()).toBeGreaterThan(3);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export corrections" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain('"引领": "yín lǐng"');
  await page.goto("/en/read/wuxi-jingkai-jinyaoshi/");
  await expect(page.locator(".zh rt", { hasText: "yínlǐng" }).first()).toBeAttached();
  await page.locator(".zh ruby", { hasText: "引领" }).first().click();
  await page.getByRole("button", { name: "Correct this word" }).click();
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.locator(".zh rt", { hasText: "yínlǐng" })).toHaveCount(0);
});
