import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { readDelimited } from "@/core/exchange/delimited";
import { readTbx } from "@/core/exchange/tbx";
import { preferredIn } from "@/core/exchange/term-record";
import { readSheet } from "@/core/exchange/term-sheet";
import { readXlsx } from "@/core/exchange/xlsx";

test("a term page: its English on the second line, then what it is, members, evidence, trajectory, citation", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/en/glossary/liang-ge-queli/");
  await expect(page.locator("h1")).toContainText("两个确立");
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 0;
  expect(await top(".best")).toBeLessThan(await top(".entry-head > .gloss"));
  await expect(page.locator(".best")).toHaveCSS("font-size", "26px");
  await expect(page.locator(".best")).toContainText("Two Affirmations");
  await expect(page.locator(".members li")).toHaveCount(2);
  await expect(page.locator(".two h3")).toHaveCount(2);
  await expect(page.locator(".claims .confidence.verified").first()).toBeVisible();
  // The chart is in sight without scrolling, beside the text.
  const chart = await page.locator("svg.trajectory").boundingBox();
  expect((chart?.y ?? 0) + (chart?.height ?? 1000)).toBeLessThan(900);
  await expect(page.locator("svg.trajectory .work").first()).toBeVisible();
  await expect(page.locator("#citation")).toContainText("/en/glossary/liang-ge-queli/");
  const data: unknown = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data).toMatchObject({ "@type": "DefinedTerm", name: "两个确立" });
});

test("renderings stand in the order of their worth, the preferred one first", async ({ page }) => {
  const order = ["official", "common", "house", "literal", "avoid"];
  for (const id of ["jiceng", "hongmei-linghang", "liang-ge-queli", "gao-zhiliang-fazhan"]) {
    await page.goto(`/en/glossary/${id}/`);
    const kinds = await page.locator(".renderings > li").evaluateAll((items) => items.map((item) => item.className.split(" ")));
    expect(kinds[0], id).toContain("preferred");
    const rest = kinds.slice(1).map(([kind = ""]) => order.indexOf(kind));
    expect(rest, id).toEqual([...rest].sort((a, b) => a - b));
  }
});

test("a term's English, the term and its citation are copied, and the button says so", async ({ page, context, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium lets a test read the clipboard");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/en/glossary/jiceng/");
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy “grassroots”" }).click();
  await expect.poll(clipboard).toBe("grassroots");
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
  const copy = page.locator(".deeds").getByRole("button", { name: "Copy", exact: true });
  await copy.click();
  await expect.poll(clipboard).toBe("基层 jīcéng primary level");
  await page.getByRole("button", { name: "Cite" }).click();
  await expect.poll(clipboard).toMatch(/^“基层 \(primary level\)\.” In Tifa/);
});

test("a term is saved to study from its page, and taken along as a table", async ({ page }) => {
  await page.goto("/en/glossary/jiceng/");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Saved" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("status").filter({ hasText: "Saved to study: 基层" })).toBeVisible();
  await page.getByRole("button", { name: "Take with you" }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: /CSV$/ }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("tifa-jiceng.csv");
  const text = readFileSync(await file.path(), "utf8");
  const [names, cells] = readDelimited(text.replace("\uFEFF", ""), ",");
  expect(names).toEqual(["Chinese", "Pinyin", "English", "Other English", "Avoid", "Gloss", "Level", "Link", "License"]);
  expect(cells?.slice(0, 3)).toEqual(["基层", "jīcéng", "primary level"]);
  expect(cells?.[4]).toContain("community (kept for 社区)");
  expect(cells?.[7]).toContain("/en/glossary/jiceng/");
});

test("five occurrences are seen, the rest on demand; sorting goes over all; the rendering is marked", async ({ page }) => {
  await page.goto("/en/glossary/jiceng/");
  const lines = page.locator("#concordance .kwic > li");
  const all = await lines.count();
  expect(all).toBeGreaterThan(50);
  await expect(lines.locator("visible=true")).toHaveCount(5);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6000);
  await expect(lines.first().locator(".en mark")).toHaveText(/primary/i);
  const order = () => lines.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.right ?? ""));
  const before = await order();
  await page.getByLabel("Sort by").selectOption("right");
  const after = await order();
  expect(after).not.toEqual(before);
  expect(after).toEqual([...before].sort((a, b) => a.localeCompare(b, "zh")));
  await page.getByText(`Show all ${all}`).click();
  await expect(lines.locator("visible=true")).toHaveCount(all);
});

