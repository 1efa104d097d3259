import { expect, type Locator, type Page, test } from "@playwright/test";
import { article, boxOf, card, center, clickAt, passTime, pointOn, sentence, startClock, tap, withSettings } from "./helpers";
import { always, everything } from "../matrix";

/** Long enough for a card to have opened. */
const settle = (page: Page): Promise<void> => passTime(page, 400);

const outer = (page: Page): Locator => page.locator("section .zh .term:not(.term .term)");

test.describe("a still pointer", () => {
  test.use({ viewport: { width: 1280, height: 800 } });
  test.beforeEach(({ page }) => startClock(page));

  for (const cards of ["demand", "hover"])
    test(
      `the wheel goes on over the Chinese, notch by notch with pauses, and no card opens under it (cards: ${cards})`,
      always(cards === "hover"),
      async ({ page }) => {
        await withSettings(page, { cards });
        await page.goto(article);
        const column = await boxOf(page.locator("#p2\\.2 .zh"));
        await page.mouse.move(column.x + column.width / 2, 400);
        for (let notch = 0; notch < 8; notch++) {
          const before = await page.evaluate(() => scrollY);
          await page.mouse.wheel(0, 120);
          await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
          await settle(page);
          await expect(card(page)).toBeHidden();
        }
      },
    );

  test("over a card that has nothing to scroll, the wheel scrolls the page, and a hovered card goes", async ({ page }) => {
    await withSettings(page, { cards: "hover" });
    await page.goto(article);
    const spot = outer(page).nth(3);
    await center(spot);
    const { x, y } = await pointOn(spot);
    await page.mouse.move(x, y, { steps: 2 });
    await settle(page);
    await expect(card(page)).toBeVisible();
    const box = await boxOf(card(page));
    await page.mouse.move(box.x + 20, box.y + box.height - 12, { steps: 4 });
    await expect(card(page)).toBeVisible();
    const before = await page.evaluate(() => scrollY);
    await card(page).evaluate((element) => {
      // As high as what it holds: nothing to scroll.
      element.style.maxHeight = "none";
      element.classList.remove("scrolls");
    });
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await expect(card(page)).toBeHidden();
  });

  for (const [what, go] of [
    ["a jump within the page", (page: Page) => page.evaluate(() => location.assign("#s3.2.1"))],
    ["the page scrolled by a script", (page: Page) => page.evaluate(() => scrollBy({ top: 300, behavior: "instant" }))],
    ["End", (page: Page) => page.keyboard.press("End")],
    ["Page Down", (page: Page) => page.keyboard.press("PageDown")],
    ["the space bar", (page: Page) => page.keyboard.press(" ")],
    ["larger letters", (page: Page) => page.locator("html").evaluate((html) => html.style.setProperty("font-size", "130%"))],
    ["Back", (page: Page) => page.goto("/en/about/").then(() => page.goBack())],
  ] as const)
    test(`nothing opens by what comes to lie under it: ${what}`, always(what === "Page Down"), async ({ page }) => {
      await withSettings(page, { cards: "hover" });
      await page.goto(article);
      const column = await boxOf(page.locator("#p2\\.2 .zh"));
      await page.evaluate(() => document.querySelector("#p2\\.1")?.scrollIntoView({ block: "start", behavior: "instant" }));
      await page.mouse.move(column.x + 60, 300);
      await page.mouse.move(1, 799);
      await settle(page);
      await page.mouse.move(column.x + 60, 300);
      await page.evaluate(() => scrollBy({ top: 1, behavior: "instant" }));
      await go(page);
      await settle(page);
      // Opened by the pointer that moved there, if it was a term: but nothing that came since.
      await expect(card(page)).toBeHidden();
    });
});

