import { expect, test } from "@playwright/test";
import { openDrop } from "./reader/helpers";
import { always } from "./matrix";

test("the language switch leads to the same page in the other language", async ({ page }) => {
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  await (await openDrop(page, "More")).getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL("/zh-CN/read/wuxi-hongmei-linghang/");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByLabel("全文注音")).toBeAttached();
  await expect(page.getByTitle("全文注音")).toBeVisible();
});

test("the root leads to the language the browser asks for", async ({ browser }) => {
  for (const [locale, path] of [
    ["zh-TW", "/zh-CN/"],
    ["fr-FR", "/en/"],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page).toHaveURL(path);
    await context.close();
  }
});

const missing: [path: string, sentence: string][] = [
  ["/fr/read/", "no interface language “fr”"],
  ["/en/read/no-such-article/", "no article “no-such-article”"],
  ["/en/glossary/no-such-term/", "no glossary entry “no-such-term”"],
  ["/en/nowhere/", "no page at this address"],
];
for (const [path, sentence] of missing)
  test(`${path} says what is not there`, always(path !== "/en/nowhere/"), async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.locator("main")).toContainText(sentence);
  });

test("the glossary filters by type and level, and the address keeps the filter", async ({ page }) => {
  await page.goto("/en/glossary/");
  const output = page.locator("#filters output");
  const count = async (): Promise<number> => Number.parseInt(((await output.textContent()) ?? "").replaceAll(",", ""), 10);
  const all = await count();
  await page.locator("select[name=type]").selectOption("place");
  await expect.poll(count).toBeLessThan(all);
  // A kind with fewer than the sixty that are shown at once.
  const places = await count();
  expect(places).toBeGreaterThan(3);
  await expect(page.locator("#filtered .terms > li:visible")).toHaveCount(places);
  await page.reload();
  await expect(page.locator("select[name=type]")).toHaveValue("place");
  await expect(page.locator("#filtered .terms > li:visible")).toHaveCount(places);
});

test("the theme is chosen, applied and remembered", async ({ page }) => {
  await page.goto("/en/");
  // A host of files alone has no corpus, and no way to one.
  await expect(page.getByRole("navigation", { name: "Main" }).getByText("Corpus")).toBeHidden();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole("button", { name: "Colors" }).click();
  await page.getByLabel("Dark").check({ force: true });
  expect(await paper()).not.toBe(light);
  await page.reload();
  expect(await paper()).not.toBe(light);
});

test.describe("with the service worker", () => {
  test.use({ serviceWorkers: "allow" });
  test("nothing is requested from elsewhere and the policy blocks nothing of ours", async ({ page }) => {
    const problems: string[] = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => new URL(request.url()).hostname !== "localhost" && problems.push(request.url()));
    for (const path of ["/en/", "/en/read/", "/en/read/wuxi-hongmei-linghang/", "/en/glossary/", "/zh-CN/about/", "/en/lookup/"]) {
      await page.goto(path, { waitUntil: "networkidle" });
      expect(await page.locator("script:not([src]):not([type='application/json']):not([type='application/ld+json']), [style]").count()).toBe(0);
    }
    expect(problems).toEqual([]);
  });
});

test("printing leaves the text in two columns and no tools", async ({ page }) => {
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".bar")).toBeHidden();
  const columns = await page
    .locator(".pair.paragraph")
    .first()
    .evaluate((pair) => getComputedStyle(pair).gridTemplateColumns.split(" ").length);
  expect(columns).toBe(2);
});