test("without scripts a term page has all its occurrences and no button that does nothing", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("/en/glossary/jiceng/");
  await expect(page.getByRole("button")).toHaveCount(0);
  const more = page.getByText(/^Show all \d+$/).last();
  await more.click();
  await expect(page.locator("#concordance .kwic > li").last()).toBeVisible();
  await context.close();
});

test("a term absent from the reports says so in a line; one that is there has its table with zeros", async ({ page }) => {
  await page.goto("/en/glossary/hongmei-linghang/");
  await expect(page.getByText(/stands in none of the 52 government work reports and 12 congress reports/)).toBeVisible();
  await expect(page.locator("svg.trajectory")).toHaveCount(0);
  await page.goto("/en/glossary/gao-zhiliang-fazhan/");
  const reports = page.locator("section", { has: page.locator("svg.trajectory") });
  await reports.getByText("As a table").click();
  const rows = reports.locator("tbody tr");
  await expect(rows).toHaveCount(64);
  await expect(rows.first()).toContainText("1954");
  await expect(rows.first().locator("td").nth(1)).toHaveText("0");
});

test("how official translators rendered a term stands there by year, with a quotation and a table; where no English is held, the page says so", async ({
  page,
}) => {
  await page.goto("/en/glossary/jiceng/");
  const observed = page.locator(".observed");
  await expect(observed.locator(".observed-wordings li", { hasText: "community level" }).getByRole("img")).toHaveAttribute(
    "aria-label",
    /2016: \d+.*2022: \d+/,
  );
  await expect(observed.locator(".observed-wordings li", { hasText: "primary level" }).locator("rect.party")).toBeVisible();
  await expect(observed.locator("blockquote p")).toHaveCount(2);
  await observed.getByText("Wordings by document").click();
  await expect(observed.getByRole("row", { name: /2017 .*Constitution of the Communist Party of China primary level/ })).toBeVisible();
  await page.goto("/en/glossary/hongmei-linghang/");
  await expect(page.getByText(/No official English of it is held/)).toBeVisible();
});

test("two terms stand side by side", async ({ page }) => {
  await page.goto("/en/glossary/liang-ge-queli/");
  await page.getByRole("link", { name: /^Compare 两个确立 and 两个维护/ }).click();
  await expect(page.locator("[data-side=a] h2").first()).toContainText("两个确立");
  await expect(page.locator("[data-side=b] h2").first()).toContainText("两个维护");
  await page.goto("/en/glossary/compare/?a=liang-ge-queli&b=no-such");
  await expect(page.locator("[data-side=b]")).toContainText("The entry “no-such” could not be loaded");
});

test("terms to compare are found by hanzi, pinyin or English, by keyboard and by hand; the address keeps both", async ({ page }) => {
  await page.goto("/en/glossary/compare/");
  const first = page.getByRole("combobox", { name: "First term" });
  const second = page.getByRole("combobox", { name: "Second term" });
  const pointed = page.locator("[role=option][aria-selected=true]");
  for (const [typed, zh] of [
    ["街道", "街道"],
    ["jiēdào", "街道"],
    ["jiedao", "街道"],
    ["subdistr", "街道"],
  ] as const) {
    await first.fill(typed);
    await expect(pointed.locator("b")).toHaveText(zh);
    await expect(first).toHaveAttribute("aria-expanded", "true");
    await expect(first).toHaveAttribute("aria-activedescendant", (await pointed.getAttribute("id")) ?? "none");
  }
  await first.press("ArrowDown");
  await expect(pointed.locator("b")).not.toHaveText("街道");
  await first.press("ArrowUp");
  await first.press("Enter");
  await expect(first).toHaveValue("街道 subdistrict");
  await expect(first).toHaveAttribute("aria-expanded", "false");
  await expect(page.locator("[data-side=a] h2")).toContainText("街道");
  await second.fill("shequ");
  await page.getByRole("option", { name: /^社区 / }).click();
  await expect(page.locator("[data-side=b] h2")).toContainText("社区");
  await expect(page).toHaveURL("/en/glossary/compare/?a=jiedao&b=shequ");
  // What is typed and not chosen: Escape closes the list, then brings back what was chosen.
  await first.fill("dang");
  await expect(pointed).toBeVisible();
  await first.press("Escape");
  await expect(page.getByRole("option")).toHaveCount(0);
  await first.press("Escape");
  await expect(first).toHaveValue("街道 subdistrict");
  await first.fill("qqqq");
  await expect(page.getByText("No entry fits")).toBeVisible();
  await second.focus();
  await expect(first).toHaveValue("街道 subdistrict");
  await page.goBack();
  await expect(page.locator("[data-side=b] h2")).toHaveCount(0);
  await expect(second).toHaveValue("");
});

