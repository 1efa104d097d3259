import { expect, test } from "@playwright/test";
import { article, clickAt } from "../reader/helpers";
import { writeTbx } from "@/core/exchange/tbx";
import { noRecord } from "@/core/exchange/term-record";
import { openTexts } from "./helpers";

test("an own entry and a correction on ours are used in our articles, in the look-up, in study and in the file, at once", async ({ page }) => {
  await page.goto("/en/texts/glossary/");
  await expect(page.locator("[data-own-glossary][data-ready]")).toBeAttached();
  for (const [zh, en] of [
    ["聚焦组织体系", "focus on the organization"],
    ["基层治理", "governing close to home"],
  ] as const) {
    await page.locator("[data-do=new]").click();
    const form = page.locator(".own-entries li").first().locator("form");
    await form.locator("[name=zh]").fill(zh);
    await form.locator("[name=en]").fill(en);
    await form.locator("button[type=submit]").click();
    await expect(page.locator(".own-entries summary").filter({ hasText: zh })).toContainText(en);
  }
  await expect(page.locator(".own-entries summary").filter({ hasText: "基层治理" })).toContainText("corrects ours");

  await page.goto(article);
  const own = page.locator(".zh .term[data-term^=own-]").first();
  await expect(own).toBeAttached();
  await clickAt(own.locator("ruby").first());
  await expect(page.locator("#card")).toContainText("focus on the organization");
  await expect(page.locator("#card").getByRole("link", { name: /Full entry/ })).toHaveAttribute("href", /\/texts\/glossary\/#own-/);
  await page.keyboard.press("Escape");
  await clickAt(page.locator(".zh .term[data-term=jiceng-zhili] ruby").first());
  await expect(page.locator("#card")).toContainText("governing close to home");

  await page.goto("/en/lookup/?q=聚焦组织");
  await expect(page.locator(".own-term")).toContainText("聚焦组织体系");

  await page.goto("/en/texts/glossary/");
  await page.locator(".own-entries summary").filter({ hasText: "聚焦组织体系" }).click();
  await page.locator("details[open] [data-entry=study]").click();
  await expect(page.locator(".saved-note")).toContainText("聚焦组织体系");
  const download = page.waitForEvent("download");
  await page.locator("[data-do=take]").click();
  await page.locator("[data-offer=csv]").click();
  const file = await (await download).path();
  await page.keyboard.press("Escape");
  // What goes out as a file comes in as a layer, which is switched off and on.
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "agency.csv", mimeType: "text/csv", buffer: Buffer.from("Chinese,English\n治理队伍,the governing team\n") });
  await expect(page.locator(".layers li")).toContainText("agency.csv");
  expect(file).toBeTruthy();
  // A file of a term bank as well; its name stands on the cards of what it has.
  const bank = writeTbx(
    [
      {
        ...noRecord,
        id: "x",
        zh: "领航",
        pinyin: "lǐngháng",
        renderings: [{ en: "at the helm", status: "preferred", kind: "", source: "", why: "" }],
      },
    ],
    "Bank",
    "none",
  );
  await page.locator("input[type=file]").setInputFiles({ name: "bank.tbx", mimeType: "application/xml", buffer: Buffer.from(bank) });
  await expect(page.locator(".layers li")).toHaveCount(2);
  await page.goto(article);
  await expect(
    page
      .locator(".zh .term[data-term^=own-]")
      .filter({ hasText: /治理.*队伍/ })
      .first(),
  ).toBeAttached();
  await page.goto("/en/texts/glossary/");
  await page.locator(".layers li").filter({ hasText: "agency.csv" }).locator("input").uncheck();
  await page.goto(article);
  await expect(page.locator(".zh .term[data-term^=own-]").first()).toBeAttached();
  await expect(page.locator(".zh .term[data-term^=own-]").filter({ hasText: /治理.*队伍/ })).toHaveCount(0);
});

test("a storage that is full is said, and the text stays in the box", async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await openTexts(page);
  await page.locator("#paste").fill("党建引领基层治理。");
  await page.locator("form.paste button[type=submit]").click();
  await expect(page.locator(".texts-notice")).toContainText("full");
  await expect(page.locator("#paste")).toHaveValue("党建引领基层治理。");
});
