import { expect, type Page, test } from "@playwright/test";
import { article, card, center, clickAt, nested, term } from "./reader/helpers";
import { always } from "./matrix";

// The worker is ours too: it must be let in.
test.use({ serviceWorkers: "allow" });

/** What the policy refused on this page, and what threw. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const thrown: string[] = [];
  page.on("pageerror", (error) => thrown.push(String(error)));
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      refused.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return async () => [
    ...(await page.evaluate((): string[] => ("refused" in window && Array.isArray(window.refused) ? window.refused : ["not watched"]))),
    ...thrown,
  ];
}

test("no text becomes HTML or a script but through our policy", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "the browser that enforces Trusted Types for certain");
  await page.goto("/en/");
  const outcomes = await page.evaluate(() => {
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return "done";
      } catch (error) {
        return error instanceof TypeError ? "refused" : String(error);
      }
    };
    const element = document.createElement("p");
    return [
      attempt(() => Reflect.set(element, "innerHTML", "<b>x</b>")),
      attempt(() => element.insertAdjacentHTML("beforeend", "<b>x</b>")),
      attempt(() => document.createRange().createContextualFragment("<b>x</b>")),
      attempt(() => new DOMParser().parseFromString("<b>x</b>", "text/html")),
      attempt(() => new Worker("/sw.js")),
      attempt(() => Reflect.set(document.createElement("script"), "src", "/sw.js")),
      attempt(() => Reflect.get(window, "trustedTypes").createPolicy("another", {})),
    ];
  });
  expect(outcomes).toEqual(Array(7).fill("refused"));
});

for (const path of [
  "/en/",
  "/zh-CN/",
  "/en/read/",
  "/en/glossary/",
  "/en/glossary/ladder/",
  "/en/glossary/english/",
  "/en/glossary/dangjian/",
  "/en/about/",
  "/en/review/",
  "/en/redline/",
  "/en/study/",
  "/en/lookup/?q=jiceng",
  "/en/no-such-page/",
])
  test(`${path} works under the policy`, always(["/zh-CN/", "/en/study/"].includes(path)), async ({ page }) => {
    const refused = await watch(page);
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    expect(await refused()).toEqual([]);
  });

test("look-up by its worker, a comparison, a card, a correction and traditional characters work under the policy", async ({ page }) => {
  const refused = await watch(page);
  await page.goto("/en/glossary/compare/?a=dangjian&b=jiceng-zhili");
  await expect(page.locator(".compare-heads")).toBeVisible();
  expect(await refused()).toEqual([]);
  await page.goto(article);
  await center(term(page, nested));
  await clickAt(term(page, nested));
  await card(page)
    .getByRole("button", { name: /^Correct/ })
    .click();
  await expect(page.locator(".correct-form")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.locator("dialog#lookup").getByRole("combobox").fill("jiceng");
  await expect(page.locator("[role=option]").first()).toBeVisible();
  expect(await refused()).toEqual([]);
});
