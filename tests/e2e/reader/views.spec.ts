import { expect, test } from "@playwright/test";
import { article, boxOf, bringBar, card, center, choose, expectNoSideways, screens, screenTag, sentence, tap, withSettings } from "./helpers";

// Sentences of one paragraph.
const [first, second] = ["2.2.1", "2.2.2"];

for (const viewport of screens)
  test.describe(`${viewport.width} px`, screenTag(viewport, 360), () => {
    test.use({ viewport, hasTouch: true });

    test("the four views, chosen by mouse, are what they say and are remembered", async ({ page }) => {
      await page.goto(article);
      await center(sentence(page, first));
      await bringBar(page);
      // What is at the top of the window stays there when the view changes.
      const top = await page.evaluate(
        () => [...document.querySelectorAll<HTMLElement>(".zh .s")].find((s) => s.getBoundingClientRect().top >= 50)?.dataset.s ?? "",
      );
      const before = (await boxOf(sentence(page, top))).y;
      await choose(page, "View (1–4)", "line");
      expect(Math.abs((await boxOf(sentence(page, top))).y - before)).toBeLessThan(2);
      const [zh, en, next] = [await boxOf(sentence(page, first)), await boxOf(sentence(page, first, "en")), await boxOf(sentence(page, second))];
      expect(en.y).toBeGreaterThanOrEqual(zh.y + zh.height - 1);
      expect(next.y).toBeGreaterThanOrEqual(en.y + en.height - 1);
      await expectNoSideways(page);
      await choose(page, "View (1–4)", "english");
      await expect(sentence(page, first)).toBeHidden();
      await expect(sentence(page, first, "en")).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(/\p{L}/u);
      await page.reload();
      await expect(sentence(page, first)).toBeHidden();
      // A narrow screen has no two columns to offer.
      await choose(page, "View (1–4)", viewport.width < 705 ? "line" : "side");
      await expect(sentence(page, first)).toBeVisible();
    });

    test("English on demand by touch: a tap on a sentence shows it, on a term its card, beside the sentences the paragraph", async ({ page }) => {
      await withSettings(page, { view: "demand" });
      await page.goto(article);
      const english = sentence(page, first, "en");
      await expect(english).toBeHidden();
      const word = page.locator(`.zh .s[data-s="${first}"] > ruby`).first();
      await center(word);
      await tap(word);
      await expect(english).toBeVisible();
      await expect(card(page)).toBeHidden();
      await expect(sentence(page, second, "en")).toBeHidden();
      // With the English shown the word is what is in question.
      await tap(word);
      await expect(card(page)).toBeVisible();
      await page.keyboard.press("Escape");
      await tap(page.locator(`.zh .s[data-s="${second}"] .term`).first());
      await expect(card(page)).toBeVisible();
      await expect(sentence(page, second, "en")).toBeHidden();
      await expectNoSideways(page);
    });

    test("English on demand: the sign that there is more is on the line of the last word, however full the line", async ({ page }) => {
      await withSettings(page, { view: "demand" });
      await page.goto(article);
      // Below the last line of the words there is no other.
      const alone = await page.locator("section .zh .s").evaluateAll((all) =>
        all.flatMap((s) => {
          const words = document.createRange();
          words.selectNodeContents(s);
          const bottom = Math.max(...[...words.getClientRects()].map((box) => box.bottom));
          return s.getBoundingClientRect().bottom - bottom > Number.parseFloat(getComputedStyle(s).lineHeight) ? [s.textContent] : [];
        }),
      );
      expect(alone).toEqual([]);
    });

    test("the views and the reveal by keyboard alone", async ({ page }) => {
      await page.goto(article);
      await page.keyboard.press("3");
      await page.locator("#p2\\.2 .zh").focus();
      await page.keyboard.press("r");
      await expect(sentence(page, first, "en")).toBeVisible();
      await expect(sentence(page, second, "en")).toBeHidden();
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("r");
      await expect(sentence(page, second, "en")).toBeVisible();
      await page.keyboard.press("r");
      await expect(sentence(page, second, "en")).toBeHidden();
      await page.keyboard.press("R");
      await expect(page.locator("#p2\\.2 .en .s").last()).toBeVisible();
      await page.keyboard.press("4");
      await expect(sentence(page, first)).toBeHidden();
      await page.locator("#p2\\.2 .en").focus();
      await page.keyboard.press("j");
      await expect(page.locator(".en .s:focus")).toHaveAttribute("data-s", first);
      await page.keyboard.press("1");
      await page.keyboard.press("2");
      await expect(page.locator(".reader")).toHaveAttribute("data-view", "line");
    });

    test("what belongs together lights up, both ways", async ({ page }) => {
      await page.goto(article);
      const rendering = page.locator(".en .r").first();
      await center(rendering);
      await rendering.hover();
      const id = await rendering.getAttribute("data-r");
      const here = await rendering.evaluate((element) => element.closest<HTMLElement>(".s")?.dataset.s ?? "");
      await expect(page.locator(`.zh .term.lit[data-term="${id}"]`).first()).toBeVisible();
      await expect(rendering).toHaveClass(/\blit\b/);
      const spot = sentence(page, here).locator(`.term[data-term="${id}"]`).first();
      await page.mouse.move(1, 1);
      await center(spot);
      await spot.evaluate((element) => {
        element.tabIndex = -1;
        element.focus();
      });
      await expect(page.locator(`.en .r.lit[data-r="${id}"]`).first()).toBeVisible();
      expect(await page.locator(".zh .s.lit").count()).toBe(1);
      expect(await page.locator(".en .s.lit").count()).toBe(1);
    });
  });