test.describe("a selection", () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  // Where cards open on hover they are the nearest to being in the way.
  for (const n of [5, 9, 14, 20])
    for (const down of [70, 110, 150])
      test(
        `dragged from term ${n}, ${down} px down, with a pause on the way: no card, and what lies between is selected`,
        always(n === 5 && down === 150),
        async ({ page }) => {
          await startClock(page);
          await withSettings(page, { cards: down === 110 ? "demand" : "hover" });
          await page.goto(article);
          const spot = outer(page).nth(n);
          await center(spot);
          const { x, y } = await pointOn(spot);
          await page.mouse.move(x - 3, y);
          await page.mouse.down();
          await page.mouse.move(x + 10, y + down / 2, { steps: 3 });
          await settle(page);
          await expect(card(page)).toBeHidden();
          await page.mouse.move(x + 20, y + down, { steps: 3 });
          await settle(page);
          await expect(card(page)).toBeHidden();
          await page.mouse.up();
          await settle(page);
          await expect(card(page)).toBeHidden();
          const length = await page.evaluate(() => getSelection()?.toString().length ?? 0);
          expect(length).toBeGreaterThan(3);
          expect(length).toBeLessThan(1500);
          await expect(page.locator("#selection")).toBeVisible();
          // While it stands, the pointer is at work on it.
          await page.mouse.move(x + 4, y, { steps: 3 });
          await settle(page);
          await expect(card(page)).toBeHidden();
        },
      );

  test("a double click selects the word, whole and without its pinyin, whatever the browser takes for a word", async ({ page }) => {
    await withSettings(page, { readings: "all" });
    await page.goto(article);
    const words = page.locator("#p2\\.2 .zh ruby, #p2\\.3 .zh ruby");
    const enough = everything ? 12 : 6;
    let long = 0;
    for (let i = 0; i < (await words.count()) && long < enough; i++) {
      const word = words.nth(i);
      const zh = await word.evaluate((ruby) => [...ruby.childNodes].map((node) => (node.nodeName === "RT" ? "" : (node.textContent ?? ""))).join(""));
      if (zh.length < 2) continue;
      long++;
      await center(word);
      const box = await boxOf(word);
      // On the first character, then on the last.
      await page.mouse.dblclick(long % 2 ? box.x + 8 : box.x + box.width - 8, box.y + box.height - 8);
      expect(
        await page.evaluate(() =>
          [...(getSelection()?.getRangeAt(0).cloneContents().childNodes ?? [])]
            .map((node) => (node.nodeName === "RT" ? "" : node.textContent))
            .join(""),
        ),
      ).toBe(zh);
      await page.keyboard.press("Escape");
      await page.evaluate(() => getSelection()?.removeAllRanges());
    }
    expect(long).toBe(enough);
  });
});

test.describe("light", () => {
  test.use({ viewport: { width: 1280, height: 800 }, hasTouch: true });
  const lit = (page: Page) => page.locator(".s.lit");

  test("a click keeps what hovering lit, and it stays when the pointer goes into the card or away", async ({ page }) => {
    await page.goto(article);
    const spot = outer(page).nth(4);
    await center(spot);
    const { x, y } = await pointOn(spot);
    await page.mouse.move(x, y);
    await expect(lit(page)).toHaveCount(2);
    await page.mouse.click(x, y);
    await expect(card(page)).toBeVisible();
    const [id, own] = await spot.evaluate((element) => [element.closest<HTMLElement>(".s")?.dataset.s ?? "", element.dataset.term ?? ""]);
    /** The sentence in both languages, the term, and what renders it. */
    const stays = async () => {
      await expect(lit(page)).toHaveCount(2);
      await expect(sentence(page, id ?? "")).toHaveClass(/\blit\b/);
      await expect(sentence(page, id ?? "", "en")).toHaveClass(/\blit\b/);
      await expect(spot).toHaveClass(/\blit\b/);
      await expect(page.locator(`.en .r.lit[data-r="${own}"]`)).not.toHaveCount(0);
      await expect(page.locator(".pinyin-bubble")).not.toHaveCount(0);
    };
    await stays();
    const box = await boxOf(card(page));
    await page.mouse.move(box.x + 20, box.y + 20, { steps: 4 });
    await stays();
    // Another sentence under the pointer is marked, more quietly, and takes nothing away.
    await center(sentence(page, "2.2.2"));
    await sentence(page, "2.2.2").hover();
    await stays();
    await expect(sentence(page, "2.2.2")).not.toHaveClass(/\blit\b/);
    await page.mouse.move(2, 2);
    await stays();
    await card(page).getByRole("button", { name: "Copy", exact: true }).click();
    await stays();
    await page.keyboard.press("Escape");
    await page.mouse.click(3, 400);
    await expect(lit(page)).toHaveCount(0);
  });

  test("a tap lights the sentence and its English, the next tap the next", async ({ page }) => {
    await page.goto(article);
    for (const id of ["2.2.1", "2.2.2"]) {
      await center(sentence(page, id));
      await tap(sentence(page, id).locator("ruby").first());
      await expect(sentence(page, id)).toHaveClass(/\blit\b/);
      await expect(sentence(page, id, "en")).toHaveClass(/\blit\b/);
      await expect(lit(page)).toHaveCount(2);
      await page.keyboard.press("Escape");
    }
  });
});

