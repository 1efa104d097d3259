import { expect, type Locator, type Page, test } from "@playwright/test";
import { article, boxOf, card, center, choose, clickAt, nested, passTime, pointOn, screens, screenTag, startClock, tap, term } from "./helpers";
import { always } from "../matrix";

/** Where a card stands is decided by the width: in the margin, along the lower edge, as a sheet. */
const widths = [
  { viewport: { width: 1440, height: 900 }, place: "margin" },
  { viewport: { width: 1280, height: 720 }, place: "margin" },
  { viewport: { width: 1024, height: 768 }, place: "dock" },
  { viewport: { width: 820, height: 1180 }, place: "dock" },
  { viewport: { width: 390, height: 844 }, place: "sheet" },
] as const;

/** Where every paragraph lies in the document. */
const paragraphs = (page: Page): Promise<number[][]> =>
  page
    .locator(".pair")
    .evaluateAll((pairs) =>
      pairs.map((pair) => pair.getBoundingClientRect()).map(({ left, top, width, height }) => [left, top + scrollY, width, height]),
    );

/** How many lines of the text, of either language, the card lies over. */
const coveredLines = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const over = document.querySelector("#card")?.getBoundingClientRect();
    if (!over) return -1;
    const lines = [...document.querySelectorAll(".pair .s")].flatMap((s) => [...s.getClientRects()]);
    return lines.filter(
      (line) => line.bottom > over.top + 1 && line.top < over.bottom - 1 && line.right > over.left + 1 && line.left < over.right - 1,
    ).length;
  });

const outer = (page: Page): Locator => page.locator("section .zh .term:not(.term .term)");
const closeButton = (page: Page): Locator => card(page).getByRole("button", { name: "Close", exact: true });

for (const { viewport, place } of widths)
  test(
    `${viewport.width} px: a card in the ${place}, beside its term wherever it stands, covers no text that is read and moves no paragraph`,
    always([1440, 1024, 390].includes(viewport.width)),
    async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(article);
      const count = await outer(page).count();
      const before = await paragraphs(page);
      for (const [i, block] of [
        [0, "start"],
        [Math.floor(count / 3), "center"],
        [Math.floor(count / 2), "end"],
        [count - 1, "end"],
      ] as const) {
        const spot = outer(page).nth(i);
        await spot.evaluate((element, where) => element.scrollIntoView({ block: where, behavior: "instant" }), block);
        const { x, y } = await pointOn(spot);
        await page.mouse.click(x, y);
        await expect(card(page)).toBeVisible();
        const over = await boxOf(card(page));
        const lines = await spot.evaluate((element) => [...element.getClientRects()].map(({ top, bottom }) => ({ top, bottom })));
        if (place === "margin") {
          expect(await coveredLines(page), `term ${i}`).toBe(0);
          // Level with the line that was clicked, and whole in the window.
          expect(over.y, `term ${i}`).toBeLessThanOrEqual(y);
          expect(over.y + over.height, `term ${i}`).toBeGreaterThanOrEqual(y - 1);
          expect(over.y).toBeGreaterThanOrEqual(0);
          expect(over.y + over.height).toBeLessThanOrEqual(viewport.height);
        } else {
          expect(Math.round(over.y + over.height)).toBe(viewport.height);
          expect(Math.round(over.width)).toBe(viewport.width);
          for (const { bottom } of lines) expect(bottom, `term ${i}`).toBeLessThanOrEqual(over.y);
          for (const { top } of lines) expect(top, `term ${i}`).toBeGreaterThanOrEqual(0);
        }
        await expect(spot).toHaveClass(/\blit\b/);
        await page.keyboard.press("Escape");
        await expect(card(page)).toBeHidden();
      }
      expect(await paragraphs(page)).toEqual(before);
    },
  );

