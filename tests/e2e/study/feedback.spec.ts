import { type Page, expect, test } from "@playwright/test";
import { type Note, makeNote } from "@/core/study/note";
import { article, choose } from "../reader/helpers";
import { backupOf, open, restoreInto } from "./helpers";

/** What you know feeds back: into the readings, the library and the brief. */

const added = Date.now() - 200 * 86_400_000;
const term = (id: string, zh: string): Note => makeNote({ id: `t:${id}`, kind: "term", zh, pinyin: "x", en: "x", gloss: "x", added });
const word = (zh: string): Note => makeNote({ id: `w:${zh}`, kind: "word", zh, pinyin: "x", en: "x", added });
const scripts = async (page: Page, path: string): Promise<string[]> => {
  const found: string[] = [];
  const watch = (request: { url(): string }) => void found.push(new URL(request.url()).pathname);
  page.on("request", watch);
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  page.off("request", watch);
  return found.filter((each) => each.includes("/_tifa/"));
};

/** The words of the article, each with whether its reading shows and in which terms it stands. */
const words = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".pair .zh ruby")].map((ruby) => ({
      zh: ruby.firstChild?.textContent ?? "",
      shown: (ruby.querySelector("rt")?.getClientRects().length ?? 0) > 0,
      terms: [
        ...(function* () {
          for (let at = ruby.closest<HTMLElement>(".term"); at; at = at.parentElement?.closest<HTMLElement>(".term") ?? null)
            yield at.dataset.term ?? "";
        })(),
      ],
    })),
  );

const openAbout = async (page: Page) => {
  await page.locator(".meta").getByRole("button", { name: "About this text" }).click();
  await expect(page.getByRole("dialog", { name: "About this text" })).toBeVisible();
};

const percents = (page: Page) =>
  page
    .locator(".articles .readable:visible")
    .allTextContents()
    .then((all) => all.map((text) => Number(/(\d+)%/.exec(text)?.[1])));

test("without study nothing is different and nothing more is fetched @all", async ({ page }) => {
  const [before, library] = [await scripts(page, article), await scripts(page, "/en/read/")];
  await expect(page.locator(".readable, .readable-how").first()).toBeHidden();
  await page.goto(article);
  await openAbout(page);
  await expect(page.locator(".brief .met")).toBeVisible();
  await expect(page.locator(".brief .skipped")).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(page.locator(".key-terms > li:visible")).toHaveCount(10);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  expect(library.filter((path) => /vocabulary/.test(path))).toEqual([]);
  // Who studies fetches more: so the comparison can fail.
  await open(page);
  await restoreInto(page, backupOf([word("引领")], 60));
  const [after, libraryAfter] = [await scripts(page, article), await scripts(page, "/en/read/")];
  expect(after.length).toBeGreaterThan(before.length);
  expect(libraryAfter.filter((path) => /vocabulary/.test(path))).toHaveLength(1);
});

test("readings stand only over what is not yet known: by study or by hand", async ({ page }) => {
  await page.goto(article);
  await choose(page, "Pinyin (p)", "unknown");
  const all = await words(page);
  expect(all.every(({ shown }) => shown)).toBe(true);
  const [common] = [
    ...all.reduce((counts, { zh, terms }) => (terms.length ? counts : counts.set(zh, (counts.get(zh) ?? 0) + 1)), new Map<string, number>()),
  ].sort((a, b) => b[1] - a[1])[0] ?? [""];
  await open(page);
  await restoreInto(page, backupOf([word(common), term("san-baodao-san-fuwu", "三报到三服务")], 60));
  await page.goto(article);
  const known = (each: { zh: string; terms: string[] }) => each.zh === common || each.terms.includes("san-baodao-san-fuwu");
  await expect.poll(async () => (await words(page)).filter(known).every(({ shown }) => !shown)).toBe(true);
  const left = await words(page);
  expect(left.filter((each) => !known(each)).every(({ shown }) => shown)).toBe(true);
  expect(left.filter(known).length).toBeGreaterThan(3);
  // The reader has the last word.
  const first = page.locator('.pair .zh .term[data-term="san-baodao-san-fuwu"]').first();
  await first.evaluate((element) => {
    element.tabIndex = -1;
    element.focus();
  });
  await page.keyboard.press("m");
  await expect(first.locator("rt").first()).toBeVisible();
  await page.reload();
  await expect(first.locator("rt").first()).toBeVisible();
  await first.evaluate((element) => {
    element.tabIndex = -1;
    element.focus();
  });
  await page.keyboard.press("m");
  await expect(first.locator("rt").first()).toBeHidden();
});

test("what is studied but young keeps its readings @all", async ({ page }) => {
  await page.goto(article);
  await choose(page, "Pinyin (p)", "unknown");
  await open(page);
  await restoreInto(page, backupOf([word("引领")], 1));
  await page.goto(article);
  await page.waitForLoadState("networkidle");
  expect((await words(page)).every(({ shown }) => shown)).toBe(true);
});

test("the library says how much of each article could be read today, and more after more study", async ({ page }) => {
  await open(page);
  await restoreInto(page, backupOf([word("党员")], 60));
  await page.goto("/en/read/");
  await expect(page.locator(".readable-how")).toBeVisible();
  const little = await percents(page);
  expect(little).toHaveLength(await page.locator(".articles > li").count());
  await page.goto(article);
  const all = [...new Set((await words(page)).map(({ zh }) => zh))].filter((zh) => /^\p{Script=Han}+$/u.test(zh));
  await open(page);
  await restoreInto(page, backupOf(all.map(word), 60));
  await page.goto("/en/read/");
  const own = page.locator('.articles > li[data-slug="wuxi-hongmei-linghang"] .readable');
  // Every word of it was learnt, and by FSRS nearly every one would be known today.
  await expect(own).toHaveText(/You could read 9\d% of it today/);
  const much = await percents(page);
  expect(Math.min(...much.map((share, i) => share - (little[i] ?? 0)))).toBeGreaterThan(0);
  expect(Math.max(...much)).toBeLessThanOrEqual(100);
});

test("the key terms are without those that are known, “About this text” says how many, and shows them when asked", async ({ page }) => {
  await page.goto(article);
  const key = page.locator(".key-terms > li:visible");
  const ids = await key.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.id ?? ""));
  await open(page);
  await restoreInto(
    page,
    backupOf(
      ids.slice(0, 3).map((id, i) => term(id, `甲${i}`)),
      60,
    ),
  );
  await page.goto(article);
  const line = page.locator(".brief .skipped");
  await openAbout(page);
  await expect(line).toHaveText(/Left out, since you know them: 3\./);
  await expect(key).toHaveCount(10);
  const now = await key.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.id ?? ""));
  expect(now.slice(0, 7)).toEqual(ids.slice(3));
  await line.getByRole("button").press("Enter");
  expect(await key.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.id ?? ""))).toEqual(ids);
  await line.getByRole("button").click();
  await expect(key.first()).toHaveAttribute("data-id", ids[3] ?? "");
});

test("a storage that cannot be read leaves the page as it is", async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem("tifa.study", "5");
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(article);
  await page.waitForLoadState("networkidle");
  await openAbout(page);
  await expect(page.locator(".brief .met")).toBeVisible();
  await expect(page.locator(".brief .skipped")).toBeHidden();
  expect(errors).toEqual([]);
});
