import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, type Page, test } from "@playwright/test";
import { look } from "../reader/helpers";
import { watchFor } from "../texts/helpers";
import { writeFixture } from "./documents";

/** One corpus for all of them: sixty invented documents (documents.ts), taken in by `tifa corpus add` and served as `npm start` does. */
test.describe.configure({ mode: "default" });

const folder = mkdtempSync(join(tmpdir(), "tifa-e2e-corpus-"));
let server: ChildProcess;
let site = "";

test.beforeAll(async () => {
  test.setTimeout(240_000);
  writeFixture(join(folder, "documents"));
  const env = { ...process.env, TIFA_CORPUS: join(folder, "corpus") };
  execFileSync(process.execPath, ["--import", "tsx", "cli/tifa.ts", "corpus", "add", join(folder, "documents")], { env, stdio: "pipe" });
  server = spawn(process.execPath, ["tests/e2e/corpus/serve.mjs"], { env: { ...env, HOST: "" }, stdio: ["ignore", "pipe", "inherit"] });
  if (!server.stdout) throw new Error("no output to read");
  for await (const line of createInterface({ input: server.stdout })) {
    site = /^Tifa: (http:\/\/localhost:\d+)\//.exec(line)?.[1] ?? site;
    if (line.startsWith("Corpus: ")) break;
  }
});
test.afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const phrase = "新质生产力";
const open = async (page: Page, view: string, locale = "en") => {
  await page.goto(`${site}/${locale}/corpus/${view}`);
  await expect(page.locator(".corpus-status")).not.toHaveText(/^(Asking…|正在查询……|)$/, { timeout: 60_000 });
};
const rows = (page: Page) => page.locator(".kwic tbody tr[data-line]");
const heading = (page: Page) => page.locator(".corpus-view h2");

test("a question's lines are opened and sorted, and the address shows them again", async ({ page, context }) => {
  const seen = await watchFor(page);
  await page.goto(`${site}/en/glossary/`);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Corpus" }).click();
  await page.getByRole("textbox", { name: "Add a term" }).fill(phrase);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("43 lines", { timeout: 60_000 });
  await expect(rows(page)).toHaveCount(30);
  await expect(rows(page).first()).toContainText("2023-03-08");
  await expect(page.locator(".kwic tr.first")).toHaveCount(5);

  await page.locator(".corpus-view").getByRole("link", { name: "newest" }).click();
  await expect(rows(page).first()).toContainText("2025-12-01");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.locator(".kwic tr.open")).toContainText("<script>document.title=3</script>");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.locator(".kwic tr.open mark")).toHaveText(phrase);
  await expect(page.locator(".kwic tr.open .en")).toHaveCount(1);

  await page.locator(".corpus-view").getByRole("link", { name: "after" }).click();
  await expect(page.locator(".found-head a[aria-current]")).toHaveText("after");
  const rights = (await page.locator(".kwic td.r").allTextContents()).filter(Boolean);
  expect(rights).toEqual([...rights].sort());
  await page.getByRole("textbox", { name: "Add a term" }).fill("level:县");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("8 lines");
  await rows(page).nth(2).getByRole("button").click();
  await expect(page.locator(".kwic tr.open")).toBeVisible();
  expect(await look(page)).toEqual([]);
  const shown = await rows(page).allTextContents();

  const again = await context.newPage();
  await again.goto(page.url());
  await expect(again.locator(".kwic tr.open")).toBeVisible({ timeout: 60_000 });
  expect(await rows(again).allTextContents()).toEqual(shown);
  await expect(again.locator(".conditions li")).toHaveCount(2);

  // A line that is hidden stays hidden where the address is opened, and its place has the focus.
  await page.getByRole("button", { name: "Hide this line" }).click();
  await expect(rows(page)).toHaveCount(7);
  await expect(rows(page).nth(2).getByRole("button")).toBeFocused();
  await page.reload();
  await expect(rows(page)).toHaveCount(7);
  await page.getByRole("link", { name: "Show all hidden lines" }).click();
  await expect(rows(page)).toHaveCount(8);

  await page.getByRole("textbox", { name: "Add a term" }).fill('"never closed');
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "never closed" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Add a term" })).toBeFocused();
  await expect(page).toHaveTitle(/^Corpus/);
  expect(await seen()).toEqual([]);
});