for (const viewport of screens)
  test.describe(`${viewport.width} px`, screenTag(viewport), () => {
    test.use({ viewport, hasTouch: true });

    test("by mouse, by keyboard and by touch: opened, saved from in one key and by its button, closed, the focus back at its term", async ({
      page,
    }) => {
      await page.goto(article);
      const spot = term(page, nested);
      const saved = page.locator(".saved-note");
      await center(spot);
      await clickAt(spot);
      await expect(card(page)).toBeVisible();
      await expect(card(page).locator("h2")).toHaveText("三报到三服务");
      await expect(card(page)).toContainText("Three Check-ins and Three Services");
      await page.keyboard.press("s");
      await expect(saved).toHaveText("Saved to study: 三报到三服务");
      await page.keyboard.press("Escape");
      await expect(card(page)).toBeHidden();

      await page.locator("#p2\\.2 .zh").focus();
      await page.keyboard.press("t");
      const focused = page.locator(".term:focus");
      const zh = await focused.evaluate((element) =>
        [...element.querySelectorAll("ruby")].map((ruby) => ruby.firstChild?.textContent ?? "").join(""),
      );
      await expect(card(page)).toBeHidden();
      await page.keyboard.press("Enter");
      await expect(card(page)).toBeFocused();
      await page.keyboard.press("s");
      await expect(saved).toHaveText(`Saved to study: ${zh}`);
      await page.keyboard.press("Tab");
      await expect(card(page).locator(":focus")).toHaveCount(1);
      await page.keyboard.press("Escape");
      await expect(card(page)).toBeHidden();
      await expect(focused).toHaveCount(1);
      await page.keyboard.press("Enter");
      await expect(card(page)).toBeFocused();
      await closeButton(page).focus();
      await page.keyboard.press("Enter");
      await expect(card(page)).toBeHidden();
      await expect(focused).toHaveCount(1);

      await center(spot);
      await tap(spot);
      await expect(card(page)).toBeVisible();
      const save = card(page).getByRole("button", { name: "Save", exact: true });
      await tap(save);
      await expect(saved).toHaveText("Already saved: 三报到三服务");
      // It says what is done.
      await expect(card(page).getByRole("button", { name: "Saved", exact: true })).toHaveAttribute("aria-pressed", "true");
      await tap(closeButton(page));
      await expect(card(page)).toBeHidden();
    });

    test("the second click closes it, and so does a click on empty paper; a click on another term puts that in its place", async ({ page }) => {
      await page.goto(article);
      const [first, second] = [outer(page).nth(2), outer(page).nth(4)];
      const heading = card(page).locator("h2");
      await center(first);
      await tap(first);
      await expect(card(page)).toBeVisible();
      const text = await heading.textContent();
      await center(second);
      await tap(second);
      await expect(heading).not.toHaveText(text ?? "");
      await expect(card(page)).toBeVisible();
      await tap(second);
      await expect(card(page)).toBeHidden();
      await tap(second);
      await expect(card(page)).toBeVisible();
      // Where nothing is: left of the text, below the bar.
      await page.mouse.click(3, 120);
      await expect(card(page)).toBeHidden();
    });

    test("a part takes the card's place and “←” leads back, step by step; Esc closes all; the light stays on the outer term", async ({ page }) => {
      await page.goto(article);
      const spot = term(page, nested);
      await center(spot);
      await clickAt(spot);
      const heading = card(page).locator("h2");
      await expect(heading).toHaveText("三报到三服务");
      const back = card(page).getByRole("button", { name: /^←/ });
      await expect(back).toHaveCount(0);
      const part = card(page).locator("[data-part]").first();
      const zh = (await part.locator("[lang=zh-Hans]").textContent()) ?? "";
      expect(zh).not.toBe("");
      await part.click();
      await expect(heading).toHaveText(zh);
      await expect(card(page)).toBeVisible();
      await expect(card(page).locator(".gloss")).not.toBeEmpty();
      await expect(back).toHaveText("← 三报到三服务");
      await expect(spot).toHaveClass(/\blit\b/);
      await back.click();
      await expect(heading).toHaveText("三报到三服务");
      await expect(back).toHaveCount(0);
      // By keyboard the same: the focus stays in the card.
      await part.focus();
      await page.keyboard.press("Enter");
      await expect(heading).toHaveText(zh);
      await expect(card(page)).toBeFocused();
      await back.focus();
      await page.keyboard.press("Enter");
      await expect(heading).toHaveText("三报到三服务");
      await part.click();
      await expect(heading).toHaveText(zh);
      await expect(card(page)).toBeVisible();
      await expect(spot).toHaveClass(/\blit\b/);
      await page.keyboard.press("Escape");
      await expect(card(page)).toBeHidden();
    });
  });

