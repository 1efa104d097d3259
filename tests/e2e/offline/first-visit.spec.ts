import { caches, expect, kept, test } from "./site";
import { always } from "../matrix";

/** After one visit to any page, offline. */

const article = "wuxi-hongmei-linghang";
/** A small page and a large one: what a page fetches itself decides what else is kept. */
const stands = [`/zh-CN/read/${article}/`];
const visits = ["", "read/", `read/${article}/`, "glossary/", "glossary/san-baodao/", "lookup/", "study/", "about/"];

for (const locale of ["en", "zh-CN"])
  for (const path of visits)
    test(
      `after one visit to /${locale}/${path} the site's rooms are there without a network`,
      always(stands.includes(`/${locale}/${path}`)),
      async ({ page, site }) => {
        const at = (to: string) => page.goto(`${site.origin}/${locale}/${to}`);
        await at(path);
        await kept(page);
        site.down = true;
        for (const room of new Set(["", "read/", "lookup/", "study/", "about/", path])) {
          expect((await at(room))?.status(), room).toBe(200);
          await expect(page.locator("html")).toHaveAttribute("lang", locale);
          await expect(page.locator("main")).not.toBeEmpty();
        }
        await at("study/");
        await expect(page.locator("[data-study][data-ready]")).toBeAttached();
        // What was never opened is said to be so, in both languages.
        expect((await at("glossary/hongmei-linghang/"))?.status()).toBe(503);
        await expect(page.locator("main")).toContainText("This page is not kept for reading offline");
        await expect(page.locator("main")).toContainText("本页尚未保存，无法离线阅读");
      },
    );

test("look up offline after one visit", async ({ page, site }) => {
  await page.goto(`${site.origin}/en/`);
  await kept(page);
  site.down = true;
  await page.goto(`${site.origin}/en/lookup/`);
  for (const query of ["三报到", "sanbaodao", "three check-ins"]) {
    await page.locator("main input").fill(query);
    const first = page.locator("main").getByRole("option").first();
    await expect(first, query).toContainText("三报到");
    // With what it means at once: the explanations of what the articles have most often are kept, too.
    await expect(first).toContainText("sān bàodào");
    await expect(first.locator(".gloss")).not.toBeEmpty();
    await page.locator("main input").fill("");
    await expect(page.locator("main").getByRole("option")).toHaveCount(0);
  }
});

test("all explanations, further renderings and members come with the second page, whichever it is, and are there offline", async ({ page, site }) => {
  await page.goto(`${site.origin}/en/`);
  await kept(page);
  await page.goto(`${site.origin}/en/about/`);
  await expect
    .poll(async () =>
      Object.values(await caches(page))
        .flat()
        .some((path) => path.includes("/lookup-more.")),
    )
    .toBe(true);
  site.down = true;
  await page.goto(`${site.origin}/en/lookup/`);
  await page.locator("main input").fill("三报到");
  await expect(page.locator("main").getByRole("option").first().locator(".gloss")).not.toBeEmpty();
  await page.locator("main input").fill("whistle and report");
  await expect(page.locator("main").getByRole("option").first()).toContainText("吹哨");
});

test("the article that was the first page has its cards", async ({ page, site }) => {
  await page.goto(`${site.origin}/en/read/${article}/`);
  await kept(page);
  site.down = true;
  await page.reload();
  await page.locator(".zh [data-term=hongmei-linghang]").first().click();
  await expect(page.locator("#card")).toContainText("Red Plum Navigator");
});

test("the glossary's list is kept by the second page, whichever it is, and a term once it was opened @all", async ({ page, site }) => {
  await page.goto(`${site.origin}/en/`);
  await kept(page);
  await page.goto(`${site.origin}/en/glossary/san-baodao/`);
  await expect.poll(async () => Object.values(await caches(page)).flat()).toContain("/en/glossary/");
  await expect
    .poll(async () =>
      Object.values(await caches(page))
        .flat()
        .some((path) => path.includes("/terms.")),
    )
    .toBe(true);
  site.down = true;
  await page.goto(`${site.origin}/en/glossary/`);
  await page.locator("select[name=type]").selectOption("brand");
  // Fewer than all, which a comma shows: what filters is kept with the list.
  await expect(page.locator("output")).toHaveText(/^\d{1,3} entries$/);
  expect((await page.goto(`${site.origin}/en/glossary/san-baodao/`))?.status()).toBe(200);
  await page.goto(`${site.origin}/en/glossary/hongmei-linghang/`);
  await page.getByRole("link", { name: "Look up" }).click();
  await expect(page).toHaveURL(/\/en\/lookup\/$/);
  await page.goto(`${site.origin}/en/glossary/hongmei-linghang/`);
  site.down = false;
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(page.locator("h1")).toContainText("红梅领航");
});

test("a card made online is asked offline, after one visit to study", async ({ page, site }) => {
  await page.goto(`${site.origin}/en/study/`);
  await page.locator("[data-panel=add]").evaluate((panel) => panel.setAttribute("open", ""));
  await page.locator("select[name=article]").selectOption(article);
  await page.locator("form.add-cards button").click();
  await expect(page.locator("form.add-cards output")).toHaveText(/^New: 10\./);
  await kept(page);
  site.down = true;
  await page.reload();
  await page.locator("[data-act=start]").click();
  const prompt = (await page.locator(".session .prompt").textContent()) ?? "";
  await page.keyboard.press("Space");
  await page.keyboard.press("3");
  await expect(page.locator(".session .prompt")).not.toHaveText(prompt);
  await page.reload();
  await expect(page.locator(".counts div", { has: page.getByText("answered today", { exact: true }) }).locator("dd")).toHaveText("1");
});

for (const path of ["", "read/", "glossary/", "study/", "read/wuxi-shisiwu-dangjian/"])
  test(
    `the first visit to /en/${path} keeps at most 350 kB in the background`,
    always(path === "" || path.startsWith("read/w")),
    async ({ page, site }) => {
      const own = new Set<string>();
      page.on("request", (request) => own.add(request.url().slice(site.origin.length)));
      await page.goto(`${site.origin}/en/${path}`, { waitUntil: "load" });
      await kept(page);
      // What the page did not ask for itself: pages go by gzip, assets by Brotli where that is smaller.
      const bytes = site.served.filter((each) => !own.has(each.path)).reduce((sum, each) => sum + each.bytes, 0);
      console.log(`  /en/${path}: ${(bytes / 1000).toFixed(1)} kB in the background`);
      expect(bytes).toBeGreaterThan(100_000);
      expect(bytes).toBeLessThanOrEqual(350_000);
      const all = Object.values(await caches(page)).flat();
      expect(all.filter((address) => /sql|opencc/i.test(address))).toEqual([]);
    },
  );