test("the same part of both terms stands in one row, at one height, and what one lacks is left empty", async ({ page }) => {
  await page.goto("/en/glossary/compare/?a=jiedao&b=shequ");
  const rows = page.locator("[data-rows] > section");
  await expect(rows.filter({ has: page.getByRole("heading", { name: "What it is" }) })).toHaveCount(1);
  await expect(page.locator("[data-side=b] h2")).toBeVisible();
  await expect(page.locator("[data-rows] [data-of=b] .gloss")).toBeVisible();
  for (const row of await rows.all()) {
    const [a, b] = await Promise.all(["a", "b"].map((side) => row.locator(`[data-of=${side}]`).boundingBox()));
    expect(a?.y).toBe(b?.y);
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeGreaterThan(300);
  }
  await expect(page.locator("[data-of]:has(> .none)").first()).toHaveText("–");
  // The names stay in sight.
  await page.getByRole("heading", { name: "Evidence" }).scrollIntoViewIfNeeded();
  await expect(page.locator("[data-side=a] h2")).toBeInViewport();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator("[data-rows] .of").filter({ hasText: "社区" }).first()).toBeVisible();
});

test("from English to Chinese, and the ladder with each body on its rung", async ({ page }) => {
  await page.goto("/en/glossary/english/");
  await page.locator(".letters").getByRole("link", { name: "T", exact: true }).click();
  await page.getByRole("link", { name: "T, after these" }).click();
  await expect(page.locator(".english-index li").filter({ hasText: /^Three Check-ins and Three Services/ })).toContainText("三报到三服务");
  await expect(page.locator(".letters [aria-current=page]")).toHaveText("T");
  await page.goto("/en/glossary/ladder/");
  const subdistrict = page.locator(".rung.rank-township-subdistrict");
  await expect(subdistrict).toContainText("街道");
  await expect(subdistrict).toContainText("党工委");
  await expect(subdistrict.getByRole("link", { name: "街道 subdistrict" })).toBeVisible();
  // What has no entry has its English too.
  await expect(subdistrict).toContainText("乡镇 towns and townships");
  await expect(page.locator(".rung.rank-grid").getByRole("link", { name: /^网格员 grid/ })).toBeVisible();
  const central = page.locator(".rung.rank-central .rung-terms");
  await central.getByText(/^Show all \d+$/).click();
  await expect(central.getByRole("link", { name: /^中央政治局 / })).toBeVisible();
  // A term of the center that names a body of another level stands on that level's rung, and what names none on none.
  await expect(page.locator(".rung.rank-community").getByRole("link", { name: /^村委会 / })).toBeVisible();
  const several = page.locator(".rung").filter({ hasText: "At several levels" });
  await several.getByText(/^Show all \d+$/).click();
  await expect(several.getByRole("link", { name: /^大党委 / }).first()).toBeVisible();
});

test("the glossary is filtered as one types, by hanzi, pinyin and English, and by its choices; the address keeps it", async ({ page }) => {
  await page.goto("/en/glossary/");
  const rows = page.locator("#filtered .terms > li");
  const field = page.getByLabel("Find");
  for (const [typed, zh] of [
    ["三报到", "三报到三服务"],
    ["sanbaodao", "三报到三服务"],
    ["sān bàodào", "三报到三服务"],
    ["red plum nav", "红梅领航"],
  ] as const) {
    await field.fill("");
    await field.pressSequentially(typed);
    await expect(rows.locator("b").filter({ hasText: new RegExp(`^${zh}$`) })).toBeVisible();
    await expect(page.locator("#by-letter")).toBeHidden();
  }
  await expect(page).toHaveURL("/en/glossary/?text=red+plum+nav");
  await rows.locator("a").filter({ hasText: "红梅领航" }).first().click();
  await expect(page).toHaveURL(/\/en\/glossary\/hongmei-linghang\/$/);
  await page.goBack();
  await expect(rows.locator("b").filter({ hasText: /^红梅领航$/ })).toBeVisible();
  await field.fill("no such term at all");
  await expect(page.getByText("No entry fits these filters.")).toBeVisible();
  await field.fill("");
  await expect(page.locator("#by-letter")).toBeVisible();
  await expect(page).toHaveURL("/en/glossary/");
});

