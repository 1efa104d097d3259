import { readFileSync } from "node:fs";
import { type Page } from "@playwright/test";
import { caches, expect, kept, type Site, test } from "./site";

/** A new version waits, says so, and is taken when the reader agrees; old ones go. */

const worker = readFileSync("out/sw.js", "utf8");
const version = /version:"([0-9a-f]{12})"/.exec(worker)?.[1] ?? "";
const script = /site-main\.\w+\.js/.exec(readFileSync("out/en/index.html", "utf8"))?.[0] ?? "";
const renamed = (n: number) => script.replace(/\.[^.]+\.js$/, `.NEWER${n}.js`);

/** The site as another build would leave it: another version of the lists, a script under another name, the old one gone from the host. */
const deploy = (site: Site, n: number): void => {
  site.change(n === 1 ? version : `${n - 1}`.padStart(12, "0"), `${n}`.padStart(12, "0"));
  site.change(n === 1 ? script : renamed(n - 1), renamed(n));
};
const shells = async (page: Page) => Object.keys(await caches(page)).filter((name) => name.startsWith("tifa-shell-"));
const offer = (page: Page) => page.locator(".offer");

async function firstVisit(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.origin}/en/`);
  await kept(page);
  await page.goto(`${site.origin}/en/read/wuxi-hongmei-linghang/`);
  await expect.poll(async () => (await caches(page))["tifa-read"] ?? []).toContain("/en/read/wuxi-hongmei-linghang/");
}

test("it waits until the reader agrees; then the page is the new version's, and the old one is let go", async ({ page, site }) => {
  expect([version, script]).not.toContain("");
  await firstVisit(page, site);
  expect(await shells(page)).toEqual([`tifa-shell-${version}`]);
  deploy(site, 1);
  await page.goto(`${site.origin}/en/about/`);
  await expect(offer(page)).toContainText("A new version of Tifa is ready.");
  // It waits, here and on the next page.
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null)).toBe(true);
  await page.goto(`${site.origin}/en/read/`);
  await expect(offer(page)).toContainText("A new version of Tifa is ready.");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Use it" }).click()]);
  await expect(offer(page)).toHaveCount(0);
  await expect.poll(() => shells(page)).toEqual(["tifa-shell-000000000001"]);
  const all = Object.values(await caches(page)).flat();
  expect(all.some((address) => address.endsWith(renamed(1)))).toBe(true);
});

test("a page read before an update is still read offline after it, with the scripts it was made with; read again, it lets them go", async ({
  page,
  site,
}) => {
  await firstVisit(page, site);
  const update = async (n: number) => {
    deploy(site, n);
    await page.goto(`${site.origin}/en/about/`);
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Use it" }).click()]);
    await expect.poll(() => shells(page)).toEqual([`tifa-shell-${`${n}`.padStart(12, "0")}`]);
  };
  const scripts = async () => [...new Set(Object.values(await caches(page)).flat())].filter((address) => address.includes("site-main.")).sort();
  await update(1);
  await expect.poll(scripts).toEqual([`/_tifa/browser/${script}`, `/_tifa/browser/${renamed(1)}`].sort());
  site.down = true;
  await page.goto(`${site.origin}/en/read/wuxi-hongmei-linghang/`);
  await expect(page.locator(`script[src$="${script}"]`)).toBeAttached();
  await page.locator(".zh [data-term=hongmei-linghang]").first().click();
  await expect(page.locator("#card")).toContainText("Red Plum Navigator");
  site.down = false;
  // Read again, it is the new version's; at the next update nothing needs the first version's script.
  await page.goto(`${site.origin}/en/read/wuxi-hongmei-linghang/`);
  await expect(page.locator(`script[src$="${renamed(1)}"]`)).toBeAttached();
  await update(2);
  await expect.poll(scripts).toEqual([`/_tifa/browser/${renamed(1)}`, `/_tifa/browser/${renamed(2)}`].sort());
});

test("another window is told, and stays as it is until its reader wants it @all", async ({ page, context, site }) => {
  await firstVisit(page, site);
  const other = await context.newPage();
  await other.goto(`${site.origin}/en/study/`);
  await other.evaluate(() => {
    document.body.dataset.untouched = "yes";
  });
  deploy(site, 1);
  await page.goto(`${site.origin}/en/about/`);
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Use it" }).click()]);
  await expect(offer(other)).toContainText("Tifa was updated in another window.");
  await expect(other.locator("body")).toHaveAttribute("data-untouched", "yes");
  await Promise.all([other.waitForEvent("load"), other.getByRole("button", { name: "Load this page again" }).click()]);
  await expect(other.locator("body")).not.toHaveAttribute("data-untouched", "yes");
});

test("later means later: the page goes on, and the version waits @all", async ({ page, site }) => {
  await firstVisit(page, site);
  deploy(site, 1);
  await page.goto(`${site.origin}/en/about/`);
  await page.getByRole("button", { name: "Later" }).click();
  await expect(offer(page)).toHaveCount(0);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null)).toBe(true);
  await page.goto(`${site.origin}/zh-CN/about/`);
  await expect(offer(page)).toContainText("Tifa 有新版本可用。");
});

test("what an earlier kind of worker kept is taken over: its pages stay readable, its lists go", async ({ page, site }) => {
  await page.goto(`${site.origin}/404.html`);
  await page.evaluate(async () => {
    const old = await window.caches.open("tifa-0123456789ab");
    for (const path of ["/en/read/wuxi-shanghai-chanye/", "/en/glossary/san-baodao/"]) await old.put(path, await fetch(path));
    const dead = new Response("export {};", { headers: { "Content-Type": "text/javascript" } });
    await old.put("/_tifa/chunk.DEADBEEF.js", dead);
  });
  await page.goto(`${site.origin}/en/`);
  await kept(page);
  const all = await caches(page);
  expect(Object.keys(all).sort()).toEqual(["tifa-read", `tifa-shell-${version}`]);
  expect(all["tifa-read"]).toEqual(expect.arrayContaining(["/en/read/wuxi-shanghai-chanye/", "/en/glossary/san-baodao/"]));
  expect(Object.values(all).flat()).not.toContain("/_tifa/chunk.DEADBEEF.js");
  site.down = true;
  expect((await page.goto(`${site.origin}/en/read/wuxi-shanghai-chanye/`))?.status()).toBe(200);
});