test("how often and who first: pictures with their tables, to take away; what is new, compared and watched", async ({ page }) => {
  const seen = await watchFor(page);
  await open(page, `?view=trend&q=${phrase}`);
  const bars = page.locator(".corpus-view svg rect");
  await expect(bars.first()).toBeVisible({ timeout: 60_000 });
  await page.getByText("As a table").click();
  await expect(page.locator(".numbers tbody tr").first()).toContainText("2023-01");
  await page.getByRole("combobox", { name: "By" }).selectOption("level");
  await expect(heading(page)).toHaveText(/by Level$/);
  await expect(bars).toHaveCount(5);
  const [picture] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Picture (PNG)" }).click()]);
  expect(
    readFileSync(await picture.path())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");

  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "First uses" }).click();
  await expect(page.locator(".corpus-view .ladder li")).toHaveText([
    /^Center 国务院2023-03-08$/,
    /^Province 东江省人民政府2023-06-22 · 106 days on$/,
    /^City 江州市人民政府2023-09-08 · 78 days on$/,
    /^County 云溪县人民政府2024-03-01 · 175 days on$/,
    /^Township 石浦镇人民政府2024-08-22 · 174 days on$/,
  ]);
  await expect(page.locator(".corpus-view svg circle")).toHaveCount(6);
  const [table] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Table (CSV)" }).click()]);
  expect(
    readFileSync(await table.path(), "utf8")
      .trim()
      .split("\r\n"),
  ).toHaveLength(7);
  expect(await look(page)).toEqual([]);

  await open(page, "?view=new&since=2024");
  await expect(page.locator(".numbers tbody tr")).toContainText(["竹海议事会"], { timeout: 60_000 });
  await open(page, "?view=compare&a=date:2023&b=date:2025");
  await expect(page.locator(".numbers tbody tr").first()).toContainText("+92 points", { timeout: 60_000 });
  await page.locator(".numbers tbody tr").first().getByRole("link", { name: /Lines/ }).click();
  await expect(heading(page)).toHaveText("20 lines");
  await page.getByRole("button", { name: "Watch this question" }).click();
  await expect(page.locator("[data-rail=watch] li")).toContainText("none new");
  expect(await seen()).toEqual([]);
});

test("a line's document opens in the reader at its sentence", async ({ page }) => {
  const seen = await watchFor(page);
  await open(page, `?q=${phrase}+level:%E7%9C%81&open=1`);
  await expect(page.locator("[data-rail=beside] li")).toContainText(["加快发展"]);
  const english = "They speed up <b>new</b> quality.";
  await page.getByRole("button", { name: "Type the English" }).click();
  await page.keyboard.type(english);
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.locator(".opened .en")).toHaveText(english);
  await page.reload();
  await expect(page.locator(".opened .en")).toHaveText(english);
  await page.getByRole("button", { name: "Open in the reader" }).click();
  await expect(page).toHaveURL(/\/texts\/read\/\?t=own-corpus-[a-z0-9-]+#s1\.1\.1$/, { timeout: 60_000 });
  await expect(page.locator(".zh .term[data-term=xinzhi-shengchanli]")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(english)).toBeVisible();
  await page.goto(`${site}/en/texts/`);
  await expect(page.locator(".library-table tbody tr")).toHaveCount(1);
  expect(await seen()).toEqual([]);
});

test("on a phone it fits; without a server its place is not shown, and the page says how to get one", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `?q=${phrase}&open=2`, "zh-CN");
  await expect(heading(page)).toHaveText("43 行", { timeout: 60_000 });
  await expect(page.locator(".kwic tr.open")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  // The keyword stands in the middle of each line.
  const middles = await page
    .locator(".kwic tbody .kw span")
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map(({ left, right }) => (left + right) / 2));
  for (const middle of middles) expect(Math.abs(middle - 195)).toBeLessThan(60);
  expect(await look(page)).toEqual([]);

  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.context().clearCookies();
  await page.goto("/en/corpus/");
  await expect(page.getByText("npm run --silent tifa -- corpus add")).toBeVisible();
  await expect(page.getByRole("button", { name: "Search", exact: true })).toBeHidden();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link")).toHaveText(["Articles", "Glossary", "Your texts", "Study", "About"]);
  expect(asked.filter((path) => path.includes("/api/"))).toEqual([]);
});