test("choices narrow the list; a long list is drawn as far as it is looked at; what is shown is taken along", async ({ page }) => {
  await page.goto("/en/glossary/?articles=wuxi-shanghai-chanye");
  const output = page.locator("#filters output");
  // The whole glossary is counted in thousands.
  await expect(output).toHaveText(/^\d+ /);
  const inArticle = Number.parseInt((await output.textContent()) ?? "", 10);
  expect(inArticle).toBeGreaterThan(20);
  await page.locator("select[name=themes]").selectOption("industry");
  await expect(output).not.toHaveText(`${inArticle} entries`);
  const both = Number.parseInt((await output.textContent()) ?? "", 10);
  expect(both).toBeGreaterThan(3);
  expect(both).toBeLessThan(inArticle);
  // In three formats, each read back: as many terms, and the same.
  await page.getByRole("button", { name: "Take with you" }).click();
  await expect(page.locator(".take-what")).toHaveText(`${both} entries of the glossary`);
  const take = async (offer: string) => {
    const coming = page.waitForEvent("download");
    await page.locator(`[data-offer="${offer}"]`).click();
    const file = await coming;
    await expect(page.locator(".take-status")).toContainText(`Saved: ${file.suggestedFilename()}`);
    return readFileSync(await file.path());
  };
  const table = readDelimited((await take("tsv")).toString("utf8").slice(1), "\t");
  expect(table).toHaveLength(both + 1);
  const base = readTbx((await take("tbx")).toString("utf8"));
  expect(base.problems).toEqual([]);
  expect(base.terms.map(({ zh }) => zh)).toEqual(table.slice(1).map(([zh]) => zh));
  expect(base.terms.map(preferredIn)).toEqual(table.slice(1).map(([, , en]) => en));
  expect(base.terms[0]?.link).toMatch(new RegExp(`^${new URL(page.url()).origin}/en/glossary/`));
  const [sheet, about] = await readXlsx(await take("xlsx"));
  expect(readSheet(sheet?.rows ?? [])?.terms.map(({ id }) => id)).toEqual(base.terms.map(({ id }) => id));
  expect(about?.rows.flat().join(" ")).toContain("CC BY-SA 4.0");
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.locator(".take-dialog")).toHaveCount(0);
  await page.goto("/en/glossary/?rank=central");
  const rows = page.locator("#filtered .terms > li");
  await expect(rows.first()).toBeVisible();
  const drawn = await rows.count();
  expect(drawn).toBeLessThan(250);
  await page.getByRole("button", { name: "Show more" }).scrollIntoViewIfNeeded();
  await expect.poll(() => rows.count()).toBeGreaterThan(drawn);
});

test("the page is short, opens with words, and a letter opens in place, by a click and by its address", async ({ page }) => {
  await page.goto("/en/glossary/");
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3000);
  await expect(page.locator(".letter[open] summary")).toHaveText(/^A/);
  await expect(page.locator(".letters a").last()).toHaveText("0–9");
  const top = () => page.locator("#letter-W").evaluate((heading) => heading.getBoundingClientRect().top);
  await page.locator('.letters a[href="#letter-W"]').click();
  await expect(page.locator(".letter[open] .terms li").first()).toContainText("w");
  await expect.poll(async () => Math.abs(await top())).toBeLessThan(150);
  // The letters stay in sight.
  await page.mouse.wheel(0, 1500);
  await expect(page.locator(".letters")).toBeInViewport();
  await page.goto("/en/about/");
  await page.goto("/en/glossary/#letter-W");
  await expect(page.locator(".letter[open] .terms li").nth(3)).toBeAttached();
  await expect.poll(async () => Math.abs(await top())).toBeLessThan(150);
});

test("without scripts every letter is reached by links, from page to page", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("/en/glossary/");
  await expect(page.locator("#filters")).toBeHidden();
  await page.locator("#letter-Z").click();
  await page.locator(".letter[open] .letter-link").click();
  await expect(page).toHaveURL("/en/glossary/letters/z/");
  await expect(page.locator(".terms li")).toHaveCount(150);
  await page.getByRole("link", { name: /after these/ }).click();
  await expect(page).toHaveURL("/en/glossary/letters/z-2/");
  await page.locator(".letters").getByRole("link", { name: "A", exact: true }).click();
  await expect(page.locator("h1")).toHaveText("A");
  await context.close();
});
