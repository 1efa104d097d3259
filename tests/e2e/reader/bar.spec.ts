import { expect, type Page, test } from "@playwright/test";
import { article, boxOf, bringBar, center, choose, openDrop, screens, screenTag, sentence } from "./helpers";
import { always } from "../matrix";

const bar = (page: Page) => page.locator(".reader-bar");

for (const viewport of screens)
  test(
    `${viewport.width} px: the bar goes away on scrolling down and comes back on scrolling up, and stays for the focus and what it let down`,
    screenTag(viewport, 360),
    async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(article);
      await expect(bar(page)).toBeInViewport({ ratio: 1 });
      await page.mouse.move(viewport.width / 2, viewport.height / 2);
      await page.mouse.wheel(0, 900);
      await expect(bar(page)).not.toBeInViewport();
      await page.mouse.wheel(0, -60);
      await expect(bar(page)).toBeInViewport({ ratio: 1 });
      await page.mouse.wheel(0, 900);
      await expect(bar(page)).not.toBeInViewport();
      // By keyboard it is there when it has the focus.
      await page.getByRole("button", { name: "More", exact: true }).focus();
      await expect(bar(page)).toBeInViewport({ ratio: 1 });
      const drop = await openDrop(page, "More");
      await page.mouse.move(20, viewport.height - 40);
      await page.mouse.wheel(0, 400);
      await expect(drop).toBeInViewport();
      await expect(bar(page)).toBeInViewport({ ratio: 1 });
      // At the top it is always there.
      await page.keyboard.press("Escape");
      await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
      await expect(bar(page)).toBeInViewport({ ratio: 1 });
    },
  );

test("it says what is left and how far one is", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  const left = page.locator(".progress > span");
  await expect(left).toHaveText(/^\d+ min left$/);
  const all = Number.parseInt((await left.textContent()) ?? "", 10);
  await center(sentence(page, "3.3.1"));
  await expect.poll(async () => Number.parseInt((await left.textContent()) ?? "", 10)).toBeLessThan(all);
});

/** The first sentence that begins below where the bar ends, in the language it is shown in there, and where. */
const atTop = (page: Page): Promise<{ id: string; language: string; top: number }> =>
  page.evaluate(() => {
    const first = [...document.querySelectorAll<HTMLElement>(".pair .s")].find(
      (s) => s.getClientRects().length > 0 && s.getBoundingClientRect().top >= 50,
    );
    return { id: first?.dataset.s ?? "", language: first?.closest(".zh") ? "zh" : "en", top: first?.getBoundingClientRect().top ?? 0 };
  });

/** Where a sentence stands: where the view still has it, in that language, else its partner. */
const topOf = (page: Page, id: string, language: string): Promise<number> =>
  page.evaluate(
    ([s, first]) => {
      const both = [`.${first} .s[data-s="${s}"]`, `.s[data-s="${s}"]`].flatMap((selector) => [...document.querySelectorAll(selector)]);
      return both.find((each) => each.getClientRects().length > 0)?.getBoundingClientRect().top ?? Number.NaN;
    },
    [id, language],
  );

const views = [
  ["2", "line", "By sentence"],
  ["3", "demand", "Chinese"],
  ["4", "english", "English"],
  ["1", "side", "Side by side"],
] as const;

for (const hand of ["mouse", "keys 1–4", "arrow keys"] as const)
  test(
    `the views are switched in the bar (${hand}), and the paragraph at the top stays where it was`,
    always(hand === "arrow keys"),
    async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(article);
      await center(sentence(page, "3.2.1"));
      await bringBar(page);
      const switchOf = (name: string) => bar(page).getByRole("radio", { name, exact: true }).filter({ visible: true });
      if (hand === "arrow keys") await switchOf("Side by side").focus();
      for (const [key, view, name] of views) {
        const { id, language, top } = await atTop(page);
        expect(id).toMatch(/^[23]\./);
        if (hand === "mouse") await switchOf(name).check();
        else await page.keyboard.press(hand === "arrow keys" ? "ArrowRight" : key);
        await expect(page.locator(".reader")).toHaveAttribute("data-view", view);
        await expect(switchOf(name)).toBeChecked();
        expect(Math.abs((await topOf(page, id, language)) - top), view).toBeLessThan(2);
      }
    },
  );

test("underlines: all but what most readers know, all, those of the key terms, or none; remembered", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  /** How many of the outermost terms of the text have a line under them: key terms, those that most readers know, and the others. */
  const marked = () =>
    page.evaluate(() => {
      const terms = [...document.querySelectorAll("section .zh .term")].filter((term) => !term.parentElement?.closest(".term"));
      const has = (term: Element) => getComputedStyle(term).backgroundImage !== "none";
      const share = (some: Element[]) => some.filter(has).length / some.length;
      return {
        key: share(terms.filter((term) => term.matches(".key"))),
        everyday: share(terms.filter((term) => term.matches(".everyday"))),
        others: share(terms.filter((term) => !term.matches(".key, .everyday"))),
      };
    });
  expect(await marked()).toEqual({ key: 1, everyday: 0, others: 1 });
  // Inside another term there is no second line; inside what the grammar derives, whose own line is fainter, there is.
  const inner = await page
    .locator(".zh .term:not(.derived) .term")
    .evaluateAll((terms) => terms.filter((term) => getComputedStyle(term).backgroundImage !== "none").length);
  expect(inner).toBe(0);
  await choose(page, "Underlines", "key");
  expect(await marked()).toEqual({ key: 1, everyday: 0, others: 0 });
  await choose(page, "Underlines", "none");
  expect(await marked()).toEqual({ key: 0, everyday: 0, others: 0 });
  await page.reload();
  await expect(page.locator(".reader")).toHaveAttribute("data-marks", "none");
  expect(await marked()).toEqual({ key: 0, everyday: 0, others: 0 });
  await choose(page, "Underlines", "all");
  expect(await marked()).toEqual({ key: 1, everyday: 1, others: 1 });
});

test("the line under a term is as long as the term whose card opens, and neighbours stay apart", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  // The background is the line: 2 px short of the term.
  const sizes = await page
    .locator("section .zh .term:not(.term .term)")
    .evaluateAll((terms) => [
      ...new Set(terms.map((term) => `${getComputedStyle(term).backgroundSize} ${getComputedStyle(term).backgroundPosition}`)),
    ]);
  expect(sizes).toEqual(["calc(100% - 2px) 1px 1px 100%"]);
  const outer = page.locator("#p2\\.2 .zh .term:not(.term .term)");
  for (const i of [0, 3, 6]) {
    const spot = outer.nth(i);
    const zh = await spot.evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const rt of copy.querySelectorAll("rt")) rt.remove();
      return copy.textContent ?? "";
    });
    await center(spot);
    const box = await boxOf(spot.locator("ruby").last());
    await page.mouse.click(box.x + box.width - 3, box.y + box.height / 2);
    await expect(page.locator("#card h2")).toHaveText(zh);
    await page.keyboard.press("Escape");
  }
});
