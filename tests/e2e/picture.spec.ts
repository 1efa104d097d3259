import { mkdirSync } from "node:fs";
import { expect, test } from "@playwright/test";

test.use({ viewport: { width: 1280, height: 800 } });

test("the picture in the README is what the page shows", async ({ page }) => {
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  const term = page.locator('.term[data-term="san-baodao-san-fuwu"]').first();
  await term.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  await term.click();
  await expect(page.locator("#card")).toContainText("Three Check-ins");
  mkdirSync("test-results", { recursive: true });
  // Committed only on demand (UPDATE_PICTURE=1): fonts differ from machine to machine.
  const path = process.env.UPDATE_PICTURE ? "docs/picture.png" : "test-results/picture.png";
  const picture = await page.screenshot({ path });
  expect(picture.length).toBeGreaterThan(20_000);
});
