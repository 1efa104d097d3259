import { type Page } from "@playwright/test";
import { caches, expect, kept, type Site, test } from "./site";

/** A storage that is full costs what is not kept, and nothing else. */

const limit = async (page: Page, site: Site, quotaSize: number): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: site.origin, quotaSize });
};

/** What the browser says to anything that would be kept. */
const refusal = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const cache = await window.caches.open("tifa-read");
    return cache.put("/try", new Response("x".repeat(100_000))).then(
      () => "kept",
      (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
    );
  });

async function readsOnline(page: Page, site: Site): Promise<void> {
  const failed: string[] = [];
  // What a page was still loading when it was left is no failure.
  page.on("requestfailed", (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && failed.push(request.url()));
  page.on("pageerror", (error) => failed.push(error.message));
  for (const path of ["read/wuxi-shanghai-chanye/", "glossary/hongmei-linghang/", "glossary/", "about/"])
    expect((await page.goto(`${site.origin}/en/${path}`))?.status(), path).toBe(200);
  await page.goto(`${site.origin}/en/read/wuxi-hongmei-linghang/`);
  await page.locator(".zh [data-term=hongmei-linghang]").first().click();
  await expect(page.locator("#card")).toContainText("Red Plum Navigator");
  await page.goto(`${site.origin}/en/lookup/`);
  await page.locator("main input").fill("hongmei");
  await expect(page.locator("main").getByRole("option").first()).toContainText("红梅");
  expect(failed).toEqual([]);
}

test("full before the first visit, pages are read online as ever", { tag: "@all" }, async ({ page, site }) => {
  await page.goto("about:blank");
  await limit(page, site, 1);
  await page.goto(`${site.origin}/en/`);
  await kept(page);
  expect(await refusal(page)).toBe("QuotaExceededError");
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await readsOnline(page, site);
});

test("full after the first visit, pages never opened are read online, and those kept are still there offline", async ({ page, site }) => {
  await page.goto(`${site.origin}/en/`);
  await kept(page);
  await limit(page, site, 1);
  expect(await refusal(page)).toBe("QuotaExceededError");
  const before = await caches(page);
  await readsOnline(page, site);
  expect(await caches(page)).toEqual(before);
  site.down = true;
  expect((await page.goto(`${site.origin}/en/read/`))?.status()).toBe(200);
  expect((await page.goto(`${site.origin}/en/read/wuxi-shanghai-chanye/`))?.status()).toBe(503);
});