for (const viewport of screens)
  test(
    `${viewport.width} px: on hover, for those who want it so: the pointer can go into it, and it goes when the pointer has left both`,
    screenTag(viewport),
    async ({ page }) => {
      await startClock(page);
      await page.setViewportSize(viewport);
      await page.goto(article);
      const spot = term(page, nested);
      await center(spot);
      const { x, y } = await pointOn(spot);
      // Without the wish nothing opens but on a click.
      await page.mouse.move(x, y);
      await page.mouse.move(x + 1, y);
      await passTime(page, 600);
      await expect(card(page)).toBeHidden();
      await page.keyboard.press("Escape");
      await choose(page, "Cards", "hover");
      await page.keyboard.press("Escape");
      await center(spot);
      const at = await pointOn(spot);
      await page.mouse.move(at.x, at.y, { steps: 3 });
      await passTime(page, 300);
      await expect(card(page)).toBeVisible();
      await expect(card(page)).toContainText("Three Check-ins and Three Services");
      const inside = await boxOf(card(page));
      await page.mouse.move(inside.x + 40, inside.y + inside.height / 2, { steps: 5 });
      await passTime(page, 600);
      await expect(card(page)).toBeVisible();
      await page.mouse.move(2, 200);
      await passTime(page, 600);
      await expect(card(page)).toBeHidden();
      // And to the focus.
      await page.locator("#p2\\.2 .zh").focus();
      await page.keyboard.press("t");
      await expect(card(page)).toBeVisible();
    },
  );

