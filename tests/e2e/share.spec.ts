import { expect, type Page, test } from "@playwright/test";
import { always } from "./matrix";

/** What a page says of itself to those who link to it. */
const headOf = (page: Page) =>
  page.evaluate(() => {
    const all = (selector: string, name: string) => [...document.head.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? "");
    const meta = (name: string) => all(`meta[property="${name}"], meta[name="${name}"]`, "content");
    return {
      canonical: all('link[rel="canonical"]', "href"),
      alternates: all('link[rel="alternate"][hreflang]', "hreflang"),
      addresses: all('link[rel="alternate"][hreflang]', "href"),
      feed: all('link[type="application/atom+xml"]', "href"),
      title: meta("og:title"),
      description: meta("og:description"),
      type: meta("og:type"),
      image: meta("og:image"),
      card: meta("twitter:card"),
    };
  });

for (const [path, type, other] of [
  ["/en/", "website", "/zh-CN/"],
  ["/zh-CN/read/wuxi-hongmei-linghang/", "article", "/en/read/wuxi-hongmei-linghang/"],
  ["/en/glossary/jiceng/", "website", "/zh-CN/glossary/jiceng/"],
  ["/en/study/", "website", "/zh-CN/study/"],
] as const)
  test(
    `a link to ${path} shows what it is: its title, a picture, its address in each language`,
    always(type === "article" || path.includes("glossary")),
    async ({ page, request }) => {
      await page.goto(path);
      const head = await headOf(page);
      const at = (address: string | undefined) => new URL(address ?? "").pathname;
      expect(head.canonical.map(at)).toEqual([path]);
      expect(head.alternates).toEqual(["en", "zh-CN", "x-default"]);
      expect(head.addresses.map(at)).toContain(other);
      expect(head.type).toEqual([type]);
      expect(head.card).toEqual(["summary_large_image"]);
      expect(head.title[0]).toBeTruthy();
      expect(head.description[0]).toBeTruthy();
      const picture = await request.get(at(head.image[0]));
      expect(picture.headers()["content-type"]).toBe("image/png");
      expect((await picture.body()).length).toBeGreaterThan(10_000);
      expect((await (await request.get(at(head.feed[0]))).text()).startsWith('<?xml version="1.0"')).toBe(true);
    },
  );

test("an article has a picture of its own, all terms one", async ({ page }) => {
  const pictures: (string | undefined)[] = [];
  for (const path of ["read/wuxi-hongmei-linghang", "read/wuxi-minsheng-shishi", "glossary/jiceng", "glossary/dangjian"]) {
    await page.goto(`/en/${path}/`);
    pictures.push((await headOf(page)).image[0]);
  }
  expect(new Set(pictures).size).toBe(3);
  expect(pictures[2]).toBe(pictures[3]);
});

test("the sitemap lists pages that are there", async ({ request }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = ""]) => new URL(loc).pathname);
  expect(addresses.length).toBeGreaterThan(1000);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const path of addresses.filter((_, i) => i % 500 === 0)) expect((await request.get(path)).status()).toBe(200);
});
