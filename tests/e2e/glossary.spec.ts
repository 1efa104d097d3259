import { expect, test } from "@playwright/test";

test("a term page: what it is, English with kinds, members, evidence, concordance, trajectory, citation", async ({ page }) => {
  await page.goto("/en/glossary/liang-ge-queli/");
  await expect(page.locator("h1")).toContainText("两个确立");
  await expect(page.locator(".renderings")).toContainText("Two Affirmations");
  await expect(page.locator(".members li")).toHaveCount(2);
  await expect(page.locator(".framing h3")).toHaveCount(2);
  await expect(page.locator(".claims .badge.verified").first()).toBeVisible();
  await expect(page.locator("svg.trajectory .work").first()).toBeVisible();
  await expect(page.locator("#citation")).toContainText("/en/glossary/liang-ge-queli/");
  const data: unknown = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data).toMatchObject({ "@type": "DefinedTerm", name: "两个确立" });
});

test("the concordance marks the rendering and sorts by context", async ({ page }) => {
  await page.goto("/en/glossary/jiceng/");
  const lines = page.locator("#concordance > li");
  expect(await lines.count()).toBeGreaterThan(50);
  await expect(lines.first().locator(".en mark")).toHaveText(/primary/i);
  const order = () => lines.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.right ?? ""));
  const before = await order();
  await page.getByLabel("Sort by").selectOption("right");
  const after = await order();
  expect(after).not.toEqual(before);
  expect(after).toEqual([...before].sort((a, b) => a.localeCompare(b, "zh")));
});

test("a term absent from the reports says so; one that is there has its table with zeros", async ({ page }) => {
  await page.goto("/en/glossary/hongmei-linghang/");
  await expect(page.getByText(/stands in none of the 52 government work reports and 12 congress reports/)).toBeVisible();
  await page.goto("/en/glossary/gao-zhiliang-fazhan/");
  await page.getByText("The figures as a table").click();
  await expect(page.locator("tbody tr")).toHaveCount(64);
  await expect(page.locator("tbody tr").first()).toContainText("1954");
  await expect(page.locator("tbody tr").first().locator("td").nth(1)).toHaveText("0");
});

test("two terms stand side by side", async ({ page }) => {
  await page.goto("/en/glossary/liang-ge-queli/");
  await page.getByRole("link", { name: /^Compare 两个确立 and 两个维护/ }).click();
  await expect(page.locator("[data-side=a] h2").first()).toContainText("两个确立");
  await expect(page.locator("[data-side=b] h2").first()).toContainText("两个维护");
  await page.goto("/en/glossary/compare/?a=liang-ge-queli&b=no-such");
  await expect(page.locator("[data-side=b]")).toContainText("The entry “no-such” could not be loaded");
});

test("from English to Chinese, and the ladder with each body on its rung", async ({ page }) => {
  await page.goto("/en/glossary/english/");
  await expect(page.locator(".english-index li").filter({ hasText: /^Three Check-ins and Three Services/ })).toContainText("三报到三服务");
  await page.goto("/en/glossary/ladder/");
  const subdistrict = page.locator(".rung.rank-township-subdistrict");
  await expect(subdistrict).toContainText("街道");
  await expect(subdistrict).toContainText("党工委");
  await page.locator(".rung.rank-grid summary").click();
  await expect(page.locator(".rung.rank-grid")).toContainText("网格员");
});

test("the glossary filters by theme and by article", async ({ page }) => {
  await page.goto("/en/glossary/?articles=wuxi-shanghai-chanye");
  const inArticle = await page.locator(".terms > li:visible").count();
  expect(inArticle).toBeGreaterThan(20);
  await page.locator("select[name=themes]").selectOption("industry");
  const both = await page.locator(".terms > li:visible").count();
  expect(both).toBeGreaterThan(3);
  expect(both).toBeLessThan(inArticle);
});

test("a letter is reached at once from the top and by its address, though letters on the way were never laid out", async ({ page }) => {
  const top = () => page.locator("#letter-W").evaluate((heading) => heading.getBoundingClientRect().top);
  await page.goto("/en/glossary/");
  await page.locator('.letters a[href="#letter-W"]').click();
  await expect.poll(async () => Math.abs(await top())).toBeLessThan(150);
  await page.goto("/en/about/");
  await page.goto("/en/glossary/#letter-W");
  await expect.poll(async () => Math.abs(await top())).toBeLessThan(150);
});