test("what a card says of its term: the English first, how this sentence has it, what not to say; copied by its buttons", async ({
  page,
  context,
}) => {
  if (test.info().project.name === "chromium") await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  const spot = term(page, nested);
  await center(spot);
  await clickAt(spot);
  await expect(card(page).locator(".preferred")).toHaveText("Three Check-ins and Three Services");
  await expect(card(page).locator(".here")).toHaveText("Here: Three Check-ins and Three Services");
  await expect(card(page).locator(".kind")).toHaveText("City · Mechanism");
  await expect(card(page).locator(".avoid s")).not.toBeEmpty();
  const order = await card(page)
    .locator("h2, .pinyin, .preferred, .here, .gloss, .kind, .avoid, .parts, .sense, .acts")
    .evaluateAll((parts) => parts.map((part) => part.classList[0] ?? part.tagName));
  expect(order.filter((name, i) => order.indexOf(name) === i)).toEqual([
    "H2",
    "pinyin",
    "preferred",
    "here",
    "gloss",
    "kind",
    "avoid",
    "parts",
    "sense",
    "acts",
  ]);
  if (test.info().project.name !== "chromium") return;
  const pasted = () => page.evaluate(() => navigator.clipboard.readText());
  await card(page).getByRole("button", { name: "Copy the English" }).click();
  await expect.poll(pasted).toBe("Three Check-ins and Three Services");
  await expect(page.locator("#said")).toHaveText("Copied");
  await card(page).getByRole("button", { name: "Copy", exact: true }).click();
  await expect.poll(pasted).toBe("三报到三服务 sān bàodào sān fúwù Three Check-ins and Three Services");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 740 }, hasTouch: true, isMobile: true });
  test.skip(({ browserName }) => browserName === "firefox", "this Firefox cannot be touched (docs/browsers.md)");

  const grip = (page: Page) => page.getByRole("separator", { name: "Height of the card" });
  const height = async (page: Page) => (await boxOf(card(page))).height;

  /** A finger set down at one point and drawn to another. */
  const draw = async (page: Page, from: { x: number; y: number }, by: { x: number; y: number }) => {
    const client = await page.context().newCDPSession(page);
    // The finger rests before it rises: what is let go at speed is flung, and Chromium takes the next tap for one that stops the flinging, without a click.
    const begun = Date.now() / 1000 - 2;
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", after: number, share?: number) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        timestamp: begun + after,
        touchPoints: share === undefined ? [] : [{ x: from.x + by.x * share, y: from.y + by.y * share }],
      });
    await touch("touchStart", 0, 0);
    for (let i = 1; i <= 5; i++) await touch("touchMove", i / 10, i / 5);
    await touch("touchMove", 1.4, 1);
    await touch("touchEnd", 1.9);
  };

  test("a sheet from below begins with the English of the sentence, the rendering lit; its actions stand on its lower edge", async ({ page }) => {
    await page.goto(article);
    const spot = term(page, nested);
    await center(spot);
    await spot.tap();
    await expect(card(page)).toBeVisible();
    const sheet = await boxOf(card(page));
    expect(Math.round(sheet.y + sheet.height)).toBe(740);
    expect(sheet.width).toBe(390);
    expect(Math.round(sheet.height)).toBe(Math.round(Math.max(0.4 * 740, 288)));
    const sentence = card(page).locator(".sentence");
    await expect(sentence.locator("mark")).toHaveText("Three Check-ins and Three Services");
    await expect(sentence.locator("mark")).toBeInViewport();
    const own = await page.locator(".en .s.lit").textContent();
    expect((own ?? "").replace(/\s*\d*\s*$/, "")).toContain(((await sentence.textContent()) ?? "").trim());
    const [first, heading] = [await boxOf(sentence), await boxOf(card(page).locator("h2"))];
    expect(first.y + first.height).toBeLessThanOrEqual(heading.y + 1);
    for (const act of await card(page).locator(".acts > *").all()) {
      const box = await boxOf(act);
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(Math.round(box.y + box.height)).toBe(740);
    }
    await closeButton(page).tap();
    await expect(card(page)).toBeHidden();
  });

  test("a finger drawn across the sheet leads to the next term, and back", async ({ page }) => {
    await page.goto(article);
    const spot = outer(page).nth(6);
    await center(spot);
    await spot.tap();
    const heading = card(page).locator("h2");
    await expect(heading).toBeVisible();
    const here = (await heading.textContent()) ?? "";
    const top = await boxOf(heading);
    await draw(page, { x: 300, y: top.y + 6 }, { x: -150, y: 4 });
    await expect(heading).not.toHaveText(here);
    const next = (await heading.textContent()) ?? "";
    expect(next).toBe(
      await outer(page)
        .nth(7)
        .evaluate((element) => [...element.querySelectorAll("ruby")].map((ruby) => ruby.firstChild?.textContent ?? "").join("")),
    );
    // What is lit is what the sheet is about, above its edge.
    await expect(outer(page).nth(7)).toHaveClass(/\blit\b/);
    const [word, sheet] = [await boxOf(outer(page).nth(7)), await boxOf(card(page))];
    expect(word.y + word.height).toBeLessThanOrEqual(sheet.y + 1);
    await draw(page, { x: 80, y: (await boxOf(heading)).y + 6 }, { x: 150, y: 4 });
    await expect(heading).toHaveText(here);
    // Down or up is scrolling.
    await draw(page, { x: 200, y: top.y + 60 }, { x: 10, y: -60 });
    await expect(heading).toHaveText(here);
  });

  test("the sheet's height is drawn by finger, by tap and by key, remembered, and never comes to cover the word; drawn down it goes", async ({
    page,
  }) => {
    await page.goto(article);
    const spot = term(page, nested);
    await center(spot);
    await tap(spot);
    await expect(grip(page)).toBeVisible();
    const clear = async () => {
      const [word, sheet] = [await boxOf(spot), await boxOf(card(page))];
      expect(word.y + word.height).toBeLessThanOrEqual(sheet.y + 1);
      expect(word.y).toBeGreaterThanOrEqual(0);
    };
    const before = await height(page);
    const at = await boxOf(grip(page));
    const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
    expect(at.height).toBeGreaterThanOrEqual(24);
    await draw(page, middle, { x: 0, y: -100 });
    const drawn = await height(page);
    expect(Math.abs(drawn - before - 100)).toBeLessThan(4);
    await clear();
    await page.reload();
    await center(spot);
    await tap(spot);
    await expect(card(page)).toBeVisible();
    expect(Math.abs((await height(page)) - drawn)).toBeLessThan(4);
    await tap(grip(page));
    expect(Math.abs((await height(page)) - 0.85 * 740)).toBeLessThan(2);
    await clear();
    await tap(grip(page));
    expect(Math.abs((await height(page)) - 0.4 * 740)).toBeLessThan(2);
    await grip(page).focus();
    await page.keyboard.press("ArrowDown");
    expect(await height(page)).toBeLessThan(0.35 * 740);
    expect(Number(await grip(page).getAttribute("aria-valuenow"))).toBeLessThan(35);
    await page.keyboard.press("End");
    await clear();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    expect(Math.abs((await height(page)) - 0.85 * 740)).toBeLessThan(2);
    await page.keyboard.press("Enter");
    expect(Math.abs((await height(page)) - 0.4 * 740)).toBeLessThan(2);
    const low = await boxOf(grip(page));
    const where = await page.evaluate(() => scrollY);
    await draw(page, { x: low.x + low.width / 2, y: low.y + low.height / 2 }, { x: 0, y: 280 });
    await expect(card(page)).toBeHidden();
    // The focus goes back to the word, and the page stays where it is.
    await expect(page.locator(".term:focus")).toHaveCount(1);
    expect(await page.evaluate(() => scrollY)).toBe(where);
    // As high as before the next time: putting away is no size. In the middle of the window first: Chromium gives no click for a tap on a page that Playwright has just scrolled.
    await center(spot);
    await tap(spot);
    await expect(card(page)).toBeVisible();
    expect(Math.abs((await height(page)) - 0.4 * 740)).toBeLessThan(2);
  });

  test("the sheet scrolls by itself and never the page behind it", async ({ page }) => {
    await page.goto(article);
    await center(term(page, nested));
    await term(page, nested).tap();
    await expect(card(page)).toBeVisible();
    const before = await page.evaluate(() => scrollY);
    const inner = card(page).locator(".card-scroll");
    const room = await boxOf(inner);
    const scrolled = () => inner.evaluate((element) => element.scrollTop);
    for (let i = 0; i < 4; i++) await draw(page, { x: room.x + room.width / 2, y: room.y + room.height - 8 }, { x: 0, y: 30 - room.height });
    await expect.poll(scrolled).toBeGreaterThan(0);
    await expect.poll(() => inner.evaluate((element) => element.scrollHeight - element.clientHeight - element.scrollTop)).toBeLessThan(2);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await expect(card(page).locator(".acts")).toBeInViewport({ ratio: 1 });
  });
});