/** Whether the card covers its word, and lies in what is seen. */
const stands = (spot: Locator) =>
  spot.evaluate((element) => {
    const over = document.querySelector("#card")?.getBoundingClientRect();
    const view = visualViewport;
    if (!over || !view) return "no card";
    const covered = [...element.getClientRects()].some(
      (line) => line.bottom > over.top + 1 && line.top < over.bottom - 1 && line.right > over.left && line.left < over.right,
    );
    const [top, bottom] = [view.offsetTop, view.offsetTop + view.height];
    if (view.scale > 1 && (over.left < view.offsetLeft - 1 || over.right > view.offsetLeft + view.width + 1))
      return `beside: ${over.left}–${over.right}`;
    return covered ? "covers its word" : over.bottom < top + 20 || over.top > bottom - 20 ? `outside: ${over.top}–${over.bottom}` : "beside its word";
  });

/** Makes what is seen larger, as two fingers do: the window sees a part of the page, at its left. */
async function spread(page: Page, scale: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: scale });
  await page.waitForFunction((wanted) => Math.abs((visualViewport?.scale ?? 1) - wanted) < 0.01, scale);
}

test.describe("a card stays with its word", () => {
  const change: [string, { width: number; height: number }, (page: Page) => Promise<unknown>][] = [
    ["made narrow", { width: 1100, height: 800 }, (page) => page.setViewportSize({ width: 390, height: 800 })],
    ["turned", { width: 390, height: 800 }, (page) => page.setViewportSize({ width: 844, height: 390 })],
    ["turned back", { width: 844, height: 390 }, (page) => page.setViewportSize({ width: 390, height: 844 })],
    ["made wide", { width: 820, height: 900 }, (page) => page.setViewportSize({ width: 1440, height: 900 })],
    ["made low", { width: 1280, height: 900 }, (page) => page.setViewportSize({ width: 1280, height: 500 })],
    ["pinyin over every word", { width: 1280, height: 800 }, (page) => page.keyboard.press("p").then(() => page.keyboard.press("p"))],
    ["line by line", { width: 1280, height: 800 }, (page) => page.keyboard.press("2")],
    ["English on demand", { width: 1280, height: 800 }, (page) => page.keyboard.press("3")],
    ["text of 150%", { width: 1280, height: 800 }, (page) => page.locator("html").evaluate((html) => html.style.setProperty("font-size", "150%"))],
    ["two fingers spread", { width: 1440, height: 900 }, (page) => spread(page, 2.5)],
    ["text of 75%", { width: 1280, height: 800 }, (page) => page.locator("html").evaluate((html) => html.style.setProperty("font-size", "75%"))],
  ];
  for (const [what, viewport, act] of change)
    test(what, always(["made narrow", "pinyin over every word", "two fingers spread"].includes(what)), async ({ page, browserName }) => {
      // Only Chromium can be told what fingers do to the page.
      test.skip(what === "two fingers spread" && browserName !== "chromium");
      await page.setViewportSize(viewport);
      await page.goto(article);
      const spot = outer(page).nth(6);
      await center(spot);
      await clickAt(spot);
      await expect(card(page)).toBeVisible();
      await act(page);
      // It follows with the next frame, or is gone where its word is out of sight.
      await expect.poll(async () => ((await card(page).isVisible()) ? stands(spot) : "closed")).toMatch(/^(?:beside its word|closed)$/);
      await settle(page);
      expect(await ((await card(page).isVisible()) ? stands(spot) : "closed")).toMatch(/^(?:beside its word|closed)$/);
    });

  test("the English alone: its word is not shown, and it goes", async ({ page }) => {
    await page.goto(article);
    await center(outer(page).nth(6));
    await clickAt(outer(page).nth(6));
    await expect(card(page)).toBeVisible();
    await page.keyboard.press("4");
    await expect(card(page)).toBeHidden();
  });
});

