import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "@playwright/test";
import { readRecords } from "@/core/exchange/records";
import { readXlsx } from "@/core/exchange/xlsx";
import { bring, keepAndRead, openTexts, printed } from "./helpers";

test("own texts are taken along with the terms in them: one from its page, all from the list @all", async ({ page }) => {
  const take = async (offer: string): Promise<Buffer> => {
    const coming = page.waitForEvent("download");
    await page.locator(`[data-offer="${offer}"]`).click();
    return readFileSync(await (await coming).path());
  };
  await openTexts(page);
  await bring(page, printed);
  await keepAndRead(page);
  await page.locator("[data-do=take]").dispatchEvent("click");
  const { terms, problems } = readRecords((await take("json")).toString("utf8"));
  expect(problems).toEqual([]);
  expect(terms.length).toBeGreaterThan(3);
  const book = unzipSync(new Uint8Array(await take("epub")));
  expect(strFromU8(book["book/chapter-1.xhtml"] ?? new Uint8Array())).toContain("<ruby>");
  expect(strFromU8(book["book/book.opf"] ?? new Uint8Array())).toContain("belong to whoever brought them");
  await page.keyboard.press("Escape");
  await openTexts(page);
  await page.locator("[data-do=take-shown]").click();
  const [sheet] = await readXlsx(await take("xlsx"));
  expect(sheet?.rows.length).toBe(terms.length + 1);
});