for (const viewport of [
  { width: 1184, height: 800 },
  { width: 390, height: 844 },
])
  test.describe(`without a margin, at ${viewport.width}`, () => {
    test.use({ viewport });

    test("pinned terms stand in the menu, are opened from there and let go; a wider window has them in the margin", async ({ page }) => {
      await page.goto(article);
      const text = page.locator("#p2\\.2");
      await center(text);
      await clickAt(text.locator(".zh .term:not(.term .term)").first());
      const heading = card(page).locator("h2");
      const first = (await heading.textContent()) ?? "";
      await card(page).getByRole("button", { name: "Pin", exact: true }).click();
      await page.keyboard.press("Escape");
      await expect(card(page)).toBeHidden();
      const menu = page.locator("#more");
      await page.getByRole("button", { name: "More", exact: true }).click();
      await menu.locator(".pin-open").click();
      await expect(menu).toBeHidden();
      await expect(heading).toHaveText(first);
      await page.keyboard.press("Escape");
      await page.setViewportSize({ width: 1440, height: 900 });
      await expect(page.locator(".reader > .pins .pin")).toBeVisible();
      await page.setViewportSize(viewport);
      await page.getByRole("button", { name: "More", exact: true }).click();
      await menu.getByRole("button", { name: /^Close: / }).click();
      await expect(page.locator(".pins")).toHaveCount(0);
    });
  });

test.describe("at a desk", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("terms are pinned at the foot of the margin, by key and by button, opened again from there, and let go", async ({ page }) => {
    await page.goto(article);
    const text = page.locator("#p2\\.2");
    await center(text);
    const before = await paragraphs(page);
    const terms = text.locator(".zh .term:not(.term .term)");
    const heading = card(page).locator("h2");
    const pins = page.locator(".pin");
    await clickAt(terms.nth(0));
    await expect(card(page)).toBeVisible();
    const first = (await heading.textContent()) ?? "";
    await page.keyboard.press("x");
    await expect(pins).toHaveCount(1);
    await clickAt(terms.nth(2));
    await expect(heading).not.toHaveText(first);
    await card(page).getByRole("button", { name: "Pin", exact: true }).click();
    await expect(card(page).getByRole("button", { name: "Pin", exact: true })).toHaveAttribute("aria-pressed", "true");
    await expect(pins).toHaveCount(2);
    expect(await paragraphs(page)).toEqual(before);
    // In the margin: clear of the text.
    const english = await boxOf(text.locator(".en"));
    expect((await boxOf(page.locator(".pins"))).x).toBeGreaterThanOrEqual(english.x + english.width);
    await page.keyboard.press("Escape");
    await pins.filter({ hasText: first }).locator(".pin-open").click();
    await expect(heading).toHaveText(first);
    await page.keyboard.press("Escape");
    await pins
      .first()
      .getByRole("button", { name: /^Close/ })
      .focus();
    await page.keyboard.press("Enter");
    await expect(pins).toHaveCount(1);
    await expect(pins.locator(":focus")).toHaveCount(1);
    await pins
      .first()
      .getByRole("button", { name: /^Close/ })
      .click();
    await expect(page.locator(".pins")).toHaveCount(0);
  });
});
