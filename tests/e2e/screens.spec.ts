import { mkdirSync, writeFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { article, card, center, nested, select, term } from "./reader/helpers";

/** The main states of the reader as pictures on one page, test-results/screens.html, to be looked through by a person. */
test("a contact sheet of the main states", async ({ browser }) => {
  test.setTimeout(180_000);
  const shots: { name: string; picture: string }[] = [];
  const sizes = { phone: { width: 360, height: 740 }, tablet: { width: 768, height: 1024 }, desk: { width: 1440, height: 900 } };
  for (const [device, viewport] of Object.entries(sizes)) {
    const context = await browser.newContext({ viewport, hasTouch: device !== "desk", isMobile: device === "phone" });
    const page = await context.newPage();
    const shoot = async (name: string) =>
      shots.push({ name: `${device}: ${name}`, picture: (await page.screenshot({ type: "jpeg", quality: 60 })).toString("base64") });
    await page.goto(article);
    await shoot("top");
    await center(term(page, nested));
    await term(page, nested).click();
    await expect(card(page)).toBeVisible();
    await shoot("card");
    if (device === "desk") {
      await page.keyboard.press("x");
      await page.locator("#p2\\.2 .zh .term").nth(2).click();
      await shoot("kept and open");
    }
    await page.keyboard.press("Escape");
    await page.locator("#display summary").click();
    await shoot("display");
    await page.keyboard.press("Escape");
    await select(page, "2.2.1");
    await page.waitForTimeout(250);
    await shoot("selection");
    await page.evaluate(() => getSelection()?.removeAllRanges());
    for (const [key, name] of [
      ["c", "citation"],
      ["?", "keys"],
      ["/", "lookup"],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.locator("dialog[open]")).toBeVisible();
      await shoot(name);
      await page.keyboard.press("Escape");
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    }
    for (const [key, view] of [
      ["2", "line by line"],
      ["3", "on demand"],
      ["4", "English"],
    ] as const) {
      await page.keyboard.press(key);
      await center(page.locator("#p2\\.2"));
      await shoot(view);
    }
    await page.keyboard.press("1");
    await page.emulateMedia({ media: "print" });
    await center(page.locator("#p2\\.2"));
    await shoot("printed");
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() =>
      localStorage.setItem("tifa.reader", JSON.stringify({ readings: "all", script: "zhuyin", tones: "on", characters: "traditional" })),
    );
    for (const theme of ["light", "dark", "sepia", "contrast"]) {
      await page.evaluate((chosen) => localStorage.setItem("tifa.theme", chosen), theme);
      await page.reload();
      await center(page.locator("#p2\\.2"));
      await page.waitForTimeout(700);
      await shoot(`${theme}, zhuyin, tones, traditional`);
    }
    await context.close();
  }
  const figures = shots.map(
    ({ name, picture }) => `<figure><img src="data:image/jpeg;base64,${picture}" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  mkdirSync("test-results", { recursive: true });
  writeFileSync(
    "test-results/screens.html",
    `<!doctype html><meta charset="utf-8"><title>Tifa: main states</title><style>body{font:14px sans-serif;display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0}img{height:30rem;border:1px solid #999}</style>${figures.join("")}`,
  );
  expect(shots.length).toBeGreaterThan(40);
});
