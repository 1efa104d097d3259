import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { capsuleFragment, readCapsule } from "@/core/exchange/capsule";

test("a sentence goes out as evidence, by link and by file, and says what of it was altered", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const ran: string[] = [];
  page.on("dialog", (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  await page.keyboard.press("c");
  await expect(page.locator("#cite")).toBeVisible();
  await page.locator("#cite [data-capsule=link]").click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/\/en\/capsule\/#[\w-]{400,}$/);
  const link = await copied();
  const coming = page.waitForEvent("download");
  await page.locator("#cite [data-capsule=file]").click();
  const file = readFileSync(await (await coming).path(), "utf8");
  const capsule = readCapsule(file);
  expect(readCapsule(link)).toEqual(capsule);
  expect(capsule.sentences.length).toBeGreaterThan(0);
  expect(capsule.terms.length).toBeGreaterThan(0);

  const verdict = page.locator(".capsule-verdict");
  await page.goto(link);
  await expect(verdict).toContainText("It matches");
  // Altered on the way: in a word of the Chinese, with a script for its English.
  const [first] = capsule.sentences;
  if (!first) throw new Error("no sentence");
  const spoiled = { ...capsule, sentences: [{ ...first, zh: first.zh.replace(/.$/u, "！"), en: "<img src=x onerror=alert(1)>" }] };
  await page.goto(`/en/capsule/#${capsuleFragment(spoiled)}`);
  await expect(verdict).toContainText("It does not match: 2 of its parts");
  await expect(verdict).toContainText("checksum");
  const parts = page.locator(".capsule-part[data-state=differs]");
  await expect(parts).toHaveCount(2);
  await expect(parts.first().locator("del")).toHaveText("！");
  await expect(parts.nth(1)).toContainText("<img src=x onerror=alert(1)>");
  await page.locator("input[type=file]").setInputFiles({ name: "a.tifa.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await expect(verdict).toContainText("It matches");
  await page.getByLabel("Link, or what the file holds").fill("hello");
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(verdict).toContainText("This is no evidence");
  expect(ran).toEqual([]);
});
