import { expect, kept, test } from "./site";

/** More than three seconds without an answer: the kept page, then the new one, when the reader wants it. */

const path = "/en/read/wuxi-hongmei-linghang/";
const offer = ".offer";

test("the kept page is shown; a newer one that comes is offered, and nothing moves until it is taken", async ({ page, site }) => {
  await page.goto(site.origin + path);
  await kept(page);
  site.change("Red Plum Navigator", "Red Plum Pilot");
  site.hold = (asked) => asked === path;
  await page.goto(site.origin + path);
  await expect(page.locator("body")).toContainText("Red Plum Navigator");
  await expect(page.locator(offer)).toHaveCount(0);
  await page.locator(".pair").nth(5).scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  site.release();
  await expect(page.locator(offer)).toContainText("A newer version of this page is available.");
  await expect(page.locator(`${offer} [role=status]`)).toBeAttached();
  await expect(page.locator("body")).toContainText("Red Plum Navigator");
  await expect(page.locator("body")).not.toContainText("Red Plum Pilot");
  expect(await page.evaluate(() => scrollY)).toBe(place);
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(page.locator("body")).toContainText("Red Plum Pilot");
  await expect(page.locator(offer)).toHaveCount(0);
  // It is the one kept from now on.
  site.down = true;
  await page.reload();
  await expect(page.locator("body")).toContainText("Red Plum Pilot");
});

test("the offer can be sent away by keys, and the page stays as it is @all", async ({ page, site }) => {
  await page.goto(site.origin + path.replace("/en/", "/zh-CN/"));
  await kept(page);
  site.change("红梅领航", "红梅领行");
  site.hold = (asked) => asked.endsWith("/wuxi-hongmei-linghang/");
  await page.goto(site.origin + path.replace("/en/", "/zh-CN/"));
  site.release();
  const leave = page.getByRole("button", { name: "暂不" });
  await leave.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(offer)).toHaveCount(0);
  await expect(page.locator("h1")).toContainText("红梅领航", { useInnerText: true });
});

test("the same page come late is not offered @all", async ({ page, site }) => {
  await page.goto(site.origin + path);
  await kept(page);
  site.hold = (asked) => asked === path;
  await page.goto(site.origin + path);
  const asked = site.served.length;
  site.release();
  await expect.poll(() => site.served.slice(asked).some((each) => each.path === path)).toBe(true);
  // The worker has done with it once it answers to something asked after it.
  await page.evaluate(async () => (await fetch("/icon.svg")).text());
  await expect(page.locator(offer)).toHaveCount(0);
});

test("a page that stands still half-way gives way to the kept one, whole; what else is kept is not waited for again @all", async ({ page, site }) => {
  await page.goto(site.origin + path);
  await kept(page);
  // Answered by the worker, the page and its data are kept.
  await page.reload();
  await page.locator(".zh [data-term=hongmei-linghang]").first().click();
  await expect(page.locator("#card")).toContainText("Red Plum Navigator");
  site.stall = (asked) => asked === path;
  site.hold = (asked) => asked !== path;
  await page.goto(site.origin + path);
  await expect(page.locator("footer").last()).toBeAttached();
  await page.locator(".zh [data-term=hongmei-linghang]").first().click();
  await expect(page.locator("#card")).toContainText("Red Plum Navigator");
  site.release();
  await expect(page.locator(offer)).toHaveCount(0);
});

test("a page that is not kept is waited for, however long it takes", async ({ page, context, site }) => {
  await page.goto(`${site.origin}/en/`);
  await kept(page);
  site.hold = () => true;
  const going = page.goto(site.origin + path);
  // Another window has lost its patience by the time that it shows what is kept.
  const other = await context.newPage();
  expect((await other.goto(`${site.origin}/en/`))?.status()).toBe(200);
  site.release();
  expect((await going)?.status()).toBe(200);
  await expect(page.locator("h1")).toContainText("红梅领航", { useInnerText: true });
});

test("a host that fails gives way to the kept page @all", async ({ page, site }) => {
  await page.goto(`${site.origin}/en/`);
  await kept(page);
  await page.route("**/en/about/", (route) => route.fulfill({ status: 502, body: "bad gateway" }));
  expect((await page.goto(`${site.origin}/en/about/`))?.status()).toBe(200);
});