test("Caps Lock changes no key, and Ctrl+K opens the look-up with it", async ({ page }) => {
  await page.goto(article);
  const press = (key: string, init: object) =>
    page.evaluate(
      ([name, more]) => document.dispatchEvent(new KeyboardEvent("keydown", { key: String(name), bubbles: true, cancelable: true, ...Object(more) })),
      [key, init] as const,
    );
  await page.locator("#p2\\.2 .zh").focus();
  await press("J", { modifierCapsLock: true });
  await expect(page.locator(":focus")).toHaveAttribute("data-s", "2.2.1");
  await press("j", { modifierCapsLock: true, shiftKey: true });
  await expect(page.locator("#p2\\.3 .zh")).toBeFocused();
  await press("j", { isComposing: true });
  await press("j", { keyCode: 229 });
  await expect(page.locator("#p2\\.3 .zh")).toBeFocused();
  await press("K", { ctrlKey: true, modifierCapsLock: true });
  await expect(page.locator("dialog#lookup")).toBeVisible();
});

test("words with their pinyin are whole on a line at every width", async ({ page }) => {
  await withSettings(page, { readings: "all" });
  for (const width of everything ? [320, 360, 390, 768, 1024, 1280] : [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(article);
    await expect(page.locator(".reader")).toHaveAttribute("data-readings", "all");
    const torn = await page.evaluate(() =>
      [...document.querySelectorAll(".zh ruby")].filter((ruby) => ruby.getClientRects().length > 1).map((ruby) => ruby.textContent),
    );
    expect(torn, `${width} px`).toEqual([]);
  }
});

test("of what is said about a text, the parts that were opened are open the next time, in any article", async ({ page }) => {
  await page.goto(article);
  const about = page.getByRole("dialog", { name: "About this text" });
  const part = (name: RegExp) => about.locator("details", { has: page.locator("summary", { hasText: name }) });
  const open = () => page.getByRole("button", { name: "About this text" }).first().click();
  await open();
  await expect(about).toBeVisible();
  await expect(part(/^All terms/)).not.toHaveAttribute("open");
  await part(/^All terms/)
    .locator("summary")
    .click();
  await part(/^Organizations/)
    .locator("summary")
    .click();
  await page.keyboard.press("Escape");
  await expect(about).toBeHidden();
  await page.goto("/en/read/wuxi-minsheng-shishi/");
  await open();
  await expect(part(/^All terms/)).toHaveAttribute("open");
  await expect(part(/^All terms/).getByRole("link")).not.toHaveCount(0);
  await expect(part(/^Organizations/)).toHaveAttribute("open");
  await expect(part(/^Places/)).not.toHaveAttribute("open");
});

for (const viewport of [
  { width: 390, height: 640 },
  { width: 844, height: 390 },
  { width: 1280, height: 600 },
])
  test(
    `${viewport.width} × ${viewport.height}: the citation fits the window, what closes it in sight`,
    always(viewport.height === 390),
    async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(article);
      await page.locator("#p2\\.2 .zh").focus();
      await page.keyboard.press("c");
      const dialog = page.locator("#cite");
      await expect(dialog).toBeVisible();
      const box = await boxOf(dialog);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
      await expect(dialog.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
      await dialog.getByRole("button", { name: "Close" }).click();
      await expect(dialog).toBeHidden();
    },
  );

test("a note's link lands below the bar, and so does the way back", async ({ page }) => {
  await page.goto(article);
  const mark = page.locator("section .note-mark").first();
  await center(mark);
  const under = () => page.evaluate(() => document.querySelector(":target")?.getBoundingClientRect().top ?? -1);
  const bar = () =>
    page.evaluate(() => Math.max(...[...document.querySelectorAll<HTMLElement>(".reader-bar")].map((e) => e.getBoundingClientRect().bottom), 0));
  await mark.click();
  await expect.poll(under).toBeGreaterThanOrEqual(await bar());
  const number = (await mark.textContent()) ?? "";
  await expect(page.locator(":target")).toHaveAttribute("id", `note-${number}`);
  await page.locator(":target .note-back").click();
  await expect(page.locator(":target")).toHaveAttribute("id", `mark-${number}`);
  await expect.poll(under).toBeGreaterThanOrEqual(await bar());
});
