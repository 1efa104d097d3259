import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { readDelimited } from "@/core/exchange/delimited";
import { look } from "./reader/helpers";

const zh = `各乡镇必须在年底前配齐网格员。全县划分为网格1280个，平均每个网格约300户。
资金不得挪作他用。推动高质量发展。`;
const en = `All townships should have a full complement of grid workers by the end of the year. The county is divided into 12,800 grids, each of about 300 households.
The funds can be used for other things. We will promote high-quality growth.`;
const old = `各乡镇应当健全台账。统筹稳增长、调结构、推改革。
实施稳健的货币政策。发展平台经济，做强实体经济。`;
const next = `各乡镇必须健全台账。统筹稳增长、调结构、推改革、防风险。
实施适度宽松的货币政策。做强实体经济。`;

async function hold(page: Page, path: string, a: string, b: string): Promise<void> {
  await page.goto(path);
  await page.locator("textarea[name=a]").fill(a);
  await page.locator("textarea[name=b]").fill(b);
  await page.locator("form.two-texts button[type=submit]").click();
  await expect(page.locator(".result")).toBeVisible({ timeout: 60_000 });
}

/** What axe finds with the page at its top: where a press has left it, the bar may lie over half a button. */
async function lookFromTop(page: Page): Promise<string[]> {
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  return look(page);
}

const notes = (page: Page) => page.locator(".pairs-list .note:visible h3");

test("a translation is checked: findings by severity, keys, filters, a brief and a table to take away, a pair corrected", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.method()));
  await hold(page, "/en/review/", zh, en);
  await expect(notes(page)).toContainText([/Softer modal/, /Figure differs/, /Negation lost/, /Softer modal/, /Wording to avoid/]);
  // What is read stays here: nothing but files is asked for.
  expect(new Set(asked)).toEqual(new Set(["GET"]));
  expect(await lookFromTop(page)).toEqual([]);

  await page.locator(".result").focus();
  await page.keyboard.press("j");
  await expect(page.locator(".note.lit")).toBeFocused();
  await expect(page.locator("mark.lit").first()).toContainText("必须");
  await page.keyboard.press("k");
  await expect(page.locator(".note.lit h3")).toContainText("Wording to avoid");

  await page.getByRole("checkbox", { name: /must fix/ }).uncheck();
  await expect(notes(page)).toContainText([/Softer modal/, /Softer modal/]);
  await page.getByRole("checkbox", { name: /must fix/ }).check();

  await page.getByRole("button", { name: "Copy the terms as a brief" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("高质量发展\thigh-quality development");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Take with you", exact: true }).click();
  await page.locator("[data-offer=csv-findings]").click();
  const rows = readDelimited(readFileSync(await (await coming).path(), "utf8").slice(1), ",");
  expect(rows.length).toBe(6);
  await page.keyboard.press("Escape");

  // A finding is put in, another put aside, and both come back.
  await page.locator(".note", { hasText: "Softer modal" }).first().click();
  await page.getByRole("button", { name: "Use “must”" }).first().click();
  await expect(page.locator("textarea[name=b]")).toHaveValue(/All townships must have/);
  await expect(notes(page)).toHaveCount(4);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("textarea[name=b]")).toHaveValue(en);
  await expect(notes(page)).toHaveCount(5);
  await page.locator(".note", { hasText: "Figure differs" }).click();
  await page.locator(".note.lit").getByRole("button", { name: "Not a finding" }).click();
  await expect(notes(page)).toHaveCount(4);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(notes(page)).toHaveCount(5);

  await page.getByRole("checkbox", { name: "Pair by hand" }).check();
  await page.locator("[data-row='1'] button[data-move=up]").click();
  await expect(page.locator("[data-row='0'] .movable")).toHaveCount(2);
  await expect(page.locator(".beside-status")).toContainText("Paired as you said");
});

test("two Chinese texts are compared: changes by kind, set formulations alone, ordinary wording on request", async ({ page }) => {
  await hold(page, "/en/redline/", old, next);
  await expect(notes(page)).toContainText([/hardened/, /members/, /reworded/, /dropped/]);
  await expect(page.locator("mark.g-hardened").first()).toContainText("hardened: 应当");
  expect(await lookFromTop(page)).toEqual([]);
  await page.getByRole("checkbox", { name: "Only set formulations" }).check();
  await expect(notes(page)).toContainText([/reworded/, /dropped/]);
  await page.getByRole("checkbox", { name: "Only set formulations" }).uncheck();
  // Beside the texts, and open, where there is room.
  await page.locator(".ledger a:visible").first().click();
  await expect(page.locator(".note.lit")).toBeFocused();
  const elsewhere = page.locator(".note.lit").getByRole("link", { name: "Where else" });
  await expect(elsewhere).toHaveAttribute("href", /^\/en\/lookup\/\?q=/);
});

test("on a phone both stand above one another and nothing moves sideways; in Chinese too", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await hold(page, "/zh-CN/redline/", old, next);
  await expect(notes(page).first()).toContainText("变硬");
  await page.locator(".step-bar [data-act=next]").click();
  await expect(page.locator(".step-bar .at")).toContainText("1 / ");
  await page.locator("select[name=pick][data-side=a]").focus();
  await page.locator("select[name=pick][data-side=a]").selectOption({ index: 1 });
  await expect(page.locator("textarea[name=a]")).not.toHaveValue(old);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("the reports of two years are held against one another, and a text against the latest", async ({ page }) => {
  await page.goto("/en/reports/");
  await expect(page.locator(".years-result h3").first()).toContainText("Appeared");
  const before = await page.locator(".years-result").textContent();
  await page.locator("select[name=from]").selectOption({ label: "Work report 2021" });
  await page.locator("select[name=to]").selectOption({ label: "Work report 2022" });
  await expect(page.locator(".which")).toContainText("2021");
  await expect(page.locator(".years-result")).not.toHaveText(before ?? "");
  await page.locator("input[name=term]").fill("专精特新");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.locator(".one-result svg")).toHaveCount(2);
  await page.locator("select[name=month]").selectOption({ index: 15 });
  await expect(page.locator(".month-result li").first()).toContainText("evenings");
  await page.locator("textarea[name=own]").fill("推动高质量发展，坚持稳中求进。");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.locator(".own-result .held")).toContainText("Not held: 2020", { timeout: 60_000 });
  await expect(page.locator(".own-result")).toContainText(/in \d+ of 10 held, last 20\d\d/);
  expect(await lookFromTop(page)).toEqual([]);
});
