import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { isFirefox, withSettings } from "./reader/helpers";

test("a wrong reading or word cut is corrected in place, stays, applies everywhere and can be exported", async ({ page }) => {
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  const word = page.locator(".zh ruby", { hasText: "引领" }).first();
  await word.click();
  await page.getByRole("button", { name: "Correct this word" }).click();
  const reading = page.getByLabel("Reading, one syllable a character");
  await expect(reading).toHaveValue("yǐn lǐng");
  await reading.fill("yǐn");
  await page.locator(".correct-form").getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator(".correct-form [role=status]")).toHaveText("Give 2 syllables with tone marks, separated by spaces.");
  await reading.fill("yín lǐng");
  await page.locator(".correct-form").getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator(".zh rt", { hasText: "yínlǐng" }).first()).toBeAttached();
  expect(await page.locator(".zh rt", { hasText: "yínlǐng" }).count()).toBeGreaterThan(3);
  if (!isFirefox(page)) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export corrections" }).click();
    expect(readFileSync(await (await download).path(), "utf8")).toContain('"引领": "yín lǐng"');
  }
  await page.goto("/en/read/wuxi-jingkai-jinyaoshi/");
  await expect(page.locator(".zh rt", { hasText: "yínlǐng" }).first()).toBeAttached();
  await page.locator(".zh ruby", { hasText: "引领" }).first().click();
  await page.getByRole("button", { name: "Correct this word" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator(".zh rt", { hasText: "yínlǐng" })).toHaveCount(0);
});

test("what is corrected in another display is stored as the text is, and shown in that display @all", async ({ page }) => {
  await withSettings(page, { characters: "traditional", script: "zhuyin", tones: "on", readings: "all" });
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  const word = page.locator('.zh ruby[data-zh="引领"]').first();
  await expect(word).toHaveText(/引ㄧㄣˇ領ㄌㄧㄥˇ/);
  await word.click();
  await page.getByRole("button", { name: "Correct this word" }).click();
  const reading = page.getByLabel("Reading, one syllable a character");
  await expect(reading).toHaveValue("yǐn lǐng");
  await reading.fill("yín lǐng");
  await page.locator(".correct-form").getByRole("button", { name: "Save", exact: true }).click();
  expect(await page.evaluate(() => localStorage.getItem("tifa.corrections"))).toBe('{"readings":{"引领":["yín","lǐng"]},"cuts":[]}');
  await expect(word).toHaveText(/引ㄧㄣˊ領ㄌㄧㄥˇ/);
  await expect(word.locator(".tone2")).toHaveText("引");
  // By keyboard back to the text, though the word was put in anew.
  await page.keyboard.press("Escape");
  await expect(page.locator(".zh:focus")).toHaveCount(1);
  await page.reload();
  await expect(word).toHaveText(/引ㄧㄣˊ領ㄌㄧㄥˇ/);
  const stored: Record<string, string> = JSON.parse(readFileSync("content/articles/wuxi-hongmei-linghang/zh.json", "utf8"));
  const sentence = word.locator("xpath=ancestor::*[@data-s]");
  const id = (await sentence.getAttribute("data-s")) ?? "";
  await word.click();
  await page.getByRole("button", { name: "Correct this word" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(word).toHaveText(/引ㄧㄣˇ領ㄌㄧㄥˇ/);
  await page.evaluate(() => localStorage.setItem("tifa.reader", "{}"));
  await page.reload();
  const shown = await page.locator(`.zh .s[data-s="${id}"]`).evaluate((element) => {
    for (const rt of element.querySelectorAll("rt")) rt.remove();
    return element.textContent;
  });
  expect(shown).toBe(stored[id]);
});
